/**
 * Claims that a custom claim cannot replace: Auth0 drops it without an error.
 * D:secure/tokens/json-web-tokens/create-custom-claims
 */
export const restrictedClaims: ReadonlySet<string> = new Set(
  (
    'acr act active amr at_hash ath attest aud auth_time authorization_details azp c_hash client_id cnf cty dest ' +
    'entitlements events exp groups gty htm htu iat internalService iss jcard jku jti jwe jwk kid may_act mky nbf nonce ' +
    'object_id org_id org_name orig origid permissions roles rph s_hash sid sip_callid sip_cseq_num sip_date sip_from_tag ' +
    'sip_via_branch sub sub_jwk toe txn typ uuid vot vtm x5t#S256'
  ).split(' '),
);

/** The one name that makes `setCustomClaim` throw: A:src/_shared/DvTaCl9e.js (post-login). */
export const refusedClaim = 'scope';

/** Custom claims may not start with the URLs of these hosts, or with the URN namespace (same page). */
const reservedHosts = ['auth0.com', 'webtask.io', 'webtask.run'];

/** Why Auth0 would not set a custom claim with this name; null if it would. */
export function claimFault(name: string): 'restricted' | 'refused' | 'reserved-namespace' | null {
  if (name === refusedClaim) return 'refused';
  if (restrictedClaims.has(name)) return 'restricted';
  if (/^urn:auth0(?::|$)/i.test(name)) return 'reserved-namespace';
  const host = /^https?:\/\/([^/:?#]+)/i.exec(name)?.[1]?.toLowerCase();
  if (host === undefined) return null;
  return reservedHosts.some((reserved) => host === reserved || host.endsWith(`.${reserved}`))
    ? 'reserved-namespace'
    : null;
}
