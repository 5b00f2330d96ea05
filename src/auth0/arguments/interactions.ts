import { limits } from '../limits.ts';
import { passesOn, throws, throwsTypeError, type ArgumentTable, type Checks } from './check.ts';
import { anything, boolean, dictionary, list, number, object, oneOf, text, url } from './kind.ts';

const factor = object({
  type: oneOf(
    'otp',
    'email',
    'phone',
    'push',
    'push-notification',
    'webauthn-roaming',
    'webauthn-platform',
    'recovery-code',
  ),
  'options?': dictionary,
});
const first: Checks = [passesOn(factor)];
const options: Checks = [passesOn(object({ 'additionalFactors?': list(factor) }))];
const factors: Checks = [passesOn(list(factor))];

/** Parsed with `URL`, which throws. */
const absolute: Checks = [throwsTypeError(url)];
const query: Checks = [passesOn(object({ 'query?': object({}, { others: { takes: text({ orPrinted: true }) } }) }))];

const { idCharacters, entries, fieldNameCharacters, optionsBytes } = limits.prompt;
const promptOptions = object(
  {
    'fields?': object(
      {},
      {
        most: entries,
        others: {
          takes: anything(),
          names: text({
            least: 1,
            most: fieldNameCharacters,
            pattern: /^[a-zA-Z_][a-zA-Z0-9_]*$/u,
            patternWords: 'only letters, digits and underscores, and no digit first',
          }),
        },
      },
    ),
    'vars?': object({}, { most: entries, others: { takes: anything() } }),
  },
  { mostBytes: optionsBytes },
);

const message: Checks = [throws(text({ most: limits.validationErrorCharacters }))];

/** Prompts, redirects and other interactions with users: A:src/post-login/v3/test/index.js, A:src/_shared/DvTaCl9e.js. */
export const interactions: ArgumentTable = {
  'authentication.challengeWith': { factor: first, options },
  'authentication.challengeWithAny': { factors },
  'authentication.enrollWith': { factor: first, options },
  'authentication.enrollWithAny': { factors },
  'authentication.recordMethod': { provider_url: [passesOn(url)] },
  'multifactor.enable': {
    provider: [passesOn(oneOf('none', 'guardian', 'google-authenticator', 'duo', 'any'))],
    options: [
      passesOn(
        object({
          'allowRememberBrowser?': boolean,
          'providerOptions?': object({ host: text(), ikey: text(), skey: text(), 'username?': text() }),
        }),
      ),
    ],
  },
  'prompt.render': {
    promptId: [throws(text({ most: idCharacters }))],
    promptOptions: [throws(promptOptions, { spares: 'falsy' })],
  },
  'redirect.canRedirect': {},
  'redirect.encodeToken': {
    options: [
      throwsTypeError(anything({ present: true })),
      passesOn(object({ secret: text(), payload: dictionary, 'expiresInSeconds?': number() })),
    ],
  },
  'redirect.sendUserTo': { url: absolute, options: query },
  'redirect.validateToken': {
    options: [
      throwsTypeError(anything({ present: true })),
      passesOn(object({ secret: text(), 'tokenParameterName?': text() })),
    ],
  },
  'transaction.setResultUrl': { url: absolute, options: query },
  'validation.error': { errorCode: message, errorMessage: message },
};
