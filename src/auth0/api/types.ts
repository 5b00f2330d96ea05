import type { FlowId } from '../flows.ts';

const name = 'string';
const flag = 'boolean';
const factor =
  "{ type: 'otp' | 'email' | 'phone' | 'push' | 'push-notification' | 'webauthn-roaming' | 'webauthn-platform' | 'recovery-code'; options?: { [key: string]: any } }";
const page = '{ take?: number; from?: string }';
const record = '{ value: string; expires_at: number }';
const failure = "{ type: 'error'; code: string }";
const actor = '{ sub: string; act?: object; [key: string]: unknown }';

/**
 * What the parameters of `api` methods take, in TypeScript, by their names: D:actions/reference/TRIGGER/TRIGGER-api-object,
 * A:src/TRIGGER/VERSION/index.d.ts.
 */
const parameters: Readonly<Record<string, string>> = {
  absolute: 'number',
  actor,
  attribute: name,
  audience: name,
  authnContextClassRef: name,
  cert: name,
  code: name,
  connection_name: name,
  createUpnClaim: flag,
  destination: name,
  digestAlgorithm: "'sha256' | 'sha1'",
  encryptionAlgorithm: "'aes256-gcm' | 'aes256-cbc'",
  encryptionCert: name,
  encryptionPublicKey: name,
  errorCode: name,
  errorMessage: name,
  factor,
  factors: `${factor}[]`,
  groups: 'string[]',
  ids: 'string[]',
  inactivity: 'number',
  includeAttributeNameFormat: flag,
  issuer: name,
  key: name,
  lifetimeInSeconds: 'number',
  mapIdentities: flag,
  mapUnknownClaimsAsIs: flag,
  mode: "'persistent' | 'non-persistent'",
  nameIdentifierFormat: name,
  nameIdentifierProbes: 'string[]',
  names: 'string[]',
  organization_id_or_name: name,
  params: page,
  passthroughClaimsWithNoMapping: flag,
  primary_user_id: name,
  promptId: name,
  promptOptions: '{ fields?: { [key: string]: any }; vars?: { [key: string]: any } }',
  provider: "'none' | 'guardian' | 'google-authenticator' | 'duo' | 'any'",
  provider_url: name,
  reason: name,
  recipient: name,
  relayState: name,
  ruleId: name,
  scope: name,
  scopes: 'string[]',
  signResponse: flag,
  signatureAlgorithm: "'rsa-sha256' | 'rsa-sha1'",
  signingCert: name,
  typedAttributes: flag,
  url: name,
  userMessage: name,
  user_attributes: '{ user_id: string; [key: string]: any }',
  user_id: name,
  value: 'unknown',
};

/** Where a name means something else in one method, or in one flow. */
const particular: Readonly<Record<string, string>> = {
  'authentication.challengeWith options': `{ additionalFactors?: ${factor}[] }`,
  'authentication.enrollWith options': `{ additionalFactors?: ${factor}[] }`,
  'authentication.setUserByConnection options':
    "{ creationBehavior: 'create_if_not_exists' | 'none'; updateBehavior: 'none' | 'replace' }",
  'cache.set options': '{ expires_at?: number; ttl?: number }',
  'cache.set value': 'string',
  'credentials-exchange access.deny code': "'invalid_scope' | 'invalid_request' | 'server_error'",
  'multifactor.enable options':
    '{ allowRememberBrowser?: boolean; providerOptions?: { host: string; ikey: string; skey: string; username?: string } }',
  'redirect.encodeToken options': '{ secret: string; payload: { [key: string]: any }; expiresInSeconds?: number }',
  'redirect.sendUserTo options': '{ query?: { [key: string]: string } }',
  'redirect.validateToken options': '{ secret: string; tokenParameterName?: string }',
  'refreshToken.setMetadata value': 'string | null',
  'samlResponse.setAttribute value': 'string | number | boolean | null | (string | number | boolean)[]',
  'session.revoke options': '{ preserveRefreshTokens?: boolean }',
  'session.setMetadata value': 'string | null',
  'transaction.setMetadata value': 'string | number | boolean | null',
  'transaction.setResultUrl options': '{ query?: { [key: string]: string } }',
};

/** What methods return that return something, and not the api object. */
const results: Readonly<Record<string, string>> = {
  'cache.get': `${record} | undefined`,
  'cache.set': `{ type: 'success'; record: ${record} } | ${failure}`,
  'cache.delete': `{ type: 'success' } | ${failure}`,
  'redirect.encodeToken': 'string',
  'redirect.validateToken': '{ [key: string]: any }',
  'redirect.canRedirect': 'boolean',
  'rules.wasExecuted': 'boolean',
  'groups.getUserGroups': 'Promise<{ groups: any[]; next?: string }>',
  'groups.hasGroupMembership': 'Promise<{ memberships: any; errors?: any }>',
  'roles.getUserEffectiveRoles': 'Promise<{ roles: any[]; next?: string }>',
  'roles.getUserEffectiveRolesByIds': 'Promise<{ roles: any[] }>',
  'roles.getUserEffectiveRolesByNames': 'Promise<{ roles: any[] }>',
};

/** The type of one parameter; undefined where it is not known. */
export function parameterType(flow: FlowId, path: string, parameter: string): string | undefined {
  const one = `${path} ${parameter}`;
  return particular[`${flow} ${one}`] ?? particular[one] ?? parameters[parameter];
}

/** What a method returns that does not chain. */
export function resultType(path: string): string {
  return results[path] ?? 'void';
}
