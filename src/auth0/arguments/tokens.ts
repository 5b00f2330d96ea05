import { refusedClaim } from '../claims.ts';
import { limits } from '../limits.ts';
import { drops, passesOn, throws, throwsTypeError, type ArgumentTable, type Checks } from './check.ts';
import { anything, claimName, list, text } from './kind.ts';

const form = text({
  trimmed: true,
  least: 1,
  mostUnits: limits.scopeCharacters,
  pattern: /^\S*$/u,
  patternWords: 'no whitespace',
});
const scope: Checks = [throwsTypeError(text()), throws(form)];

/** Names that Auth0 does not set: D:secure/tokens/json-web-tokens/create-custom-claims. */
const claim = { key: [drops(claimName)], value: [passesOn(anything())] } satisfies ArgumentTable[string];
/** Post-login refuses one name: A:src/_shared/DvTaCl9e.js, `customClaim`. */
const postLoginClaim = {
  ...claim,
  key: [throws(text({ except: [refusedClaim] }), { spares: 'all-but-text' }), drops(claimName)],
} satisfies ArgumentTable[string];

/** Claims and scopes of tokens: A:src/post-login/v3/test/index.js, A:src/_shared/Bi7NRjgy.js (target scopes). */
export const tokens: ArgumentTable = {
  'accessToken.setCustomClaim': claim,
  'post-login accessToken.setCustomClaim': postLoginClaim,
  'post-login idToken.setCustomClaim': postLoginClaim,
  'accessToken.addScope': { scope },
  'accessToken.removeScope': { scope },
  'transaction.addTargetScope': { scope },
  'transaction.removeTargetScope': { scope },
  'transaction.setTargetScopes': {
    scopes: [throwsTypeError(list(text())), throws(list(form, { mostDifferent: limits.scopes }))],
  },
  'transaction.clearTargetScopes': {},
};
