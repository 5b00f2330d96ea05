import type { SpecValue } from '../../sandbox/channel.ts';
import { brokenConnection, connectionError } from '../connection-errors.ts';
import type { Answer } from '../answers.ts';
import type { Clock } from './clock.ts';
import { LATENCY } from './fetch.ts';
import { parsed } from './replay.ts';

/** Records a call of a package, and returns its answer. */
export type AskedPackage = (path: string, given: readonly unknown[]) => Answer;

export interface StandInMeans {
  readonly clock: Clock;
  readonly values: readonly SpecValue[];
  readonly next: (path: string) => SpecValue | undefined;
  readonly ask: AskedPackage;
}

/** Replaces a package: returns the values of the spec's mock, by the same paths. */
export function standIn(name: string, means: StandInMeans): unknown {
  return at(name, undefined, means);
}

/** Whether the spec gave values for it. */
export const hasValues = (name: string, values: readonly SpecValue[]): boolean =>
  values.some(({ path }) => path.startsWith(`${name}.`) || path.startsWith(`${name}(`));

function at(path: string, data: unknown, means: StandInMeans): unknown {
  const { values } = means;
  const isKnown = (below: string) =>
    values.some(
      (each) => each.path === below || each.path.startsWith(`${below}.`) || each.path.startsWith(`${below}(`),
    );
  const target = function () {
    return undefined;
  };
  const call = (given: readonly unknown[]) => called(`${path}()`, given, means);
  return new Proxy(target, {
    get: (_, name) => {
      if (typeof name === 'symbol') return undefined;
      if (typeof data === 'object' && data !== null && Object.hasOwn(data, name))
        return (data as Record<string, unknown>)[name];
      const below = `${path}.${name}`;
      if (name === 'default' && !isKnown(below)) return at(path, data, means);
      if (!isKnown(below)) return name === 'prototype' ? (target.prototype as unknown) : undefined;
      const constant = values.find((each) => each.path === below);
      return constant === undefined ? at(below, undefined, means) : parsed(constant.value);
    },
    apply: (_, _self, given: unknown[]) => call(given),
    construct: (_, given: unknown[]) => {
      const made = call(given);
      return typeof made === 'object' || typeof made === 'function' ? (made as object) : {};
    },
  });
}

function called(path: string, given: readonly unknown[], means: StandInMeans): unknown {
  const value = means.next(path);
  if (value === undefined) return at(path, undefined, means);
  if (value.how === 'value') return parsed(value.value);
  if (value.how === 'object') return at(path, parsed(value.value), means);
  if (value.how === 'callback') {
    const back = given.findLast((each) => typeof each === 'function') as ((...of: unknown[]) => void) | undefined;
    const args = parsed(value.value);
    means.clock.add(() => back?.(...(Array.isArray(args) ? (args as unknown[]) : [])), 1);
    return undefined;
  }
  return waited(path, value, given, means);
}

async function waited(
  path: string,
  value: SpecValue,
  given: readonly unknown[],
  means: StandInMeans,
): Promise<unknown> {
  const answer = means.ask(path, given);
  await pause(means.clock, given, answer);
  const error =
    connectionError(answer, 'api.provider.example', 443) ?? (answer.kind === 'reset' ? brokenConnection() : null);
  if (error !== null) throw error;
  if (answer.kind === 'answer') return answered(value, answer);
  if (value.how === 'rejects') throw new Error(value.value);
  const data = parsed(value.value);
  const hasMethods = means.values.some((each) => each.path.startsWith(`${path}.`));
  return hasMethods ? at(path, data, means) : data;
}

/** A fault in the form that clients use: an error for a status, or a body where the spec's mock has it. */
function answered(value: SpecValue, { status, body }: Extract<Answer, { kind: 'answer' }>): unknown {
  const data = body === '' ? '' : (parsed(body) ?? (body === 'null' ? null : body));
  if (status >= 300) {
    const response = { status, data, body: data, headers: {} };
    throw Object.assign(new Error(`Request failed with status code ${status}`), {
      status,
      statusCode: status,
      response,
    });
  }
  const usual = parsed(value.value);
  const isEnvelope = typeof usual === 'object' && usual !== null && 'data' in usual;
  return isEnvelope ? { ...usual, data } : data;
}

/** Forever if nobody answers, unless an argument limits the time. */
function pause(clock: Clock, given: readonly unknown[], { kind }: Answer): Promise<void> {
  return new Promise((resolve, reject) => {
    if (kind !== 'never' && kind !== 'slow') {
      clock.add(() => {
        resolve();
      }, LATENCY);
      return;
    }
    for (const each of given) {
      const { timeout, signal } = (each ?? {}) as { readonly timeout?: unknown; readonly signal?: AbortSignal };
      if (typeof timeout === 'number' && timeout > 0) {
        const error = Object.assign(new Error(`timeout of ${timeout}ms exceeded`), { code: 'ECONNABORTED' });
        clock.add(() => {
          reject(error);
        }, timeout);
      }
      if (signal instanceof AbortSignal) {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      }
    }
  });
}
