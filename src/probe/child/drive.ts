import { real, type Clock } from './clock.ts';

/** How a promise ended in virtual time. */
export type End =
  | { readonly kind: 'settled' }
  | { readonly kind: 'threw'; readonly thrown: unknown }
  | { readonly kind: 'hung'; readonly why: 'never-settles' | 'limit' };

interface Bounds {
  /** Milliseconds of virtual time. */
  readonly limitMs: number;
  /** The most timers that are called. */
  readonly mostTimers?: number;
  /** Errors thrown by other code do not end anything. */
  readonly goesOn?: boolean;
}

let uncaught: ((error: unknown) => void) | null = null;

/** Once in each process: an uncaught error ends the current execution, but not the process. */
export function hearUncaught(): void {
  process.on('uncaughtException', (error) => {
    uncaught?.(error);
  });
  process.on('unhandledRejection', () => undefined);
}

/**
 * Waits for a promise. Time only passes if the process has nothing else to do: its own work, also on other
 * threads, takes no time.
 */
export async function drive(
  clock: Clock,
  { limitMs, mostTimers = Infinity, goesOn = false }: Bounds,
  run: () => Promise<unknown>,
): Promise<End> {
  const deadline = clock.now + limitMs;
  let end: (how: End) => void = () => undefined;
  let timers = 0;
  const ended = new Promise<End>((resolve) => {
    end = resolve;
  });
  const fail = (thrown: unknown) => {
    if (!goesOn) end({ kind: 'threw', thrown });
  };
  const step = () => {
    // Without this, the process would end here silently.
    real.setImmediate(() => undefined);
    const next = clock.next();
    timers += 1;
    if (next === null || next > deadline || timers > mostTimers) {
      end({ kind: 'hung', why: next === null ? 'never-settles' : 'limit' });
      return;
    }
    try {
      clock.fire();
    } catch (thrown) {
      fail(thrown);
    }
  };
  uncaught = fail;
  process.on('beforeExit', step);
  real.setImmediate(() => undefined);
  run().then(() => {
    end({ kind: 'settled' });
  }, fail);
  const how = await ended;
  process.removeListener('beforeExit', step);
  uncaught = null;
  return how;
}
