import { fixesOf } from '../../fixes.ts';
import { MANIFEST } from '../marks.ts';

const option = '{ "value": "low", "label": "Low" }';
const entry = (properties: string) => `{"name": "MODE", "label": "L", "description": "D", ${properties}}`;
const configuration = (properties: string) =>
  `{"secrets": [], "configuration": [${entry(properties)}], "dependencies": []}`;
const secret = (properties: string) => `{"secrets": [${entry(properties)}], "configuration": [], "dependencies": []}`;
const dependency = (version: string) =>
  `{"secrets": [], "configuration": [], "dependencies": [{"name": "axios", "version": ${version}}]}`;

describe('the fix of manifest/unknown-property', () => {
  const fix = async (text: string) =>
    (await fixesOf('manifest/unknown-property', { [MANIFEST]: text }))?.[MANIFEST] ?? null;

  it.each([
    ['values', `"values": [${option}]`, `"options": [${option}]`],
    ['an empty list', '"choices": []', '"options": []'],
    ['camel case', '"defaultValue": "low"', '"default_value": "low"'],
    ['another word', '"default": ""', '"default_value": ""'],
    ['letters that changed places', '"defualt_value": "low"', '"default_value": "low"'],
    ['a letter too many', '"deploy_values": "low"', '"deploy_value": "low"'],
    ['the case', '"Default_Value": "low"', '"default_value": "low"'],
  ])('corrects %s', async (_, before, after) => {
    expect(await fix(configuration(before))).toBe(configuration(after));
  });

  it('corrects the properties of a secret, of an option and of the manifest', async () => {
    expect(await fix(secret('"defaultValue": ""'))).toBe(secret('"default_value": ""'));
    expect(await fix(configuration(`"options": [{ "value": "low", "label": "Low", "x": 1 }]`))).toBeNull();
  });

  it.each([
    ['a word that two properties may be meant by', '"value": "low"'],
    ['two that mean one', '"default": "low", "defaultValue": "low"'],
    ['options that are not objects', '"values": ["low", "high"]'],
    ['options without labels', '"values": [{ "value": "low" }]'],
    ['a number', '"defaultValue": 5'],
    ['null', '"defaultValue": null'],
    ['a list for a text', '"defaultValue": ["low"]'],
    ['a text for a list', '"values": "low, high"'],
    ['a property that it has already', '"default_value": "low", "defaultValue": "low"'],
    ['a key with an escape', '"default\\u0056alue": "low"'],
    ['a property that is far from all', '"required": true'],
  ])('does not exist for %s', async (_, properties) => {
    expect(await fix(configuration(properties))).toBeNull();
  });

  it('suggests no options for a secret', async () => {
    expect(await fix(secret(`"values": [${option}]`))).toBeNull();
  });
});

describe('the fix of manifest/schema', () => {
  const fix = async (text: string) => (await fixesOf('manifest/schema', { [MANIFEST]: text }))?.[MANIFEST] ?? null;
  const of = (...keys: string[]) =>
    `{"secrets": [{${keys.map((key) => `"${key}": "Some text"`).join(', ')}}], "configuration": [], "dependencies": []}`;

  it.each([
    ['a title', of('name', 'title', 'description'), of('name', 'label', 'description')],
    ['capitals', of('Name', 'label', 'description'), of('name', 'label', 'description')],
    ['a slip', of('name', 'lable', 'descripton'), of('name', 'label', 'description')],
    ['a key', of('key', 'label', 'help_text'), of('name', 'label', 'description')],
    [
      'a list',
      '{"secrets": [], "settings": [], "dependancies": []}',
      '{"secrets": [], "configuration": [], "dependencies": []}',
    ],
    [
      'an option',
      configuration('"options": [{ "key": "low", "text": "Low" }]'),
      configuration('"options": [{ "value": "low", "label": "Low" }]'),
    ],
  ])('gives %s its name', async (_, before, after) => {
    expect(await fix(before)).toBe(after);
  });

  it.each([
    ['a missing property', of('name', 'label')],
    ['two that may be meant', of('name', 'title', 'displayName', 'description')],
    ['an empty text', of('name', 'title', 'description').replace('"title": "Some text"', '"title": " "')],
    ['a word that is merely alike', of('note', 'label', 'description')],
    ['a list that is an object', '{"secrets": [], "settings": {}, "dependencies": []}'],
    ['a list of texts', '{"secrets": [], "settings": ["A"], "dependencies": []}'],
  ])('does not exist for %s', async (_, text) => {
    expect(await fix(text)).toBeNull();
  });
});

describe('the fix of manifest/dependency-not-pinned', () => {
  const fix = async (text: string) =>
    (await fixesOf('manifest/dependency-not-pinned', { [MANIFEST]: dependency(text) }))?.[MANIFEST] ?? null;

  it.each(['"^1.7.9"', '"~1.7.9"', '"=1.7.9"', '"v1.7.9"', '" 1.7.9 "', '"^v1.7.9"', '"= 1.7.9"'])(
    'pins %s to the version that is written there',
    async (version) => {
      expect(await fix(version)).toBe(dependency('"1.7.9"'));
    },
  );

  it('keeps what is before a release', async () => {
    expect(await fix('"^2.0.0-beta.1"')).toBe(dependency('"2.0.0-beta.1"'));
  });

  it.each([
    'latest',
    'next',
    '*',
    '1',
    '1.x',
    '^1.7',
    '>=1.7.9',
    '>1.7.9',
    '<2.0.0',
    '1.7.9 - 1.8.0',
    '^1.7.9 || ^2.0.0',
    'npm:axios@1.7.9',
    'github:axios/axios#v1.7.9',
    '^1.7.\\u0039',
  ])('does not exist for "%s": nobody can tell which version was tested', async (version) => {
    expect(await fix(`"${version}"`)).toBeNull();
  });
});

describe('the fix of manifest/not-a-string', () => {
  it('makes strings from numbers and booleans', async () => {
    const files = { [MANIFEST]: configuration('"default_value": false, "deploy_value": 5') };
    expect(await fixesOf('manifest/not-a-string', files)).toEqual({
      [MANIFEST]: configuration('"default_value": "false", "deploy_value": "5"'),
    });
  });

  it.each(['1.50', '1e3', '-0'])('does not exist for %s, which JavaScript writes in another way', async (number) => {
    expect(
      await fixesOf('manifest/not-a-string', { [MANIFEST]: configuration(`"default_value": ${number}`) }),
    ).toBeNull();
  });
});
