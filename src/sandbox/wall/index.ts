import { InfrastructureError, throwIfMachineFails } from '../../infrastructure.ts';
import { bubblewrap } from './bubblewrap.ts';
import type { IsolationMode, Limits, Rung, WalledProgram, WallKind } from './walled-program.ts';
import { containers, IMAGE } from './container.ts';
import { sudoNamespaces, userNamespaces } from './namespaces.ts';
import { noWall } from './none.ts';
import { endBehindLauncher, runProcess, type EndOfProcess } from './process.ts';
import { startWaiting, type WaitingProgram } from './waiting.ts';
import { UP } from './shell.ts';
import { programOnMachine } from './system.ts';

export type { EndOfProcess } from './process.ts';
export type { IsolationMode, Rung, Start, WalledProgram } from './walled-program.ts';

/** The wall that programs are started behind, or none. */
export interface Wall {
  readonly rung: Rung;
  /** Its name for people. */
  readonly how: string;
  readonly kind: WallKind;
  /** The Node.js of the programs, if it is not one of this machine; its version as `24.12.0`. */
  readonly node?: { readonly command: string; readonly version: string };
  /** How to get a better wall, as a sentence. */
  readonly advice: string;
  /** The program that the wall was tried with, if that waits for its input. */
  readonly waiting?: WaitingProgram;
}

/** The walls to try. A container is only used if it is requested. */
export const wallKinds = { bubblewrap, userNamespaces, sudoNamespaces, noWall } as const;

const TRIAL: Limits = { timeoutMs: 10_000, outputBytes: 65_536, resultsBytes: 1024, memoryBytes: Infinity };

/**
 * The best wall of this machine: the first one behind which our own Node.js starts. `sudo` is called in a job of GitHub Actions,
 * and elsewhere only if a wall is required. `read` are folders that programs will need. `first` is a program that waits for its
 * input and will probably run first: the wall is tried with it, so that it does not have to start twice.
 * @throws InfrastructureError if a wall is required and there is none
 */
export async function chooseWall(
  asked: AskedWall,
  read: readonly string[],
  told: (line: string) => void = () => undefined,
  first: WalledProgram | null = null,
): Promise<Wall> {
  if (asked.isolation === 'container') return containerFor(read);
  const inJob = process.env['GITHUB_ACTIONS'] === 'true';
  for (const kind of [bubblewrap, userNamespaces, sudoNamespaces]) {
    if (kind === sudoNamespaces && !inJob) {
      if (!asked.mayUseSudo) continue;
      told('Nothing else provides a wall here, so sudo is used, as --isolation required allows.');
    }
    if (first === null) {
      if (await stands(kind, read)) return wallOf(kind);
    } else {
      const waiting = await tried(() => startWaiting(kind, first));
      if (waiting !== null) return { ...wallOf(kind), waiting };
    }
  }
  if (asked.isolation === 'auto') return wallOf(noWall);
  throw new InfrastructureError(`This machine has no wall to run the tests behind. ${advice()}`);
}

async function containerFor(read: readonly string[]): Promise<Wall> {
  for (const kind of containers) {
    const version = await triedNode(kind, read);
    if (version !== null) return { ...wallOf(kind), node: { command: 'node', version } };
  }
  throw new InfrastructureError(
    `No container could be started. This needs Docker or Podman, on Linux or macOS, and the image ${IMAGE}: fetch it with "docker pull ${IMAGE}".`,
  );
}

export interface AskedWall {
  readonly isolation: IsolationMode;
  /** Also outside of a job of GitHub Actions. */
  readonly mayUseSudo: boolean;
}

export const wallOf = (kind: WallKind): Wall => ({ rung: kind.rung, how: kind.how, kind, advice: advice() });

function advice(): string {
  if (process.platform !== 'linux') return 'For a wall, use --isolation container with Docker or Podman.';
  if (programOnMachine('bwrap', []) === null) return 'For a wall, install bubblewrap: apt-get install bubblewrap.';
  return 'For a wall, allow user namespaces here: bubblewrap is installed, and the system refuses them.';
}

/** This runs before any code of a partner, which could otherwise make a later trial fail and force a lower rung. */
export async function stands(kind: WallKind, read: readonly string[]): Promise<boolean> {
  return (await triedNode(kind, read)) !== null;
}

/** The version of the Node.js that starts behind it; null if none does. */
async function triedNode(kind: WallKind, read: readonly string[]): Promise<string | null> {
  const start = () => ({ arguments: ['--version'], environment: {}, input: '' });
  const program = { command: process.execPath, cwd: '/', read, hidden: [], limits: TRIAL, start };
  return tried(async () => {
    const end = await launched(kind, program);
    const version = /^v(\d+\.\d+\.\d+)\s*$/mu.exec(end?.output ?? '')?.[1];
    return version !== undefined && end?.code === 0 && isUp(end.results) ? version : null;
  });
}

/** Null if this machine does not have the wall. */
async function tried<T>(start: () => Promise<T | null>): Promise<T | null> {
  try {
    return await start();
  } catch (error) {
    // A machine without free descriptors, memory or processes is not a machine without a wall.
    throwIfMachineFails(error);
    if (error instanceof InfrastructureError) throwIfMachineFails(error.cause);
    return null;
  }
}

/**
 * Runs a program behind a wall, and ends everything that it started.
 * Rejects if it cannot be started, and with the reason of the signal.
 * @throws InfrastructureError if the wall, which worked when it was chosen, does not work now
 */
export async function runBehind({ kind, waiting }: Wall, program: WalledProgram): Promise<EndOfProcess> {
  const end = await (waiting?.take(program) ?? launched(kind, program));
  if (end === null) throw new InfrastructureError(`${kind.how} is no longer available`);
  if (kind.rung !== 4 && end.stopped === null && !isUp(end.results)) {
    throw new InfrastructureError(`The wall (${kind.how}) could not be put up: ${end.output.trim().slice(0, 500)}`);
  }
  return kind.rung === 4 ? end : endBehindLauncher(end);
}

async function launched(kind: WallKind, program: WalledProgram): Promise<EndOfProcess | null> {
  const launch = kind.launch(program);
  if (launch === null) return null;
  try {
    return await runProcess(launch, program.limits, program.signal, program.onResults);
  } finally {
    launch.dispose?.();
  }
}

const isUp = (results: string) => results.startsWith(`${UP}\n`);
