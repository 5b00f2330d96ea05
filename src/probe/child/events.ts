import { makeEvent, type EventMock } from '../../mocks/event.ts';
import { signToken } from '../../mocks/token.ts';
import type { Plan } from '../model.ts';

/** The state of the redirect from which a continue handler returns. */
export const STATE = 'state-of-the-probe';

interface RequestPart {
  query?: Record<string, unknown>;
  body?: Record<string, unknown>;
}

/** Values for configuration fields instead of the planned ones. */
export type Overrides = Readonly<Record<string, string>>;

/** A sample event with the fields of the manifest, and values for everything that the Action reads from the request, unless it is `bare`. */
export function plannedEvent(
  plan: Plan,
  stage: 'execute' | 'continue',
  { overrides, bare }: { readonly overrides: Overrides; readonly bare: boolean },
  claims: unknown,
): EventMock {
  const event = makeEvent(plan.flow);
  event['secrets'] = Object.fromEntries(plan.secrets.map(({ name, value }) => [name, value]));
  event['configuration'] = Object.fromEntries(
    plan.configuration.map(({ name, value }) => [name, overrides[name] ?? value]),
  );
  if (stage === 'continue' && plan.readsPrompt && event['prompt'] === undefined) {
    event['prompt'] = { id: 'prompt-of-the-probe', fields: claims, vars: claims };
  }
  const request = requestOf(event);
  if (request === null) return event;
  if (stage === 'continue') request.query = { ...request.query, state: STATE };
  if (bare) return event;
  const token = tokenFor(plan, event, claims);
  for (const [name, [literal]] of Object.entries(plan.query)) {
    if (/^(?:state|prompt)$/u.test(name)) continue;
    const value = token !== null && /token|jwt/iu.test(name) ? token : (literal ?? `${name}-value`);
    for (const part of ['query', 'body'] as const) request[part] = { [name]: value, ...request[part] };
  }
  return event;
}

/** Signed with the secret whose name sounds like a signing key. */
function tokenFor({ secrets }: Plan, event: EventMock, claims: unknown): string | null {
  const key = secrets.find(({ name }) => /SESSION|SIGN|TOKEN_SECRET|SHARED|JWT/iu.test(name)) ?? secrets[0];
  if (key === undefined) return null;
  return signToken(claimsOf(event, claims), key.value);
}

/** Claims of a token for the event's user and this redirect. */
export function claimsOf(event: EventMock, claims: unknown): Record<string, unknown> {
  const seconds = Math.floor(Date.now() / 1000);
  const { user, request } = event as {
    readonly user?: { user_id?: unknown };
    readonly request?: { hostname?: unknown };
  };
  return {
    ...(typeof claims === 'object' && !Array.isArray(claims) ? claims : {}),
    iat: seconds,
    // After the end of the last scenario: each scenario has a separate hour.
    exp: seconds + 1_000_000,
    iss: request?.hostname,
    sub: user?.user_id,
    state: STATE,
  };
}

export function requestOf(event: EventMock): RequestPart | null {
  const { request } = event;
  return typeof request === 'object' && request !== null ? request : null;
}

const PERSONAL = /^(?:email|phone_number|name|given_name|family_name|nickname|username|user_id|ip|recipient|to)$/u;

const PARTS = ['user', 'request', 'message_options', 'notification'];

/** The same event for another user, and the values that only belonged to the first user. */
export function otherUser(event: EventMock): { readonly event: EventMock; readonly firstUser: readonly string[] } {
  const first = new Map<string, string>();
  const collect = (value: unknown, name: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) collect(each, Array.isArray(value) ? name : key);
    } else if (typeof value === 'string' && PERSONAL.test(name) && value.length >= 5)
      first.set(value, otherValue(value));
  };
  for (const part of PARTS) collect(event[part], part);
  // Other parts also describe the same person: the login hint, the session.
  const changed = (value: unknown): unknown => {
    if (typeof value === 'string') return first.get(value) ?? value;
    if (Array.isArray(value)) return value.map(changed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, changed(each)]));
  };
  const other = changed(event) as EventMock;
  const text = JSON.stringify(other);
  return { event: other, firstUser: [...first.keys()].filter((value) => !text.includes(value)) };
}

function otherValue(value: string): string {
  if (value.includes('@')) return 'olu.bankole@second.example';
  if (/^\+?\d+$/u.test(value)) return '+441632960961';
  if (/^\d+\.\d+\.\d+\.\d+$/u.test(value)) return '198.51.100.77';
  if (value.includes('|')) return `${value.split('|')[0] ?? ''}|65f0c0ffee0ddba115ec0de5`;
  return 'Olufemi Bankole';
}
