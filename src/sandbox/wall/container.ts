import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scratchFolder } from '../../scratch-folder.ts';
import type { Launch, WalledProgram, WallKind } from './walled-program.ts';
import { passwd, UP } from './shell.ts';
import { programOnMachine, toBeCovered } from './system.ts';

/** This image must exist already: a check does not download one. */
export const IMAGE = 'docker.io/library/node:24-slim';

const SCRATCH = '/scratch';
const OPEN_FILES = 1024;
const PROCESSES = 256;

/** Containers, if they are requested: the engines to try, in this order. They count as rung 1, and have their own Node.js. */
export const containers: readonly WallKind[] = ['docker', 'podman'].map((name) => ({
  rung: 1,
  how: `a container of ${name}`,
  launch: (program) => {
    const engine = programOnMachine(name, program.read);
    // Paths are the same inside, and Windows paths would be invalid there.
    return engine === null || process.platform === 'win32' ? null : launch(engine, program);
  },
}));

function launch(engine: string, program: WalledProgram): Launch {
  const { arguments: given, environment, input } = program.start(SCRATCH, 1);
  const name = `aic-${randomBytes(8).toString('hex')}`;
  const { folder, remove } = scratchFolder();
  const made = { empty: path.join(folder, 'empty'), passwd: path.join(folder, 'passwd') };
  mkdirSync(made.empty);
  writeFileSync(made.passwd, passwd());
  const variables = Object.entries({ ...environment, PATH: undefined }).flatMap(([variable, value]) =>
    value === undefined ? [] : ['--env', `${variable}=${value}`],
  );
  return {
    command: engine,
    arguments: [
      ...['run', '--rm', '--interactive', '--pull', 'never', '--name', name, ...walls(program, made), ...variables],
      ...[IMAGE, 'sh', '-c', script, 'sh', 'node', ...given],
    ],
    cwd: '/',
    // The environment of the engine, not of the program: the engine looks for its socket and its settings there.
    environment: process.env,
    input: `${input}\n`,
    streams: 'results on standard output',
    dispose: () => {
      remove();
      // The engine removes it when it ends.
      spawn(engine, ['rm', '--force', name], { stdio: 'ignore', detached: true, env: process.env })
        .on('error', () => undefined)
        .unref();
    },
  };
}

/**
 * `empty` is an empty folder: with some engines, a tmpfs begins as a copy of what it covers. `passwd` is a file with
 * the caller: the image does not know this user, and nothing could find its home otherwise.
 */
function walls(
  { cwd, read, hidden, limits }: WalledProgram,
  { empty, passwd: users }: { readonly empty: string; readonly passwd: string },
): string[] {
  const covered = toBeCovered(hidden);
  const mount = (from: string, to: string) => ['--mount', `type=bind,"source=${from}","target=${to}",readonly`];
  const ids = process.getuid === undefined ? [] : ['--user', `${process.getuid()}:${process.getgid?.() ?? 0}`];
  const memory = Number.isFinite(limits.memoryBytes) ? ['--memory', String(limits.memoryBytes)] : [];
  return [
    ...[
      '--network',
      'none',
      '--read-only',
      '--cap-drop',
      'ALL',
      '--security-opt',
      'no-new-privileges',
      ...ids,
      ...memory,
    ],
    ...['--pids-limit', String(PROCESSES), '--ulimit', `nofile=${OPEN_FILES}:${OPEN_FILES}`, '--ulimit', 'core=0:0'],
    ...mount(users, '/etc/passwd'),
    ...read.flatMap((folder) => mount(folder, folder)),
    ...covered.folders.flatMap((folder) => mount(empty, folder)),
    ...covered.files.flatMap((file) => mount('/dev/null', file)),
    ...['--tmpfs', `${SCRATCH}:rw,size=64m,mode=1777`, '--workdir', cwd],
  ];
}

/**
 * An engine passes on three descriptors. So the results go to standard output, and the program's output to standard
 * error. The input is one line. If it continues or ends, we have ended the program or are gone.
 */
const script = `exec 3>&1 1>&2 4<&0
IFS= read -r input
echo ${UP} >&3
{ cat <&4 >/dev/null 3>&-; kill -9 -1 2>/dev/null; } &
printf %s "$input" | "$@" 4<&-
exit $?`;
