import type { FlowId } from '../../src/auth0/flows.ts';
import { makeApi } from '../../src/mocks/api.ts';

function call(flow: FlowId, path: string, ...args: unknown[]): unknown {
  const [namespace = '', name = ''] = path.split('.');
  const method = makeApi(flow, jest)[namespace]?.[name];
  if (!method) throw new Error(`The mock has no ${path}`);
  return method(...args) as unknown;
}

function thrown(callback: () => unknown): unknown {
  try {
    return callback();
  } catch (error) {
    return { name: (error as Error).name, message: (error as Error).message };
  }
}

const nested = (levels: number): object => (levels === 1 ? { sub: 'a' } : { sub: 'a', act: nested(levels - 1) });
const entries = (count: number): object => Object.fromEntries(many(count).map((name) => [name.replace('-', '_'), 1]));
const user = { user_id: '1', email: 'casey@example.com', email_verified: true };
const behaviour = { creationBehavior: 'none', updateBehavior: 'replace' };
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `scope-${index}`);

describe('arguments that Auth0 refuses', () => {
  it.each<[FlowId, string, unknown[], string]>([
    ['post-login', 'idToken.setCustomClaim', ['scope', 'x'], '"key" must not be "scope"'],
    ['post-login', 'accessToken.setCustomClaim', ['scope', 'x'], '"key" must not be "scope"'],
    ['post-login', 'accessToken.addScope', ['  '], '"scope" must not be empty'],
    ['post-login', 'accessToken.addScope', ['read reports'], 'no whitespace'],
    ['post-login', 'accessToken.removeScope', ['x'.repeat(281)], '280 characters'],
    ['credentials-exchange', 'transaction.addTargetScope', ['a b'], 'no whitespace'],
    ['credentials-exchange', 'transaction.setTargetScopes', [many(1001)], 'at most 1000 items'],
    ['credentials-exchange', 'transaction.setTargetScopes', [['a', '']], 'has at 1 a value that must not be empty'],
    ['post-login', 'authentication.setPrimaryUser', [''], '"primary_user_id" must not be empty'],
    ['post-login', 'authentication.setPrimaryUser', [1], 'must be a string'],
    ['post-login', 'authentication.setPrimaryUser', ['x'.repeat(129)], '128 characters'],
    ['post-login', 'prompt.render', ['ap_1', { vars: { text: 'x'.repeat(24 * 1024) } }], '24576 bytes'],
    ['post-login', 'prompt.render', [], '"promptId" must be a string'],
    ['post-login', 'prompt.render', ['x'.repeat(49)], '48 characters'],
    ['post-login', 'prompt.render', ['ap_1', { values: {} }], 'must have no property "values"'],
    ['post-login', 'prompt.render', ['ap_1', { fields: { 'first name': 1 } }], 'property "first name" whose name'],
    ['post-login', 'prompt.render', ['ap_1', { vars: entries(25) }], 'at most 24 properties'],
    ['password-reset-post-challenge', 'prompt.render', ['ap_1', []], '"promptOptions" must be an object'],
    ['post-login', 'validation.error', ['code', 'x'.repeat(101)], '"errorMessage" must have at most 100'],
    ['pre-user-registration', 'validation.error', ['x'.repeat(101), 'message'], '"errorCode" must have at most 100'],
    ['pre-user-registration', 'validation.error', ['code'], '"errorMessage" must be a string'],
    ['pre-user-registration', 'user.setUserId', ['a|b'], 'only letters, digits and @ . _ + -'],
    ['pre-user-registration', 'user.setUserId', ['x'.repeat(256)], '255 characters'],
    ['post-login', 'session.setMetadata', ['a key', 'value'], 'letters, digits'],
    ['post-login', 'session.setMetadata', [1, null], '"key" must be a string'],
    ['post-login', 'session.setMetadata', ['key', 1], 'must be a string or null'],
    ['post-login', 'session.setMetadata', ['key', 'x'.repeat(256)], '255 characters'],
    ['post-login', 'session.setMetadata', ['key', 'a\0b'], 'no null byte'],
    ['post-login', 'refreshToken.setMetadata', ['x'.repeat(256), 'value'], '255'],
    ['post-login', 'refreshToken.setMetadata', ['', 'value'], 'must not be empty'],
    ['post-login', 'session.setCookieMode', ['forever'], 'must be "persistent" or "non-persistent"'],
    ['post-login', 'session.setExpiresAt', [undefined], '"absolute" must be a number'],
    ['post-login', 'session.setExpiresAt', ['2026-01-01'], '"absolute" must be a number'],
    ['post-login', 'refreshToken.setIdleExpiresAt', [0], '"inactivity" must not be 0'],
    ['post-login', 'session.revoke', [1], '"reason" must be a string'],
    ['post-login', 'session.revoke', ['stolen', { preserveRefreshTokens: 'no' }], '"preserveRefreshTokens" that'],
    ['post-login', 'session.revoke', ['stolen', { preserve: true }], 'no property "preserve"'],
    ['post-login', 'refreshToken.revoke', ['x'.repeat(1025)], '1024 characters'],
    ['post-login', 'samlResponse.setAttribute', ['x'.repeat(1025), 'value'], '1024 characters'],
    ['post-login', 'samlResponse.setAttribute', [undefined, 'value'], '"attribute" must be a string'],
    ['post-login', 'samlResponse.setAttribute', ['name', ['ok', 'é'.repeat(2049)]], '2048 characters'],
    ['post-login', 'samlResponse.setAttribute', ['name', { a: 1 }], '"value" must be'],
    ['post-login', 'samlResponse.setAttribute', ['name', [null]], 'has at 0 a value'],
    [
      'post-login',
      'samlResponse.setAttribute',
      ['name', many(60).map((each) => each.padEnd(2000, 'x'))],
      '102400 bytes',
    ],
    ['post-login', 'samlResponse.setIssuer', ['x'.repeat(513)], '512 characters'],
    ['post-login', 'samlResponse.setAudience', ['x'.repeat(2049)], '2048 characters'],
    ['post-login', 'samlResponse.setCert', ['x'.repeat(4097)], '4096 characters'],
    ['post-login', 'samlResponse.setSignResponse', ['true'], 'must be true or false'],
    ['post-login', 'samlResponse.setDigestAlgorithm', ['md5'], 'must be "sha256" or "sha1"'],
    ['post-login', 'samlResponse.setLifetimeInSeconds', ['60'], 'must be a number'],
    ['post-login', 'samlResponse.setNameIdentifierProbes', [many(11)], 'at most 10 items'],
    ['custom-token-exchange', 'access.deny', ['code'], '"reason" must be a string'],
    ['custom-token-exchange', 'access.deny', ['', 'reason'], '"code" must not be empty'],
    ['custom-token-exchange', 'access.deny', ['x'.repeat(1025), 'reason'], '1024 characters'],
    ['custom-token-exchange', 'access.rejectInvalidSubjectToken', [], '"reason" must be a string'],
    ['custom-token-exchange', 'access.rejectInvalidSubjectToken', ['x'.repeat(4097)], '4096 characters'],
    ['custom-token-exchange', 'authentication.setUserById', [''], '"user_id" must not be empty'],
    ['custom-token-exchange', 'authentication.setUserById', ['x'.repeat(513)], '512 characters'],
    ['custom-token-exchange', 'authentication.setOrganization', ['x'.repeat(51)], '50 characters'],
    [
      'custom-token-exchange',
      'authentication.setUserByConnection',
      ['', user, behaviour],
      '"connection_name" must not',
    ],
    ['custom-token-exchange', 'authentication.setUserByConnection', ['db', {}, behaviour], 'a property "user_id"'],
    ['custom-token-exchange', 'authentication.setUserByConnection', ['db', user], '"options" must be an object'],
    [
      'custom-token-exchange',
      'authentication.setUserByConnection',
      ['db', { ...user, name: 'x'.repeat(301) }, behaviour],
      'a property "name" that must have at most 300 characters',
    ],
    [
      'custom-token-exchange',
      'authentication.setUserByConnection',
      ['db', { ...user, ...entries(24) }, behaviour],
      'at most 24 properties',
    ],
    [
      'custom-token-exchange',
      'authentication.setUserByConnection',
      ['db', user, { ...behaviour, updateBehavior: 'merge' }],
      'a property "updateBehavior" that must be "none" or "replace"',
    ],
    ['custom-token-exchange', 'user.setAppMetadata', [1, 'value'], '"key" must be a string'],
    ['custom-token-exchange', 'authentication.setActor', [{}], 'a property "sub"'],
    ['custom-token-exchange', 'authentication.setActor', [[]], 'must be an object'],
    ['custom-token-exchange', 'authentication.setActor', [nested(6)], '5 are allowed'],
    ['custom-token-exchange', 'authentication.setActor', [{ sub: 'a', act: 'b' }], 'must be an object'],
    [
      'custom-token-exchange',
      'authentication.setActor',
      [{ sub: 'a', b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 }],
      'at most 5 other properties',
    ],
    [
      'custom-token-exchange',
      'authentication.setActor',
      [{ sub: 'a', b: {} }],
      'a string or a number or true or false',
    ],
    ['custom-token-exchange', 'authentication.setActor', [{ sub: 'a', b: 'x'.repeat(65) }], '64 characters'],
    ['custom-token-exchange', 'authentication.setActor', [{ sub: 'x'.repeat(513) }], '512 characters'],
  ])('%s %s %#', (flow, path, args, message) => {
    expect(thrown(() => call(flow, path, ...args))).toMatchObject({
      name: 'Error',
      message: expect.stringContaining(message) as unknown,
    });
  });

  it.each<[FlowId, string, unknown[], string]>([
    ['post-login', 'accessToken.addScope', [1], '"scope" must be a string'],
    ['credentials-exchange', 'transaction.setTargetScopes', ['read'], '"scopes" must be an array'],
    ['post-login', 'redirect.sendUserTo', ['/relative'], '"url" must be an absolute URL'],
    ['password-reset-post-challenge', 'redirect.sendUserTo', [undefined], '"url" must be an absolute URL'],
    ['password-reset-post-challenge', 'transaction.setResultUrl', ['done'], '"url" must be an absolute URL'],
    ['post-login', 'redirect.encodeToken', [], '"options" must be given'],
    ['post-login', 'redirect.validateToken', [null], '"options" must be given'],
    ['event-stream', 'cache.set', [1, 'value'], '"key" must be a string'],
    ['event-stream', 'cache.set', ['key', { a: 1 }], '"value" must be a string'],
  ])('%s %s %#, as a TypeError', (flow, path, args, message) => {
    expect(thrown(() => call(flow, path, ...args))).toMatchObject({
      name: 'TypeError',
      message: expect.stringContaining(message) as unknown,
    });
  });

  it.each<[unknown[], string]>([
    [['x'.repeat(65), 'v'], 'CacheKeySizeExceeded'],
    [['k', 'é'.repeat(2049)], 'CacheValueSizeExceeded'],
    [['k', 'v', { ttl: '1000' }], 'InvalidExpiry'],
    [['k', 'v', 1000], 'InvalidExpiry'],
  ])('cache.set %# answers with a code', (args, code) => {
    expect(call('event-stream', 'cache.set', ...args)).toEqual({ type: 'error', code });
  });

  it.each<[string, unknown[], string]>([
    ['groups.getUserGroups', [{ take: 0 }], 'positive integer'],
    ['groups.getUserGroups', [{ from: 1 }], 'must be a string'],
    ['groups.getUserGroups', [null], 'must be an object'],
    ['groups.hasGroupMembership', [[]], 'must not be empty'],
    ['roles.getUserEffectiveRolesByIds', ['rol_1'], 'must be an array'],
    ['roles.getUserEffectiveRolesByNames', [], 'must be an array'],
  ])('%s rejects %j', async (path, args, message) => {
    await expect(call('post-login', path, ...args)).rejects.toThrow(message);
  });
});

describe('arguments that Auth0 accepts', () => {
  it.each<[FlowId, string, unknown[]]>([
    ['post-login', 'access.deny', []],
    ['pre-user-registration', 'access.deny', [1]],
    ['post-login', 'idToken.setCustomClaim', [undefined]],
    ['credentials-exchange', 'accessToken.setCustomClaim', ['scope', 'x']],
    ['credentials-exchange', 'access.deny', ['any code', {}]],
    ['custom-token-exchange', 'access.deny', ['x'.repeat(1024), '😀'.repeat(4096)]],
    ['custom-token-exchange', 'transaction.setMetadata', ['key', 1]],
    ['custom-token-exchange', 'authentication.setUserByConnection', ['db', { ...user, plan: {} }, behaviour]],
    ['post-credential-validation', 'authentication.deny', [{ reason: 'risk' }]],
    ['post-login', 'multifactor.enable', ['anything']],
    ['post-login', 'session.revoke', []],
    ['post-login', 'session.setMetadata', ['no key', null]],
    ['post-login', 'prompt.render', ['ap_1', null]],
    ['post-login', 'samlResponse.setIssuer', [undefined]],
    ['post-login', 'samlResponse.setAttribute', ['name', undefined]],
    ['post-login', 'samlResponse.setAttribute', ['name', 'é'.repeat(2048)]],
    ['post-login', 'idToken.setCustomClaim', ['sub', 'silently dropped']],
    ['post-login', 'accessToken.addScope', [' read:reports ']],
    ['post-login', 'accessToken.addScope', ['x'.repeat(280)]],
    ['credentials-exchange', 'transaction.setTargetScopes', [[]]],
    ['credentials-exchange', 'transaction.setTargetScopes', [many(1000)]],
    ['post-login', 'authentication.setPrimaryUser', ['x'.repeat(128)]],
    ['post-login', 'redirect.sendUserTo', ['http://localhost:3000', { query: { a: '1' } }]],
    ['post-login', 'prompt.render', ['ap_1']],
    ['post-login', 'validation.error', ['x'.repeat(100), '😀'.repeat(100)]],
    ['post-login', 'session.setMetadata', ['key', null]],
    ['post-login', 'session.setMetadata', ['x'.repeat(255), 'x'.repeat(255)]],
    ['post-login', 'samlResponse.setAttribute', ['name', null]],
    ['post-login', 'samlResponse.setAttribute', ['x'.repeat(1024), ['x'.repeat(2048), 1, true]]],
    ['post-login', 'samlResponse.setNameIdentifierFormat', []],
    ['post-login', 'samlResponse.setSignatureAlgorithm', ['rsa-sha1']],
    ['post-login', 'user.setAppMetadata', ['key', null]],
    ['custom-token-exchange', 'authentication.setActor', [nested(5)]],
    ['custom-token-exchange', 'authentication.setActor', [{ sub: 'a', type: {}, b: 1, c: '', d: true, e: 1, f: 1 }]],
    ['custom-phone-provider', 'notification.drop', ['x'.repeat(2000)]],
  ])('%s %s %#', (flow, path, args) => {
    expect(() => call(flow, path, ...args)).not.toThrow();
  });

  it('sets the primary user in one test after another', () => {
    const setPrimaryUser = makeApi('post-login', jest)['authentication']?.['setPrimaryUser'];
    setPrimaryUser?.('auth0|1');
    expect(() => setPrimaryUser?.('auth0|1') as unknown).not.toThrow();
  });

  it.each([
    ['groups.getUserGroups', [], { groups: [] }],
    ['groups.hasGroupMembership', [['admins']], { memberships: {} }],
    ['roles.getUserEffectiveRoles', [{ take: 10, from: 'next' }], { roles: [] }],
    ['roles.getUserEffectiveRolesByIds', [['rol_1']], { roles: [] }],
  ])('%s answers that there is nothing', async (path, args, answer) => {
    await expect(call('post-login', path, ...args)).resolves.toEqual(answer);
  });
});
