import { types } from 'node:util';
import { assertionErrorMessage, isAssertionError } from 'jest-circus/build/formatNodeAssertErrors.js';
import { format } from 'pretty-format';
import { causesOf } from './causes.ts';
import { framesOf } from './stack.ts';

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

/** Of what circus calls a hook. */
interface Hook {
  readonly type: string;
  readonly asyncError: Error;
  readonly parent: { readonly name: string };
}

/** What was thrown, as it is kept: plain data, but for values without a text. */
export interface Thrown {
  readonly stack?: string;
  readonly message?: string;
  /** What caused it, and what it holds, a line each. */
  readonly causes?: readonly string[];
  readonly hook?: ThrownByHook;
}

/** A hook by its kind (`afterAll`), and the name of its group; empty of the spec itself. */
export interface ThrownByHook {
  readonly name: string;
  readonly group: string;
}

/** What was thrown, as it is now: an object of the spec's could say something else later. Values without a text stay. */
export function asThrown(error: unknown, hook?: Hook): unknown {
  const thrown = isKept(error) ? error : keep(textOf(error));
  if (hook === undefined) return thrown ?? error;
  const { type, asyncError, parent } = hook;
  const group = parent.name === 'ROOT_DESCRIBE_BLOCK' ? '' : parent.name;
  return keep({ ...(thrown ?? thrownAt(error, asyncError)), hook: { name: type, group } });
}

/** What a promise was rejected with is put down when it is, and comes by once more. */
const kept = new WeakSet<object>();
const isKept = (error: unknown): error is Thrown => typeof error === 'object' && error !== null && kept.has(error);

function keep<T extends Thrown | null>(thrown: T): T {
  if (thrown !== null) kept.add(thrown);
  return thrown;
}

/** A value that says nothing of itself, as Jest prints it, with the place of the test or the hook. */
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

/** Null of a value without a text. */
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
