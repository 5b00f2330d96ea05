import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { submissionWith } from '../../listing/preview/submission.ts';

const ROOT = path.resolve(__dirname, '../../..');
const GUIDE = 'integration/installation_guide.md';
const OFF = ['--no-tests', '--no-probe', '--no-audit'];

interface Watching {
  readonly root: string;
  readonly child: ChildProcess;
  /** The output until it contains a text, without colours, with `<clear>` where the screen is cleared. */
  readonly until: (text: string) => Promise<string>;
  readonly ended: Promise<number | null>;
}

/** Watches a copy of the example, in git, in a terminal of `script` or without one. */
function watching(terminal: boolean, ...options: string[]): Watching & { readonly remove: () => void } {
  const { root, remove } = submissionWith({});
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  execFileSync('git', ['add', '--all'], { cwd: root });
  execFileSync('git', ['-c', 'user.email=a@b.c', '-c', 'user.name=A', 'commit', '--quiet', '-m', 'A'], { cwd: root });
  const command = ['--import', 'tsx', path.join(__dirname, 'start.ts'), 'check', root, '--watch', ...OFF, ...options];
  const [program, args]: readonly [string, string[]] = terminal
    ? ['script', ['--quiet', '--return', '--flush', '--command', [process.execPath, ...command].join(' '), '/dev/null']]
    : [process.execPath, command];
  const child = spawn(program, args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
  let written = '';
  const waits = new Set<() => void>();
  child.stdout.on('data', (data: Buffer) => {
    written += data.toString();
    for (const look of waits) look();
  });
  const until = (text: string) =>
    new Promise<string>((resolve) => {
      const look = () => {
        const plain = stripVTControlCharacters(written.replaceAll('\u001b[2J', '<clear>')).replaceAll('\r', '');
        if (!plain.includes(text)) return;
        waits.delete(look);
        written = '';
        resolve(plain);
      };
      waits.add(look);
      look();
    });
  started.push(child);
  return { root, child, until, remove, ended: new Promise((resolve) => child.on('close', resolve)) };
}

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

const FOOT = 'Watching. f: fix   r: the whole report   q: quit\n';

it('in a terminal: clears fixed findings, corrects and shows the whole report with keys, and ends with another', async () => {
  const { root, child, until, ended, remove } = watching(true);
  const guide = path.join(root, GUIDE);
  const good = fs.readFileSync(guide, 'utf8');
  const manifest = path.join(root, 'integration/configuration.json');
  expect(await until(FOOT)).toMatch(/<clear>✔ Ready for review\. .+\n\nWatching/u);

  fs.writeFileSync(`${guide}.new`, good.replace('## Prerequisites', '## Before'));
  fs.renameSync(`${guide}.new`, guide);
  const worse = await until(FOOT);
  expect(worse).toMatch(new RegExp(`^<clear>${GUIDE} changed \\(\\d+ ms\\)\\. 1 new finding\\.\\n\\nErrors\\n`, 'u'));
  expect(worse).toContain('guide/missing-section');

  fs.writeFileSync(guide, good);
  const better = await until(FOOT);
  expect(better).toMatch(/^<clear>.+ 1 finding fixed\.\n\n✔ Ready for review\./u);

  // Writing the same content again shows nothing. The next output belongs to the next change.
  fs.writeFileSync(guide, good);
  fs.writeFileSync(
    manifest,
    fs
      .readFileSync(manifest, 'utf8')
      .replace('"dependencies": []', '"dependencies": [{ "name": "axios", "version": "^1.7.9" }]'),
  );
  expect(await until(FOOT)).toMatch(/^<clear>integration\/configuration\.json changed/u);

  child.stdin?.write('f');
  expect(await until('use --force')).toContain('but the work tree has uncommitted changes');
  execFileSync('git', ['-c', 'user.email=a@b.c', '-c', 'user.name=A', 'commit', '--quiet', '--all', '-m', 'B'], {
    cwd: root,
  });
  child.stdin?.write('f');
  expect(await until(FOOT)).toMatch(/<clear>[^]*--fix: corrected 1 finding in integration\/configuration\.json/u);
  expect(fs.readFileSync(manifest, 'utf8')).toContain('"version": "1.7.9"');

  child.stdin?.write('r');
  expect(await until('reviewer will ask about')).toContain("Auth0's questions");
  child.stdin?.write('q');
  expect(await ended).toBe(0);
  remove();
}, 60_000);

it('in a terminal: ends with Ctrl-C, with the status of the last check', async () => {
  const { child, until, ended, remove } = watching(true);
  await until(FOOT);
  child.stdin?.write('\u0003');
  expect(await ended).toBe(0);
  remove();
}, 60_000);

it('without a terminal: writes lines, and ends by a signal', async () => {
  const { root, child, until, ended, remove } = watching(false);
  expect(await until('Watching.\n')).toMatch(/^✔ Ready for review\. .+\nWatching\.\n$/u);
  fs.rmSync(path.join(root, GUIDE));
  const lines = await until('Not ready');
  expect(lines).toMatch(
    new RegExp(
      `^${GUIDE} changed \\(\\d+ ms\\)\\. 1 new finding\\.\\nnew {4}error {2}integration/configuration\\.json:1:1 {2}layout/missing-file`,
      'u',
    ),
  );
  child.kill('SIGTERM');
  expect(await ended).toBe(1);
  remove();
}, 60_000);
