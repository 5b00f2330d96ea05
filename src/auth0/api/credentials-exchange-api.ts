import { method, methods } from './method.ts';
import { cache } from './shared-methods.ts';

/** Credentials-exchange v2: D:actions/reference/credentials-exchange/credentials-exchange-api-object. */
export const credentialsExchange = [
  method('access.deny(code, reason?)', { chainable: true, shownTo: { code: 'application', reason: 'application' } }),
  method('accessToken.setCustomClaim(key, value)', { chainable: true }),
  ...cache,
  ...methods(
    [
      'transaction.addTargetScope(scope)',
      'transaction.removeTargetScope(scope)',
      'transaction.setTargetScopes(scopes)',
      'transaction.clearTargetScopes()',
    ],
    { earlyAccess: true },
  ),
];
