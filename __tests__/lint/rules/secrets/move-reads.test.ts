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
      'a pattern of that alone',
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
      'a helper with an event of its own',
      'const region = (e) => e.secrets.REGION;\nsend(region(event));',
      'const region = (e) => e.configuration.REGION;\nsend(region(event));',
    ],
    [
      'the variable of the other store',
      'const { secrets, configuration } = event;\nsend(secrets.API_KEY, secrets.REGION);',
      'const { secrets, configuration } = event;\nsend(secrets.API_KEY, configuration.REGION);',
    ],
    [
      'the variable of the other store, under a name of its own',
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
  ])('follows %s', async (_, before, after) => {
    expect(await fix(before)).toEqual({ [ACTION]: handler(after) });
  });

  it('makes each read right that is wrong', async () => {
    expect(await fix('send(event.secrets.REGION, event.configuration.API_KEY);')).toEqual({
      [ACTION]: handler('send(event.configuration.REGION, event.secrets.API_KEY);'),
    });
  });

  it.each([
    ['a pattern that takes more', 'const { API_KEY, REGION } = event.secrets;\nsend(API_KEY, REGION);'],
    ['a pattern within a pattern', 'const { secrets: { REGION } } = event;\nsend(REGION);'],
    ['an alias of the store', 'const s = event.secrets;\nsend(s.REGION);'],
    ['a variable of the store alone', 'const { secrets } = event;\nsend(secrets.REGION);'],
    [
      'a variable of the other store that is shadowed',
      'const { secrets, configuration } = event;\nrows.map((configuration) => send(secrets.REGION, configuration));',
    ],
    [
      'a variable of the other store that is given another value',
      'let { secrets, configuration } = event;\nconfiguration = load();\nsend(secrets.REGION);',
    ],
    ['a helper that is handed the store', 'const region = (s) => s.REGION;\nsend(region(event.secrets));'],
    ['a fallback of the store', 'send((event.secrets || {}).REGION);'],
    ['a constant for the name', 'const NAME = "REGION";\nfor (const name of [NAME]) send(event.secrets[name]);'],
    ['a list of names', 'send(["REGION", "API_KEY"].filter((name) => !event.secrets[name]));'],
    ['a write', 'event.secrets.REGION = "eu";\nsend(event.secrets.REGION);'],
    ['a store of its own making', 'event.configuration = load();\nsend(event.secrets.REGION);'],
    ['one read that is written otherwise', 'const s = event.secrets;\nsend(event.secrets.REGION, s.REGION);'],
    ['a credential, which belongs moved', 'send(event.secrets.PASSWORD);'],
  ])('is none for %s', async (_, body) => {
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
    [
      'one that is taken away',
      `${MOCK}delete event.secrets['REGION'];`,
      `${MOCK}delete event.configuration['REGION'];`,
    ],
    ['a spec that has it right', 'run({ secrets: {}, configuration: { REGION: "eu" } });', 'as it was'],
    ['a spec with official mocks, without it', `${MOCK}run(event);`, 'as it was'],
    [
      'what is expected of a request',
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
    ['a list of names', `${MOCK}it.each(["REGION"])("%s", (name) => { delete event.secrets[name]; });`],
    ['a spec that does not parse', `${MOCK}event.secrets = {`],
  ])('is none for %s', async (_, spec) => {
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
