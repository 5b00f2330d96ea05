import { types } from 'node:util';
import { assertionErrorMessage, isAssertionError } from 'jest-circus/build/formatNodeAssertErrors.js';
import { format } from 'pretty-format';
import { causesOf } from './causes.ts';
import { framesOf } from './stack.ts';

/**
 * Circus runs in our realm, so that nobody else has its lists of tests and errors: in the spec's realm, a replaced
 * `Array.prototype.push` made failures disappear. Values from the spec come in through these functions,
 * because the spec can also replace the methods of arrays and promises.
 */

/** What circus needs from the spec's realm: `expect` and the snapshots, which compare classes, have to be there. */
export const expectations: Record<string, unknown> = {};

/** Where Jest's runtime stores the values of `jest.setTimeout` and `jest.retryTimes`. */
export const settings: { of: Readonly<Record<symbol, unknown>> } = { of: {} };

const { then } = Promise.prototype as { readonly then: (...of: unknown[]) => unknown };

/** Follows a promise with a promise of ours. Anything else keeps its own `then`. */
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

/** The table of `it.each`, and each of its rows, as arrays of ours. */
export function ownTable(table: unknown): unknown {
  return Array.isArray(table) && !('raw' in table) ? ownArray(table).map(ownArray) : table;
}

/** The same value. An array becomes an array of our realm. */
export function ownArray<T>(value: readonly T[]): T[];
export function ownArray(value: unknown): unknown;
export function ownArray(value: unknown): unknown {
  return Array.isArray(value)
    ? Array.from({ length: value.length }, (_, index) => (value as readonly unknown[])[index])
    : value;
}

/** The name that circus uses for a hook. */
interface Hook {
  readonly type: string;
  readonly asyncError: Error;
  readonly parent: { readonly name: string };
}

/** A thrown value, as it is kept: plain data, except for values without a text. */
export interface Thrown {
  readonly stack?: string;
  readonly message?: string;
  /** Its causes, and the errors in it, one line each. */
  readonly causes?: readonly string[];
  readonly hook?: ThrownByHook;
}

/** A hook by its kind (`afterAll`), and the name of its group; empty for the spec itself. */
export interface ThrownByHook {
  readonly name: string;
  readonly group: string;
}

/** A copy of a thrown value, because an object of the spec could change later. Values without a text stay. */
export function asThrown(error: unknown, hook?: Hook): unknown {
  const thrown = isKept(error) ? error : keep(textOf(error));
  if (hook === undefined) return thrown ?? error;
  const { type, asyncError, parent } = hook;
  const group = parent.name === 'ROOT_DESCRIBE_BLOCK' ? '' : parent.name;
  return keep({ ...(thrown ?? thrownAt(error, asyncError)), hook: { name: type, group } });
}

/** The reason of a rejection is copied at once, and comes here a second time. */
const kept = new WeakSet<object>();
const isKept = (error: unknown): error is Thrown => typeof error === 'object' && error !== null && kept.has(error);

function keep<T extends Thrown | null>(thrown: T): T {
  if (thrown !== null) kept.add(thrown);
  return thrown;
}

/** A value without a text, as Jest prints it, with the place of the test or the hook. */
export function thrownAt(error: unknown, { stack }: { readonly stack?: string | undefined }): Thrown {
  let printed: string;
  try {
    printed = format(error, { maxDepth: 3 });
  } catch {
    printed = UNPRINTABLE;
  }
  return { stack: `thrown: ${printed}\n${framesOf(stack ?? '')}` };
}

const UNPRINTABLE = 'a value that cannot be printed';

/** Null for a value without a text. */
function textOf(error: unknown): Thrown | null {
  if (typeof error !== 'object' || error === null) return null;
  try {
    const causes = causesOf(error);
    if (isAssertionError(error)) return { message: assertionErrorMessage(error, {}), causes };
    const { stack, message } = error as { readonly stack?: unknown; readonly message?: unknown };
    if (typeof stack === 'string') return { stack, causes };
    return typeof message === 'string' && message !== '' ? { message, causes } : null;
  } catch {
    return { stack: `thrown: ${UNPRINTABLE}` };
  }
}
