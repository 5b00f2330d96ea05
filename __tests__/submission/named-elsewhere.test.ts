import { hasWord, MOST_FILES } from '../../src/submission/named-elsewhere.ts';
import { load } from '../lint/rule-tester.ts';
import { ACTION, handler, manifest, MANIFEST } from '../lint/rules/marks.ts';
import type { Files } from '../lint/submission-files.ts';

const disputed: Files = {
  [MANIFEST]: manifest(['apiKey', 'TOKEN'], ['REGION']),
  [ACTION]: handler('send(event.secrets.apiKey, event.secrets.TOKEN, event.secrets.REGION);'),
};
const named = async (files: Files, path = '.') => {
  const [integration] = (await load({ ...disputed, ...files }, { path })).integrations;
  return Object.fromEntries(integration?.namedElsewhere ?? []);
};

it('is told of the names on which manifest and code disagree', async () => {
  expect(await named({})).toEqual({ apiKey: false, REGION: false });
  expect(await named({ 'integration/mock.js': 'REGION' })).toEqual({ apiKey: false, REGION: true });
});

it('reads nothing where they agree', async () => {
  const files = { [MANIFEST]: manifest(['TOKEN']), [ACTION]: handler('send(event.secrets.TOKEN);') };
  expect(await named({ ...files, 'integration/mock.js': 'TOKEN' })).toEqual({});
});

it.each([
  ['a script beside the integration', '.', 'tools/x.ts', true],
  ['mocks beside the folder that is asked for', 'integration', '__mocks__/event.js', true],
  ['what else lies there', 'integration', 'tools/x.ts', false],
  ['a text for people', '.', 'notes.md', false],
])('looks into %s: from %s into %s', async (_, path, file, expected) => {
  expect(await named({ [file]: 'apiKey' }, path)).toMatchObject({ apiKey: expected });
});

it('leaves the files of the integrations themselves out', async () => {
  const other = {
    'integration-2/configuration.json': manifest(['apiKey']),
    'integration-2/integration.action.js': 'x.apiKey',
  };
  expect(await named(other)).toMatchObject({ apiKey: false });
});

it.each([
  [MOST_FILES, { apiKey: false, REGION: false }],
  [MOST_FILES + 1, {}],
])('looks into %d files at most, or says nothing', async (count, expected) => {
  // The good submission has `deploy/template.json`.
  const files = Array.from({ length: count - 1 }, (_, index) => [`scripts/${index}.js`, ''] as const);
  expect(await named(Object.fromEntries(files))).toEqual(expected);
});

it('says nothing where a file cannot be read', async () => {
  expect(await named({ 'scripts/x.js': Uint8Array.of(0xff) })).toEqual({});
});

it.each([
  [200, 200],
  [201, 0],
])('of %d names, tells of %d', async (count, told) => {
  const names = Array.from({ length: count }, (_, index) => `name${index}`);
  const files = { [MANIFEST]: manifest(names), [ACTION]: handler('send(1);') };
  expect(Object.keys(await named(files))).toHaveLength(told);
});

it.each([
  ['x.apiKey;', true],
  ['"apiKey"', true],
  ['apiKey', true],
  ['apiKeyId', false],
  ['$apiKey', false],
  ['my_apiKey', false],
  ['apiKeyId, apiKey', true],
  ['', false],
])('%j has the word: %s', (text, expected) => {
  expect(hasWord(text, 'apiKey')).toBe(expected);
});
