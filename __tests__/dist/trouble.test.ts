import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Report } from '../../src/report/model.ts';
import { EXAMPLE } from '../example/defects.ts';
import { hostileRepository } from '../git/hostile-repository.ts';
import { witnesses } from '../git/witnesses.ts';
import { copyDist, start, startOnce } from './bundle.ts';

/** Problems with the machines of honest people and of hostile people, as a person sees them. */
const dist = copyDist();
afterAll(() => {
  dist.remove();
});
const CLI = path.join(dist.folder, 'cli.js');
const GUIDE = 'integration/installation_guide.md';
const SPEC = 'integration/integration.action.spec.js';

let home: string;
let root: string;
beforeEach(() => {
  home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aic-trouble-')));
  root = path.join(home, 'checkout');
  fs.cpSync(EXAMPLE, root, { recursive: true });
});
afterEach(() => {
  fs.rmSync(home, { recursive: true });
});

const cli = (args: readonly string[], env: Record<string, string> = {}) =>
  start(process.execPath, [CLI, ...args], { cwd: root, env });
const shell = (script: string, ...args: string[]) => start('/bin/sh', ['-c', script, 'sh', ...args], { cwd: root });
const reportIn = (stdout: string) => JSON.parse(stdout) as Report;
const isSentence = /^actions-integration-check: [^\n]+\n$/;

it.each(['[www.', '[www.example.com]', '[x](www.', '![www.a.example'])('a guide with %j gets a verdict', async (text) => {
  fs.appendFileSync(path.join(root, GUIDE), `\n${text}\n`);
  const { status, stderr } = await cli(['check', '.', '--no-tests', '--no-probe']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

const names = ['\t', '\n', '\r', '\\', ' ', '%41', '%', '#', '?', '"', "'", '`', '$HOME', ':1:2', '*', '😀', '\u2028', '\u001b[2K'];

it('a good submission is good, whatever the name of its folder', async () => {
  const folders = names.map((each) => path.join(home, `a${each}b`));
  for (const folder of folders) fs.cpSync(EXAMPLE, folder, { recursive: true });
  const runs = folders.map((cwd) => ({ cwd, args: ['check', '.'] }));
  const ended = await startOnce(process.execPath, CLI, runs);
  expect(ended.map(({ status, stderr }, nth) => ({ name: folders[nth], status, stderr }))).toEqual(
    folders.map((name) => ({ name, status: 0, stderr: '' })),
  );
});

it.each([
  ['missing', () => path.join(home, 'none')],
  ['a file', () => CLI],
  ['relative', () => 'tmp'],
  ['no place for files', () => '/proc'],
])('TMPDIR that is %s: exit 3, a sentence, and the known part of the report', async (_, folder) => {
  const { status, stdout, stderr } = await cli(['check', '.', '--format', 'json'], { TMPDIR: folder() });
  expect(status).toBe(3);
  expect(stderr).toMatch(isSentence);
  expect(stderr).toContain(`The folder for temporary files, ${folder()}, cannot be used: `);
  expect(reportIn(stdout)).toMatchObject({ conclusion: 'failure', integrations: [{ tests: { status: 'not-run' } }] });
});

it('a folder that was deleted under our feet: exit 3 and a sentence', async () => {
  const gone = path.join(home, 'gone');
  fs.mkdirSync(gone);
  const { status, stderr } = await shell(
    'cd "$1" && rmdir "$1" && exec "$2" "$3" check "$4"',
    gone,
    process.execPath,
    CLI,
    root,
  );
  expect(status).toBe(3);
  expect(stderr).toBe(
    'actions-integration-check: The current folder no longer exists. Change to another folder.\n',
  );
});

it('few file descriptors: a verdict, or exit 3 with the known part of the report', async () => {
  const seen = new Set<number | null>();
  for (const limit of [20, 24, 28, 40, 64, 256]) {
    const script = `ulimit -n ${limit} && exec "$1" "$2" check . --format json`;
    const { status, stdout, stderr } = await shell(script, process.execPath, CLI);
    seen.add(status);
    expect({ limit, status }).toEqual({ limit, status: status === 0 ? 0 : 3 });
    expect(reportIn(stdout).integrations).toMatchObject([{ path: 'integration' }]);
    if (status === 3) expect(stderr).toMatch(/EMFILE|could not be started: .*ulimit -n 1024/);
  }
  expect(seen).toEqual(new Set([0, 3]));
});

describe('a run that is ended', () => {
  const commandOf = (pid: string): string[] => {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    } catch {
      return [];
    }
  };
  const processesOf = () => {
    const commands = fs.readdirSync('/proc').map(commandOf);
    return commands.filter((command) => command.some((word) => word.includes(dist.folder)));
  };
  /** Whether Node.js runs the toolchain, behind any wall. */
  const isStarted = () =>
    processesOf().some(([program = '', ...words]) => {
      return path.basename(program) === 'node' && words.some((word) => word.endsWith('/child.js'));
    });
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50));
  };

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('by %s leaves nothing behind', async (signal) => {
    const temporary = path.join(home, 'tmp');
    fs.mkdirSync(temporary);
    fs.writeFileSync(path.join(root, SPEC), 'for (;;);\n');
    const output = path.join(home, 'out', 'report.json');
    const child = spawn(process.execPath, [CLI, 'check', '.', '--format', `json=${output}`], {
      cwd: root,
      env: { PATH: process.env['PATH'] ?? '', TMPDIR: temporary },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('exit', (_, by) => { resolve(by); }));
    await until(isStarted);
    child.kill(signal);
    expect(await ended).toBe(signal);
    await until(() => processesOf().length === 0);
    // After SIGKILL, only the system can clean up.
    if (signal !== 'SIGKILL') expect(fs.readdirSync(temporary)).toEqual([]);
    expect(fs.existsSync(output)).toBe(false);
  });
});

it.each([
  ['a check', []],
  ['a check without tests', ['--no-tests', '--no-probe']],
  ['a correction', ['--no-tests', '--no-probe', '--fix']],
])('%s in a hostile repository starts no program that its .git names', async (_, args) => {
  const by = await witnesses();
  try {
    const manifest = path.join(root, 'integration/configuration.json');
    fs.writeFileSync(manifest, fs.readFileSync(manifest, 'utf8').replace('"label"', '"Label"'));
    hostileRepository(root, by);
    by.heard();
    const { stdout } = await cli(['check', '.', '--format', 'json', ...args]);
    expect(reportIn(stdout).commit).toMatch(/^[0-9a-f]{40}$/);
    expect(by.heard()).toEqual([]);
  } finally {
    await by.remove();
  }
});
