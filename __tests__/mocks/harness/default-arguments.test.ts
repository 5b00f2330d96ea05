import { apiMethods } from '../../../src/auth0/api.ts';
import { findInEvent } from '../../../src/auth0/event.ts';
import type { FlowId } from '../../../src/auth0/flows.ts';
import { absent, commonValues, valuesOf } from '../../../src/auth0/test-package/example-values.ts';
import { testModules } from '../../../src/auth0/test-package/modules.ts';
import { testModule } from '../../../src/mocks/harness/index.ts';

type Parts = Record<string, Record<string, unknown>>;
type Api = Record<string, Record<string, (...given: unknown[]) => unknown>>;

const tested = [...testModules.values()];
function defaults(flow: FlowId): [Parts, Api] {
  const [event, api] = testModule(flow).getDefaultArguments();
  return [event as Parts, api];
}
const postLogin = () => defaults('post-login');

it('the package has a module for each of the eleven triggers', () => {
  expect([...testModules.keys()].sort()).toEqual([
    'credentials-exchange/v2/test',
    'custom-email-provider/v1/test',
    'custom-phone-provider/v1/test',
    'custom-token-exchange/v1/test',
    'event-stream/v1/test',
    'password-reset-post-challenge/v1/test',
    'post-change-password/v2/test',
    'post-login/v3/test',
    'post-user-registration/v2/test',
    'pre-user-registration/v2/test',
    'send-phone-message/v2/test',
  ]);
});

describe('the example event', () => {
  it.each(tested)('of %s is new each time, without secrets and configuration', (flow) => {
    const [[first], [second]] = [defaults(flow), defaults(flow)];
    expect(first).toEqual(second);
    expect(first['secrets']).toEqual({});
    expect(first['configuration']).toEqual({});
    for (const name of Object.keys(first)) expect(first[name]).not.toBe(second[name]);
  });

  it.each(Object.entries({ ...valuesOf, common: commonValues }))(
    '%s: its values are for existing properties',
    (flow, values) => {
      const flows = flow === 'common' ? tested : [flow as FlowId];
      const unknown = Object.keys(values).filter((path) =>
        flows.every((each) => findInEvent(each, path.split('.')).state === 'unknown'),
      );
      expect(unknown).toEqual([]);
    },
  );

  it.each(Object.entries(absent))("%s lacks the same as Auth0's", (flow, paths) => {
    for (const path of paths) expect(defaults(flow as FlowId)[0]).not.toHaveProperty(path);
  });

  it("has everything that Auth0's has, even if no single login has it together", () => {
    const [event] = postLogin();
    expect(event).toMatchObject({
      authorization: { roles: [] },
      client: { metadata: {} },
      organization: { metadata: {} },
      refresh_token: { access: 'offline', metadata: { foo: 'bar' } },
      request: { hostname: '{{TENANT}}.auth0.com', query: { prompt: 'login' }, body: {} },
      session: { id: 'sess_123fake' },
      tenant: { id: '{{TENANT}}' },
      transaction: { prompt: ['none'], protocol: 'oidc-basic-profile' },
      user: { created_at: '{{DATE}}', app_metadata: {}, user_metadata: {} },
    });
    expect(event).toHaveProperty('authentication.riskAssessment.supplemental.akamai.akamaiUserRisk.score', 0);
    expect(event).toHaveProperty('prompt.fields', {});
  });
});

describe('the api', () => {
  it.each(tested)('of %s has all methods, none of which is a mock', (flow) => {
    const [, api] = defaults(flow);
    const paths = Object.entries(api).flatMap(([name, members]) =>
      Object.keys(members).map((each) => `${name}.${each}`),
    );
    expect(paths.sort()).toEqual(apiMethods[flow].map(({ path }) => path).sort());
    for (const members of Object.values(api)) {
      for (const [name, member] of Object.entries(members)) {
        expect(jest.isMockFunction(member)).toBe(false);
        expect(Object.getOwnPropertyDescriptor(members, name)).toMatchObject({ writable: true, configurable: true });
      }
    }
  });

  it("can be chained like Auth0's", () => {
    const [, api] = postLogin();
    expect(api['access']?.['deny']?.('no')).toBe(api);
    expect(api['samlResponse']?.['setAudience']?.('a')).toBe(api);
    expect(api['accessToken']?.['addScope']?.('read')).toBeUndefined();
    expect(defaults('password-reset-post-challenge')[1]['access']?.['deny']?.('no')).toBeUndefined();
  });

  it("throws like Auth0's", () => {
    const [, api] = postLogin();
    expect(() => api['session']?.['setCookieMode']?.('forever')).toThrow('"mode" must be "persistent"');
    expect(() => api['redirect']?.['sendUserTo']?.('/relative')).toThrow(TypeError);
    expect(() => api['transaction']?.['addTargetScope']?.('read')).toThrow('Method not implemented.');
  });

  it('has its own cache', () => {
    const [[, first], [, second]] = [defaults('event-stream'), defaults('event-stream')];
    expect(first['cache']?.['set']?.('k', 'v')).toMatchObject({ type: 'success', record: { value: 'v' } });
    expect(first['cache']?.['get']?.('k')).toMatchObject({ value: 'v' });
    expect(second['cache']?.['get']?.('k')).toBeUndefined();
  });

  it('knows no groups, no roles and no rules', async () => {
    const [, api] = postLogin();
    await expect(api['groups']?.['getUserGroups']?.()).resolves.toEqual({ groups: [] });
    await expect(api['roles']?.['getUserEffectiveRolesByIds']?.([])).rejects.toThrow('must not be empty');
    expect(api['rules']?.['wasExecuted']?.('rul_1')).toBe(false);
  });

  it('signs no token, and accepts none as valid', () => {
    const [event, api] = postLogin();
    const options = { secret: 's', payload: {} };
    expect(api['redirect']?.['encodeToken']?.(options)).toBe('');
    expect(() => api['redirect']?.['validateToken']?.(options)).toThrow("no parameter called 'session_token'");
    event['request'] = { ...event['request'], query: { session_token: 'a.b.c' } };
    expect(() => api['redirect']?.['validateToken']?.(options)).toThrow('The session token is invalid');
  });

  it.each([
    [{ prompt: 'login' }, 'oidc-basic-profile', true],
    [{ prompt: 'none' }, 'oidc-basic-profile', false],
    [{}, 'oauth2-refresh-token', false],
  ])('can redirect with %j and %s: %p', (query, protocol, can) => {
    const [event, api] = postLogin();
    event['request'] = { ...event['request'], query };
    event['transaction'] = { ...event['transaction'], protocol };
    expect(api['redirect']?.['canRedirect']?.()).toBe(can);
  });

  it.each<[FlowId]>([['post-login'], ['custom-token-exchange']])(
    "for %s writes the transaction's metadata to the event",
    (flow) => {
      const [event, api] = defaults(flow);
      api['transaction']?.['setMetadata']?.('a', 1);
      api['transaction']?.['setMetadata']?.('b', 'x');
      api['transaction']?.['setMetadata']?.('a', null);
      expect(event['transaction']?.['metadata']).toEqual({ b: 'x' });
    },
  );

  it("writes a machine's scopes to the event", () => {
    const [event, api] = defaults('credentials-exchange');
    const scopes = () => event['transaction']?.['target_scopes'];
    api['transaction']?.['addTargetScope']?.(' write:entity ');
    expect(scopes()).toEqual(['read:entity', 'write:entity']);
    api['transaction']?.['removeTargetScope']?.('read:entity');
    expect(scopes()).toEqual(['write:entity']);
    api['transaction']?.['setTargetScopes']?.(['a', 'a ', 'b']);
    expect(scopes()).toEqual(['a', 'b']);
    api['transaction']?.['clearTargetScopes']?.();
    expect(scopes()).toEqual([]);
  });

  it.each([
    ['session', 'session'],
    ['refreshToken', 'refresh_token'],
  ])('writes the metadata of %s to the event', (namespace, owner) => {
    const [event, api] = postLogin();
    const metadata = () => event[owner]?.['metadata'];
    api[namespace]?.['setMetadata']?.('plan', 'gold');
    expect(metadata()).toEqual({ foo: 'bar', fizz: 'buzz', plan: 'gold' });
    api[namespace]?.['setMetadata']?.('foo', null);
    api[namespace]?.['deleteMetadata']?.('fizz');
    expect(metadata()).toEqual({ plan: 'gold' });
    api[namespace]?.['evictMetadata']?.();
    expect(metadata()).toEqual({});
    for (let index = 0; index < 25; index += 1) api[namespace]?.['setMetadata']?.(`k${index}`, 'v');
    expect(() => api[namespace]?.['setMetadata']?.('k25', 'v')).toThrow('at most 25 entries');
    expect(() => api[namespace]?.['setMetadata']?.('a b', 'v')).toThrow('letters, digits');
  });

  it('sets no metadata of a missing session, but sets that of a future token', () => {
    const [event, api] = postLogin();
    delete event['session'];
    delete event['refresh_token'];
    expect(() => api['session']?.['setMetadata']?.('a', 'b')).toThrow('there is not a session');
    expect(() => api['refreshToken']?.['setMetadata']?.('a', 'b')).not.toThrow();
    expect(event).not.toHaveProperty('refresh_token');
  });

  it('does not change an online token', () => {
    const [event, api] = postLogin();
    event['refresh_token'] = { ...event['refresh_token'], access: 'online' };
    for (const name of ['setMetadata', 'deleteMetadata', 'evictMetadata', 'setExpiresAt', 'setIdleExpiresAt']) {
      expect(() => api['refreshToken']?.[name]?.(...(name === 'setMetadata' ? ['a', 'b'] : [1]))).toThrow('online');
    }
  });

  it("writes the cookie's mode to the session", () => {
    const [event, api] = postLogin();
    api['session']?.['setCookieMode']?.('non-persistent');
    expect(event['session']?.['cookie']).toEqual({ mode: 'non-persistent' });
  });

  it("requires a user's metadata to be an object", () => {
    const [event, api] = postLogin();
    expect(api['user']?.['setAppMetadata']?.('a', 1)).toBe(api);
    event['user'] = { ...event['user'], app_metadata: 'none' };
    expect(() => api['user']?.['setAppMetadata']?.('a', 1)).toThrow('event.user.app_metadata must be an object');
  });
});
