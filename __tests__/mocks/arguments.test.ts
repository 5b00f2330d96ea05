import type { FlowId } from '../../src/auth0/flows.ts';
import { makeApi } from '../../src/mocks/api.ts';

function call(flow: FlowId, path: string, ...args: unknown[]): unknown {
  const [namespace = '', name = ''] = path.split('.');
  const method = makeApi(flow, jest)[namespace]?.[name];
  if (!method) throw new Error(`The mock has no ${path}`);
  return method(...args) as unknown;
}

const nested = (levels: number): object => (levels === 1 ? { sub: 'a' } : { sub: 'a', act: nested(levels - 1) });
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `scope-${index}`);

describe('arguments that Auth0 refuses', () => {
  it.each<[FlowId, string, unknown[], string]>([
    ['post-login', 'idToken.setCustomClaim', ['scope', 'x'], 'cannot be set'],
    ['credentials-exchange', 'accessToken.setCustomClaim', ['scope', 'x'], 'cannot be set'],
    ['post-login', 'accessToken.addScope', [1], 'must be a string'],
    ['post-login', 'accessToken.addScope', ['  '], 'is required'],
    ['post-login', 'accessToken.addScope', ['read reports'], 'must not have whitespace'],
    ['post-login', 'accessToken.removeScope', ['x'.repeat(281)], '280 characters'],
    ['credentials-exchange', 'transaction.addTargetScope', ['a b'], 'must not have whitespace'],
    ['credentials-exchange', 'transaction.setTargetScopes', ['read'], 'must be an array'],
    ['credentials-exchange', 'transaction.setTargetScopes', [many(1001)], 'maximum of 1000'],
    ['post-login', 'authentication.setPrimaryUser', [''], 'not empty'],
    ['post-login', 'authentication.setPrimaryUser', ['x'.repeat(129)], 'too long'],
    ['post-login', 'redirect.sendUserTo', ['/relative'], 'Invalid URL'],
    ['password-reset-post-challenge', 'redirect.sendUserTo', [undefined], 'Invalid URL'],
    ['password-reset-post-challenge', 'transaction.setResultUrl', ['done'], 'Invalid URL'],
    ['post-login', 'prompt.render', ['ap_1', { vars: { text: 'x'.repeat(24 * 1024) } }], '24576 bytes'],
    ['post-login', 'validation.error', ['code', 'x'.repeat(101)], 'errorMessage must NOT have more than 100'],
    [
      'pre-user-registration',
      'validation.error',
      ['x'.repeat(101), 'message'],
      'errorCode must NOT have more than 100',
    ],
    ['pre-user-registration', 'validation.error', ['code'], 'errorMessage must be string'],
    ['pre-user-registration', 'user.setUserId', ['a|b'], 'user_id must match'],
    ['post-login', 'session.setMetadata', ['a key', 'value'], 'letters, digits'],
    ['post-login', 'session.setMetadata', ['key', 1], 'must be a string'],
    ['post-login', 'session.setMetadata', ['key', 'x'.repeat(256)], '255 characters'],
    ['post-login', 'refreshToken.setMetadata', ['x'.repeat(256), 'value'], '255'],
    ['post-login', 'session.setCookieMode', ['forever'], 'Invalid cookie mode'],
    ['post-login', 'session.setExpiresAt', [undefined], 'must be provided'],
    ['post-login', 'samlResponse.setAttribute', ['x'.repeat(1025), 'value'], '1024 bytes'],
    ['post-login', 'samlResponse.setAttribute', ['name', ['ok', 'é'.repeat(1025)]], '2048 bytes'],
    ['post-login', 'samlResponse.setIssuer', ['x'.repeat(513)], 'not valid'],
    ['post-login', 'samlResponse.setCert', ['x'.repeat(4097)], 'not valid'],
    ['post-login', 'samlResponse.setSignResponse', ['true'], 'not valid'],
    ['post-login', 'samlResponse.setDigestAlgorithm', ['md5'], 'not valid'],
    ['post-login', 'samlResponse.setNameIdentifierProbes', [many(11)], 'not valid'],
    ['custom-token-exchange', 'authentication.setActor', [{}], 'sub claim'],
    ['custom-token-exchange', 'authentication.setActor', [[]], 'plain object'],
    ['custom-token-exchange', 'authentication.setActor', [nested(6)], '5 levels'],
    [
      'custom-token-exchange',
      'authentication.setActor',
      [{ sub: 'a', b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 }],
      '5 custom',
    ],
    ['custom-token-exchange', 'authentication.setActor', [{ sub: 'a', b: {} }], 'string, number, or boolean'],
    ['custom-token-exchange', 'authentication.setActor', [{ sub: 'a', b: 'x'.repeat(65) }], '64 characters'],
    ['custom-token-exchange', 'authentication.setActor', [{ sub: 'x'.repeat(513) }], '512 characters'],
  ])('%s %s %#', (flow, path, args, message) => {
    expect(() => call(flow, path, ...args)).toThrow(message);
  });

  it.each<[string, unknown[], string]>([
    ['groups.getUserGroups', [{ take: 0 }], 'positive integer'],
    ['groups.getUserGroups', [{ from: 1 }], 'must be a string'],
    ['groups.hasGroupMembership', [[]], 'non-empty array'],
    ['roles.getUserEffectiveRolesByIds', ['rol_1'], 'non-empty array'],
    ['roles.getUserEffectiveRolesByNames', [], 'non-empty array'],
  ])('%s rejects %j', async (path, args, message) => {
    await expect(call('post-login', path, ...args)).rejects.toThrow(message);
  });
});

describe('arguments that Auth0 accepts', () => {
  it.each<[FlowId, string, unknown[]]>([
    ['post-login', 'access.deny', []],
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
