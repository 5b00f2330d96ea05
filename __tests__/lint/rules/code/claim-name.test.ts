import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST } from '../marks.ts';

const RULE = 'code/claim-name';
const files = (text: string) => ({
  [MANIFEST]: manifest([], ['NAMESPACE']),
  [ACTION]: text,
  'deploy/template.json': null,
});
const said = async (text: string) => (await lint(files(text))).filter(({ rule }) => rule === RULE).map(sentences);
const claim = (name: string) => `api.idToken.setCustomClaim(${name}, 1);`;

describe(RULE, () => {
  it.each<[string, string, string]>([
    ['roles', handler(claim('▸"roles"')), 'restricted'],
    ['permissions of an access token', handler('api.accessToken.setCustomClaim(▸"permissions", []);'), 'restricted'],
    ['a constant', `const CLAIM = "org_id";\n${handler(claim('▸CLAIM'))}`, 'restricted'],
    ['a variable that never changes', `let name = "events";\n${handler(claim('▸name'))}`, 'restricted'],
    ['a template', `const A = "client";\n${handler(claim('▸`${A}_id`'))}`, 'restricted'],
    ['one of a constant object', `const CLAIMS = { role: "roles" };\n${handler(claim('▸CLAIMS.role'))}`, 'restricted'],
    [
      'one that a helper receives',
      `const set = (api, name) => ${claim('▸name')}\n${handler('set(api, "groups");')}`,
      'restricted',
    ],
    ['one of a list', handler(`for (const name of ["https://a.io/b", "groups"]) ${claim('▸name')}`), 'restricted'],
    ['one in a chain', handler('api.user.setAppMetadata("a", 1).idToken.setCustomClaim(▸"sid", 1);'), 'restricted'],
    ['the scope', handler('api.accessToken.setCustomClaim(▸"scope", "a");'), 'refused'],
    ["Auth0's domain", handler(claim('▸"https://tenant.auth0.com/level"')), 'reserved'],
    ["Auth0's URNs", handler(claim('▸"urn:auth0:level"')), 'reserved'],
    ['a namespace of configuration', handler(claim('▸`${event.configuration.NAMESPACE}/level`')), 'dynamic'],
    ['a name of configuration', handler(`const { CLAIM } = event.configuration;\n${claim('▸CLAIM')}`), 'dynamic'],
    [
      'a namespace in a parameter pattern',
      `exports.onExecutePostLogin = async ({ configuration: { NS } }, api) => { ${claim('▸`${NS}/a`')} };`,
      'dynamic',
    ],
    [
      'a namespace that is trimmed',
      handler(`const ns = event.configuration.NAMESPACE.replace(/\\/$/, "");\n${claim('▸ns + "/level"')}`),
      'dynamic',
    ],
    [
      'names of an answer',
      handler(
        `const body = await load();\nObject.entries(body.claims).forEach(([name, value]) => api.idToken.setCustomClaim(▸name, value));`,
      ),
      'dynamic',
    ],
    [
      'names of an answer in a loop',
      handler(`for (const [name, value] of Object.entries(await load())) api.idToken.setCustomClaim(▸name, value);`),
      'dynamic',
    ],
    ['a fallback', handler(claim('▸event.configuration.NAMESPACE || "https://a.io/b"')), 'dynamic'],
  ])('fires on %s', async (_name, text, message) => {
    await expectFindings(RULE, files(text), [`${RULE} ${message}`]);
  });

  it.each<[string, string]>([
    ['a literal', handler(claim('"https://a.io/level"'))],
    ['a literal without a namespace', handler(claim('"level"'))],
    ['a claim of the profile', handler(claim('"email_verified"'))],
    ['a constant', `const CLAIM = "https://a.io/level";\n${handler(claim('CLAIM'))}`],
    [
      'a template of constants',
      `const NS = "https://a.io";\nconst NAME = "level";\n${handler(claim('`${NS}/${NAME}`'))}`,
    ],
    ['constants that are joined', `const NS = "https://a.io";\n${handler(claim('NS + "/level"'))}`],
    [
      'a frozen object',
      `const CLAIMS = Object.freeze({ level: "https://a.io/level" });\n${handler(claim('CLAIMS.level'))}`,
    ],
    [
      'any of an object',
      `const CLAIMS = { a: "https://a.io/a", b: "https://a.io/b" };\n${handler(claim('CLAIMS[event.client.name]'))}`,
    ],
    [
      'a pattern of a constant object',
      `const CLAIMS = { level: "https://a.io/level" };\n${handler(`const { level } = CLAIMS;\n${claim('level')}`)}`,
    ],
    [
      'a list',
      `const NAMES = ["a", "b"];\n${handler(`NAMES.forEach((name) => ${claim('`https://a.io/${name}`').slice(0, -1)});`)}`,
    ],
    [
      'the entries of an object',
      handler(
        'const claims = { a: event.user.name, b: 2 };\nfor (const [key, value] of Object.entries(claims)) api.idToken.setCustomClaim(`https://a.io/${key}`, value);',
      ),
    ],
    [
      'the entries of an object in a callback',
      handler(
        'Object.entries({ a: 1, b: 2 }).forEach(([key, value]) => api.idToken.setCustomClaim(`https://a.io/${key}`, value));',
      ),
    ],
    [
      'a helper that receives constants',
      `const set = (api, name, ns = "https://a.io") => ${claim('`${ns}/${name}`')}\n${handler('set(api, "a");\nset(api, "b", "https://b.io");')}`,
    ],
    [
      'a helper that makes it of constants',
      `const named = (name) => \`https://a.io/\${name}\`;\n${handler(claim('named("level")'))}`,
    ],
    ['either of two', handler(claim('test ? "https://a.io/a" : "https://a.io/b"'))],
    ['a class', `class Claims { static NS = "https://a.io"; }\n${handler(claim('`${Claims.NS}/level`'))}`],
    ['compiled code', `var NS = "https://a.io";\n${handler(claim('"".concat(NS, "/level")'))}`],
    ['an unknown name', `const { NS } = require("names");\n${handler(claim('`${NS}/level`'))}`],
    [
      'a helper that others may call',
      `const tools = { set(api, name) { ${claim('name')} } };\n${handler('tools.set(api, "https://a.io/a");')}`,
    ],
    ['arguments that are spread', handler('api.idToken.setCustomClaim(...claim);')],
    ['no argument', handler('api.idToken.setCustomClaim();')],
    ['another object', handler('sdk.idToken.setCustomClaim("roles", 1);')],
    ['metadata', handler('api.user.setAppMetadata("roles", 1);')],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings(RULE, files(text), []);
  });

  it('says why', async () => {
    expect(await said(handler(claim('"roles"')))).toEqual([
      'Auth0 drops a custom claim "roles" without an error: the name is restricted. ' +
        'Choose another name, preferably under a URL of your own, such as `https://example.com/roles`.',
    ]);
    expect(await said(handler(claim('event.configuration.NAMESPACE')))).toEqual([
      'The name of this custom claim is computed at run time, so a reviewer cannot check it. ' +
        'Write it as a literal, or in a variable that never changes. The integration should say what the claim is called.',
    ]);
  });

  it('ends on names that are made from names', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `const n${index + 1} = n${index} + n${index};`).join('\n');
    expect(await said(`const n0 = "a";\n${names}\n${handler(claim('n40'))}`)).toEqual([]);
  });
});
