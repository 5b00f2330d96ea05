import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { check, type CheckOptions } from '../src/check.ts';
import { withDifferences, withDifferencesSince } from '../src/compare.ts';
import { loadSettings } from '../src/configuration/load.ts';
import { archiveOf } from '../src/listing/archive.ts';
import { packedFiles } from '../src/listing/packed-files.ts';
import { loadSubmission } from '../src/submission/load.ts';

const EXAMPLE = path.join(__dirname, '../examples/post-login-risk');
const ACTION = 'integration/integration.action.js';
const MANIFEST = 'integration/configuration.json';

let folder: string;
let root: string;
let temporary: string;
const before = process.env['TMPDIR'];
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aic-')));
  root = path.join(folder, 'repository');
  temporary = path.join(folder, 'tmp');
  fs.mkdirSync(temporary);
  process.env['TMPDIR'] = temporary;
  fs.cpSync(EXAMPLE, root, { recursive: true });
});
afterEach(() => {
  // Nothing that was unpacked stays.
  expect(fs.readdirSync(temporary)).toEqual([]);
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  fs.rmSync(folder, { recursive: true, force: true });
});

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
const commit = () => {
  if (!fs.existsSync(path.join(root, '.git'))) git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'x');
  return git('rev-parse', 'HEAD');
};
const edit = (file: string, from: string, to: string) => {
  const absolute = path.join(root, file);
  const text = fs.readFileSync(absolute, 'utf8');
  expect(text).toContain(from);
  fs.writeFileSync(absolute, text.replaceAll(from, to));
};

async function checked(folderOf = '.') {
  const given = { tests: false, probe: false, 'install-dependencies': false } as const;
  const loaded = await loadSettings({ root, config: null, given, today: '2026-11-30' });
  const nothing = () => undefined;
  const options: CheckOptions = {
    ...loaded,
    root,
    path: folderOf,
    toolchain: '/toolchain',
    commit: null,
    progress: nothing,
    announce: nothing,
  };
  return { options, report: (await check(options)).report };
}
async function since(base: string, folderOf?: string) {
  const { options, report } = await checked(folderOf);
  return (await withDifferences(base, report, options)).against;
}

describe('a git revision', () => {
  it('is compared with what lies there now', async () => {
    const first = commit();
    git('tag', 'approved');
    expect(await since('approved')).toEqual({ base: `approved, commit ${first.slice(0, 10)}`, differences: [] });
    edit(ACTION, '= 3000', '= 9000');
    edit(MANIFEST, 'RISK_THRESHOLD', 'RISK_LIMIT');
    edit(ACTION, 'RISK_THRESHOLD', 'RISK_LIMIT');
    fs.appendFileSync(path.join(root, 'integration/installation_guide.md'), '\nMore.\n');
    fs.appendFileSync(path.join(root, 'media/256x256-logo.png'), 'x');
    expect((await since(first))?.differences.map(({ weight, text }) => `${weight}: ${text}`)).toEqual([
      'weakens: Requests to {event.configuration.RISK_API_URL} have a time limit of 9000 ms, they had a time limit of 3000 ms.',
      'changes: The configuration value RISK_THRESHOLD is called RISK_LIMIT now. Customers fill it in again.',
      'changes: installation_guide.md has changed.',
      'changes: 256x256-logo.png has changed.',
    ]);
  });

  it('that says the same in other words has no difference', async () => {
    commit();
    for (const name of ['response', 'threshold', 'score', 'error', 'debug', 'REQUEST_TIMEOUT_MS'])
      fs.writeFileSync(
        path.join(root, ACTION),
        fs
          .readFileSync(path.join(root, ACTION), 'utf8')
          .replaceAll(new RegExp(`\\b${name}\\b(?!s|:|"|/)`, 'g'), `${name}_`),
      );
    const text = fs
      .readFileSync(path.join(root, ACTION), 'utf8')
      .replaceAll('console.log_', 'console.log')
      .replaceAll('score_"', 'score"');
    fs.writeFileSync(path.join(root, ACTION), `\n\n${text.replaceAll('  ', '\t')}`);
    const found = await since('HEAD');
    // The name of a property of the answer is no variable: only logs may name it.
    expect(found?.differences.filter(({ text: told }) => !/log/u.test(told))).toEqual([]);
  });

  it('may hold links and large files, which are left out', async () => {
    fs.symlinkSync('/etc/passwd', path.join(root, 'integration/link.js'));
    fs.writeFileSync(path.join(root, 'integration/large.js'), ' '.repeat(5 * 1024 * 1024 + 1));
    commit();
    fs.rmSync(path.join(root, 'integration/link.js'));
    fs.rmSync(path.join(root, 'integration/large.js'));
    expect((await since('HEAD'))?.differences).toEqual([]);
  });

  it.each(['no-such', '--output=evil', 'HEAD~9', ''])('that is not there is told: %j', async (revision) => {
    commit();
    await expect(since(revision)).rejects.toThrow(`git knows no revision "${revision}" here.`);
    expect(fs.existsSync(path.join(root, 'evil'))).toBe(false);
  });

  it('of a pull request is left alone where it has no submission yet, or is not there', async () => {
    fs.renameSync(path.join(root, 'integration'), path.join(folder, 'integration'));
    const empty = commit();
    fs.renameSync(path.join(folder, 'integration'), path.join(root, 'integration'));
    const { options, report } = await checked();
    expect(await withDifferencesSince(empty, report, options)).toBe(report);
    expect(await withDifferencesSince('f'.repeat(40), report, options)).toBe(report);
    const full = commit();
    expect((await withDifferencesSince(full, report, options)).against).toEqual({
      base: `commit ${full.slice(0, 10)}`,
      differences: [],
    });
  });
});

describe('a file', () => {
  it('is an archive', async () => {
    const { integrations } = await loadSubmission({ root, path: '.' });
    const [integration] = integrations;
    if (integration === undefined) throw new Error('The example has an integration');
    const { bytes, digest } = await archiveOf((await packedFiles(root, integration)).files);
    const file = path.join(folder, 'approved.zip');
    fs.writeFileSync(file, bytes);
    edit(ACTION, '= 3000', '= 9000');
    const against = await since(file);
    expect(against?.base).toBe(`approved.zip, SHA-256 ${digest}`);
    expect(against?.differences.map(({ weight }) => weight)).toEqual(['weakens']);
  });

  it('is a report of this tool, of the same path or another', async () => {
    const { report } = await checked();
    const file = path.join(folder, 'report.json');
    fs.writeFileSync(file, JSON.stringify({ ...report, commit: 'a'.repeat(40) }));
    edit(ACTION, '= 3000', '= 1000');
    const against = await since(file, 'integration');
    expect(against?.base).toBe('report.json, of commit aaaaaaaaaa');
    expect(against?.differences.map(({ weight }) => weight)).toEqual(['changes']);
  });

  it.each([
    ['no JSON', 'x', 'The report is no JSON.'],
    ['something else', '{}', 'The report is not as its schema describes'],
  ])('that is %s is told', async (_what, text, why) => {
    const file = path.join(folder, 'report.json');
    fs.writeFileSync(file, text);
    await expect(since(file)).rejects.toThrow(why);
  });

  it('that is an archive which may not be unpacked is told', async () => {
    const file = path.join(folder, 'a.zip');
    fs.writeFileSync(file, 'PK');
    await expect(since(file)).rejects.toThrow('The archive is not unpacked');
  });
});
