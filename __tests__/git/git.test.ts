import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { baseFromGit } from '../../src/configuration/base-file.ts';
import { git, headCommit } from '../../src/submission/git.ts';
import { trackedFiles } from '../../src/submission/repository-files.ts';
import { requireCleanTree } from '../../src/terminal/clean-tree.ts';
import { EXAMPLE } from '../example/defects.ts';
import { connectionSettings, hostileRepository, programSettings, shapes } from './hostile-repository.ts';
import { witnesses, type Witnesses } from './witnesses.ts';

const SRC = path.resolve(__dirname, '../../src');
const CONFIG = '.github/integration-check.yml';
const { PATH } = process.env;

let by: Witnesses;
let root: string;
beforeEach(async () => {
  by = await witnesses();
  root = path.join(by.folder, 'checkout');
  fs.cpSync(EXAMPLE, root, { recursive: true });
  hostileRepository(root, by);
});
afterEach(async () => {
  process.env['PATH'] = PATH;
  await by.remove();
});

/** Every call of git that this tool makes, with the result that proves that git ran. */
const calls: [string, (root: string) => Promise<unknown>, unknown][] = [
  ['the commit', headCommit, expect.stringMatching(/^[0-9a-f]{40}$/u)],
  [
    'the files that are tracked',
    (at) => trackedFiles(at, ['.']),
    expect.arrayContaining([{ path: CONFIG, tracked: true }]),
  ],
  ['the configuration of the base, a missing object', (at) => baseFromGit(at, ['main'])(CONFIG), null],
  ['the files of the base, a missing folder', (at) => git(at, 'ls-tree', ['-r', 'main']), null],
  [
    'whether the tree is clean',
    (at) => requireCleanTree(at, ['README.md']),
    // The tree is clean: without the filters, the contents are as they were committed.
    undefined,
  ],
];

/** Makes git behave like a version before `GIT_NO_LAZY_FETCH`, as far as possible. */
function olderGit(): void {
  const folder = path.join(by.folder, 'older');
  fs.mkdirSync(folder);
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  fs.writeFileSync(path.join(folder, 'git'), `#!/bin/sh\nunset GIT_NO_LAZY_FETCH\nexec '${real}' "$@"\n`, {
    mode: 0o755,
  });
  process.env['PATH'] = `${folder}${path.delimiter}${PATH ?? ''}`;
}

describe.each(Object.entries(shapes))('a hostile repository: %s', (_, shape) => {
  it.each([
    ['the git of this machine', () => undefined],
    ['an older one', olderGit],
  ])('%s starts nothing', async (_name, prepare) => {
    const at = shape(root, by);
    prepare();
    by.heard();
    for (const [name, call, answer] of calls) {
      expect({ name, answer: await call(at), heard: by.heard() }).toEqual({ name, answer, heard: [] });
    }
  });
});

/** Does not block our own event loop, because the port would not answer. */
const carelessGit = (...args: string[]) =>
  new Promise((resolve) => spawn('git', args, { cwd: root, stdio: 'ignore' }).once('close', resolve));

it('the witnesses notice a careless call of git', async () => {
  by.heard();
  await carelessGit('status', '--porcelain');
  await carelessGit('update-ref', 'refs/heads/other', 'HEAD');
  await carelessGit('show', `main:${CONFIG}`);
  const heard = by.heard();
  for (const name of [
    'core.fsmonitor',
    'filter._driver_.process',
    'ext',
    'local-uploadpack',
    'core.gitProxy',
    'core.sshCommand',
    'insteadOf',
    'hook-reference-transaction',
    'connection',
  ]) {
    expect(heard).toContain(name);
  }
});

it('nothing else starts git', () => {
  const files = fs.readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const naming = files.filter((file) => /\(\s*['"`]git['"`]/u.test(fs.readFileSync(path.join(SRC, file), 'utf8')));
  expect(naming).toEqual([path.join('submission', 'git.ts')]);
});

it('every documented setting of git that sounds like a program or a connection is planted', () => {
  const documented = execFileSync('git', ['help', '--config'], { encoding: 'utf8' }).split('\n');
  const telling =
    /cmd|command|program|hook$|hookspath$|clean$|smudge|process|driver$|textconv|external|editor|pager|askpass|fsmonitor$|helper|pack$|vcs|proxy$|url$|uri$|insteadof|tunnel|viewer|browser|httpd|path$|filter$|smtpserver$|target$|\.update$/iu;
  /** Settings whose value is a file to read, or one of a few words. */
  const data = new Set([
    'clone.rejectShallow',
    'column.clean',
    'completion.commands',
    'core.fsmonitorHookVersion',
    'core.quotePath',
    'credential.useHttpPath',
    'diff.<driver>.cachetextconv',
    'gitcvs.dbDriver',
    'gitweb.url',
    'help.browser',
    'help.htmlPath',
    'http.sslCAPath',
    'include.path',
    'includeIf.<condition>.path',
    'instaweb.modulePath',
    'man.viewer',
    'notes.rewrite.<command>',
    'rebase.abbreviateCommands',
    'remote.<name>.partialclonefilter',
    'sendemail.smtpsslcertpath',
    'transfer.credentialsInUrl',
    'uploadpack.allowFilter',
  ]);
  const planted: ReadonlySet<string> = new Set<string>([...programSettings, ...connectionSettings]);
  const left = documented.filter(
    (name) =>
      telling.test(name) &&
      !/^(?:advice|color|receive\.fsck|fsck)\./u.test(name) &&
      !planted.has(name) &&
      !data.has(name),
  );
  expect(left).toEqual([]);
});
