import { limits } from '../limits.ts';
import { passesOn, throws, type ArgumentTable, type Checks } from './check.ts';
import { boolean, either, nothing, number, object, oneOf, text } from './kind.ts';

const { keyCharacters, valueCharacters } = limits.sessionMetadata;

/** An entry of a session's or a refresh token's metadata; null as its value deletes it. */
const entry = {
  key: [
    throws(text()),
    throws(
      text({
        least: 1,
        mostUnits: keyCharacters,
        pattern: /^[a-zA-Z0-9_-]+$/u,
        patternWords: 'only letters, digits, underscores and hyphens',
      }),
      { unlessNull: 'value' },
    ),
  ],
  value: [
    throws(either(text({ mostUnits: valueCharacters, pattern: /^[^\0]*$/u, patternWords: 'no null byte' }), nothing)),
  ],
} satisfies ArgumentTable[string];

/** Milliseconds since the epoch. */
const time: Checks = [throws(number({ notZero: true }))];
const key: Checks = [passesOn(text())];

/** A:src/post-login/v3/test/index.js */
export const sessions: ArgumentTable = {
  'refreshToken.revoke': {
    reason: [throws(text({ most: limits.revocationReasonCharacters }), { spares: 'undefined' })],
  },
  'refreshToken.setExpiresAt': { absolute: time },
  'refreshToken.setIdleExpiresAt': { inactivity: time },
  'refreshToken.setMetadata': entry,
  'refreshToken.deleteMetadata': { key },
  'refreshToken.evictMetadata': {},
  'session.revoke': {
    reason: [throws(text(), { spares: 'undefined' })],
    options: [throws(object({ 'preserveRefreshTokens?': boolean }), { spares: 'undefined' })],
  },
  'session.setExpiresAt': { absolute: time },
  'session.setIdleExpiresAt': { inactivity: time },
  'session.setCookieMode': { mode: [throws(oneOf('persistent', 'non-persistent'))] },
  'session.setMetadata': entry,
  'session.deleteMetadata': { key },
  'session.evictMetadata': {},
};
