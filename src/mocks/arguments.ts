import { refusedClaim } from '../auth0/claims.ts';
import { limits } from '../auth0/limits.ts';
import type { Implementation } from './jest.ts';
import { samlChecks } from './saml-response.ts';

/**
 * Checks of arguments that Auth0's implementation makes, and throws for: A:src/TRIGGER/VERSION/test/index.js,
 * A:src/_shared/DvTaCl9e.js. Left out is what hangs on the calls of one transaction before (`setPrimaryUser` twice, a
 * redirect after a prompt, 1,000 scopes in all): an api mock lives through many, and cannot tell them apart. Left out too
 * is the form of existing metadata, which specs of the official examples take away.
 */
export const argumentChecks: Readonly<Record<string, Implementation>> = {
  'accessToken.setCustomClaim': settableClaim,
  'idToken.setCustomClaim': settableClaim,
  'accessToken.addScope': validScope,
  'accessToken.removeScope': validScope,
  'transaction.addTargetScope': validScope,
  'transaction.removeTargetScope': validScope,
  'transaction.setTargetScopes': (scopes) => {
    if (!Array.isArray(scopes)) throw new TypeError('The value for scopes must be an array.');
    scopes.forEach(validScope);
    if (new Set(scopes.map((scope) => String(scope).trim())).size > limits.scopes) {
      throw new Error(`The number of scopes exceeds the allowed maximum of ${limits.scopes}.`);
    }
  },
  'authentication.setPrimaryUser': (id) => {
    if (typeof id !== 'string' || id === '') throw new Error('The primary_user_id must be a string that is not empty');
    if (id.length > limits.primaryUserIdCharacters) throw new Error('The primary_user_id is too long.');
  },
  'redirect.sendUserTo': absoluteUrl,
  'transaction.setResultUrl': absoluteUrl,
  'prompt.render': (_promptId, options) => {
    if (Buffer.byteLength(JSON.stringify(options ?? {})) > limits.promptOptionsBytes) {
      throw new Error(`The total size of the prompt options exceeds the limit of ${limits.promptOptionsBytes} bytes.`);
    }
  },
  'validation.error': (code, message) => {
    shortText('errorCode', code);
    shortText('errorMessage', message);
  },
  'user.setUserId': (id) => {
    if (typeof id !== 'string' || !/^[a-zA-Z0-9@._+-]{1,255}$/.test(id)) {
      throw new Error('Invalid setUserId arguments: user_id must match ^[a-zA-Z0-9@._+-]{1,255}$');
    }
  },
  'session.setMetadata': metadataEntry,
  'refreshToken.setMetadata': metadataEntry,
  'session.setCookieMode': (mode) => {
    if (mode !== 'persistent' && mode !== 'non-persistent') throw new Error(`Invalid cookie mode: ${String(mode)}.`);
  },
  'session.setExpiresAt': expiry,
  'session.setIdleExpiresAt': expiry,
  'refreshToken.setExpiresAt': expiry,
  'refreshToken.setIdleExpiresAt': expiry,
  ...samlChecks,
  'authentication.setActor': (actor) => {
    validActor(actor, 1);
  },
};

/** Methods that promise an answer, and its form where nothing is known: no groups, no roles. */
export const promised: Readonly<Record<string, Implementation>> = {
  'groups.getUserGroups': (params) => page(params, { groups: [] }),
  'groups.hasGroupMembership': (groups) => whole('groups', groups, { memberships: {} }),
  'roles.getUserEffectiveRoles': (params) => page(params, { roles: [] }),
  'roles.getUserEffectiveRolesByIds': (ids) => whole('ids', ids, { roles: [] }),
  'roles.getUserEffectiveRolesByNames': (names) => whole('names', names, { roles: [] }),
};

function settableClaim(name: unknown): void {
  if (name === refusedClaim) throw new Error(`The "${refusedClaim}" claim cannot be set.`);
}

function validScope(given: unknown): void {
  if (typeof given !== 'string') throw new TypeError('The value for the scope must be a string.');
  const scope = given.trim();
  if (scope === '') throw new Error('The value for the scope is required.');
  if (scope.length > limits.scopeCharacters) {
    throw new Error(`The value for the scope exceeds the allowed maximum of ${limits.scopeCharacters} characters.`);
  }
  if (/\s/.test(scope)) throw new Error('The value for the scope must not have whitespace.');
}

/** Throws the TypeError of `URL` itself, as Auth0 does. */
function absoluteUrl(url: unknown): void {
  new URL(url as string);
}

function shortText(name: string, text: unknown): void {
  if (typeof text !== 'string') throw new Error(`${name} must be string`);
  if (Array.from(text).length > limits.validationErrorCharacters) {
    throw new Error(`${name} must NOT have more than ${limits.validationErrorCharacters} characters`);
  }
}

function metadataEntry(key: unknown, value: unknown): void {
  const { keyCharacters, valueCharacters } = limits.sessionMetadata;
  if (typeof key !== 'string') throw new Error('Invalid metadata: the key must be a string');
  if (value === null) return;
  if (typeof value !== 'string') throw new Error('Invalid metadata: the value must be a string');
  if (key.length > keyCharacters || !/^[a-zA-Z0-9_-]+$/.test(key)) {
    throw new Error(`Invalid metadata: a key has up to ${keyCharacters} letters, digits, underscores and hyphens`);
  }
  if (value.length > valueCharacters || value.includes('\0')) {
    throw new Error(`Invalid metadata: a value has up to ${valueCharacters} characters, and no null byte`);
  }
}

function expiry(time: unknown): void {
  if (!time) throw new Error('An expiration time must be provided');
}

function validActor(actor: unknown, level: number): void {
  if (typeof actor !== 'object' || actor === null || Array.isArray(actor))
    throw new Error('An actor must be a plain object.');
  if (level > 5) throw new Error('Actor nesting must not exceed 5 levels.');
  const { sub, act, ...others } = actor as Record<string, unknown>;
  const custom = Object.entries(others).filter(([key]) => key !== 'type');
  if (typeof sub !== 'string' || sub === '') throw new Error('An actor must have a sub claim.');
  if (sub.length > 512) throw new Error('The sub of an actor must NOT have more than 512 characters');
  if (custom.length > 5) throw new Error('An actor may have 5 custom properties.');
  for (const [key, value] of custom) {
    if (!['string', 'number', 'boolean'].includes(typeof value)) {
      throw new Error('A custom property of an actor must be a string, number, or boolean.');
    }
    if (key.length > 64 || (typeof value === 'string' && value.length > 64)) {
      throw new Error('A custom property of an actor has up to 64 characters, in its name and its value.');
    }
  }
  if (act !== undefined) validActor(act, level + 1);
}

function page(params: unknown, answer: object): Promise<object> {
  const { from, take } = (params ?? {}) as { from?: unknown; take?: unknown };
  if (from !== undefined && typeof from !== 'string')
    return refuse('The "from" parameter must be a string if provided.');
  if (take !== undefined && !(Number.isInteger(take) && (take as number) > 0)) {
    return refuse('The "take" parameter must be a positive integer if provided.');
  }
  return Promise.resolve(answer);
}

function whole(name: string, items: unknown, answer: object): Promise<object> {
  return Array.isArray(items) && items.length > 0
    ? Promise.resolve(answer)
    : refuse(`The "${name}" parameter must be a non-empty array of strings.`);
}

const refuse = (message: string): Promise<never> => Promise.reject(new Error(message));
