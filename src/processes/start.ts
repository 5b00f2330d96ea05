import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { InfrastructureError } from '../infrastructure.ts';
import { atEnd } from './at-end.ts';
import { killAfterUs } from './guardian.ts';

export interface StartedProcess {
  readonly child: ChildProcessWithoutNullStreams;
  /** Kills it, and everything that it started in its group. */
  readonly kill: () => void;
  /** To be called after its end: kills what it left behind. */
  readonly release: () => void;
}

export interface StartOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Descriptors from 3 on: a pipe, nothing, or an open descriptor of ours. */
  readonly further?: readonly ('pipe' | 'ignore' | number)[];
}

/**
 * Starts a program in its own process group, which ends when we end, in whatever way. The process runs when the
 * promise resolves: it only waits to see whether the start fails.
 * @throws InfrastructureError with the reason
 */
export async function startProcess(
  command: string,
  args: readonly string[],
  options: StartOptions,
): Promise<StartedProcess> {
  const child = start(command, args, options);
  const { pid } = child;
  if (pid === undefined) throw notStarted(command, await reasonFrom(child));
  child.on('error', () => undefined);
  const kill = () => {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // The group is gone, or the system does not have groups.
      child.kill('SIGKILL');
    }
  };
  const forgets = [atEnd(kill), killAfterUs(pid)];
  const release = () => {
    kill();
    for (const forget of forgets) forget();
  };
  return { child, kill, release };
}

function start(command: string, args: readonly string[], options: StartOptions): ChildProcessWithoutNullStreams {
  const { cwd, env, further = [] } = options;
  const stdio = ['pipe', 'pipe', 'pipe', ...further] as const;
  try {
    return spawn(command, args, { cwd, env, stdio: [...stdio], detached: true, windowsHide: true }) as ReturnType<
      typeof start
    >;
  } catch (error) {
    throw notStarted(command, error);
  }
}

/** Node.js reports in the next turn why a process does not start, and ends our own process if nobody listens. */
function reasonFrom(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once('error', resolve));
}

function notStarted(command: string, error: unknown): InfrastructureError {
  const { code } = Object(error) as { code?: unknown };
  const why = typeof code === 'string' ? (reasons.get(code) ?? code) : String(error);
  return new InfrastructureError(`${command} could not be started: ${why}`, { cause: error });
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['EMFILE', 'too many files are open (EMFILE). Raise the limit: ulimit -n 1024'],
  // Linux reports this for a descriptor above the limit, and Windows for a batch file.
  [
    'EINVAL',
    'the system refuses it (EINVAL), for example because too few files may be open. Raise the limit: ulimit -n 1024',
  ],
  ['ENFILE', 'too many files are open on this machine (ENFILE)'],
  ['EAGAIN', 'there are too many processes (EAGAIN). Raise the limit: ulimit -u'],
  ['ENOMEM', 'there is not enough memory (ENOMEM)'],
  ['ENOENT', 'there is no such program (ENOENT)'],
  ['EACCES', 'the permission to run it is missing (EACCES)'],
]);
