/**
 * What a call of `api` means for a customer: it decides about the login or the request, it changes what Auth0 stores or
 * issues, it reads more than the event, or it only prepares something.
 */
export type Effect = 'decides' | 'changes' | 'reads' | 'prepares';

export interface EffectInWords {
  readonly effect: Effect;
  /** A clause with the Action as its subject. */
  readonly words: string;
}

const decides = (words: string): EffectInWords => ({ effect: 'decides', words });
const changes = (words: string): EffectInWords => ({ effect: 'changes', words });
const reads = (words: string): EffectInWords => ({ effect: 'reads', words });
const prepares = (words: string): EffectInWords => ({ effect: 'prepares', words });

/** For every method of every flow, by its path below `api`. All methods for SAML responses share one entry. */
const words: Readonly<Record<string, EffectInWords>> = {
  'access.deny': decides('denies access'),
  'access.rejectInvalidSubjectToken': decides('rejects the subject token'),
  'authentication.deny': decides('rejects the credentials'),
  'validation.error': decides('stops with a validation error'),
  'redirect.sendUserTo': decides('sends the user to another site'),
  'prompt.render': decides('shows the user a form'),
  'authentication.challengeWith': decides('asks the user for another factor'),
  'authentication.challengeWithAny': decides('asks the user for another factor'),
  'authentication.enrollWith': decides('asks the user to enroll a factor'),
  'authentication.enrollWithAny': decides('asks the user to enroll a factor'),
  'multifactor.enable': decides('asks the user for multi-factor authentication'),
  'notification.drop': decides('gives up the message'),
  'notification.retry': decides('asks Auth0 to send the message again'),
  'session.revoke': decides('ends the session'),
  'refreshToken.revoke': decides('revokes the refresh token'),
  'authentication.setUserById': decides('says whom the token is issued for'),
  'authentication.setUserByConnection': decides('says whom the token is issued for, and may create the user'),
  'authentication.setOrganization': changes('sets the organization of the token'),
  'authentication.setActor': changes('sets who acts for the user'),
  'authentication.setPrimaryUser': changes('makes another account the primary one'),
  'authentication.recordMethod': changes('records an authentication method of its own'),
  'accessToken.setCustomClaim': changes('sets a claim of the access token'),
  'idToken.setCustomClaim': changes('sets a claim of the ID token'),
  'accessToken.addScope': changes('adds a scope to the access token'),
  'accessToken.removeScope': changes('removes a scope from the access token'),
  'transaction.addTargetScope': changes('adds a scope to the request'),
  'transaction.removeTargetScope': changes('removes a scope from the request'),
  'transaction.setTargetScopes': changes('sets the scopes of the request'),
  'transaction.clearTargetScopes': changes('removes all scopes from the request'),
  'transaction.setMetadata': changes('keeps a value for the rest of the transaction'),
  'transaction.setResultUrl': changes('sets where the user goes after the password reset'),
  'user.setAppMetadata': changes('sets metadata of the user that the user cannot change (app_metadata)'),
  'user.setUserMetadata': changes('sets metadata of the user (user_metadata)'),
  'user.setUserId': changes('sets the id of the user'),
  'session.setExpiresAt': changes('sets when the session ends'),
  'session.setIdleExpiresAt': changes('sets when an idle session ends'),
  'session.setCookieMode': changes('sets whether the session outlives the browser'),
  'session.setMetadata': changes('sets metadata of the session'),
  'session.deleteMetadata': changes('deletes metadata of the session'),
  'session.evictMetadata': changes('deletes all metadata of the session'),
  'refreshToken.setExpiresAt': changes('sets when the refresh token expires'),
  'refreshToken.setIdleExpiresAt': changes('sets when an idle refresh token expires'),
  'refreshToken.setMetadata': changes('sets metadata of the refresh token'),
  'refreshToken.deleteMetadata': changes('deletes metadata of the refresh token'),
  'refreshToken.evictMetadata': changes('deletes all metadata of the refresh token'),
  'cache.set': changes('keeps values in the cache of the Action, for a day at most'),
  'cache.delete': changes('deletes values from the cache of the Action'),
  'cache.get': reads('values in the cache of the Action'),
  'rules.wasExecuted': reads('whether a rule ran'),
  'groups.getUserGroups': reads('the groups of the user'),
  'groups.hasGroupMembership': reads('whether the user is in a group'),
  'roles.getUserEffectiveRoles': reads('the roles of the user'),
  'roles.getUserEffectiveRolesByIds': reads('the roles of the user'),
  'roles.getUserEffectiveRolesByNames': reads('the roles of the user'),
  'redirect.validateToken': reads('what another site sends back with the user'),
  'redirect.encodeToken': prepares('signs data for another site'),
  'redirect.canRedirect': prepares('checks whether the user can be sent to another site'),
};

const saml = changes('changes the SAML response');

/** Null for a method that no flow has. */
export function effectOf(method: string): EffectInWords | null {
  if (method.startsWith('samlResponse.')) return saml;
  return Object.hasOwn(words, method) ? (words[method] ?? null) : null;
}
