import { createHmac } from 'node:crypto';
import { redirect } from '../../src/mocks/redirect.ts';
import { makeEvent, type EventMock } from '../../src/mocks/event.ts';
import { apiModule, eventModule } from '../../src/mocks/index.ts';
import { signToken } from '../../src/mocks/token.ts';

const secret = 'a secret shared with the other site';
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const payloadOf = (token: unknown): unknown =>
  JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString());
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

function methods(...events: EventMock[]) {
  const implementations = redirect(
    () => events,
    () => makeEvent('post-login'),
  );
  const method = (name: string, ...args: unknown[]): unknown => implementations[`redirect.${name}`]?.(...args);
  return {
    encode: (options: object) => method('encodeToken', { secret, ...options }),
    validate: (options: object = {}) => method('validateToken', { secret, ...options }),
    canRedirect: () => method('canRedirect'),
  };
}

/** An event of a request that brings these parameters back. */
function returning(query: object, changes: object = {}): EventMock {
  const event = makeEvent('post-login');
  return { ...event, request: { ...(event['request'] as object), query }, ...changes };
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-02-03T04:05:06.700Z') });
});

afterEach(() => {
  jest.useRealTimers();
});

describe('encodeToken', () => {
  it('signs the claims that Auth0 sets, and the payload over them', () => {
    const event = makeEvent('post-login');
    const { ip, hostname } = event['request'] as Record<string, string>;
    const { user_id: sub } = event['user'] as Record<string, string>;
    const iat = inSeconds(0);
    expect(payloadOf(methods(event).encode({ payload: { check: 7 } }))).toEqual({
      iat,
      iss: hostname,
      sub,
      exp: iat + 900,
      ip,
      check: 7,
    });
    expect(payloadOf(methods(event).encode({ expiresInSeconds: 60, payload: { sub: 'mine' } }))).toMatchObject({
      exp: iat + 60,
      sub: 'mine',
    });
  });

  it('signs with HS256', () => {
    const token = String(methods(makeEvent('post-login')).encode({ payload: {} }));
    const [header = '', payload = '', signature] = token.split('.');
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(signature).toBe(createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url'));
  });

  it('uses an ordinary login if the spec makes its own event', () => {
    expect(payloadOf(methods().encode({ payload: {} }))).toMatchObject({ iss: 'tenant.us.example.com' });
  });

  it('does without the properties that the spec removed from its event', () => {
    expect(payloadOf(methods({}).encode({ payload: { a: 1 } }))).toEqual({
      iat: inSeconds(0),
      exp: inSeconds(900),
      a: 1,
    });
  });
});

describe('validateToken', () => {
  const event = makeEvent('post-login');
  const { hostname } = event['request'] as Record<string, string>;
  const { user_id: sub } = event['user'] as Record<string, string>;

  it('gives back what encodeToken signed', () => {
    const token = methods(event).encode({ payload: { status: 'verified' } });
    expect(methods(returning({ session_token: token })).validate()).toMatchObject({ status: 'verified', sub });
  });

  it('reads another parameter, and the body before the query', () => {
    const good = signToken({ from: 'body' }, secret);
    const [query, body] = [{ token: signToken({ from: 'query' }, secret) }, { token: good }];
    const request = { ...(event['request'] as object), query, body };
    expect(methods({ ...event, request }).validate({ tokenParameterName: 'token' })).toEqual({ from: 'body' });
  });

  it('does not change the options', () => {
    const options = Object.freeze({ secret });
    expect(methods(returning({ session_token: signToken({}, secret) })).validate(options)).toEqual({});
  });

  it.each([
    ['state, subject, issuer and expiry fit', { state: 'abc', sub, iss: hostname, exp: Date.UTC(2030, 0) / 1000 }],
    ['only has the state', { state: 'abc' }],
  ])('accepts a token whose %s', (_, claims) => {
    const parameters = { state: 'abc', session_token: signToken(claims, secret) };
    expect(methods(returning(parameters)).validate()).toEqual(claims);
  });

  const signed = (claims: object) => signToken({ state: 'abc', ...claims }, secret);
  const [header, , signature] = signToken({ state: 'abc' }, secret).split('.');
  const none = `${base64({ alg: 'none' })}.${base64({ state: 'abc' })}.`;
  const rs256 = `${base64({ alg: 'RS256' })}.${base64({ state: 'abc' })}`;
  const past = Date.UTC(2026, 1, 3, 4, 5, 6) / 1000;

  it.each([
    ['is of another key', signToken({ state: 'abc' }, 'another secret'), 'signature'],
    [
      'has other claims under its signature',
      `${header ?? ''}.${base64({ state: 'abc', a: 1 })}.${signature ?? ''}`,
      'signature',
    ],
    ['has lost its signature', signed({}).replace(/[^.]+$/, ''), 'signature'],
    ['is not signed', none, 'HS256'],
    ['names another algorithm', `${rs256}.${createHmac('sha256', secret).update(rs256).digest('base64url')}`, 'HS256'],
    ['is not a JWT', 'nonsense', 'not a JWT'],
    ['has four parts', `${signed({})}.x`, 'not a JWT'],
    ['has no JSON in it', 'a.b.c', 'not JSON'],
    ['expires at this second', signed({ exp: past }), 'expired'],
    ['has an expiry that is not a time', signed({ exp: 'never' }), 'expired'],
    ['is of another transaction', signed({ state: 'xyz' }), 'state'],
    ['has no state', signToken({}, secret), 'state'],
    ['is of another user', signed({ sub: 'auth0|another' }), 'subject'],
    ['is of another issuer', signed({ iss: 'evil.example.com' }), 'issuer'],
  ])('refuses a token that %s', (_, token, reason) => {
    const { validate } = methods(returning({ state: 'abc', session_token: token }));
    expect(() => validate()).toThrow('The session token is invalid: ');
    expect(() => validate()).toThrow(reason);
  });

  it.each([undefined, ''])('refuses all tokens when the secret is %p', (unset) => {
    const token = signToken({}, unset);
    expect(() => methods(returning({ session_token: token })).validate({ secret: unset })).toThrow('signature');
  });

  it.each([{}, { session_token: '' }])('refuses a request without a token: %j', (query) => {
    expect(() => methods(returning(query)).validate()).toThrow("There is no parameter called 'session_token'");
  });

  it('returns nothing if it cannot see the event, like a bare mock function', () => {
    expect(methods().validate()).toBeUndefined();
  });

  it('finds the token in the shared event if the latest event has none', () => {
    const { validate } = methods(makeEvent('post-login'), returning({ session_token: signToken({ a: 1 }, secret) }));
    expect(validate()).toEqual({ a: 1 });
  });
});

describe('canRedirect', () => {
  it.each([
    ['oidc-basic-profile', undefined, true],
    ['samlp', 'login', true],
    ['oidc-basic-profile', 'none', false],
    ['oauth2-refresh-token', undefined, false],
    ['oauth2-password', undefined, false],
    ['oauth2-resource-owner', undefined, false],
    ['oauth2-webauthn', undefined, false],
    [undefined, undefined, true],
  ])('protocol %s, prompt %s: %p', (protocol, prompt, answer) => {
    expect(methods(returning({ prompt }, { transaction: { protocol } })).canRedirect()).toBe(answer);
  });

  it('is true in an ordinary login', () => {
    expect(methods().canRedirect()).toBe(true);
    expect(methods({}).canRedirect()).toBe(true);
  });
});

describe('the modules of a flow', () => {
  it('use the event that the spec made last', () => {
    const { makeEventMock } = eventModule('post-login');
    const { apiMock } = apiModule('post-login', jest);
    makeEventMock();
    const event = makeEventMock() as Record<string, Record<string, Record<string, unknown>>>;
    event['user'] = { ...event['user'], user_id: 'auth0|made-last' } as never;
    const token = apiMock['redirect']?.['encodeToken']?.({ secret, payload: { ok: true } }) as unknown;
    expect(payloadOf(token)).toMatchObject({ sub: 'auth0|made-last' });
    const query = event['request']?.['query'];
    if (query) query['session_token'] = token;
    expect(apiMock['redirect']?.['validateToken']?.({ secret }) as unknown).toMatchObject({ ok: true });
  });

  it('use the shared event if none was made', () => {
    const { eventMock } = eventModule('password-reset-post-challenge');
    const { apiMock } = apiModule('password-reset-post-challenge', jest);
    eventMock['user'] = { user_id: 'auth0|shared' };
    expect(payloadOf(apiMock['redirect']?.['encodeToken']?.({ secret, payload: {} }))).toMatchObject({
      sub: 'auth0|shared',
    });
    expect(() => apiMock['redirect']?.['validateToken']?.({ secret }) as unknown).toThrow(
      'There is no parameter called',
    );
  });
});
