import { createHmac, timingSafeEqual } from 'node:crypto';

export type Claims = Record<string, unknown>;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A key as text. A missing secret signs with an empty key, and verifies nothing. */
const keyOf = (secret: unknown): string => (typeof secret === 'string' ? secret : '');

const sign = (content: string, key: string): string => createHmac('sha256', key).update(content).digest('base64url');

/** A JWT signed with HS256. */
export function signToken(claims: Claims, secret: unknown): string {
  const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${content}.${sign(content, keyOf(secret))}`;
}

/** Its claims, or why it cannot be trusted: form, algorithm, signature, expiry. */
export function verifyToken(token: string, secret: unknown): { claims: Claims } | { fault: string } {
  const [header, payload, signature, ...rest] = token.split('.');
  if (header === undefined || payload === undefined || signature === undefined || rest.length > 0) {
    return { fault: 'it is not a JWT' };
  }
  const claims = decode(payload);
  if (!claims) return { fault: 'its payload is not JSON' };
  // Otherwise a token with the algorithm "none", or one of a key pair, could choose how it is checked.
  if (decode(header)?.['alg'] !== 'HS256') return { fault: 'it is not signed with HS256' };
  const expected = Buffer.from(sign(`${header}.${payload}`, keyOf(secret)));
  const actual = Buffer.from(signature);
  if (keyOf(secret) === '' || actual.length !== expected.length || !timingSafeEqual(actual, expected)) {
    return { fault: 'its signature is wrong' };
  }
  const { exp } = claims;
  if (exp !== undefined && (typeof exp !== 'number' || exp <= Date.now() / 1000)) return { fault: 'it has expired' };
  return { claims };
}

function decode(part: string): Claims | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Claims) : null;
  } catch {
    return null;
  }
}
