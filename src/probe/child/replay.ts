import type { EventMock } from '../../mocks/event.ts';
import type { SpecCall, SpecValue } from '../../sandbox/channel.ts';
import { jsonAnswer, type Answer } from '../answers.ts';
import type { Plan } from '../model.ts';
import { MOCKED } from '../recording.ts';
import type { AnswerTo, Scene } from './scene.ts';
import { isTokenRequest, TOKEN } from './provider.ts';

/** How close a scene is to the spec: our secrets or its own, the real packages or its mocks. */
export interface Closeness {
  readonly ownSecrets: boolean;
  readonly standsIn: boolean;
}

/** The most useful evidence first. */
export const closenesses: readonly Closeness[] = [
  { ownSecrets: false, standsIn: false },
  { ownSecrets: true, standsIn: false },
  { ownSecrets: false, standsIn: true },
  { ownSecrets: true, standsIn: true },
];

/** A call of the handler by the spec, as a scene; null if its event is not usable. */
export function replayed(plan: Plan, call: SpecCall, { ownSecrets, standsIn }: Closeness): Scene | null {
  const event = parsed(call.event);
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return null;
  if (standsIn && !call.values.some(({ path }) => !path.startsWith('api.'))) return null;
  const validated = call.values.find(({ path }) => path === 'api.redirect.validateToken()');
  return {
    event: () => withFields(parsed(call.event) as EventMock, plan, ownSecrets),
    answers: () => answersOf(call),
    claims: validated === undefined ? {} : parsed(validated.value),
    given: { now: call.now, values: call.values, standsIn, ownSecrets },
  };
}

/** Declared secrets get our values, and switches are off. */
function withFields(event: EventMock, plan: Plan, ownSecrets: boolean): EventMock {
  const secrets = asRecord(event['secrets']);
  for (const { name, value } of ownSecrets ? [] : plan.secrets) {
    if (typeof secrets[name] === 'string' && secrets[name] !== '') secrets[name] = value;
  }
  const configuration = asRecord(event['configuration']);
  for (const { name, value, on } of plan.configuration) {
    if (on !== null && Object.hasOwn(configuration, name)) configuration[name] = value;
  }
  return Object.assign(event, { secrets, configuration });
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/**
 * The spec's answer for the same address, otherwise for a request at the same place in the order. A client that requests a token
 * itself, without the spec's knowledge, gets one.
 */
function answersOf({ answers }: SpecCall): AnswerTo {
  let behind = 0;
  return ({ number, method, url }): Answer => {
    if (method === MOCKED) return { kind: 'mocked' };
    const same = answers.filter((each) => each.method === method && sameAddress(each.url, url));
    const next = answers[number - behind];
    const answer = next !== undefined && same.includes(next) ? next : (same.at(-1) ?? next ?? answers.at(-1));
    if (same.length === 0 && isTokenRequest(method, url) && answer?.body.includes('access_token') !== true) {
      behind += 1;
      return jsonAnswer(200, TOKEN);
    }
    if (answer === undefined) return jsonAnswer(200, {});
    const isJson = /^\s*[[{"\dtfn]/u.test(answer.body);
    const headers: Readonly<Record<string, string>> = {
      'content-type': isJson || answer.body === '' ? 'application/json' : 'text/plain',
    };
    return { kind: 'answer', status: answer.status, headers, body: answer.body };
  };
}

function sameAddress(one: string | null, other: string): boolean {
  const bare = (url: string) => url.split(/[?#]/u)[0]?.replace(/\/$/u, '');
  return one !== null && bare(one) === bare(other);
}

export function parsed(json: string): unknown {
  try {
    return JSON.parse(json, (_, value: unknown) => (isBuffer(value) ? Buffer.from(value.data) : value));
  } catch {
    return null;
  }
}

/** The form in which `JSON.stringify` writes a Buffer. */
function isBuffer(value: unknown): value is { readonly data: readonly number[] } {
  if (typeof value !== 'object' || value === null) return false;
  const { type, data } = value as { readonly type?: unknown; readonly data?: unknown };
  return type === 'Buffer' && Array.isArray(data) && data.every((each) => typeof each === 'number');
}

/** Values by their paths, one after another; the last one is repeated. */
export function valuesInTurn(values: readonly SpecValue[]): (path: string) => SpecValue | undefined {
  const turns = new Map<string, number>();
  return (path) => {
    const all = values.filter((each) => each.path === path);
    const turn = turns.get(path) ?? 0;
    turns.set(path, turn + 1);
    return all[Math.min(turn, all.length - 1)];
  };
}
