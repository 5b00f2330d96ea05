import { types } from 'node:util';
import type { SpecAnswer, SpecCall, SpecValue } from '../../channel.ts';

/** The most for one call: more adds nothing, and a spec can send anything. */
const MOST_ANSWERS = 40;
const MOST_VALUES = 200;
/** UTF-16 units of one value, and of the event. */
export const LONGEST_VALUE = 64 * 1024;

const { stringify } = JSON;
const { isArray } = Array;

/** What a spec gave one call of a handler: the event, answers to requests, values of mocks. */
export class CallLog {
  readonly handler: string;
  readonly event: string;
  now: number | null = null;
  readonly #answers: SpecAnswer[] = [];
  readonly #values: SpecValue[] = [];

  constructor(handler: string, event: string) {
    this.handler = handler;
    this.event = event;
  }

  /** The number of answers. If it grows meanwhile, another layer has recorded the same answer. */
  get answers(): number {
    return this.#answers.length;
  }

  answer(answer: SpecAnswer): void {
    if (this.#answers.length < MOST_ANSWERS && answer.body.length <= LONGEST_VALUE) this.#answers.push(answer);
  }

  value(path: string, how: SpecValue['how'], value: unknown): void {
    const json = inJson(value);
    if (json === null || path.length > 200 || this.#values.length >= MOST_VALUES) return;
    this.#values.push({ path, how, value: json });
  }

  /** Plain data for the channel, including earlier values. */
  call(before: CallLog): SpecCall {
    const { handler, event, now } = this;
    return {
      handler,
      event,
      now,
      answers: [...this.#answers],
      values: [...before.#values, ...this.#values].slice(0, MOST_VALUES),
    };
  }
}

/** JSON of a value from a spec; null if JSON cannot represent it, or if it is too long. */
export function inJson(value: unknown): string | null {
  try {
    const json = stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each)) as
      string | undefined;
    return json === undefined || json.length > LONGEST_VALUE ? null : json;
  } catch {
    return null;
  }
}

/** Only data, as in JSON. An object with methods is something else. */
export function isData(value: unknown, depth = 0): boolean {
  if (typeof value === 'function' || typeof value === 'symbol') return false;
  if (typeof value !== 'object' || value === null) return true;
  if (depth > 6 || types.isUint8Array(value)) return true;
  if (isArray(value)) return (value as readonly unknown[]).every((each) => isData(each, depth + 1));
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false;
  return Object.values(value).every((each) => isData(each, depth + 1));
}
