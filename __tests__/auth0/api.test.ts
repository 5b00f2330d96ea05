import { method } from '../../src/auth0/api/method.ts';
import { apiMethod, apiMethods, hasApiMethod, isApiNamespace } from '../../src/auth0/api.ts';
import { flowIds, flows, type FlowId } from '../../src/auth0/flows.ts';

describe('method', () => {
  it('reads parameters, optional ones with a question mark', () => {
    expect(method('session.revoke(reason, options?)', { shownTo: { reason: 'user' } })).toEqual({
      path: 'session.revoke',
      parameters: [
        { name: 'reason', required: true, shownTo: 'user' },
        { name: 'options', required: false },
      ],
      chainable: false,
      denies: false,
    });
  });

  it('reads a method without parameters', () => {
    expect(method('redirect.canRedirect()', { deprecated: true })).toMatchObject({ parameters: [], deprecated: true });
  });

  it.each(['access.deny', 'access.deny(reason', 'access deny(reason)'])('refuses %p', (signature) => {
    expect(() => method(signature)).toThrow('Not a method signature');
  });
});

describe('api surface', () => {
  const counts: Record<FlowId, number> = {
    'post-login': 72,
    'credentials-exchange': 9,
    'pre-user-registration': 8,
    'post-user-registration': 3,
    'post-change-password': 3,
    'send-phone-message': 3,
    'password-reset-post-challenge': 11,
    'custom-token-exchange': 12,
    'post-credential-validation': 5,
    'custom-phone-provider': 5,
    'custom-email-provider': 5,
    'event-stream': 3,
  };

  it.each(flowIds)('%s is whole, and names no method twice', (id) => {
    const paths = apiMethods[id].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toHaveLength(counts[id]);
  });

  it.each(flowIds)('%s has a cache', (id) => {
    expect(apiMethod(id, 'cache.set')?.parameters.map(({ name, required }) => [name, required])).toEqual([
      ['key', true],
      ['value', true],
      ['options', false],
    ]);
  });

  it.each(flowIds)('%s only denies with methods that it has', (id) => {
    const denying = apiMethods[id].filter(({ denies }) => denies).map(({ path }) => path);
    expect(denying.sort()).toEqual([...flows[id].denyMethods].sort());
  });

  it.each<[FlowId, string[], boolean]>([
    ['post-login', ['reason'], true],
    ['pre-user-registration', ['reason', 'userMessage'], true],
    ['credentials-exchange', ['code', 'reason?'], true],
    ['custom-token-exchange', ['code', 'reason'], false],
    ['password-reset-post-challenge', ['reason'], false],
  ])('%s uses %p to deny', (id, names, chainable) => {
    const deny = apiMethod(id, 'access.deny');
    expect(deny?.parameters.map(({ name, required }) => (required ? name : `${name}?`))).toEqual(names);
    expect(deny?.chainable).toBe(chainable);
  });

  it.each<[FlowId, string, Record<string, string>]>([
    ['post-login', 'access.deny', { reason: 'user' }],
    ['pre-user-registration', 'access.deny', { reason: 'logs', userMessage: 'user' }],
    ['pre-user-registration', 'validation.error', { errorCode: 'logs', errorMessage: 'user' }],
    ['credentials-exchange', 'access.deny', { code: 'application', reason: 'application' }],
    ['custom-phone-provider', 'notification.drop', { reason: 'logs' }],
  ])('knows who reads what %s passes to %s', (id, path, shownTo) => {
    const parameters = apiMethod(id, path)?.parameters ?? [];
    expect(Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.shownTo]))).toEqual(shownTo);
  });

  it('knows what redirects, and what renders a prompt', () => {
    const interrupting = flowIds.flatMap((id) =>
      apiMethods[id]
        .filter((item) => item.interrupts)
        .map(({ path, interrupts }) => `${id} ${path} ${interrupts ?? ''}`),
    );
    expect(interrupting).toEqual([
      'post-login redirect.sendUserTo redirect',
      'post-login prompt.render prompt',
      'password-reset-post-challenge redirect.sendUserTo redirect',
      'password-reset-post-challenge prompt.render prompt',
    ]);
  });

  it.each<[FlowId, string]>([
    ['post-login', 'access.dney'],
    ['pre-user-registration', 'idToken.setCustomClaim'],
    ['password-reset-post-challenge', 'redirect.canRedirect'],
    ['send-phone-message', 'access.deny'],
    ['post-login', 'access'],
  ])('%s has no method %s', (id, path) => {
    expect(apiMethod(id, path)).toBeNull();
  });

  it('distinguishes namespaces from everything else', () => {
    expect(isApiNamespace('post-login', 'redirect')).toBe(true);
    expect(isApiNamespace('post-login', 'redir')).toBe(false);
    expect(isApiNamespace('send-phone-message', 'redirect')).toBe(false);
  });

  it.each<[string, boolean]>([
    ['access.deny', true],
    ['multifactor.enable', true],
    ['redirect.canRedirect', true],
    ['cache.get', true],
    ['authentication.challengeWith', false],
    ['accessToken.addScope', false],
    ['validation.error', false],
    ['samlResponse.setAudience', false],
  ])('post-login v2 and %s: %p', (path, there) => {
    const item = apiMethod('post-login', path);
    expect(item && hasApiMethod('post-login', 'v2', item)).toBe(there);
    expect(item && hasApiMethod('post-login', 'v3', item)).toBe(true);
    expect(item && hasApiMethod('post-login', 'v1', item)).toBe(false);
  });

  it('has the api of a trigger whose only version is v1', () => {
    const item = apiMethod('event-stream', 'cache.get');
    expect(item && hasApiMethod('event-stream', 'v1', item)).toBe(true);
    expect(item && hasApiMethod('event-stream', 'v2', item)).toBe(false);
  });
});
