import { isDeepStrictEqual } from 'node:util';
import { HERE } from '../channel.ts';
import type { Rung, WalledProgram, WallKind } from './walled-program.ts';
import { startProcessOf, type EndOfProcess } from './process.ts';
import { UP } from './shell.ts';

/** How long it may take to say so. */
const HERE_MS = 10_000;

/** A program behind a wall that has not read its input yet. */
export interface WaitingProgram {
  /**
   * Gives it its input, where it is the one that is asked for, and resolves when it has ended. Null where it is another one, or is
   * not there any more: it is ended then, and nobody gets it.
   */
  readonly take: (program: WalledProgram) => Promise<EndOfProcess> | null;
  /** Ends it, where nobody has taken it. */
  readonly dismiss: () => void;
}

/** Starts a program without its input. Null where it does not start behind this wall. */
export async function startWaiting(kind: WallKind, program: WalledProgram): Promise<WaitingProgram | null> {
  let scratch = '';
  const launch = kind.launch({
    ...program,
    start: (folder, rung) => {
      scratch = folder;
      return program.start(folder, rung);
    },
  });
  if (launch === null) return null;
  const { says, run, end } = await startProcessOf(launch, program.limits).catch((error: unknown) => {
    launch.dispose?.();
    throw error;
  });
  let isFree = true;
  const dismiss = () => {
    if (!isFree) return;
    isFree = false;
    end();
    launch.dispose?.();
  };
  const late = setTimeout(dismiss, HERE_MS);
  const isHere = await says(`${UP}\n${HERE}\n`);
  clearTimeout(late);
  if (!isHere) {
    dismiss();
    return null;
  }
  const own = askedOf(program, scratch, kind.rung);
  return {
    dismiss,
    take: (asked) => {
      if (!isFree) return null;
      if (!isDeepStrictEqual(askedOf(asked, scratch, kind.rung), own) || asked.onResults !== undefined) {
        dismiss();
        return null;
      }
      isFree = false;
      const { input } = asked.start(scratch, kind.rung);
      return run(input, asked.limits.timeoutMs, asked.signal).finally(() => launch.dispose?.());
    },
  };
}

/** All that is settled when it is started. */
function askedOf({ command, cwd, read, hidden, limits, start }: WalledProgram, scratch: string, rung: Rung) {
  const { arguments: given, environment } = start(scratch, rung);
  const { outputBytes, resultsBytes, memoryBytes } = limits;
  return { command, cwd, read, hidden, given, environment, outputBytes, resultsBytes, memoryBytes };
}
