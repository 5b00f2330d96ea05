import { fixesOf } from '../../fixes.ts';
import { ACTION, handler, manifest, MANIFEST } from '../marks.ts';

const SPEC = 'integration/integration.action.spec.js';
const declared = manifest(['API_KEY'], ['REGION', 'PASSWORD']);
/** Official mocks have both stores. */
const MOCK = 'const { event } = require("../__mocks__/event-post-login");\n';

async function fix(body: string, spec: string | null = null) {
  const fixed = await fixesOf('secrets/wrong-store', { [MANIFEST]: declared, [ACTION]: handler(body), [SPEC]: spec });
  return fixed;
}

describe('the fix of secrets/wrong-store', () => {
  it.each([
    ['a configuration value', 'send(event.secrets.REGION);', 'send(event.configuration.REGION);'],
    ['a secret', 'send(event.configuration.API_KEY);', 'send(event.secrets.API_KEY);'],
    ['optional chaining', 'send(event?.secrets?.REGION?.trim());', 'send(event?.configuration?.REGION?.trim());'],
    ['quoted names', "send(event['secrets']['REGION']);", "send(event['configuration']['REGION']);"],
    [
      'every read',
      'if (!event.secrets.REGION) return;\nconst url = `https://${event.secrets.REGION}.merrow.io`;\nsend(url);',
      'if (!event.configuration.REGION) return;\nconst url = `https://${event.configuration.REGION}.merrow.io`;\nsend(url);',
    ],
    [
      'a pattern with only that',
      'const { REGION } = event.secrets;\nsend(REGION);',
      'const { REGION } = event.configuration;\nsend(REGION);',
    ],
    [
      'a pattern with an alias and a default',
      'const { REGION: region = "eu" } = event?.secrets;\nsend(region);',
      'const { REGION: region = "eu" } = event?.configuration;\nsend(region);',
    ],
    ['a question', 'if ("REGION" in event.secrets) send();', 'if ("REGION" in event.configuration) send();'],
    [
      'a helper with its own event',
      'const region = (e) => e.secrets.REGION;\nsend(region(event));',
      'const region = (e) => e.configuration.REGION;\nsend(region(event));',
    ],
    [
      'the variable of the other store',
      'const { secrets, configuration } = event;\nsend(secrets.API_KEY, secrets.REGION);',
      'const { secrets, configuration } = event;\nsend(secrets.API_KEY, configuration.REGION);',
    ],
    [
      'the variable of the other store, under its own name',
      'const { secrets: s, configuration: c } = event;\nsend(s.API_KEY, s.REGION);',
      'const { secrets: s, configuration: c } = event;\nsend(s.API_KEY, c.REGION);',
    ],
    [
      'the other names, which stay',
      'send(event.secrets.API_KEY, event.secrets.REGION, event.secrets[name]);',
      'send(event.secrets.API_KEY, event.configuration.REGION, event.secrets[name]);',
    ],
    [
      'an event that shadows it',
      'send(event.secrets.REGION);\nrows.map((event) => event.secrets2.REGION);',
      'send(event.configuration.REGION);\nrows.map((event) => event.secrets2.REGION);',
    ],
    [
      'a pattern with more properties',
      'const { API_KEY, REGION } = event.secrets;\nsend(API_KEY, REGION);',
      'const { API_KEY } = event.secrets;\nconst { REGION } = event.configuration;\nsend(API_KEY, REGION);',
    ],
    [
      'the first of a pattern, with another name and a default',
      '  const { REGION: region = "eu", API_KEY } = event.secrets\n  send(API_KEY, region)',
      '  const { API_KEY } = event.secrets\n  const { REGION: region = "eu" } = event.configuration\n  send(API_KEY, region)',
    ],
    [
      'a pattern over lines',
      'const {\n  API_KEY,\n  REGION,\n} = event.secrets ?? {};\nsend(API_KEY, REGION);',
      'const {\n  API_KEY,\n} = event.secrets ?? {};\nconst { REGION } = event.configuration ?? {};\nsend(API_KEY, REGION);',
    ],
    [
      'a pattern next to one of the other store',
      'const { API_KEY, REGION } = event.secrets;\nconst { URL } = event.configuration;\nsend(API_KEY, REGION, URL);',
      'const { API_KEY } = event.secrets;\nconst { URL, REGION } = event.configuration;\nsend(API_KEY, REGION, URL);',
    ],
    [
      'a pattern among other declarations',
      'const { API_KEY, REGION } = event.secrets, a = 1;\nsend(API_KEY, REGION, a);',
      'const { API_KEY } = event.secrets, { REGION } = event.configuration, a = 1;\nsend(API_KEY, REGION, a);',
    ],
    [
      'a pattern within a pattern',
      'const { secrets: { REGION } } = event;\nsend(REGION);',
      'const { configuration: { REGION } } = event;\nsend(REGION);',
    ],
    [
      'a pattern within a pattern with more properties',
      'const { secrets: { API_KEY, REGION }, user } = event;\nsend(API_KEY, REGION, user);',
      'const { secrets: { API_KEY }, configuration: { REGION }, user } = event;\nsend(API_KEY, REGION, user);',
    ],
    [
      'patterns of both within a pattern',
      'const { secrets: { API_KEY, REGION }, configuration: { URL } } = event;\nsend(API_KEY, REGION, URL);',
      'const { secrets: { API_KEY }, configuration: { URL, REGION } } = event;\nsend(API_KEY, REGION, URL);',
    ],
    [
      'the only one of two patterns within a pattern',
      'const { secrets: { REGION }, configuration: { URL } } = event;\nsend(REGION, URL);',
      'const { configuration: { URL, REGION } } = event;\nsend(REGION, URL);',
    ],
    [
      'an alias of the store',
      'const s = event.secrets;\nsend(s.API_KEY, s.REGION);',
      'const s = event.secrets;\nsend(s.API_KEY, event.configuration.REGION);',
    ],
    [
      'an alias with a fallback',
      'const s = event.secrets || {};\nsend(s.API_KEY, s.REGION);',
      'const s = event.secrets || {};\nsend(s.API_KEY, (event.configuration || {}).REGION);',
    ],
    [
      'a pattern of an alias',
      'const s = event.secrets;\nconst { API_KEY, REGION } = s;\nsend(API_KEY, REGION);',
      'const s = event.secrets;\nconst { API_KEY } = s;\nconst { REGION } = event.configuration;\nsend(API_KEY, REGION);',
    ],
    [
      'a variable with only the store',
      'const { secrets } = event;\nsend(secrets.REGION, secrets.API_KEY);',
      'const { secrets, configuration } = event;\nsend(configuration.REGION, secrets.API_KEY);',
    ],
    ['a fallback of the store', 'send((event.secrets || {}).REGION);', 'send((event.configuration || {}).REGION);'],
    [
      'a helper that receives the store',
      'const region = s => s.REGION;\nsend(region(event.secrets));',
      'const region = (s, configuration) => configuration.REGION;\nsend(region(event.secrets, event.configuration));',
    ],
    [
      'a helper that receives both',
      'function url(s, c) { return c.URL + s.REGION; }\nsend(url(event.secrets, event.configuration));',
      'function url(s, c) { return c.URL + c.REGION; }\nsend(url(event.secrets, event.configuration));',
    ],
    [
      'a pattern as a parameter',
      'const url = ({ API_KEY, REGION }, path) => REGION + path + API_KEY;\nsend(url(event.secrets, "/a"));',
      'const url = ({ API_KEY }, path, { REGION }) => REGION + path + API_KEY;\nsend(url(event.secrets, "/a", event.configuration));',
    ],
    [
      'a pattern as a parameter, next to one of the other store',
      'const url = ({ API_KEY, REGION }, { PATH }) => REGION + PATH + API_KEY;\nsend(url(event.secrets, event.configuration));',
      'const url = ({ API_KEY }, { PATH, REGION }) => REGION + PATH + API_KEY;\nsend(url(event.secrets, event.configuration));',
    ],
    [
      'a helper that receives the event',
      'const at = ({ secrets }, a) => secrets.REGION + a;\nsend(at(event, 1));',
      'const at = ({ secrets, configuration }, a) => configuration.REGION + a;\nsend(at(event, 1));',
    ],
    [
      'a helper of a helper',
      'const at = (s) => s.REGION;\nconst url = (s) => at(s) + s.API_KEY;\nsend(url(event.secrets));',
      'const at = (s, configuration) => configuration.REGION;\nconst url = (s, configuration) => at(s, configuration) + s.API_KEY;\nsend(url(event.secrets, event.configuration));',
    ],
    [
      'a helper of both with a variable of the store',
      'const { secrets } = event;\nconst at = (s) => s.REGION;\nsend(at(secrets), secrets.REGION);',
      'const { secrets, configuration } = event;\nconst at = (s, configuration) => configuration.REGION;\nsend(at(secrets, configuration), configuration.REGION);',
    ],
  ])('follows %s', async (_, before, after) => {
    expect(await fix(before)).toEqual({ [ACTION]: handler(after) });
  });

  it('follows the parameters of the handler', async () => {
    const of = async (head: string, body: string) => {
      const action = `exports.onExecutePostLogin = async (${head}, api) => {\n${body}\n};`;
      const files = { [MANIFEST]: declared, [ACTION]: action, [SPEC]: null };
      return (await fixesOf('secrets/wrong-store', files))?.[ACTION]?.split('\n').slice(0, -1).join(' ');
    };
    expect(await of('{ secrets }', 'send(secrets.REGION);')).toBe(
      'exports.onExecutePostLogin = async ({ secrets, configuration }, api) => { send(configuration.REGION);',
    );
    expect(await of('{ secrets: { API_KEY, REGION } }', 'send(REGION, API_KEY);')).toBe(
      'exports.onExecutePostLogin = async ({ secrets: { API_KEY }, configuration: { REGION } }, api) => { send(REGION, API_KEY);',
    );
  });

  it('corrects each wrong read', async () => {
    expect(await fix('send(event.secrets.REGION, event.configuration.API_KEY);')).toEqual({
      [ACTION]: handler('send(event.configuration.REGION, event.secrets.API_KEY);'),
    });
  });

  it.each([
    ['a pattern with a rest element', 'const { REGION, ...rest } = event.secrets;\nsend(REGION, rest);'],
    ['a pattern of the event with the rest', 'const { secrets, ...rest } = event;\nsend(secrets.REGION, rest);'],
    ['a default that is made from it', 'const { REGION, API_KEY = REGION } = event.secrets;\nsend(API_KEY);'],
    ['a default that is computed', 'const { API_KEY, REGION = API_KEY } = event.secrets;\nsend(REGION);'],
    ['a value that is taken apart', 'const { API_KEY, REGION: { length } } = event.secrets;\nsend(API_KEY, length);'],
    ['a comment', 'const { API_KEY, /* of the data */ REGION } = event.secrets;\nsend(API_KEY, REGION);'],
    [
      'a pattern of a call',
      'const { API_KEY, REGION } = load(event).secrets;\nsend(API_KEY, REGION, event.secrets.REGION);',
    ],
    [
      'an alias where `event` is something else',
      'const s = event.secrets;\nrows.map((event) => send(s.REGION, event));',
    ],
    ['an alias that is assigned again', 'let s = event.secrets;\ns = load();\nsend(s.REGION, event.secrets.REGION);'],
    ['a name that is taken', 'const { secrets } = event;\nconst configuration = load();\nsend(secrets.REGION);'],
    [
      'a helper that is passed on',
      'const at = (s) => s.REGION;\nsend(event.secrets.REGION, at(event.secrets), keep(at));',
    ],
    ['an object with one store', 'const e = { secrets: event.secrets };\nsend(e.secrets.REGION);'],
    ['a pattern of such an object', 'const { secrets } = { secrets: event.secrets };\nsend(secrets.REGION);'],
    [
      'a helper that receives such an object',
      'const at = ({ secrets }) => secrets.REGION;\nsend(at({ secrets: event.secrets }));',
    ],
    [
      'a helper that hides the name',
      'const at = (s, c) => rows.map((c) => s.REGION + c);\nsend(at(event.secrets, event.configuration));',
    ],
    ['a helper with a default', 'const at = (s, p = 1) => s.REGION + p;\nsend(at(event.secrets));'],
    ['a helper that receives more', 'const at = (s) => s.REGION;\nsend(at(event.secrets, 1));'],
    [
      'a helper in which the name is taken',
      'const configuration = load();\nconst at = (s) => s.REGION + configuration;\nsend(at(event.secrets));',
    ],
    [
      'a variable of the other store that is shadowed',
      'const { secrets, configuration } = event;\nrows.map((configuration) => send(secrets.REGION, configuration));',
    ],
    [
      'a variable of the other store that gets another value',
      'let { secrets, configuration } = event;\nconfiguration = load();\nsend(secrets.REGION);',
    ],
    ['a constant for the name', 'const NAME = "REGION";\nfor (const name of [NAME]) send(event.secrets[name]);'],
    ['a list of names', 'send(["REGION", "API_KEY"].filter((name) => !event.secrets[name]));'],
    ['a write', 'event.secrets.REGION = "eu";\nsend(event.secrets.REGION);'],
    ['a store that it makes itself', 'event.configuration = load();\nsend(event.secrets.REGION);'],
    ['one read that is written otherwise', 'const s = () => event.secrets;\nsend(event.secrets.REGION, s().REGION);'],
    ['a credential, which belongs moved', 'send(event.secrets.PASSWORD);'],
  ])('does not exist for %s', async (_, body) => {
    expect(await fix(body)).toBeNull();
  });

  it('is none for a helper that only the spec calls', async () => {
    const action = `exports.region = (event) => event.secrets.REGION;\n${handler('send(event.secrets.REGION);')}`;
    expect(await fixesOf('secrets/wrong-store', { [MANIFEST]: declared, [ACTION]: action, [SPEC]: null })).toBeNull();
  });
});

describe('the fix of secrets/wrong-store in the spec', () => {
  const ofSpec = async (spec: string) => {
    const fixed = await fix('send(event.secrets.REGION);', spec);
    return fixed === null ? null : (fixed[SPEC] ?? 'as it was');
  };

  it.each([
    ['a property', `${MOCK}event.secrets.REGION = "eu";`, `${MOCK}event.configuration.REGION = "eu";`],
    ['one that is removed', `${MOCK}delete event.secrets['REGION'];`, `${MOCK}delete event.configuration['REGION'];`],
    ['a spec that has it right', 'run({ secrets: {}, configuration: { REGION: "eu" } });', 'as it was'],
    ['a spec with official mocks, without it', `${MOCK}run(event);`, 'as it was'],
    [
      'a spec that makes no event',
      'const action = require("./integration.action");\nexpect(action).toBeDefined();',
      'as it was',
    ],
    [
      'the expectation of a request',
      `${MOCK}event.secrets.REGION = "eu";\nexpect(sent).toEqual({ REGION: "eu" });`,
      `${MOCK}event.configuration.REGION = "eu";\nexpect(sent).toEqual({ REGION: "eu" });`,
    ],
  ])('follows %s', async (_, before, after) => {
    expect(await ofSpec(before)).toBe(after);
  });

  it.each([
    ['an event that has the value in the other store', 'run({ secrets: { REGION: "eu" }, configuration: {} });'],
    ['an assignment of the whole store', `${MOCK}event.secrets = { API_KEY: "k", REGION: "eu" };`],
    ['an event that has one store only', 'run({ secrets: {} });'],
    [
      'an event of another script',
      'const { event } = require("./fixtures");\nrun(require("./integration.action"), event);',
    ],
    ['a list of names', `${MOCK}it.each(["REGION"])("%s", (name) => { delete event.secrets[name]; });`],
    ['a spec that does not parse', `${MOCK}event.secrets = {`],
  ])('does not exist for %s', async (_, spec) => {
    expect(await ofSpec(spec)).toBeNull();
  });

  it('is none where the Action sees all of a store, in which the spec would move a value', async () => {
    const body = 'send(event.secrets.REGION, Object.keys(event.configuration));';
    expect(await fix(body, `${MOCK}event.secrets.REGION = "eu";`)).toBeNull();
    expect(await fix(body, `${MOCK}run(event);`)).not.toBeNull();
  });

  it('is none where another script has the name', async () => {
    const files = {
      [MANIFEST]: declared,
      [ACTION]: handler('send(event.secrets.REGION);'),
      [SPEC]: `${MOCK}run(event);`,
      '__mocks__/event-post-login.js': 'exports.event = { secrets: { REGION: "eu" }, configuration: {} };',
    };
    expect(await fixesOf('secrets/wrong-store', files)).toBeNull();
  });
});
