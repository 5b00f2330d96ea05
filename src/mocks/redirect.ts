import { limits } from '../auth0/limits.ts';
import type { EventMock } from './event.ts';
import type { Implementation } from './jest.ts';
import { signToken, verifyToken, type Claims } from './token.ts';

/** The part of an event that a redirect uses. A spec may have removed any of it. */
interface Transaction {
  readonly request?: {
    readonly hostname?: unknown;
    readonly ip?: unknown;
    readonly query?: Claims;
    readonly body?: Claims;
  };
  readonly user?: { readonly user_id?: unknown };
  readonly transaction?: { readonly protocol?: unknown };
}

interface EncodeOptions {
  readonly expiresInSeconds?: number;
  readonly payload?: Claims;
  readonly secret?: unknown;
}

// A:src/post-login/v3/test/index.js
const withoutRedirect = ['oauth2-resource-owner', 'oauth2-refresh-token', 'oauth2-password', 'oauth2-webauthn'];

/**
 * `api.redirect` as in Auth0 (A:src/post-login/v3/test/index.js): tokens are signed and verified with HS256.
 * `events` are those that the spec may be using, the most likely first. If it has made none with our mocks,
 * `fallback` is used to encode, and `validateToken` returns nothing, like a bare mock function.
 */
export function redirect(
  events: () => readonly EventMock[],
  fallback: () => EventMock,
): Record<string, Implementation> {
  const transactions = (): readonly Transaction[] => events();
  const current = (): Transaction => transactions()[0] ?? fallback();

  return {
    'redirect.encodeToken': (options) => {
      const { expiresInSeconds = limits.redirectTokenSeconds, payload, secret } = options as EncodeOptions;
      const { request, user } = current();
      const iat = Math.floor(Date.now() / 1000);
      const exp = iat + expiresInSeconds;
      return signToken({ iat, iss: request?.hostname, sub: user?.user_id, exp, ip: request?.ip, ...payload }, secret);
    },

    'redirect.validateToken': (options) => {
      const { secret, tokenParameterName } = options as { secret?: unknown; tokenParameterName?: string };
      const name = tokenParameterName ?? 'session_token';
      const known = transactions();
      if (known.length === 0) return undefined;
      for (const transaction of known) {
        const parameters: Claims = { ...transaction.request?.query, ...transaction.request?.body };
        const token = parameters[name];
        if (token) return trusted(token, secret, transaction, parameters['state']);
      }
      throw new Error(`There is no parameter called '${name}' available in either the POST body or query string.`);
    },

    'redirect.canRedirect': () => {
      const { request, transaction } = current();
      return request?.query?.['prompt'] !== 'none' && !withoutRedirect.includes(String(transaction?.protocol));
    },
  };
}

/** Claims of a token for this transaction; throws for any other. */
function trusted(token: unknown, secret: unknown, { request, user }: Transaction, state: unknown): Claims {
  const verified = verifyToken(String(token), secret);
  const fault = 'fault' in verified ? verified.fault : mismatch(verified.claims);
  if (fault !== null || 'fault' in verified) throw new Error(`The session token is invalid: ${fault ?? ''}`);
  return verified.claims;

  function mismatch(claims: Claims): string | null {
    if (claims['state'] !== state) return 'its state is not the state of the request';
    if (differs(claims['sub'], user?.user_id)) return 'its subject is another user';
    if (differs(claims['iss'], request?.hostname)) return 'its issuer is another host';
    return null;
  }
}

/** According to the docs, only `state` is compared (D:customize/actions/redirect-with-actions): a missing claim passes. */
const differs = (claim: unknown, expected: unknown): boolean =>
  claim !== undefined && expected !== undefined && claim !== expected;
