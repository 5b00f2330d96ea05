import { expectedEffect, handlerToCall } from '../../../../src/analysis/facts/spec/expected-effect.ts';
import { parsed } from '../../parsed.ts';

const handler = (body: string, name = 'onExecutePostLogin') =>
  `exports.${name} = async (event, api) => {\n${body}\n};\n`;

describe('what a test can expect of an Action', () => {
  it.each<[string, string, string]>([
    [
      'its claim',
      handler('api.access.deny("no");\napi.idToken.setCustomClaim("a", 1);'),
      'expect(apiMock.idToken.setCustomClaim).toHaveBeenCalled();',
    ],
    [
      'its first effect',
      handler('api.user.setUserMetadata("a", 1);\napi.idToken.setCustomClaim("a", 1);'),
      'expect(apiMock.user.setUserMetadata).toHaveBeenCalled();',
    ],
    ['that it does not deny', handler('api.access.deny("no");'), 'expect(apiMock.access.deny).not.toHaveBeenCalled();'],
    [
      'that it does not deny, if it only asks',
      handler('await fetch("https://a.io");'),
      'expect(apiMock.access.deny).not.toHaveBeenCalled();',
    ],
    [
      'that it does not deny, if its method may be of something else',
      handler('const it = api ?? other;\nit.user.setUserMetadata("a", 1);'),
      'expect(apiMock.access.deny).not.toHaveBeenCalled();',
    ],
    [
      'its request, where nothing can be denied',
      handler('await fetch("https://a.io");', 'onExecutePostUserRegistration'),
      'expect(fetch).toHaveBeenCalled();',
    ],
    [
      'its request with axios',
      `const axios = require("axios");\n${handler('await axios.post("https://a.io");', 'onExecutePostUserRegistration')}`,
      'expect(axios.post).toHaveBeenCalled();',
    ],
    [
      'its request with axios itself',
      `const axios = require("axios");\n${handler('await axios("https://a.io");', 'onExecutePostUserRegistration')}`,
      'expect(axios).toHaveBeenCalled();',
    ],
    [
      'its result, if it asks in another way',
      `const got = require("got");\n${handler('await got.post("https://a.io");', 'onExecutePostUserRegistration')}`,
      'expect(result).toEqual(expected);',
    ],
    ['its result', handler('f();', 'onExecutePostUserRegistration'), 'expect(result).toEqual(expected);'],
    ['its result in no flow', 'f();', 'expect(result).toEqual(expected);'],
  ])('%s', (_name, text, expected) => {
    expect(expectedEffect(parsed(text))).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['its own', handler('f();', 'onExecutePreUserRegistration'), 'onExecutePreUserRegistration'],
    ['its first', `${handler('f();', 'onContinuePostLogin')}${handler('f();')}`, 'onContinuePostLogin'],
    ['the first with a known name', `${handler('f();', 'onExecuteOther')}${handler('f();')}`, 'onExecutePostLogin'],
    ['one of the login', 'f();', 'onExecutePostLogin'],
  ])('by calling %s', (_name, text, expected) => {
    expect(handlerToCall(parsed(text))).toBe(expected);
  });
});
