import { apiMethods } from '../../src/auth0/api.ts';
import { flowIds } from '../../src/auth0/flows.ts';
import { apiModule, makeApi, type ApiMock } from '../../src/mocks/api.ts';

function call(api: ApiMock, path: string, ...args: unknown[]): unknown {
  const [namespace = '', name = ''] = path.split('.');
  const method = api[namespace]?.[name];
  if (!method) throw new Error(`The mock has no ${path}`);
  return method(...args) as unknown;
}

/** Arguments that Auth0 accepts, for methods that look at theirs. */
const accepted: Record<string, unknown[]> = {
  'accessToken.addScope': ['read:reports'],
  'accessToken.removeScope': ['read:reports'],
  'transaction.addTargetScope': ['read:reports'],
  'transaction.removeTargetScope': ['read:reports'],
  'transaction.setTargetScopes': [['read:reports']],
  'transaction.setResultUrl': ['https://app.example.com/done'],
  'authentication.setPrimaryUser': ['auth0|1'],
  'authentication.setActor': [{ sub: 'actor' }],
  'redirect.sendUserTo': ['https://verify.example.com'],
  'redirect.encodeToken': [{ secret: 'secret', payload: {} }],
  'redirect.validateToken': [{ secret: 'secret' }],
  'session.setCookieMode': ['persistent'],
  'session.setMetadata': ['key', 'value'],
  'refreshToken.setMetadata': ['key', 'value'],
  'session.setExpiresAt': [1],
  'session.setIdleExpiresAt': [1],
  'refreshToken.setExpiresAt': [1],
  'refreshToken.setIdleExpiresAt': [1],
  'validation.error': ['code', 'message'],
  'user.setUserId': ['user-1'],
  'prompt.render': ['ap_1'],
  'samlResponse.setAttribute': ['name', 'value'],
  'access.deny': ['code', 'reason'],
  'access.rejectInvalidSubjectToken': ['reason'],
  'authentication.setUserById': ['auth0|1'],
  'authentication.setOrganization': ['org_1'],
  'authentication.setUserByConnection': ['db', { user_id: '1' }, { creationBehavior: 'none', updateBehavior: 'none' }],
  'user.setAppMetadata': ['key', 'value'],
  'user.setUserMetadata': ['key', 'value'],
  'cache.get': ['key'],
  'cache.set': ['key', 'value'],
  'cache.delete': ['key'],
};

describe('api mocks', () => {
  it.each(flowIds)('%s has the whole API as mock functions, and nothing else', (flow) => {
    const api = makeApi(flow, jest);
    const paths = Object.entries(api).flatMap(([name, members]) =>
      Object.keys(members).map((member) => `${name}.${member}`),
    );
    expect(paths.sort()).toEqual(apiMethods[flow].map(({ path }) => path).sort());
    for (const members of Object.values(api)) {
      for (const member of Object.values(members)) expect(jest.isMockFunction(member)).toBe(true);
    }
  });

  it.each(flowIds)('%s returns itself from methods that can be chained, and from no others', (flow) => {
    const api = makeApi(flow, jest);
    for (const { path, chainable, async: promises, runtimeOnly } of apiMethods[flow]) {
      if (promises || runtimeOnly === 'gated') continue;
      const result = call(api, path, ...(accepted[path] ?? []));
      expect([path, result === api]).toEqual([path, chainable]);
    }
  });

  it("chains as Auth0's docs do", () => {
    const { apiMock } = apiModule('post-login', jest);
    const api = apiMock as Record<string, Record<string, (...args: unknown[]) => ApiMock>>;
    expect(
      api['idToken']?.['setCustomClaim']?.('https://example.com/a', 1)['accessToken']?.['setCustomClaim']?.('b', 2),
    ).toBe(apiMock);
  });

  it('records calls, and forgets them with jest.clearAllMocks', () => {
    const { apiMock } = apiModule('pre-user-registration', jest);
    call(apiMock, 'access.deny', 'reason', 'message');
    expect(apiMock['access']?.['deny']).toHaveBeenCalledWith('reason', 'message');
    expect(apiMock['access']?.['deny']?.mock.calls[0]).toEqual(['reason', 'message']);
    jest.clearAllMocks();
    expect(apiMock['access']?.['deny']).not.toHaveBeenCalled();
    expect(call(apiMock, 'access.deny', 'reason', 'message')).toBe(apiMock);
  });

  it('survives jest.resetAllMocks as bare mock functions', () => {
    const { apiMock } = apiModule('post-login', jest);
    jest.resetAllMocks();
    expect(call(apiMock, 'redirect.sendUserTo', 'not a url')).toBeUndefined();
    expect(apiMock['redirect']?.['sendUserTo']).toHaveBeenCalledWith('not a url');
  });

  it('lets specs replace members and whole namespaces, and add to them', () => {
    const { apiMock } = apiModule('post-login', jest);
    const canRedirect = jest.fn(() => false);
    apiMock['redirect'] = { ...apiMock['redirect'], canRedirect };
    apiMock['authentication'] = { challengeWithAny: jest.fn() };
    apiMock['later'] = { added: jest.fn(() => 1) };
    expect(call(apiMock, 'redirect.canRedirect')).toBe(false);
    expect(Object.keys(apiMock['authentication'])).toEqual(['challengeWithAny']);
    expect(call(apiMock, 'later.added')).toBe(1);
    for (const members of Object.values(apiMock)) expect(Object.isExtensible(members)).toBe(true);
  });

  it('keeps the calls of each module separate', () => {
    const [first, second] = [apiModule('post-login', jest).apiMock, apiModule('post-login', jest).apiMock];
    call(first, 'access.deny', 'reason');
    expect(second['access']?.['deny']).not.toHaveBeenCalled();
  });

  it.each(['transaction.addTargetScope', 'transaction.clearTargetScopes'])('refuses %s, as Auth0 does', (path) => {
    expect(() => call(makeApi('post-login', jest), path, 'scope')).toThrow('Method not implemented.');
  });

  it('runs the methods that credentials-exchange has', () => {
    expect(call(makeApi('credentials-exchange', jest), 'transaction.addTargetScope', 'scope')).toBeUndefined();
  });
});
