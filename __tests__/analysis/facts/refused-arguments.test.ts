import { refusedArgumentsOf } from '../../../src/analysis/facts/refused-arguments.ts';
import type { FlowId } from '../../../src/auth0/flows.ts';
import { parsed } from '../parsed.ts';

/** `method PARAMETER of SOURCE` of each refused argument. */
function refused(body: string, before = '', flow: FlowId = 'post-login', name = 'onExecutePostLogin'): string[] {
  const text = `${before}exports.${name} = async (event, api) => {\n${body}\n};\n`;
  return refusedArgumentsOf(parsed(text), flow).map(
    ({ method, parameter, node }) =>
      `${method.path} ${parameter} of ${node?.range ? text.slice(...node.range) : 'nothing'}`,
  );
}

/** A key may have 64 characters. */
const LONG = 'k'.repeat(65);

describe('arguments that Auth0 refuses', () => {
  it.each<[string, string, string[]]>([
    ['a name that is too long', `api.cache.set("${LONG}", "a");`, [`cache.set key of "${LONG}"`]],
    ['a number as a name', 'api.idToken.setCustomClaim(1, 1);', ['idToken.setCustomClaim key of 1']],
    ['a missing name', 'api.idToken.setCustomClaim();', ['idToken.setCustomClaim key of nothing']],
    ['no name that is known', 'api.idToken.setCustomClaim(name, 1);', []],
    ['a hidden name', 'api.idToken.setCustomClaim(...given);', []],
    ['a right name', 'api.idToken.setCustomClaim("https://a.io/b", 1);', []],
    [
      'a list of the event as a name',
      'api.idToken.setCustomClaim(event.user.identities, 1);',
      ['idToken.setCustomClaim key of event.user.identities'],
    ],
    ['a text of the event as a name', 'api.idToken.setCustomClaim(event.user.name, 1);', []],
    ['a list of the event or something else', 'api.idToken.setCustomClaim(event.user.identities ?? given, 1);', []],
    [
      'a list or a text of the event',
      'api.idToken.setCustomClaim(a ? event.user.identities : event.user.name, 1);',
      ['idToken.setCustomClaim key of a ? event.user.identities : event.user.name'],
    ],
    ['a method that may be of something else', 'const it = api ?? other;\nit.idToken.setCustomClaim("", 1);', []],
    ['a method that is not known', 'api.idToken.setOther("", 1);', []],
    ['a denial without a reason', 'api.access.deny();', []],
    ['a denial with a number', 'api.access.deny(1);', ['access.deny reason of 1']],
    ['an optional argument that is null', 'api.redirect.sendUserTo("https://a.io", null);', []],
    [
      'each of two',
      `api.cache.set("${LONG}", "a");\napi.idToken.setCustomClaim(1, 1);`,
      [`cache.set key of "${LONG}"`, 'idToken.setCustomClaim key of 1'],
    ],
    [
      'a variable of two wrong names',
      'let name = 2;\nif (a) name = 1;\napi.idToken.setCustomClaim(name, 1);',
      ['idToken.setCustomClaim key of name'],
    ],
    [
      'a variable of a wrong and a right name',
      'let name = 1;\nif (a) name = "https://a.io/b";\napi.idToken.setCustomClaim(name, 1);',
      [],
    ],
    [
      'a variable of a long and a short text',
      `let name = "${LONG}";\nif (a) name = "b";\napi.cache.set(name, "c");`,
      ['cache.set key of name'],
    ],
    [
      'a variable of a long text and something unknown',
      `let name = "${LONG}";\nif (a) name = b;\napi.cache.set(name, "c");`,
      [],
    ],
    ['both arguments', `api.cache.set("${LONG}", 1);`, [`cache.set key of "${LONG}"`, 'cache.set value of 1']],
  ])('%s', (_name, body, expected) => {
    expect(refused(body)).toEqual(expected);
  });

  it('not in a helper that also gets other values', () => {
    const helper = 'const claim = (api, name) => api.idToken.setCustomClaim(name, 1);\n';
    expect(refused('claim(api, event.user.identities); claim(api, given);', helper)).toEqual([]);
    expect(refused('claim(api, event.user.identities);', helper)).toEqual(['idToken.setCustomClaim key of name']);
  });
});
