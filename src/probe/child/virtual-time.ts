import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Clock } from './clock.ts';
import { type Callback, EPOCH, real } from './clock.ts';

/** Replaces every clock and timer that an Action and its packages can use with virtual time. */
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
