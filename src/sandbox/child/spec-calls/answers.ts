import { types } from 'node:util';
import type { CallLog } from './call-log.ts';
import { inJson } from './call-log.ts';

type AnyFunction = (...given: unknown[]) => unknown;
type Part = Readonly<Record<string | symbol, unknown>>;

const asObject = (value: unknown): Part | null =>
  typeof value === 'object' && value !== null ? (value as Part) : null;

/** Whether a value is used like a result of `fetch`. */
export const isResponse = (value: unknown): boolean => {
  const object = asObject(value);
  return object !== null && (typeof object['json'] === 'function' || typeof object['text'] === 'function');
};

export interface Asked {
  readonly method: string | null;
  readonly url: string | null;
}

/** The request of `fetch(url, options)`, `request(url, options)`, and of clients that take the same in one object. */
export function askedBy(given: readonly unknown[], protocol = 'https:'): Asked {
  const objects = given.flatMap((each): Part[] => (each instanceof URL ? [] : [asObject(each) ?? {}]));
  const of = (name: string) =>
    objects.map((each) => each[name]).find((each): each is string => typeof each === 'string');
  const host = of('hostname') ?? of('host');
  const built = host === undefined ? undefined : `${of('protocol') ?? protocol}//${host}${of('path') ?? '/'}`;
  const [first] = given;
  const url = typeof first === 'string' || isUrl(first) ? String(first) : (of('url') ?? built);
  return { method: (of('method') ?? 'GET').toUpperCase(), url: url ?? null };
}

const isUrl = (value: unknown): boolean => typeof asObject(value)?.['href'] === 'string';

/** A Response, or a spec's imitation. Its body is recorded when the Action reads it. */
export function watchedResponse(response: unknown, asked: Asked, log: CallLog): unknown {
  const object = asObject(response);
  if (object === null) return response;
  const { ok } = object;
  const status = typeof object['status'] === 'number' ? object['status'] : ok === false ? 500 : 200;
  let told = false;
  const tell = (body: string) => {
    if (told) return;
    told = true;
    log.answer({ ...asked, status, body });
  };
  if (status >= 300 || ok === false || typeof object['json'] !== 'function') {
    // A response that nobody reads still has a status.
    setImmediate(() => {
      tell('');
    });
  }
  return new Proxy(object, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        const result = Reflect.apply(value as AnyFunction, target, given);
        if (name === 'json' || name === 'text') {
          void settled(result).then((body) => {
            tell(typeof body === 'string' && name === 'text' ? body : (inJson(body) ?? ''));
          }, ignore);
        }
        return result;
      };
    },
  });
}

export const settled = (value: unknown): Promise<unknown> => Promise.resolve(value);
export const ignore = (): void => undefined;

/** The response that Node's own client passes to its callback. Its body is recorded as the Action receives it. */
export function watchedMessage(message: unknown, asked: Asked, log: CallLog): unknown {
  const object = asObject(message);
  if (object === null || typeof object['on'] !== 'function') return message;
  const { on } = object as { readonly on: AnyFunction };
  const chunks: string[] = [];
  const status = typeof object['statusCode'] === 'number' ? object['statusCode'] : 200;
  const watchedOn = (name: unknown, listener: unknown): unknown => {
    const heard = (...given: unknown[]): unknown => {
      if (name === 'data') chunks.push(String(given[0]));
      if (name === 'end' || name === 'close') tell();
      return Reflect.apply(listener as AnyFunction, message, given);
    };
    return Reflect.apply(on, message, [name, typeof listener === 'function' ? heard : listener]);
  };
  let told = false;
  const tell = () => {
    if (told) return;
    told = true;
    log.answer({ ...asked, status, body: chunks.join('') });
  };
  Object.assign(object, { on: watchedOn, addListener: watchedOn });
  return message;
}

const textOf = (value: string | Uint8Array): string =>
  typeof value === 'string' ? value : Buffer.from(value).toString('utf8');

/** The answer of a client as data, in the form of axios, got, SDKs, or as it is. */
export function answerOfData(value: unknown, asked: Asked): { readonly status: number; readonly body: string } & Asked {
  const object = asObject(value);
  const status = [object?.['status'], object?.['statusCode']].find(
    (each): each is number => typeof each === 'number' && Number.isInteger(each) && each >= 100 && each < 600,
  );
  const isEnvelope = object !== null && (status !== undefined || Object.keys(object).length <= 2);
  const inside = isEnvelope ? (object['data'] ?? object['body'] ?? (status === undefined ? value : {})) : value;
  const body = typeof inside === 'string' || types.isUint8Array(inside) ? textOf(inside) : (inJson(inside) ?? '');
  return { ...asked, status: status ?? 200, body };
}
