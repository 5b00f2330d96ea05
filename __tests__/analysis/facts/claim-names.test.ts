import { parsed } from '../parsed.ts';

/** `LINE:COLUMN NAME`, `?` for a name that is computed at run time. */
const claims = (body: string): string[] =>
  parsed(`exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`).claimNames.map(
    ({ name, place: { start } }) => `${String(start.line)}:${String(start.column)} ${name ?? '?'}`,
  );

describe('names of custom claims', () => {
  it.each<[string, string, string[]]>([
    [
      'texts in the code',
      'api.idToken.setCustomClaim("a", 1);\napi.accessToken.setCustomClaim(`${NAMESPACE}/b`, 1);\nconst NAMESPACE = "https://a.io";',
      ['2:28 a', '3:32 https://a.io/b'],
    ],
    [
      'each of several texts, at one place',
      'const name = event.organization ? "org" : "none";\nfor (const key of [name, "all"]) api.idToken.setCustomClaim(key, 1);',
      ['3:61 all', '3:61 none', '3:61 org'],
    ],
    ['a name that users have', 'api.idToken.setCustomClaim(event.user.name, 1);', ['2:28 ?']],
    ['no name that is not known', 'api.idToken.setCustomClaim(lookUp(), 1);', []],
    ['no name that is missing', 'api.idToken.setCustomClaim();', []],
    [
      'no arguments of other methods',
      'api.user.setAppMetadata("a", 1);\napi.accessToken.addScope("b");\napi.cache.set("setCustomClaim", "c");',
      [],
    ],
    [
      'no arguments of a call that may be of something else',
      'const to = event.stats.logins_count > 1 ? api.idToken : log;\nto.setCustomClaim("a", 1);',
      [],
    ],
  ])('are %s', (_name, body, expected) => {
    expect(claims(body).sort()).toEqual(expected);
  });
});
