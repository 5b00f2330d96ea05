import { answerOfData, askedBy, isResponse, settled, watchedMessage, watchedResponse } from './answers.ts';
import { isData, type CallLog } from './call-log.ts';

type AnyFunction = (...given: unknown[]) => unknown;

/** The current call of a handler. Calls of packages outside of one do not matter. */
export type CurrentLog = () => CallLog | null;

/** Wrapped objects: methods of a package's own objects are called with the original, not with the wrapper. */
const originals = new WeakMap<object, object>();
const unwrapped = (value: unknown): unknown => (isObject(value) ? (originals.get(value) ?? value) : value);
const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';
const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  isObject(value) && typeof (value as { readonly then?: unknown }).then === 'function';

const UNTOUCHED = new Set(['prototype', 'constructor', 'then', 'call', 'apply', 'bind']);
const DEEPEST = 8;

/** Wraps a package that an Action requires. Its values are recorded with their paths, `stripe().charges.create()`. */
export function watchedPackage(target: unknown, path: string, log: CurrentLog, isMock: boolean, depth = 0): unknown {
  if (!isObject(target) || depth > DEEPEST) return target;
  const children = new Map<string, unknown>();
  const around: object = new Proxy(target, {
    get(of, name) {
      const value: unknown = Reflect.get(of, name, of);
      if (typeof name === 'symbol' || UNTOUCHED.has(name) || name.startsWith('mock') || isFixed(of, name)) return value;
      const below = `${path}.${name}`;
      if (isData(value)) {
        if (typeof value !== 'object' && value !== undefined) log()?.value(below, 'value', value);
        return value;
      }
      const known = children.get(name);
      if (known !== undefined && unwrapped(known) === value) return known;
      const watched = watchedPackage(value, below, log, isMock, depth + 1);
      children.set(name, watched);
      return watched;
    },
    apply: (of, self, given: unknown[]) => called(of as AnyFunction, self, given),
    construct(of, given: unknown[], newTarget) {
      const owner = newTarget === around ? (of as () => void) : newTarget;
      const made = Reflect.construct(of as () => void, given.map(unwrapped), owner) as object;
      log()?.value(`${path}()`, 'object', dataOf(made));
      return watchedPackage(made, `${path}()`, log, isMock, depth + 1) as object;
    },
  });
  originals.set(around, target);
  return around;

  function called(method: AnyFunction, self: unknown, given: readonly unknown[]): unknown {
    const current = log();
    const below = `${path}()`;
    const asked = askedBy(given);
    const before = current?.answers ?? 0;
    const passed = isHttp(path) ? heard(given) : given.map((each) => toldBack(unwrapped(each), below));
    const result = Reflect.apply(method, unwrapped(self), passed);
    if (!isPromise(result)) {
      if (!isData(result)) {
        if (isHttp(path)) return result;
        current?.value(below, 'object', dataOf(result));
        return watchedPackage(result, below, log, isMock, depth + 1);
      }
      current?.value(below, 'value', result ?? null);
      return result;
    }
    return settled(result).then(
      (value) => {
        const isLower = (current?.answers ?? 0) > before;
        if (isData(value)) {
          current?.value(below, 'promise', value ?? null);
          if (!isLower && current !== null) current.answer(answerOfData(value, asked));
          return value;
        }
        if (current === null) return value;
        current.value(below, 'promise', dataOf(value));
        const response = isResponse(value) && !isLower ? watchedResponse(value, asked, current) : value;
        if (!isResponse(value) && !isLower) current.answer(answerOfData(dataOf(value), asked));
        return watchedPackage(response, below, log, isMock, depth + 1);
      },
      (error: unknown) => {
        current?.value(below, 'rejects', String((error as { readonly message?: unknown } | null)?.message));
        throw error;
      },
    );
  }

  /** The old callback style of Node: `verify(token, key, (error, claims) => …)`. */
  function toldBack(each: unknown, below: string): unknown {
    if (typeof each !== 'function' || !isMock) return each;
    return (...given: unknown[]): unknown => {
      if (given.every((one) => isData(one))) log()?.value(below, 'callback', given);
      return Reflect.apply(each as AnyFunction, undefined, given);
    };
  }

  /** Callbacks of `http.request` and `http.get`. */
  function heard(given: readonly unknown[]): unknown[] {
    const asked = askedBy(given, path.startsWith('https') ? 'https:' : 'http:');
    return given.map((each) =>
      typeof each !== 'function'
        ? each
        : (message: unknown) => {
            const current = log();
            return (each as AnyFunction)(current === null ? message : watchedMessage(message, asked, current));
          },
    );
  }
}

const isHttp = (path: string): boolean => /^https?\.(?:request|get)$/u.test(path);

/** A proxy has to return such a property unchanged. */
function isFixed(of: object, name: string): boolean {
  const property = Object.getOwnPropertyDescriptor(of, name);
  return property?.configurable === false && property.writable !== true;
}

/** The data of an object with methods. */
function dataOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, each]) => isData(each)));
}
