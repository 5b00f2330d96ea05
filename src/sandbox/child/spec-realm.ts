import { types } from 'node:util';
import { assertionErrorMessage, isAssertionError } from 'jest-circus/build/formatNodeAssertErrors.js';

/**
 * Circus runs in our realm, so that its lists of tests and of errors are nobody else's: in the spec's, a replaced
 * `Array.prototype.push` made failures disappear. What it is given by the spec comes in through here, by functions of
 * ours: an array's and a promise's own methods are the spec's to replace, too.
 */

/** What circus asks of the spec's realm: `expect` and the snapshots, which tell classes apart, have to live there. */
export const expectations: Record<string, unknown> = {};

/** Where Jest's runtime leaves what `jest.setTimeout` and `jest.retryTimes` were told. */
export const settings: { of: Readonly<Record<symbol, unknown>> } = { of: {} };

const { then } = Promise.prototype as { readonly then: (...of: unknown[]) => unknown };

/** Becomes, as a promise of ours, what a promise becomes; anything else is left to its own `then`. */
export function settled(promise: PromiseLike<unknown>): PromiseLike<unknown> {
  if (!types.isPromise(promise)) return promise;
  return new Promise((resolve, reject) => {
    const fulfil = () => {
      resolve(undefined);
    };
    const fail = (error: unknown) => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as the spec threw it
      reject(asThrown(error));
    };
    Reflect.apply(then, promise, [fulfil, fail]);
  });
}

/** The table of `it.each`, and each row of it, as arrays of ours. */
export function ownTable(table: unknown): unknown {
  return Array.isArray(table) && !('raw' in table) ? ownArray(table).map(ownArray) : table;
}

/** The same value, as an array of ours where it is an array. */
export function ownArray<T>(value: readonly T[]): T[];
export function ownArray(value: unknown): unknown;
export function ownArray(value: unknown): unknown {
  return Array.isArray(value)
    ? Array.from({ length: value.length }, (_, index) => (value as readonly unknown[])[index])
    : value;
}

/** What was thrown, as it is now: an object of the spec's could say something else later. Values without a text stay. */
export function asThrown(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error;
  try {
    if (isAssertionError(error)) return { message: assertionErrorMessage(error, {}) };
    const { stack, message } = error as { readonly stack?: unknown; readonly message?: unknown };
    if (typeof stack === 'string') return { stack };
    return typeof message === 'string' && message !== '' ? { message } : error;
  } catch {
    return new Error('thrown: a value that cannot be printed');
  }
}
