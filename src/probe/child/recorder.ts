import { format } from 'node:util';
import {
  probeLimits,
  type ActionPosition,
  type RecordedCall,
  type RecordedLog,
  type RecordedRequest,
} from '../recording.ts';
import { isOfFile, placeIn, stackHere } from './stack-places.ts';

/** What one execution does, recorded as it happens. After it is closed, nothing is recorded. */
export class Recorder {
  readonly logs: RecordedLog[] = [];
  readonly calls: RecordedCall[] = [];
  readonly requests: RecordedRequest[] = [];
  logLength = 0;
  denied = false;
  redirected = false;
  /** The last options of `api.redirect.validateToken`. */
  validated: { readonly secret: unknown; readonly parameter: string } | null = null;
  closed = false;
  readonly #file: string;
  readonly #elapsed: () => number;

  /** `elapsed` returns the milliseconds since the execution began. */
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

  /** The Action's current position, as far as the stack shows it. */
  here(): ActionPosition | null {
    return placeIn(stackHere(), this.#file);
  }
}

export const cut = (text: string): string => text.slice(0, probeLimits.text);

/** JSON of anything. Functions, and values that cannot be serialized, are only named. */
export function inJson(value: unknown): string {
  try {
    const text = JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each)) as
      string | undefined;
    return text ?? String(value);
  } catch {
    return '"a value that JSON cannot hold"';
  }
}
