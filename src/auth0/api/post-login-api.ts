import { method, methods } from './method.ts';
import { samlResponse } from './saml-response-api.ts';
import { cache } from './shared-methods.ts';

/**
 * Post-login v3: D:actions/reference/post-login/post-login-api-object, A:src/post-login/v3/test/index.js.
 * The methods that v2 has, too: A:src/post-login/v2/index.d.ts.
 */
export const postLogin = [
  method('access.deny(reason)', { chainable: true, shownTo: { reason: 'user' } }),
  method('accessToken.setCustomClaim(key, value)', { chainable: true }),
  ...methods(['accessToken.addScope(scope)', 'accessToken.removeScope(scope)'], { since: 'v3' }),
  method('idToken.setCustomClaim(key, value)', { chainable: true }),
  ...methods(
    [
      'authentication.challengeWith(factor, options?)',
      'authentication.challengeWithAny(factors)',
      'authentication.enrollWith(factor, options?)',
      'authentication.enrollWithAny(factors)',
      'authentication.setPrimaryUser(primary_user_id)',
    ],
    { since: 'v3' },
  ),
  method('authentication.recordMethod(provider_url)', { since: 'v3', chainable: true, onlyIn: 'continue' }),
  method('multifactor.enable(provider, options?)', { chainable: true }),
  method('redirect.encodeToken(options)'),
  method('redirect.sendUserTo(url, options?)', { chainable: true, interrupts: 'redirect' }),
  method('redirect.canRedirect()', { deprecated: true }),
  method('redirect.validateToken(options)'),
  ...methods(['user.setAppMetadata(key, value)', 'user.setUserMetadata(key, value)'], { chainable: true }),
  ...cache,
  ...samlResponse,
  method('validation.error(errorCode, errorMessage)', {
    since: 'v3',
    chainable: true,
    shownTo: { errorCode: 'logs', errorMessage: 'user' },
  }),
  method('rules.wasExecuted(ruleId)', { since: 'v3' }),
  method('prompt.render(promptId, promptOptions?)', { since: 'v3', interrupts: 'prompt' }),
  method('refreshToken.revoke(reason)', { since: 'v3', shownTo: { reason: 'user' } }),
  ...methods(
    [
      'refreshToken.setExpiresAt(absolute)',
      'refreshToken.setIdleExpiresAt(inactivity)',
      'refreshToken.setMetadata(key, value)',
      'refreshToken.deleteMetadata(key)',
      'refreshToken.evictMetadata()',
    ],
    { since: 'v3' },
  ),
  method('session.revoke(reason, options?)', { since: 'v3', shownTo: { reason: 'user' } }),
  ...methods(['session.setExpiresAt(absolute)', 'session.setIdleExpiresAt(inactivity)'], { since: 'v3' }),
  ...methods(
    [
      'session.setCookieMode(mode)',
      'session.setMetadata(key, value)',
      'session.deleteMetadata(key)',
      'session.evictMetadata()',
    ],
    { since: 'v3', earlyAccess: true },
  ),
  method('transaction.setMetadata(key, value)', { since: 'v3' }),
  ...methods(
    [
      'transaction.addTargetScope(scope)',
      'transaction.removeTargetScope(scope)',
      'transaction.setTargetScopes(scopes)',
      'transaction.clearTargetScopes()',
    ],
    { since: 'v3', runtimeOnly: 'gated' },
  ),
  ...methods(
    [
      'groups.getUserGroups(params?)',
      'groups.hasGroupMembership(groups)',
      'roles.getUserEffectiveRoles(params?)',
      'roles.getUserEffectiveRolesByIds(ids)',
      'roles.getUserEffectiveRolesByNames(names)',
    ],
    { since: 'v3', async: true },
  ),
];
