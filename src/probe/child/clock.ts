import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { promisify } from 'node:util';

/** Thursday, 15 January 2026: two runs of one scenario see the same dates. */
export const EPOCH = Date.UTC(2026, 0, 15, 9, 30, 5);

type Callback = (...of: unknown[]) => unknown;

interface Timer {
  at: number;
  readonly order: number;
  readonly every: number | null;
  readonly callback: Callback;
  readonly given: readonly unknown[];
}

/** Node's own, taken before they are replaced. */
export const real = { setImmediate: globalThis.setImmediate, Date: globalThis.Date };

/** Time that passes only when nothing else is left to do. Milliseconds since the epoch. */
export class Clock {
  now = EPOCH;
  readonly #timers = new Map<number, Timer>();
  #last = 0;

  add(callback: Callback, delay: unknown, given: readonly unknown[] = [], repeats = false): VirtualTimeout {
    const wait = Math.max(1, Number.isFinite(Number(delay)) ? Math.trunc(Number(delay)) : 1);
    const id = ++this.#last;
    const timer = { order: id, every: repeats ? wait : null, callback, given };
    const start = () => {
      this.#timers.set(id, { ...timer, at: this.now + wait });
    };
    start();
    return new VirtualTimeout(id, start, () => {
      this.remove(id);
    });
  }

  remove(timeout: unknown): void {
    const id = timeout instanceof VirtualTimeout ? timeout.id : Number(timeout);
    this.#timers.delete(id);
  }

  /** When the next timer is due; null where there is none. */
  next(): number | null {
    return this.#first()?.[1].at ?? null;
  }

  /** Moves on to the next timer and calls it. */
  fire(): void {
    const first = this.#first();
    if (first === null) return;
    const [id, timer] = first;
    this.now = Math.max(this.now, timer.at);
    if (timer.every === null) this.#timers.delete(id);
    else timer.at = this.now + timer.every;
    Reflect.apply(timer.callback, undefined, timer.given);
  }

  clear(): void {
    this.#timers.clear();
  }

  #first(): [number, Timer] | null {
    let first: [number, Timer] | null = null;
    for (const each of this.#timers) {
      if (first === null || each[1].at < first[1].at) first = each;
    }
    return first;
  }
}

/** What `setTimeout` gives: as Node's `Timeout`, without the process. */
export class VirtualTimeout {
  readonly id: number;
  readonly refresh: () => this;
  readonly close: () => this;

  constructor(id: number, start: () => void, stop: () => void) {
    this.id = id;
    this.refresh = () => {
      start();
      return this;
    };
    this.close = () => {
      stop();
      return this;
    };
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  hasRef(): boolean {
    return true;
  }

  [Symbol.toPrimitive](): number {
    return this.id;
  }
}

/** Puts virtual time in the place of every clock and timer that an Action and its packages can ask. */
export function installClock(clock: Clock): void {
  const global = globalThis as unknown as Record<string, unknown>;
  const setTimeout = (callback: Callback, delay?: unknown, ...given: unknown[]) => {
    if (typeof callback !== 'function') throw new TypeError('The "callback" argument must be of type function.');
    return clock.add(callback, delay, given);
  };
  const setInterval = (callback: Callback, delay?: unknown, ...given: unknown[]) =>
    clock.add(callback, delay, given, true);
  const clear = (timeout: unknown) => {
    clock.remove(timeout);
  };
  const wait = (delay?: unknown, value?: unknown, options?: { readonly signal?: AbortSignal }) =>
    waitFor(clock, delay, value, options?.signal);
  Object.defineProperty(setTimeout, promisify.custom, { value: wait });
  const replaced = { setTimeout, setInterval, clearTimeout: clear, clearInterval: clear };
  Object.assign(global, replaced);
  Object.assign(timers, replaced);
  Object.assign(timersPromises, {
    setTimeout: wait,
    setInterval: async function* (delay?: unknown, value?: unknown) {
      for (;;) {
        await wait(delay);
        yield value;
      }
    },
    scheduler: {
      wait: (delay?: unknown, options?: { readonly signal?: AbortSignal }) => wait(delay, undefined, options),
    },
  });
  global['Date'] = virtualDate(clock);
  const elapsed = () => clock.now - EPOCH + 1;
  Object.defineProperty(globalThis.performance, 'now', { value: elapsed, configurable: true, writable: true });
  const hrtime = (since?: readonly [number, number]) => {
    const [seconds, nanoseconds] = [Math.trunc(elapsed() / 1000), (elapsed() % 1000) * 1e6];
    if (since === undefined) return [seconds, nanoseconds];
    const borrowed = nanoseconds < since[1] ? 1 : 0;
    return [seconds - since[0] - borrowed, nanoseconds - since[1] + borrowed * 1e9];
  };
  Object.assign(process, { hrtime: Object.assign(hrtime, { bigint: () => BigInt(elapsed()) * 1_000_000n }) });
  AbortSignal.timeout = (delay) => {
    const controller = new AbortController();
    const abort = () => {
      controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
    };
    clock.add(abort, delay);
    return controller.signal;
  };
}

function waitFor(clock: Clock, delay: unknown, value: unknown, signal?: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clock.remove(timeout);
      const error = Object.assign(new Error('The operation was aborted'), {
        code: 'ABORT_ERR',
        cause: signal?.reason as unknown,
      });
      error.name = 'AbortError';
      reject(error);
    };
    const timeout = clock.add(() => {
      resolve(value);
    }, delay);
    if (signal?.aborted === true) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}

function virtualDate(clock: Clock): DateConstructor {
  const RealDate = real.Date;
  return new Proxy(RealDate, {
    apply: () => new RealDate(clock.now).toString(),
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [clock.now] : given, newTarget) as Date,
    get: (target, name) => (name === 'now' ? () => clock.now : (Reflect.get(target, name) as unknown)),
  });
}
