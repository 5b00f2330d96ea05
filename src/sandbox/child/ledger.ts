import { messageOf } from './stack.ts';

/**
 * What circus told while the tests ran. Its own records live in the spec's realm, where a spec can change them after the
 * fact (through a patched `Array.prototype.push`, say); a failure that was told here stays told.
 */
const done = new Set<unknown>();
const failed = new Map<unknown, string>();
let elsewhere: string | null = null;

export interface CircusEvent {
  readonly name: string;
  readonly test?: unknown;
  readonly error?: unknown;
}

export function record({ name, test, error }: CircusEvent): void {
  switch (name) {
    case 'test_done':
      done.add(test);
      break;
    case 'test_retry':
      failed.delete(test);
      break;
    case 'test_fn_failure':
      failed.set(test, told(error));
      break;
    case 'hook_failure':
      if (test === undefined) elsewhere ??= told(error);
      else failed.set(test, told(error));
      break;
    case 'error':
      elsewhere ??= told(error);
      break;
    default:
  }
}

/** What was seen and is missing from the results; null where they agree. */
export function missingFrom(results: {
  /** Tests that ran. */
  readonly ran: number;
  readonly failed: number;
  /** Errors that belong to no test. */
  readonly unhandled: number;
}): string | null {
  if (results.failed < failed.size) return `a failure was taken back: ${[...failed.values()].at(-1) ?? ''}`;
  if (elsewhere !== null && results.failed + results.unhandled === 0) return `an error was taken back: ${elsewhere}`;
  if (results.ran !== done.size) return `${done.size} tests ran and ${results.ran} have results`;
  return null;
}

const told = (error: unknown) => messageOf(error).slice(0, 1000);
