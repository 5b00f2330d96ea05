import { isDeepStrictEqual } from 'node:util';
import { HERE } from '../channel.ts';
import type { Rung, WalledProgram, WallKind } from './walled-program.ts';
import { startProcessOf, type EndOfProcess } from './process.ts';
import { UP } from './shell.ts';

/** How long the program may take until it says that it runs. */
const HERE_MS = 10_000;

/** A program behind a wall that has not read its input yet. */
export interface WaitingProgram {
  /**
   * Gives the program its input if it is the one that the caller asks for, and resolves when it has ended. Null if it is another
   * program, which ends it, or if it was taken or has ended before.
   */
  readonly take: (program: WalledProgram) => Promise<EndOfProcess> | null;
  /** Ends the program if nobody has taken it. */
  readonly dismiss: () => void;
}

/** Starts a program without its input. Null if it does not start behind this wall. */
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

/** Everything that cannot change after the start. */
function askedOf({ command, cwd, read, hidden, limits, start }: WalledProgram, scratch: string, rung: Rung) {
  const { arguments: given, environment } = start(scratch, rung);
  const { outputBytes, resultsBytes, memoryBytes } = limits;
  return { command, cwd, read, hidden, given, environment, outputBytes, resultsBytes, memoryBytes };
}
