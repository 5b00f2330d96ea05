import { MOST_FOLLOWED } from '../../../../src/analysis/facts/spec/spec-tree.ts';
import { fixesOf } from '../../fixes.ts';
import type { Files } from '../../submission-files.ts';
import { ACTION, handler, manifest, MANIFEST } from '../marks.ts';

const SPEC = 'integration/integration.action.spec.js';
const NAME_CASE = 'secrets/name-case';

describe('the fix of secrets/name-case', () => {
  it.each([
    ['a property', 'send(event.secrets.apiKey);', 'send(event.secrets.API_KEY);'],
    ['a quoted one', "send(event.secrets['apiKey']);", "send(event.secrets['API_KEY']);"],
    ['one in back-ticks', 'send(event.secrets[`apiKey`]);', 'send(event.secrets[`API_KEY`]);'],
    ['optional chaining', 'send(event?.secrets?.apiKey);', 'send(event?.secrets?.API_KEY);'],
    ['a method of the value', 'send(event.secrets.apiKey.trim());', 'send(event.secrets.API_KEY.trim());'],
    [
      'a pattern, whose variable keeps its name',
      'const { apiKey } = event.secrets;\nsend({ apiKey, key: apiKey });',
      'const { API_KEY: apiKey } = event.secrets;\nsend({ apiKey, key: apiKey });',
    ],
    [
      'a default in a pattern',
      'const { apiKey = "none" } = event.secrets;\nsend(apiKey);',
      'const { API_KEY: apiKey = "none" } = event.secrets;\nsend(apiKey);',
    ],
    [
      'an alias',
      'const { apiKey: key } = event.secrets;\nsend(key);',
      'const { API_KEY: key } = event.secrets;\nsend(key);',
    ],
    [
      'a quoted key',
      'const { "apiKey": key } = event.secrets;\nsend(key);',
      'const { "API_KEY": key } = event.secrets;\nsend(key);',
    ],
    [
      'a pattern within a pattern',
      'const { secrets: { apiKey } } = event;\nsend(apiKey);',
      'const { secrets: { API_KEY: apiKey } } = event;\nsend(apiKey);',
    ],
    [
      'an alias of the store',
      'const { secrets } = event;\nconst s = secrets;\nsend(s.apiKey);',
      'const { secrets } = event;\nconst s = secrets;\nsend(s.API_KEY);',
    ],
    ['a question', 'if (!("apiKey" in event.secrets)) return;', 'if (!("API_KEY" in event.secrets)) return;'],
    [
      'Object.hasOwn',
      'if (Object.hasOwn(event.secrets, "apiKey")) send(event.secrets.apiKey);',
      'if (Object.hasOwn(event.secrets, "API_KEY")) send(event.secrets.API_KEY);',
    ],
    [
      'a template literal',
      'send(`Bearer ${event.secrets.apiKey}`, "apiKey is missing");',
      'send(`Bearer ${event.secrets.API_KEY}`, "apiKey is missing");',
    ],
    [
      'a nested function, and an event of another kind',
      'const key = () => event.secrets.apiKey;\n["a"].map((event) => event.apiKey);\nsend({ apiKey: key() });',
      'const key = () => event.secrets.API_KEY;\n["a"].map((event) => event.apiKey);\nsend({ apiKey: key() });',
    ],
    [
      'a helper',
      'const auth = ({ apiKey }) => ({ apiKey });\nsend(auth(event.secrets));',
      'const auth = ({ API_KEY: apiKey }) => ({ apiKey });\nsend(auth(event.secrets));',
    ],
    [
      'a comment and a string, which stay',
      '// apiKey\nsend(event.secrets.apiKey, "the apiKey");',
      '// apiKey\nsend(event.secrets.API_KEY, "the apiKey");',
    ],
    [
      'a client of the same word',
      'send(new Client({ apiKey: event.secrets.apiKey }).apiKey);',
      'send(new Client({ apiKey: event.secrets.API_KEY }).apiKey);',
    ],
    [
      'another store of the same word',
      'send(event.secrets.apiKey, process.env.apiKey);',
      'send(event.secrets.API_KEY, process.env.apiKey);',
    ],
    [
      '`||=`',
      'send(event.secrets.apiKey || "", event.client.metadata.apiKey);',
      'send(event.secrets.API_KEY || "", event.client.metadata.apiKey);',
    ],
  ])('follows %s', async (_, before, after) => {
    expect(await fixesOf(NAME_CASE, { [MANIFEST]: manifest(['apiKey']), [ACTION]: handler(before) })).toEqual({
      [MANIFEST]: manifest(['API_KEY']),
      [ACTION]: handler(after),
    });
  });

  it('leaves the code alone that reads the corrected name already', async () => {
    const files = { [MANIFEST]: manifest(['apiKey']), [ACTION]: handler('send(event.secrets.API_KEY);') };
    expect(await fixesOf(NAME_CASE, files)).toEqual({ [MANIFEST]: manifest(['API_KEY']) });
  });

  it('corrects every name of both stores, of whatever kind', async () => {
    const files = {
      [MANIFEST]: manifest(['apiKey', 'Signing Key'], ['baseUrl', 'REGION']),
      [ACTION]: handler(
        'const { apiKey } = event.secrets, { baseUrl, REGION } = event.configuration;\nsend(apiKey, baseUrl, REGION, event.secrets["Signing Key"]);',
      ),
    };
    expect(await fixesOf(NAME_CASE, files)).toEqual({
      [MANIFEST]: manifest(['API_KEY', 'SIGNING_KEY'], ['BASE_URL', 'REGION']),
      [ACTION]: handler(
        'const { API_KEY: apiKey } = event.secrets, { BASE_URL: baseUrl, REGION } = event.configuration;\nsend(apiKey, baseUrl, REGION, event.secrets["SIGNING_KEY"]);',
      ),
    });
  });

  it.each([
    ['a read by a variable', 'send(event.secrets.apiKey, event.secrets[name]);'],
    ['all the names', 'send(event.secrets.apiKey, Object.keys(event.secrets));'],
    ['the store, passed to a package', 'send(event.secrets.apiKey); client.init(event.secrets);'],
    ['all of the event, passed on', 'send(event.secrets.apiKey); report(event);'],
    ['a spread', 'send({ ...event.secrets }, event.secrets.apiKey);'],
    ['the rest of a pattern', 'const { apiKey, ...rest } = event.secrets;\nsend(apiKey, rest);'],
    ['a loop', 'for (const name in event.secrets) send(name, event.secrets.apiKey);'],
    ['a write', 'event.secrets.apiKey = event.secrets.apiKey.trim();'],
    ['a write of the corrected name', 'event.secrets.API_KEY = event.secrets.apiKey;'],
    ['a write of the whole store', 'event.secrets = { apiKey: "x" };\nsend(event.secrets.apiKey);'],
    ['a composed store', 'Object.assign(event.secrets, more);\nsend(event.secrets.apiKey);'],
    ['a constant for the name', 'const NAME = "apiKey";\nsend(event.secrets[NAME]);'],
    ['a list of names', 'send(["apiKey"].filter((name) => !event.secrets[name]));'],
    ['a helper for the name', 'const get = (name) => event.secrets[name] ?? missing(name);\nsend(get("apiKey"));'],
    ['a name with an escape', 'send(event.secrets["api\\u004bey"]);'],
    ['both names', 'send(event.secrets.apiKey ?? event.secrets.API_KEY);'],
    ['the name in another case', 'send(event.secrets.api_key);'],
    ['the other store', 'send(event.configuration.apiKey);'],
    ['either store', 'const s = debug ? event.secrets : event.configuration;\nsend(s.apiKey);'],
    ['an object that may be another one', 'send((event.secrets || process.env).apiKey);'],
    ['a helper that others use', 'const keyOf = (o) => o.apiKey;\nsend(keyOf(event.secrets), keyOf(client));'],
  ])('is none for %s', async (_, body) => {
    expect(await fixesOf(NAME_CASE, { [MANIFEST]: manifest(['apiKey']), [ACTION]: handler(body) })).toBeNull();
  });

  it('is none for what a helper reads that only the spec calls', async () => {
    const action = `const keyOf = (event) => event.secrets.apiKey;\nexports.keyOf = keyOf;\n${handler('send(event.secrets.apiKey);')}`;
    expect(await fixesOf(NAME_CASE, { [MANIFEST]: manifest(['apiKey']), [ACTION]: action })).toBeNull();
  });

  it.each([
    ['the corrected name in the other store', manifest(['apiKey'], ['API_KEY'])],
    ['one name twice', manifest(['apiKey'], ['apiKey'])],
    ['two names that become one', manifest(['apiKey', 'api_key'])],
    ['a name that cannot be corrected', manifest(['---'])],
    ['an escape in the name', manifest(['apiKey']).replace('apiKey', 'api\\u004bey')],
  ])('is none for %s', async (_, text) => {
    expect(await fixesOf(NAME_CASE, { [MANIFEST]: text, [ACTION]: handler('send(event.secrets.apiKey);') })).toBeNull();
  });

  it('is none for a name that would be no property of its own', async () => {
    const files = { [MANIFEST]: manifest(['_2faKey']), [ACTION]: handler('send(event.secrets._2faKey);') };
    expect(await fixesOf(NAME_CASE, files)).toBeNull();
  });

  it.each([
    ['does not parse', 'exports.onExecutePostLogin = ('],
    ['has no handler', 'const x = 1;'],
    ['has unknown exports', 'module.exports = build();'],
    ['is not there', null],
  ])('is none where the Action %s', async (_, text) => {
    expect(await fixesOf(NAME_CASE, { [MANIFEST]: manifest(['apiKey']), [ACTION]: text })).toBeNull();
  });
});

describe('the fix of secrets/name-case in the spec', () => {
  const fix = async (spec: string | null, more: Files = {}) => {
    const files = {
      [MANIFEST]: manifest(['apiKey']),
      [ACTION]: handler('send(event.secrets.apiKey);'),
      [SPEC]: spec,
      ...more,
    };
    const fixed = await fixesOf(NAME_CASE, files);
    return fixed === null ? null : (fixed[SPEC] ?? 'as it was');
  };

  it.each([
    ['an assignment', "event.secrets = { apiKey: 'k', OTHER: 1 };", "event.secrets = { API_KEY: 'k', OTHER: 1 };"],
    ['a quoted key', "event.secrets = { 'apiKey': 'k' };", "event.secrets = { 'API_KEY': 'k' };"],
    ['a value of the same word', "event.secrets = { apiKey: 'apiKey' };", "event.secrets = { API_KEY: 'apiKey' };"],
    [
      'a shorthand',
      "const apiKey = 'k';\nevent.secrets = { apiKey };",
      "const apiKey = 'k';\nevent.secrets = { API_KEY: apiKey };",
    ],
    [
      'a property',
      "mock.secrets.apiKey = 'k';\ndelete mock.secrets['apiKey'];",
      "mock.secrets.API_KEY = 'k';\ndelete mock.secrets['API_KEY'];",
    ],
    [
      'an event',
      "const event = { secrets: { apiKey: 'k' }, configuration: {} };",
      "const event = { secrets: { API_KEY: 'k' }, configuration: {} };",
    ],
    [
      'an event that is passed on',
      "run({ secrets: { apiKey: 'k' } }, api);",
      "run({ secrets: { API_KEY: 'k' } }, api);",
    ],
    [
      'an event within an expectation',
      "expect(run({ secrets: { apiKey: 'k' } }, api)).resolves.toBeUndefined();",
      "expect(run({ secrets: { API_KEY: 'k' } }, api)).resolves.toBeUndefined();",
    ],
    [
      'a variable',
      "const secrets = { apiKey: 'k' };\nconst event = { secrets };\nsecrets.apiKey = '';",
      "const secrets = { API_KEY: 'k' };\nconst event = { secrets };\nsecrets.API_KEY = '';",
    ],
    [
      'a variable that gets a value later',
      "let secrets;\nbeforeEach(() => {\n  secrets = { apiKey: 'k' };\n  event = { secrets };\n});",
      "let secrets;\nbeforeEach(() => {\n  secrets = { API_KEY: 'k' };\n  event = { secrets };\n});",
    ],
    [
      'a builder of events',
      "const build = (secrets = { apiKey: 'k' }) => ({ secrets, configuration: {} });\nrun(build({ apiKey: '' }));",
      "const build = (secrets = { API_KEY: 'k' }) => ({ secrets, configuration: {} });\nrun(build({ API_KEY: '' }));",
    ],
    [
      'a builder with a spread',
      "const build = (more) => ({ secrets: { apiKey: 'k', ...more } });\nrun(build({ apiKey: undefined }));",
      "const build = (more) => ({ secrets: { API_KEY: 'k', ...more } });\nrun(build({ API_KEY: undefined }));",
    ],
    [
      'Object.assign',
      "Object.assign(event.secrets, { apiKey: 'k' });\nevent.secrets = Object.assign({}, { apiKey: 'k' });",
      "Object.assign(event.secrets, { API_KEY: 'k' });\nevent.secrets = Object.assign({}, { API_KEY: 'k' });",
    ],
    [
      'a pattern',
      'const { apiKey } = event.secrets;\nuse(apiKey);',
      'const { API_KEY: apiKey } = event.secrets;\nuse(apiKey);',
    ],
    [
      'a pattern of an event',
      'const { secrets: { apiKey } } = makeEvent();\nuse(apiKey);',
      'const { secrets: { API_KEY: apiKey } } = makeEvent();\nuse(apiKey);',
    ],
    [
      'rows of a table',
      "it.each([{ secrets: { apiKey: '' } }, { secrets: {} }])('x', (more) => run({ ...event, ...more }));",
      "it.each([{ secrets: { API_KEY: '' } }, { secrets: {} }])('x', (more) => run({ ...event, ...more }));",
    ],
    [
      'a mock of the event',
      "jest.mock('./event', () => ({ secrets: { apiKey: 'k' } }));",
      "jest.mock('./event', () => ({ secrets: { API_KEY: 'k' } }));",
    ],
    [
      'the expectation of a request with its own name',
      "event.secrets.apiKey = 'k';\nexpect(fetch).toHaveBeenCalledWith(url, { apiKey: event.secrets.apiKey });",
      "event.secrets.API_KEY = 'k';\nexpect(fetch).toHaveBeenCalledWith(url, { apiKey: event.secrets.API_KEY });",
    ],
    [
      'more of the kind',
      "event.secrets.apiKey = 'k';\nexpect(post).toBeCalledWith(expect.objectContaining({ body: JSON.stringify({ apiKey: 'k' }) }));",
      "event.secrets.API_KEY = 'k';\nexpect(post).toBeCalledWith(expect.objectContaining({ body: JSON.stringify({ apiKey: 'k' }) }));",
    ],
    [
      'the sent values',
      "event.secrets.apiKey = 'k';\nconst body = JSON.parse(fetch.mock.calls[0][1].body);\nexpect(body.apiKey).toBe('k');\nexpect(body).toHaveProperty('apiKey');",
      "event.secrets.API_KEY = 'k';\nconst body = JSON.parse(fetch.mock.calls[0][1].body);\nexpect(body.apiKey).toBe('k');\nexpect(body).toHaveProperty('apiKey');",
    ],
    [
      'an expectation in a variable',
      "event.secrets.apiKey = 'k';\nconst wanted = { apiKey: 'k' };\nexpect(sent).toEqual(wanted);",
      "event.secrets.API_KEY = 'k';\nconst wanted = { apiKey: 'k' };\nexpect(sent).toEqual(wanted);",
    ],
    [
      'titles and comments, which stay',
      "// no apiKey\nit('denies without apiKey', () => { event.secrets.apiKey = ''; });",
      "// no apiKey\nit('denies without apiKey', () => { event.secrets.API_KEY = ''; });",
    ],
    ['a spec without the name', 'const apiKeys = [];\nevent.secrets = {};', 'as it was'],
  ])('follows %s', async (_, before, after) => {
    expect(await fix(before)).toBe(after);
  });

  it.each([
    [MOST_FOLLOWED, "event.secrets.API_KEY = 'k';"],
    [MOST_FOLLOWED + 1, undefined],
  ])('follows a spec of %d characters: %s', async (length, expected) => {
    const spec = "event.secrets.apiKey = 'k';";
    // A comment fills the spec up to its length. The corrected name is one letter longer.
    const fixed = await fix(`${spec}//${' '.repeat(length - spec.length - 2)}`);
    expect(fixed?.slice(0, 28)).toBe(expected);
  });

  it('needs no spec', async () => {
    expect(await fix(null)).toBe('as it was');
  });

  it.each([
    ['a list of names', "it.each(['apiKey'])('needs %s', (name) => { delete event.secrets[name]; });"],
    ['an object whose use is not known', "const settings = { apiKey: 'k' };\nsetUp(settings);"],
    ['an object that is used in two ways', "const data = { apiKey: 'k' };\nevent.secrets = data;\nclient.init(data);"],
    ['a store that is compared', "event.secrets = { apiKey: 'k' };\nexpect(event.secrets).toEqual({ apiKey: 'k' });"],
    ['an event that is compared', "event.secrets.apiKey = 'k';\nexpect(sent).toEqual({ secrets: { apiKey: 'k' } });"],
    [
      'a property that is asked of the store',
      "event.secrets.apiKey = 'k';\nexpect(event.secrets).toHaveProperty('apiKey');",
    ],
    ['a member of something else', "event.secrets.apiKey = 'k';\nconfigure(settings.apiKey);"],
    ['a helper within an expectation', "expect(runWith({ apiKey: 'k' })).resolves.toBe(1);"],
    ['a fake client', "class Fake { apiKey = 'k'; }\nevent.secrets.apiKey = 'k';"],
    ['a parameter of a mock', "create.mockImplementation(({ apiKey }) => apiKey);\nevent.secrets.apiKey = 'k';"],
    ['the corrected name besides', "event.secrets = { apiKey: 'k', API_KEY: 'k' };"],
    ['a name with an escape', "event.secrets = { 'api\\u004bey': 'k' };"],
    ['a spec that does not parse', 'event.secrets = {'],
  ])('is none for %s', async (_, spec) => {
    expect(await fix(spec)).toBeNull();
  });

  it.each([
    ['a mock of its own', 'integration/__mocks__/event.js', "module.exports = { secrets: { apiKey: 'k' } };", null],
    [
      'a mock beside the integration',
      '__mocks__/event-post-login.js',
      "exports.event = { secrets: { 'apiKey': 1 } };",
      null,
    ],
    ['a fixture', 'integration/fixtures/event.json', '{ "secrets": { "apiKey": "k" } }', null],
    ['a script anywhere', 'tools/seed.mjs', 'export const names = `apiKey`;', null],
    [
      'a longer name there',
      '__mocks__/event-post-login.js',
      'exports.event = { apiKeyId: 1, myapiKey: 2, $apiKey: 3 };',
      'as it was',
    ],
    ['the guide', 'integration/more.md', 'apiKey', 'as it was'],
    ['installed packages', 'node_modules/x/index.js', 'apiKey', 'as it was'],
    ['what cannot be read', 'integration/fixtures/event.js', Uint8Array.of(0xff), null],
  ])('where %s has the name as well', async (_, path, text, expected) => {
    expect(await fix("it('x', () => {});", { [path]: text })).toBe(expected);
  });
});
