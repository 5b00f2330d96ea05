import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST } from '../marks.ts';

const declared = manifest(['API_KEY'], ['REGION']);

describe('secrets/wrong-store', () => {
  it.each<[name: string, body: string, message?: string]>([
    ['a configuration value read as a secret', 'call(event.secrets.▸REGION, event.secrets.API_KEY);'],
    ['a secret read as configuration', 'call(event.configuration.▸API_KEY, event.configuration.REGION);', 'stays'],
    ['a pattern', 'const { API_KEY, ▸REGION } = event.secrets;'],
    ['a quoted name', 'call(event.secrets[▸"REGION"], event.secrets.API_KEY);'],
    ['a helper', 'const region = (secrets) => secrets.▸REGION;\nregion(event.secrets);\ncall(event.secrets.API_KEY);'],
    [
      'reads of both that have nothing to do with each other',
      'call(event.secrets.▸REGION, event.configuration.REGION, event.secrets.API_KEY);',
      'stays',
    ],
    [
      'a fallback for another field',
      'call(event.configuration.REGION || event.secrets.API_KEY, event.secrets.▸REGION);',
      'stays',
    ],
    ['a fallback that is a text', 'call(event.secrets.▸REGION || "eu", event.secrets.API_KEY);'],
    [
      'a test that decides on something else',
      'call(event.secrets.▸REGION ? f(event.configuration.REGION) : null, event.secrets.API_KEY);',
      'stays',
    ],
    ['many reads, at the first', 'call(event.secrets.▸REGION);\ncall(event.secrets.REGION, event.secrets.API_KEY);'],
  ])('fires on %s, and nothing else does', async (_name, body, message = 'swapped') => {
    const files = { [MANIFEST]: declared, [ACTION]: handler(body) };
    await expectFindings('secrets/', files, [`secrets/wrong-store ${message}`]);
  });

  it('fires on each name', async () => {
    const files = {
      [MANIFEST]: declared,
      [ACTION]: handler('call(event.secrets.▸REGION, event.configuration.▸API_KEY);'),
    };
    await expectFindings('secrets/', files, ['secrets/wrong-store swapped', 'secrets/wrong-store stays']);
  });

  it('also fires on a corrected name', async () => {
    const files = { [MANIFEST]: manifest([], ['▸region']), [ACTION]: handler('call(event.secrets.▸REGION);') };
    await expectFindings('secrets/', files, ['secrets/name-case correctable', 'secrets/wrong-store swapped']);
  });

  it.each([
    ['each from its own store', declared, 'call(event.secrets.API_KEY, event.configuration.REGION);'],
    ['patterns of both', declared, 'const { secrets: { API_KEY }, configuration: { REGION } } = event;'],
    [
      'a variable that may be either',
      declared,
      'const s = a ? event.secrets : event.configuration;\ncall(s.API_KEY, s.REGION);',
    ],
    [
      'a helper for both',
      declared,
      'const get = (s) => s.REGION ?? s.API_KEY;\nget(event.secrets);\nget(event.configuration);',
    ],
    [
      'the other store as a fallback, for code that is pasted into the editor',
      declared,
      'const region = event.configuration.REGION || event.secrets.REGION;\ncall(region);',
    ],
    ['the other store first', declared, 'call((event.secrets?.REGION ?? event.configuration?.REGION)?.trim());'],
    [
      'a choice by presence',
      declared,
      'call(event?.configuration?.REGION ? event.configuration.REGION : event?.secrets?.REGION);',
    ],
    [
      'a fallback in an object literal, by variables',
      declared,
      'const secrets = event.secrets || {};\nconst configuration = event.configuration || {};\n' +
        'send({ region: configuration.REGION || secrets.REGION || "eu" });',
    ],
    [
      'a default in a pattern',
      declared,
      'const { REGION = event.secrets.REGION } = event.configuration;\ncall(REGION);',
    ],
    [
      'a secret that is also looked for in the configuration',
      declared,
      'call(event.secrets.API_KEY || event.configuration.API_KEY);',
    ],
    ['a name that both declare', manifest(['KEY'], ['KEY']), 'call(event.secrets.KEY, event.configuration.KEY);'],
    ['a name that neither declares', declared, 'call(event.secrets.OTHER);'],
    ['a write', declared, 'event.secrets.REGION = "eu";'],
    ['a dynamic read', declared, 'call(event.secrets[name]);'],
    ['another object', declared, 'const secrets = load();\ncall(secrets.REGION);'],
    ['a manifest that does not parse', '{', 'call(event.secrets.REGION);'],
    ['a list with its own faults', '{ "secrets": {}, "configuration": [{ "name": "A" }] }', 'call(event.secrets.A);'],
  ])('is silent on %s', async (_name, text, body) => {
    await expectFindings('secrets/wrong-store', { [MANIFEST]: text, [ACTION]: handler(body) }, []);
  });

  it('says where it belongs', async () => {
    const body = 'call(event.secrets.REGION, event.secrets.API_KEY);';
    const findings = await lint({ [MANIFEST]: declared, [ACTION]: handler(body) });
    expect(findings.filter(({ rule }) => rule === 'secrets/wrong-store').map(sentences)).toEqual([
      '"REGION" is read from `event.secrets` (once), but declared under "configuration". ' +
        'Read `event.configuration.REGION`, or move the field to "secrets" in configuration.json.',
    ]);
  });

  const said = async (text: string, body: string) =>
    (await lint({ [MANIFEST]: text, [ACTION]: handler(body) }))
      .filter(({ rule }) => rule === 'secrets/wrong-store')
      .map((each) => sentences(each).replace(/^.*"\. /u, ''));
  const select =
    '{"secrets": [], "dependencies": [], "configuration": [{"name": "REGION", "label": "L", "description": "D", ' +
    '"options": [{"value": "eu", "label": "EU"}]}]}';

  it.each([
    [
      'a credential out of the secrets',
      declared,
      'call(event.configuration.API_KEY);',
      'Read `event.secrets.API_KEY`.',
    ],
    ['a field with options into them', select, 'call(event.secrets.REGION);', 'Read `event.configuration.REGION`.'],
    [
      'a field that is also read there',
      declared,
      'call(event.secrets.REGION, event.configuration.REGION);',
      'Read `event.configuration.REGION`.',
    ],
  ])('does not suggest to move %s', async (_name, text, body, hint) => {
    expect(await said(text, body)).toEqual([hint]);
  });

  it('asks to move a credential into the secrets', async () => {
    expect(await said(manifest([], ['API_KEY']), 'call(event.secrets.API_KEY);')).toEqual([
      'Move the field to "secrets" in configuration.json, because it is a credential. Read `event.secrets.API_KEY` everywhere.',
    ]);
  });
});
