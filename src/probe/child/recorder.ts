import { format } from 'node:util';
import { apiMethods } from '../../auth0/api.ts';
import type { FlowId } from '../../auth0/flows.ts';
import { makeApi } from '../../mocks/api.ts';
import type { SpecValue } from '../../sandbox/channel.ts';
import { parsed } from './replay.ts';
import { redirect } from '../../mocks/redirect.ts';
import type { EventMock } from '../../mocks/event.ts';
import {
  probeLimits,
  type ActionPosition,
  type RecordedCall,
  type RecordedLog,
  type RecordedRequest,
} from '../model.ts';

/** What one execution does, as it does it. Nothing is noted of what happens after it was closed. */
export class Recorder {
  readonly logs: RecordedLog[] = [];
  readonly calls: RecordedCall[] = [];
  readonly requests: RecordedRequest[] = [];
  logLength = 0;
  denied = false;
  redirected = false;
  /** What `api.redirect.validateToken` was last asked with. */
  validated: { readonly secret: unknown; readonly parameter: string } | null = null;
  closed = false;
  readonly #file: string;
  readonly #elapsed: () => number;

  /** `elapsed` gives the milliseconds since the execution began. */
  constructor(file: string, elapsed: () => number) {
    this.#file = file;
    this.#elapsed = elapsed;
  }

  log(given: readonly unknown[]): void {
    if (this.closed) return;
    const text = format(...given);
    this.logLength += text.length;
    if (this.logs.length >= probeLimits.logs) return;
    const stack = stackHere();
    const own = isOfFile(stack, this.#file);
    this.logs.push({ text: cut(text), own, at: placeIn(stack, this.#file), ms: this.#elapsed() });
  }

  call(path: string, args: readonly unknown[]): void {
    if (this.closed || this.calls.length >= probeLimits.calls) return;
    this.calls.push({
      path,
      args: args.slice(0, 20).map((each) => cut(inJson(each))),
      at: this.here(),
      ms: this.#elapsed(),
    });
  }

  /** The number of the request, from 0. */
  request(request: Omit<RecordedRequest, 'at' | 'ms'>): number {
    const number = this.requests.length;
    if (!this.closed && number < probeLimits.requests) {
      this.requests.push({
        ...request,
        url: cut(request.url),
        sent: cut(request.sent),
        at: this.here(),
        ms: this.#elapsed(),
      });
    }
    return number;
  }

  /** Where the Action is, as far as the stack goes. */
  here(): ActionPosition | null {
    return placeIn(stackHere(), this.#file);
  }
}

function stackHere(): string {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 60;
  const { stack } = new Error();
  Error.stackTraceLimit = before;
  return typeof stack === 'string' ? stack : '';
}

/** Whether the innermost frame that is neither ours nor Node's is of a file; a stack that was tampered with is. */
function isOfFile(stack: string, file: string): boolean {
  const frames = stack.split('\n').filter((line) => /^\s+at /u.test(line));
  const caller = frames.find((frame) => /[\\/]/u.test(frame) && !frame.includes(__filename) && !frame.includes('node:'));
  return caller === undefined || caller.includes(`${file}:`);
}

/** The innermost frame of a file; null where no frame is of it. */
export function placeIn(stack: unknown, file: string): ActionPosition | null {
  if (typeof stack !== 'string') return null;
  for (const frame of stack.split('\n')) {
    const start = frame.indexOf(`${file}:`);
    if (start < 0 || !/^\s+at /u.test(frame)) continue;
    const [, line, column] = /^:(\d+):(\d+)/u.exec(frame.slice(start + file.length)) ?? [];
    if (line !== undefined && column !== undefined) return { line: Number(line), column: Number(column) };
  }
  return null;
}

export const cut = (text: string): string => text.slice(0, probeLimits.text);

/** JSON of anything; functions and what cannot be written are named. */
export function inJson(value: unknown): string {
  try {
    const text = JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each)) as
      string | undefined;
    return text ?? String(value);
  } catch {
    return '"a value that JSON cannot hold"';
  }
}

const PRINTS = new Set([
  'log',
  'info',
  'warn',
  'error',
  'debug',
  'trace',
  'dir',
  'table',
  'group',
  'assert',
  'timeEnd',
  'timeLog',
  'count',
]);

/** What a method of `api` gave in the spec. */
const valueOf = ({ how, value }: SpecValue): unknown =>
  how === 'promise' ? Promise.resolve(parsed(value)) : parsed(value);

/** A console that prints nothing. */
export function consoleOf(recorder: () => Recorder | null): Console {
  const methods = new Map<string, (...given: unknown[]) => void>();
  return new Proxy({} as Console, {
    get: (_, name) => {
      if (typeof name === 'symbol') return undefined;
      const known = methods.get(name);
      if (known !== undefined) return known;
      const method = (...given: unknown[]) => {
        if (name === 'assert' && given[0] === true) return;
        if (PRINTS.has(name)) recorder()?.log(name === 'assert' ? given.slice(1) : given);
      };
      methods.set(name, method);
      return method;
    },
  });
}

/**
 * The flow's `api`, as our mocks have it, with every call noted. `accepted` are claims that `validateToken` gives for any
 * token; null where it checks the token of the request. `given` is what methods gave in the spec, in turn.
 */
export function apiOf(
  flow: FlowId,
  recorder: Recorder,
  event: EventMock,
  accepted: Readonly<Record<string, unknown>> | null,
  given: (path: string) => SpecValue | undefined,
): Record<string, Record<string, unknown>> {
  const api = makeApi(flow, { fn: (implementation?: unknown) => implementation } as never) as unknown as Record<
    string,
    Record<string, (...args: unknown[]) => unknown>
  >;
  const ofEvent = redirect(
    () => [event],
    () => event,
  );
  for (const { path, denies, interrupts } of apiMethods[flow]) {
    const [namespace = '', name = ''] = path.split('.');
    const members = api[namespace];
    const original = ofEvent[path] ?? members?.[name];
    if (members === undefined || original === undefined) continue;
    members[name] = (...args: unknown[]) => {
      recorder.call(path, args);
      if (path === 'redirect.validateToken') {
        const { secret, tokenParameterName } = (args[0] ?? {}) as Record<string, unknown>;
        recorder.validated = {
          secret,
          parameter: typeof tokenParameterName === 'string' ? tokenParameterName : 'session_token',
        };
        if (accepted !== null) return accepted;
      }
      const result = original(...args);
      const known = path === 'redirect.validateToken' ? undefined : given(`api.${path}()`);
      if (known !== undefined && !recorder.closed && !denies && interrupts === undefined) return valueOf(known);
      if (recorder.closed) return result;
      if (denies) recorder.denied = true;
      if (interrupts !== undefined) recorder.redirected = true;
      return result;
    };
  }
  return api;
}
