import { lint, sentences, values } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST } from '../marks.ts';

const SPEC = 'integration/integration.action.spec.js';
const files = (body: string) => ({ [MANIFEST]: manifest(['API_KEY'], ['URL']), [ACTION]: handler(body) });

describe('secrets/assigned', () => {
  it.each([
    ['a secret', '▸event.secrets.API_KEY = "x";'],
    ['a configuration value', '▸event.configuration["URL"] = "https://x.example";'],
    ['a default', '▸event.configuration.URL ??= "https://x.example";'],
    ['a name that is not known', '▸event.secrets[name] = value;'],
    ['an alias', 'const { secrets: s } = event;\n▸s.API_KEY = "x";'],
    ['the whole store', '▸event.secrets = {};'],
    ['a store through a copy of the event', 'const copy = { ...event };\n▸copy.secrets.API_KEY = "x";'],
    ['an update', '▸event.configuration.TRIES++;'],
    ['a deletion', 'delete ▸event.secrets.API_KEY;'],
    ['Object.assign', 'Object.assign(▸event.secrets, { API_KEY: "x" });'],
    ['Object.defineProperty', 'Object.defineProperty(▸event.configuration, "URL", { value: "x" });'],
    ['a pattern', '[▸event.secrets.API_KEY] = list;'],
    ['the default of a pattern', '[▸event.secrets.API_KEY = "x"] = list;'],
    ['the rest of a pattern', '[first, ...▸event.configuration.LIST] = list;'],
    ['a property of a pattern', '({ key: ▸event.secrets.API_KEY } = await load());'],
    ['each of a list', 'for (▸event.configuration.URL of urls) await call(event);'],
    ['each name of an object', 'for (▸event.configuration.URL in urls) await call(event);'],
    ['an optional deletion', 'delete ▸event.secrets?.API_KEY;'],
    ['the deletion of a store', 'delete ▸event.configuration;'],
    ['Reflect.set', 'Reflect.set(▸event.secrets, "API_KEY", "x");'],
    ['Reflect.deleteProperty', 'Reflect.deleteProperty(▸event.configuration, "URL");'],
    ['Object.setPrototypeOf', 'Object.setPrototypeOf(▸event.secrets, defaults);'],
    ['a helper', 'const set = (e) => { ▸e.secrets.API_KEY = "x"; };\nset(event);'],
  ])('fires on %s', async (_name, body) => {
    await expectFindings('secrets/assigned', files(body), ['secrets/assigned assigned']);
  });

  it.each([
    ['a read', 'const { API_KEY } = event.secrets;\ncall(API_KEY, event.configuration.URL);'],
    ['a copy', 'const secrets = { ...event.secrets };\nsecrets.API_KEY = "x";\ndelete secrets.OTHER;'],
    [
      'a copy by Object.assign',
      'const all = Object.assign({}, event.secrets, event.configuration);\nall.API_KEY = "x";',
    ],
    ['a rest', 'const { API_KEY, ...others } = event.secrets;\nothers.MORE = 1;'],
    ['a clone', 'const copy = structuredClone(event);\ncopy.secrets.API_KEY = "x";'],
    [
      'its own object',
      'const settings = {};\nsettings.secrets = event.secrets;\nsettings.key = event.secrets.API_KEY;',
    ],
    ['a variable', 'let key = event.secrets.API_KEY;\nkey = key || "x";'],
    ["another object's secrets", 'vault.secrets.API_KEY = "x";\nconst secrets = {};\nsecrets.API_KEY = "x";'],
    ['a comparison', 'if (event.secrets.API_KEY === "x") return;'],
    [
      'a read as a default',
      '[key = event.secrets.API_KEY] = list;\nfor (const one of event.configuration.LIST) call(one);',
    ],
    ['a read in an object', 'call({ key: event.secrets.API_KEY });\n({ [event.configuration.URL]: url } = urls);'],
    ['a read by ?.', 'call(event.secrets?.API_KEY, typeof event.configuration?.URL, !event.secrets?.API_KEY);'],
    ['a read in an assignment', 'cache[event.secrets.API_KEY] = 1;\nkey += event.secrets.API_KEY;'],
    [
      "Object's other methods",
      'call(Object.keys(event.secrets), Object.freeze(event.configuration), Object.assign());',
    ],
    ['methods of those names', 'sdk.assign(event.secrets, 1);\nassign(event.secrets);\n_.set(event.secrets, "A", 1);'],
    ['an unknown method', 'Object[verb](event.secrets, {});'],
    ['another part of the event', 'event.user.secrets = 1;\nevent.secret = 1;\nevent[part] = 1;'],
    ['an object that holds a store', 'const all = { secrets: event.secrets };\nall.secrets = null;'],
    ['an element of the values', 'const [first] = Object.values(event.secrets);\nfirst.seen = true;'],
    [
      'a copy of the event without its stores',
      'const safe = { ...event };\nsafe.secrets = undefined;\ndelete safe.configuration;',
    ],
  ])('is silent on %s', async (_name, body) => {
    await expectFindings('secrets/assigned', files(body), []);
  });

  it('is silent on the spec', async () => {
    const spec = 'const event = {};\nevent.secrets = {};\nevent.secrets.API_KEY = "x";\n';
    await expectFindings('secrets/assigned', { ...files('call(event.secrets.API_KEY);'), [SPEC]: spec }, []);
  });

  it.each([
    ['event.secrets = {};', 'event.secrets'],
    ['event["configuration"] = {};', 'event.configuration'],
    ['Object.assign(event.configuration, {});', 'event.configuration'],
    ['event.configuration.URL = "x";', 'event.configuration.URL'],
    ['event.secrets[name] = "x";', 'event.secrets'],
  ])('names the target of %s', async (body, target) => {
    expect(await values('secrets/assigned', files(body))).toEqual([{ target }]);
  });

  it('says what is written to', async () => {
    const findings = await lint(files('event.secrets.API_KEY = "x";\nevent.configuration[name] = 1;'));
    expect(findings.filter(({ rule }) => rule === 'secrets/assigned').map(sentences)).toEqual([
      'The Action writes to `event.secrets.API_KEY`, which is read-only. Keep the value in a separate variable: `const value = event.secrets.API_KEY || fallback;`.',
      'The Action writes to `event.configuration`, which is read-only. Keep the value in a separate variable: `const value = event.configuration || fallback;`.',
    ]);
  });
});
