import { lint, sentences, values } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST } from '../marks.ts';

const reading = (...names: string[]) => handler(names.map((name) => `call(event.secrets["${name}"]);`).join('\n'));

describe('secrets/name-case', () => {
  it.each([
    ['apiKey', 'API_KEY'],
    ['api_key', 'API_KEY'],
    ['Fingerprint Region', 'FINGERPRINT_REGION'],
    ['api-key', 'API_KEY'],
    ['ApiURL', 'API_URL'],
    ['API__KEY', 'API_KEY'],
    ['_API_KEY', 'API_KEY'],
    ['oauth2Token', 'OAUTH2_TOKEN'],
  ])('names the correction of "%s": %s', async (name, suggestion) => {
    const files = { [MANIFEST]: manifest([`▸${name}`]), [ACTION]: reading(name) };
    await expectFindings('secrets/', files, ['secrets/name-case correctable']);
    const [finding] = (await lint({ ...files, [MANIFEST]: manifest([name]) })).filter(({ rule }) =>
      rule.startsWith('s'),
    );
    expect(finding?.data).toEqual({ name, suggestion });
  });

  it.each(['API_KEY ', ' API_KEY', '\tAPI_KEY'])('says of "%s" that there is a blank', async (name) => {
    const files = { [MANIFEST]: manifest([`▸${name}`]), [ACTION]: reading('API_KEY') };
    await expectFindings('secrets/', files, ['secrets/name-case blank']);
    const found = await lint({ ...files, [MANIFEST]: manifest([name]) });
    expect(found.filter(({ rule }) => rule.startsWith('s')).map(sentences)).toEqual([
      'The name of the field "API_KEY" begins or ends with a space. Remove the space. With it, the Action cannot read the field as `API_KEY`.',
    ]);
  });

  it.each(['ключ', '---', 'clé'])('has no correction of "%s" that would be a valid name', async (name) => {
    await expectFindings('secrets/', { [MANIFEST]: manifest([`▸${name}`]), [ACTION]: reading(name) }, [
      'secrets/name-case other',
    ]);
  });

  it('suggests no name that another field has', async () => {
    const files = { [MANIFEST]: manifest(['API_KEY', '▸apiKey']), [ACTION]: reading('apiKey', 'API_KEY') };
    await expectFindings('secrets/', files, ['secrets/name-case other']);
  });

  it('checks the configuration, too, each name separately', async () => {
    const files = {
      [MANIFEST]: manifest(['▸apiKey'], ['▸baseUrl', 'REGION']),
      [ACTION]: handler('call(event.secrets.apiKey, event.configuration.baseUrl, event.configuration.REGION);'),
    };
    await expectFindings('secrets/', files, ['secrets/name-case correctable', 'secrets/name-case correctable']);
  });

  it.each([
    ['reads the same name', 'call(event.secrets.apiKey);'],
    ['reads the corrected name', 'call(event.secrets.API_KEY);'],
    ['reads the corrected name by a pattern', 'const { API_KEY } = event.secrets;'],
  ])('is the only finding if the code %s', async (_name, body) => {
    await expectFindings('secrets/', { [MANIFEST]: manifest(['▸apiKey']), [ACTION]: handler(body) }, [
      'secrets/name-case correctable',
    ]);
  });

  it('is also reported if the Action does not parse', async () => {
    await expectFindings('secrets/', { [MANIFEST]: manifest(['▸apiKey']), [ACTION]: 'exports.onX = (' }, [
      'secrets/name-case correctable',
    ]);
  });

  it.each(['API_KEY', 'KEY', 'A1_B2', 'KEY2', 'OAUTH2_CLIENT_ID', 'X', '2FA_KEY', 'API_V2_KEY'])(
    'is silent on %s',
    async (name) => {
      await expectFindings('secrets/', { [MANIFEST]: manifest([name]), [ACTION]: reading(name) }, []);
    },
  );

  it('is silent on a name that the format does not allow at all', async () => {
    const text =
      '{ "secrets": [{ "name": "", "label": "L", "description": "D" }, { "name": 1 }], "configuration": [] }';
    await expectFindings('secrets/', { [MANIFEST]: text, [ACTION]: handler('') }, []);
  });

  it('is silent on a name of spaces', async () => {
    await expectFindings('secrets/name-case', { [MANIFEST]: manifest(['  ']), [ACTION]: handler('') }, []);
  });

  it("has no correction of a name far above Auth0's limit", async () => {
    expect(await values('secrets/name-case', { [MANIFEST]: manifest(['a'.repeat(1000)]) })).toEqual([
      { name: 'a'.repeat(1000), suggestion: 'A'.repeat(1000) },
    ]);
    expect(await values('secrets/name-case', { [MANIFEST]: manifest(['a'.repeat(1001)]) })).toEqual([
      { name: 'a'.repeat(1001) },
    ]);
  });

  it('says what to write', async () => {
    const findings = await lint({ [MANIFEST]: manifest(['apiKey']), [ACTION]: reading('apiKey') });
    expect(findings.filter(({ rule }) => rule === 'secrets/name-case').map(sentences)).toEqual([
      'The name "apiKey" is not in ALL_CAPS_SNAKE_CASE. Rename it to "API_KEY", here and wherever the Action, the spec and the guide use it.',
    ]);
  });
});
