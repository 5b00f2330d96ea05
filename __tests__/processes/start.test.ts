import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { InfrastructureError } from '../../src/infrastructure.ts';
import { programOnPath } from '../../src/processes/program.ts';
import { startProcess } from '../../src/processes/start.ts';

let folder: string;
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aic-test-')));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const start = (command: string, ...args: string[]) => startProcess(command, args, { cwd: folder, env: {} });
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    // A zombie answers too.
    return !/^State:\s+Z/mu.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
};

it.each([
  ['is not there', () => path.join(folder, 'none'), 'there is no such program (ENOENT)'],
  [
    'may not be run',
    () => {
      const file = path.join(folder, 'plain');
      fs.writeFileSync(file, '', { mode: 0o600 });
      return file;
    },
    'the permission to run it is missing (EACCES)',
  ],
  ['has a name that none can have', () => 'a\0b', 'ERR_INVALID_ARG_VALUE'],
])("a program that %s is nobody's fault", async (_, command, why) => {
  const error: unknown = await start(command()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InfrastructureError);
  expect(String(error)).toContain(`could not be started: ${why}`);
});

it('processes that a process leaves behind are killed when it is released', async () => {
  const { child, release } = await start('/bin/sh', '-c', 'sleep 1000 & echo $!; exit 0');
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise((resolve) => child.once('exit', resolve));
  await until(() => said.endsWith('\n'));
  expect(isAlive(Number(said))).toBe(true);
  release();
  await until(() => !isAlive(Number(said)));
});

it('programs come from folders of PATH that are absolute and outside of the repository', () => {
  const root = path.join(folder, 'repository');
  const outside = path.join(folder, 'outside');
  for (const place of [path.join(root, 'bin'), outside]) {
    fs.mkdirSync(place, { recursive: true });
    fs.writeFileSync(path.join(place, 'git'), '', { mode: 0o755 });
  }
  fs.mkdirSync(path.join(folder, 'links'));
  fs.symlinkSync(path.join(root, 'bin/git'), path.join(folder, 'links/git'));
  const found = (...PATH: string[]) => programOnPath('git', { PATH: PATH.join(path.delimiter) }, root);
  expect(found(path.join(root, 'bin'), '.', '', path.join(folder, 'links'), outside)).toBe(path.join(outside, 'git'));
  expect(found(path.join(root, 'bin'))).toBeNull();
  expect(programOnPath('git', {}, root)).toBeNull();
});
