import { found, lint, sentences } from '../../rule-tester.ts';
import type { Files } from '../../submission-files.ts';
import { describeRule, good, GUIDE } from './guide-cases.ts';

const MANIFEST = 'integration/configuration.json';

interface Labelled {
  readonly secrets?: readonly string[];
  readonly configuration?: readonly string[];
}

/** A manifest with fields with these labels, one on each line: secrets from line 3, `configuration` three lines below the last one. */
function labelled({ secrets = [], configuration = [] }: Labelled): string {
  const entries = (labels: readonly string[], prefix: string) =>
    labels
      .map(
        (label, index) =>
          `{"label": ${JSON.stringify(label)}, "name": "${prefix}_${index}", "description": "Of Merrow."}`,
      )
      .join(',\n');
  return `{\n"secrets": [\n${entries(secrets, 'S')}\n],\n"configuration": [\n${entries(configuration, 'C')}\n],\n"dependencies": []\n}\n`;
}

const fields = (text: string) => good.replace('fill in **API key** and **API URL**', text);

type Case = readonly [name: string, labels: Labelled, guide: string, ...places: string[]];

describe('guide/undocumented-field', () => {
  const check = async ([, labels, guide, ...places]: Case) => {
    const files: Files = { [MANIFEST]: labelled(labels), [GUIDE]: guide };
    expect(await found('guide/undocumented-field', files)).toEqual(
      places.map((place) => `guide/undocumented-field unmentioned ${MANIFEST}:${place}`),
    );
  };

  const fires: Case[] = [
    ['a secret', { secrets: ['Signing key'] }, good, '3:11'],
    ['a configuration value', { configuration: ['Region'] }, good, '6:11'],
    ['both', { secrets: ['Signing key'], configuration: ['Region'] }, good, '3:11', '6:11'],
    ['the second of two', { secrets: ['API key', 'Signing key'] }, good, '4:11'],
    ['an empty guide', { secrets: ['API key'] }, '', '3:11'],
    ['words that are apart', { secrets: ['Signing key'] }, fields('the key for signing'), '3:11'],
    ['a part of the label', { secrets: ['API key of your project'] }, good, '3:11'],
    ['one label of two fields, once', { secrets: ['Token'], configuration: ['token'] }, good, '3:11'],
    ['a label beyond ASCII', { secrets: ['Schlüssel'] }, good, '3:11'],
  ];
  const silent: Case[] = [
    ['labels in bold', { secrets: ['API key'], configuration: ['API URL'] }, good],
    ['another case', { secrets: ['API Key'] }, fields('the api key')],
    ['italics and code', { secrets: ['API key'], configuration: ['API URL'] }, fields('_API_ *key* and `API URL`')],
    ['emphasis inside the label', { secrets: ['API key'] }, fields('API **key**')],
    ['a line break in the label', { secrets: ['API key'] }, fields('the API\n   key')],
    ['a hyphen in place of a space', { secrets: ['API key'] }, fields('API-key')],
    ['the name, where it is the label in capitals', { secrets: ['API key'] }, fields('`API_KEY`')],
    ['HTML', { secrets: ['API key'] }, fields('<b>API</b> key&nbsp;of yours')],
    ['a table', { secrets: ['API key'] }, fields('\n\n| Field | Value |\n| --- | --- |\n| API key | yours |\n')],
    ['a heading', { secrets: ['API key'] }, fields('\n\n### API key\n')],
    ['curved quotes', { secrets: ["Merrow's key"] }, fields('“Merrow’s key”')],
    ["a label that is still the template's", { secrets: ['Field Label', 'TODO'] }, good],
    ['an empty label', { secrets: ['', ' '] }, good],
    ['no fields', {}, good],
    ['Windows line ends', { secrets: ['API key'] }, good.replaceAll('\n', '\r\n')],
  ];
  it.each(fires.map((one) => ({ name: one[0], one })))('fires on $name', ({ one }) => check(one));
  it.each(silent.map((one) => ({ name: one[0], one })))('is silent on $name', ({ one }) => check(one));

  it.each([
    ['in code', '- `C_0`: eu or us.', 'onlyName'],
    ['before a colon', 'C_0: eu or us.', 'onlyName'],
    ['in another case', 'c_0: eu or us.', 'unmentioned'],
    ['as a part of another', '`C_01` and `XC_0`: eu or us.', 'unmentioned'],
  ])('says so if the guide only has the name, %s', async (_name, text, message) => {
    const files = { [MANIFEST]: labelled({ configuration: ['Where is your project?'] }), [GUIDE]: fields(text) };
    expect(await found('guide/undocumented-field', files)).toEqual([
      `guide/undocumented-field ${message} ${MANIFEST}:6:11`,
    ]);
  });

  it('needs a guide and a manifest', async () => {
    const files = { [MANIFEST]: labelled({ secrets: ['Token'] }) };
    expect(await found('guide/undocumented-field', { ...files, [GUIDE]: null })).toEqual([]);
    expect(await found('guide/undocumented-field', { [MANIFEST]: '{', [GUIDE]: good })).toEqual([]);
  });

  it('names the label', async () => {
    const said = (await lint({ [MANIFEST]: labelled({ secrets: ['Signing key'] }) })).map(sentences).join();
    expect(said).toContain('does not mention the field "Signing key"');
  });
});

/** The template's step for filling in the fields. */
const step = (list: string) => fields(`fill in the fields:\n${list.replace(/^/gmu, '   ')}`);
const both = '- **API key**: yours.\n- **API URL**: theirs.';

// The list begins on line 14, indented by 3.
describeRule('guide/unknown-field', 'unknown', {
  fires: [
    ['one more field', step(`${both}\n- **Region**: eu or us.`), '16:6'],
    ['one in between', step('- **API key**: yours.\n- **Region**: eu.\n- **API URL**: theirs.'), '15:6'],
    ['the colon inside of the bold', step(`${both}\n- **Region:** eu or us.`), '16:6'],
    ['a name in code', step(`${both}\n- \`REGION\` - eu or us.`), '16:6'],
    ['a name alone', step(`${both}\n- **Region**`), '16:6'],
    ['a group', step('- **Secrets**\n  - **API key**: yours.\n  - **Region**: eu.'), '16:8'],
    ['a list of its own', fields(`fill in:\n\n${both}\n- **Region**: eu.`), '17:3'],
    ['a table', fields('fill in:\n\n| Field | Value |\n| --- | --- |\n| API key | x |\n| Region | eu |\n\n'), '18:1'],
  ],
  silent: [
    ['the fields of the manifest', step(both)],
    ['another case and emphasis', step('- ***api KEY***: yours.\n- `API_URL`: theirs.')],
    ['a word added', step('- **API key (secret)**: yours.\n- **API URL**: theirs.')],
    ['a word left out', step('- **Key**: yours.\n- **URL**: theirs.')],
    ['groups', step('- **Secrets**\n  - **API key**: yours.\n- **Configuration**\n  - **API URL**: theirs.')],
    ['items that begin with no name', step(`${both}\n- Leave the rest as it is.`)],
    ['a sentence that begins in bold', step(`${both}\n- **Never** share them.`)],
    ['a list of other things', step('- **Read**: the users.\n- **Write**: the logs.')],
    ['steps in bold', fields('\n1. **Create**: the Action.\n1. **API key**: fill it in.')],
    [
      'another section',
      good.replace('1. Create a project', `1. Fill in:\n   ${both.replace('\n', '\n   ')}\n   - **Plan**: free.`),
    ],
    ['another table', fields('see:\n\n| Claim | Value |\n| --- | --- |\n| API key | x |\n| Region | eu |\n')],
    ['no list', good],
    ['an empty guide', ''],
  ],
});

it('names the nearest label, but says nothing if a list of the manifest cannot be read', async () => {
  const guide = step(`${both}\n- **Log levels**: more.`);
  const manifest = labelled({ secrets: ['API key'], configuration: ['API URL', 'Log level'] });
  const [none] = await found('guide/unknown-field', { [MANIFEST]: manifest, [GUIDE]: guide });
  expect(none).toBeUndefined();
  const other = { [MANIFEST]: labelled({ secrets: ['API key'], configuration: ['Lag level'] }), [GUIDE]: guide };
  expect((await lint(other)).map(sentences).join('\n')).toContain('Did you mean "Lag level"?');
  const incomplete = manifest.replace('"configuration": [', '"configuration": [7,');
  expect(await found('guide/unknown-field', { [MANIFEST]: incomplete, [GUIDE]: guide })).toEqual([]);
});
