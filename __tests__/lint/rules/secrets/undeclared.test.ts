import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST } from '../marks.ts';

const declared = manifest(['API_KEY', 'SIGNING_KEY'], ['REGION']);
const USES = 'use(event.secrets.API_KEY, event.secrets.SIGNING_KEY, event.configuration.REGION);\n';

describe('secrets/undeclared', () => {
  it.each<[string, string, string[]]>([
    ['another name', 'call(event.secrets.▸WEBHOOK_SALT);', ['unknown']],
    ['a misspelt name', 'call(event.secrets.▸API_KYE);', ['near']],
    ['another case of the name', 'call(event.secrets.▸api_KEY);', ['sameWords']],
    ['a name in camel case', 'call(event.secrets.▸apiKey);', ['sameWords']],
    ['a configuration value', 'call(event.configuration.▸REGIONS);', ['near']],
    ['a quoted name', 'call(event.secrets[▸"TENANT_PASSPHRASE"]);', ['unknown']],
    ['a name in a pattern', 'const { API_KEY, ▸API_KEYS = "" } = event.secrets;', ['near']],
    ['a name read by a helper', 'const salt = ({ secrets: s }) => s.▸WEBHOOK_SALT;\nsalt(event);', ['unknown']],
    ['a name of a constant', 'const NAME = "WEBHOOK_SALT";\ncall(event.secrets[▸NAME]);', ['unknown']],
    ['either store', 'const s = test ? event.secrets : event.configuration;\ncall(s.▸WEBHOOK_SALT);', ['unknown']],
    [
      'the result of a promise',
      'const load = async () => event.secrets;\nload().then((s) => s.▸WEBHOOK_SALT);',
      ['unknown'],
    ],
    ['two names', 'call(event.secrets.▸WEBHOOK_SALT, event.secrets.▸PEPPER);', ['unknown', 'unknown']],
    [
      'one name, at its first read',
      'if (!event.secrets.▸WEBHOOK_SALT) return;\ncall(event.secrets.WEBHOOK_SALT);',
      ['unknown'],
    ],
  ])('fires on %s', async (_name, body, messages) => {
    const files = { [MANIFEST]: declared, [ACTION]: handler(USES + body) };
    await expectFindings(
      'secrets/',
      files,
      messages.map((message) => `secrets/undeclared ${message}`),
    );
  });

  it.each([
    ['a name that has no correction', 'call(event.secrets["▸ключ"]);'],
    ['a name of another correction', 'call(event.secrets.▸signingKeys);'],
    ['a name that is not a string constant', 'call(event.secrets["▸"]);'],
  ])('fires next to a badly written name on %s', async (_name, body) => {
    const text = body.replace('["▸', '[▸"');
    const files = { [MANIFEST]: manifest(['webhookSalt', '---']), [ACTION]: handler(text) };
    await expectFindings('secrets/undeclared', files, ['secrets/undeclared unknown']);
  });

  it('fires if the manifest declares nothing', async () => {
    const files = { [MANIFEST]: manifest([]), [ACTION]: handler('call(event.secrets.▸API_KEY);') };
    await expectFindings('secrets/', files, ['secrets/undeclared unknown']);
  });

  it('fires if the manifest does not have the list at all', async () => {
    const files = { [MANIFEST]: '{ "configuration": [] }', [ACTION]: handler('call(event.secrets.▸API_KEY);') };
    await expectFindings('secrets/', files, ['secrets/undeclared unknown']);
  });

  it.each([
    ['declared names', ''],
    ['a name of another object', 'call(vault.secrets.OTHER, process.env.OTHER);'],
    ['a name that is only written', 'event.secrets.OTHER = "x";'],
    ["an emitter's own event", 'emitter.on("x", (event) => call(event.secrets.OTHER));'],
    ['a name that cannot be known', 'call(sdk.load(event.secrets).OTHER);'],
    ['a method of every object', 'if (event.secrets.hasOwnProperty("API_KEY")) call();'],
    ['a value of the store', 'const { length } = event.secrets.API_KEY;'],
    [
      'either store, if one declares it',
      'const s = test ? event.secrets : event.configuration;\ncall(s.REGION, s.API_KEY);',
    ],
    ['other properties of event', 'call(event.client.metadata.OTHER, event.user.app_metadata.OTHER);'],
    ['a helper for any object', 'const nameOf = (x) => x.name;\ncall(nameOf(event.client), nameOf(event.secrets));'],
    ['a comment and a string', '// event.secrets.OTHER\ncall("event.secrets.OTHER");'],
  ])('is silent on %s', async (_name, body) => {
    await expectFindings('secrets/undeclared', { [MANIFEST]: declared, [ACTION]: handler(USES + body) }, []);
  });

  it("is silent on names in the spec's own mocks", async () => {
    const spec = 'it("works", () => { const event = { secrets: { OTHER: "x" } }; call(event.secrets.OTHER); });';
    const files = { [MANIFEST]: declared, [ACTION]: handler(USES), 'integration/integration.action.spec.js': spec };
    await expectFindings('secrets/', files, []);
  });

  it.each([
    ['does not parse', '{ "secrets": [', handler('call(event.secrets.OTHER);')],
    ['has something that is not a list', '{ "secrets": { "API_KEY": "x" } }', handler('call(event.secrets.API_KEY);')],
    ['has an entry without a name', '{ "secrets": [{ "nam": "API_KEY" }] }', handler('call(event.secrets.API_KEY);')],
    [
      'has such an entry in the other list',
      '{ "secrets": [], "configuration": [7] }',
      handler('call(event.secrets.A);'),
    ],
  ])('is silent if the manifest %s', async (_name, text, action) => {
    await expectFindings('secrets/', { [MANIFEST]: text, [ACTION]: action }, []);
  });

  it('is silent if the Action does not parse', async () => {
    await expectFindings('secrets/', { [MANIFEST]: manifest([]), [ACTION]: 'call(event.secrets.A;' }, []);
  });

  it.each([
    ['of another object, perhaps', 'const s = event.secrets || process.env;\ncall(s.NODE_ENV);'],
    ['that one of two objects declares', 'const s = test ? event.secrets : event.configuration;\ncall(s.API_KEY);'],
  ])('is silent on a name %s', async (_name, body) => {
    await expectFindings('secrets/undeclared', { [MANIFEST]: declared, [ACTION]: handler(USES + body) }, []);
  });

  it('fires at the element of a list of names', async () => {
    const body = `${USES}if (["API_KEY", ▸"API_KYE"].some((name) => !event.secrets[name])) return;`;
    const files = { [MANIFEST]: declared, [ACTION]: handler(body) };
    await expectFindings('secrets/undeclared', files, ['secrets/undeclared near']);
  });

  it('names the nearest field of the other store if its own has none', async () => {
    const files = { [MANIFEST]: manifest(['API_KEY'], ['REGION']), [ACTION]: handler('call(event.secrets.Region);') };
    const findings = await lint(files);
    expect(findings.filter(({ rule }) => rule === 'secrets/undeclared').map(sentences)).toEqual([
      '"Region" is read from `event.secrets` (once), but the manifest does not declare it. ' +
        'Read `event.configuration.REGION`, as the manifest declares it.',
    ]);
  });

  it('counts the reads and names the nearest', async () => {
    const body = `${USES}if (!event.secrets.API_KYE) return;\ncall(event.secrets.API_KYE);`;
    const findings = await lint({ [MANIFEST]: declared, [ACTION]: handler(body) });
    expect(findings.filter(({ rule }) => rule === 'secrets/undeclared').map(sentences)).toEqual([
      '"API_KYE" is read from `event.secrets` (2 times), but the manifest does not declare it. ' +
        'Read `event.secrets.API_KEY`, the nearest declared name; or add `{ "name": "API_KYE", "label": "API kye", "description": "Find it in your account." }` to "secrets" in configuration.json, explain "API kye" in the guide, and read `event.secrets.API_KYE`.',
    ]);
  });
});
