import { openSync, readdirSync, readFileSync } from 'node:fs';

interface Inherited {
  readonly open: readonly number[];
  /** A descriptor of ours that leads nowhere. */
  readonly nothing: number;
}

/** Linux's flag for a descriptor that is closed when a program starts, in octal, as `/proc` has it. */
const CLOSE_ON_EXEC = 0o2000000;

let known: Inherited | null = null;

/**
 * Descriptors from 3 on that every process we start would inherit: those that were open when we were started. Node.js marks
 * its own so that they are closed. Empty if the system does not list them.
 */
export function inheritedDescriptors(): Inherited {
  known ??= { open: openOnExec(), nothing: openSync(process.platform === 'win32' ? 'NUL' : '/dev/null', 'r') };
  return known;
}

function openOnExec(): number[] {
  try {
    return readdirSync('/proc/self/fd')
      .map(Number)
      .filter((descriptor) => descriptor > 2 && !isClosedOnExec(descriptor));
  } catch {
    return [];
  }
}

function isClosedOnExec(descriptor: number): boolean {
  try {
    const flags = /^flags:\s+([0-7]+)$/mu.exec(readFileSync(`/proc/self/fdinfo/${descriptor}`, 'utf8'))?.[1];
    return (Number.parseInt(flags ?? '0', 8) & CLOSE_ON_EXEC) !== 0;
  } catch {
    // This was the descriptor of the folder itself, which is closed by now.
    return true;
  }
}
