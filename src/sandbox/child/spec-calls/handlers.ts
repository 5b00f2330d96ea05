import { flowOfHandler } from '../../../auth0/flows.ts';
import { askedBy, settled, watchedResponse } from './answers.ts';
import { CallLog, inJson, isData } from './call-log.ts';

type AnyFunction = (this: unknown, ...given: unknown[]) => unknown;

/** Where a handler's call is recorded. */
export interface Watch {
  /** The spec's own global object. */
  readonly global: () => Record<string, unknown>;
  readonly begin: (log: CallLog) => void;
  readonly end: (log: CallLog) => void;
}

/** A copy of an Action's exports that records each call of a handler. A copy, because a compiler's exports cannot be changed. */
export function watchedExports(exports: unknown, watch: Watch): unknown {
  if (typeof exports !== 'object' || exports === null) return exports;
  const all = exports as Record<string, unknown>;
  const handlers = Object.keys(all).filter((name) => flowOfHandler(name) !== null && typeof all[name] === 'function');
  if (handlers.length === 0) return exports;
  const copy = Object.create(
    Object.getPrototypeOf(exports) as object | null,
    Object.getOwnPropertyDescriptors(exports),
  ) as object;
  for (const name of handlers) {
    const value = watchedHandler(name, all[name] as AnyFunction, watch);
    Object.defineProperty(copy, name, { value, configurable: true, enumerable: true, writable: true });
  }
  return copy;
}

function watchedHandler(name: string, handler: AnyFunction, watch: Watch): unknown {
  return new Proxy(handler, {
    apply(target, self, [event, api, ...rest]: unknown[]) {
      const json = inJson(event);
      if (json === null || typeof event !== 'object') return Reflect.apply(target, self, [event, api, ...rest]);
      const log = new CallLog(name, json);
      const global = watch.global();
      const { fetch } = global;
      watch.begin(log);
      if (typeof fetch === 'function') global['fetch'] = watchedFetch(fetch as AnyFunction, log);
      const end = () => {
        if (typeof fetch === 'function') global['fetch'] = fetch;
        watch.end(log);
      };
      const result = Reflect.apply(target, self, [event, watchedApi(api, log), ...rest]);
      void settled(result).then(end, end);
      return result;
    },
  });
}

function watchedFetch(fetch: AnyFunction, log: CallLog): unknown {
  return new Proxy(fetch, {
    apply(target, self, given: unknown[]) {
      const result = Reflect.apply(target, self, given);
      return settled(result).then((response) => watchedResponse(response, askedBy(given), log));
    },
  });
}

/** Results of `api` methods come from the spec: claims of a token, a record of the cache. */
function watchedApi(api: unknown, log: CallLog): unknown {
  if (typeof api !== 'object' || api === null) return api;
  return new Proxy(api, {
    get(target, namespace) {
      const members: unknown = Reflect.get(target, namespace, target);
      if (typeof namespace === 'symbol' || typeof members !== 'object' || members === null) return members;
      return new Proxy(members, {
        get(owner, name) {
          const method: unknown = Reflect.get(owner, name, owner);
          if (typeof name === 'symbol' || typeof method !== 'function') return method;
          return new Proxy(method, {
            apply(_, _self, given: unknown[]) {
              const result = Reflect.apply(method as AnyFunction, owner, given);
              note(`api.${namespace}.${name}()`, result);
              return result;
            },
          });
        },
      });
    },
  });

  function note(path: string, result: unknown): void {
    if (result === undefined || result === null) return;
    if (typeof (result as { readonly then?: unknown }).then === 'function') {
      void settled(result).then(
        (value) => {
          if (value !== undefined && isData(value)) log.value(path, 'promise', value);
        },
        () => undefined,
      );
    } else if (isData(result)) log.value(path, 'value', result);
  }
}
