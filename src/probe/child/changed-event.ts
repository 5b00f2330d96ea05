import type { EventMock } from '../../mocks/event.ts';
import { signToken } from '../../mocks/token.ts';
import type { Plan } from '../model.ts';
import type { Change, Forgery } from '../scenario.ts';
import type { Baseline } from './baseline.ts';
import { claimsOf, requestOf } from './events.ts';

export function changed(event: EventMock, change: Change, tokens: readonly string[], baseline: Baseline): EventMock {
  const configuration = event['configuration'] as Record<string, unknown>;
  switch (change.kind) {
    case 'without-secret':
      Reflect.deleteProperty(event['secrets'] as object, change.name);
      break;
    case 'without-configuration':
      if (change.value === undefined) Reflect.deleteProperty(configuration, change.name);
      else configuration[change.name] = change.value;
      break;
    case 'configuration':
      configuration[change.name] = change.value;
      break;
    case 'without-event': {
      const holder = at(event, change.path.slice(0, -1));
      if (isObject(holder)) Reflect.deleteProperty(holder, change.path.at(-1) ?? '');
      break;
    }
    case 'forged-token':
      forge(event, change.forgery, tokens, baseline);
      break;
    case 'forged-value': {
      const request = requestOf(event);
      for (const part of ['query', 'body'] as const) {
        if (request === null) break;
        const others = Object.entries(request[part] ?? {}).filter(([name]) => name !== change.name);
        request[part] = Object.fromEntries(
          change.value === undefined ? others : [...others, [change.name, change.value]],
        );
      }
      break;
    }
    default:
      break;
  }
  return event;
}

function forge(
  event: EventMock,
  forgery: Forgery,
  names: readonly string[],
  { executed, claims, event: planned }: Baseline,
): void {
  const request = requestOf(event);
  if (request === null) return;
  if (forgery === 'request-bare') {
    request.query = { state: request.query?.['state'] };
    request.body = {};
    return;
  }
  const secrets = planned()['secrets'] as Record<string, string>;
  const key = executed.validated?.secret ?? Object.values(secrets)[0];
  const good = claimsOf(event, claims);
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const tokens: Readonly<Record<Exclude<Forgery, 'request-bare'>, string | undefined>> = {
    'token-missing': undefined,
    'token-empty': '',
    'token-unsigned': `${encode({ alg: 'none' })}.${encode(good)}.`,
    'token-wrong-key': signToken(good, 'a key of somebody else'),
    'token-expired': signToken({ ...good, iat: 1000, exp: 2000 }, key),
    'token-other-user': signToken({ ...good, sub: 'auth0|somebody-else' }, key),
    'token-other-state': signToken({ ...good, state: 'another-state' }, key),
  };
  const token = tokens[forgery];
  for (const part of ['query', 'body'] as const) {
    const kept = Object.entries(request[part] ?? {}).filter(([name]) => !names.includes(name));
    const put = token === undefined ? [] : names.map((name) => [name, token] as const);
    request[part] = Object.fromEntries([...kept, ...put]);
  }
}

/** The parameter that `validateToken` was asked for, otherwise those with token-like names that the Action reads. */
export function tokenNames({ query }: Plan, validated: string | undefined): readonly string[] {
  if (validated !== undefined) return [validated];
  return Object.keys(query).filter((name) => /token|jwt|code/iu.test(name));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

export function at(event: EventMock, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (isObject(value) ? (value as Record<string, unknown>)[name] : undefined),
    event,
  );
}

export function has(event: EventMock, path: readonly string[]): boolean {
  const holder = at(event, path.slice(0, -1));
  return isObject(holder) && Object.hasOwn(holder, path.at(-1) ?? '');
}
