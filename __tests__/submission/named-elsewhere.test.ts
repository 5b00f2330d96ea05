import { hasWord, MOST_FILES, MOST_NAMES, namedElsewhere } from '../../src/submission/named-elsewhere.ts';
import { load } from '../lint/rule-tester.ts';
import { manifest } from '../lint/rules/marks.ts';
import type { Files } from '../lint/submission-files.ts';

const named = async (files: Files, path = '.') => {
  const [integration] = (await load(files, { path })).integrations;
  return (name: string) => integration?.namedElsewhere(name);
};

it('tells whether another file has a name', async () => {
  const inFiles = await named({ 'integration/mock.js': 'REGION' });
  expect(inFiles('apiKey')).toBe(false);
  expect(inFiles('REGION')).toBe(true);
  expect(inFiles('REGION')).toBe(true);
});

it('reads the files when it is first asked, once', () => {
  let reads = 0;
  const isNamed = namedElsewhere(
    '/',
    [
      {
        path: '.',
        folders: [],
        get files() {
          reads += 1;
          return [];
        },
      },
    ],
    [],
  );
  expect(reads).toBe(0);
  expect([isNamed('a'), isNamed('b')]).toEqual([false, false]);
  expect(reads).toBe(1);
});

it.each([
  ['a script next to the integration', '.', 'tools/x.ts', true],
  ['mocks next to the given folder', 'integration', '__mocks__/event.js', true],
  ['other files there', 'integration', 'tools/x.ts', false],
  ['a text for people', '.', 'notes.md', false],
])('looks into %s: from %s into %s', async (_, path, file, expected) => {
  expect((await named({ [file]: 'apiKey' }, path))('apiKey')).toBe(expected);
});

it('leaves the files of the integrations themselves out', async () => {
  const other = {
    'integration-2/configuration.json': manifest(['apiKey']),
    'integration-2/integration.action.js': 'x.apiKey',
  };
  expect((await named(other))('apiKey')).toBe(false);
});

it.each([
  [MOST_FILES, false],
  [MOST_FILES + 1, null],
])('looks into at most %d files, otherwise gives no answer', async (count, expected) => {
  // The good submission has `deploy/template.json`.
  const files = Array.from({ length: count - 1 }, (_, index) => [`scripts/${index}.js`, ''] as const);
  expect((await named(Object.fromEntries(files)))('apiKey')).toBe(expected);
});

it('gives no answer if a file cannot be read', async () => {
  expect((await named({ 'scripts/x.js': Uint8Array.of(0xff) }))('apiKey')).toBeNull();
});

it.each([
  [MOST_NAMES, false],
  [MOST_NAMES + 1, null],
])('for the last of %d names, says: %s', async (count, expected) => {
  const isNamed = await named({});
  // `load` has already looked for one.
  const answers = Array.from({ length: count - 1 }, (_, index) => isNamed(`name${index}`));
  expect(answers.at(-1)).toBe(expected);
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

it.each(['', 'apiKey', 'a b'])('%j does not contain the empty name as a word', (text) => {
  expect(hasWord(text, '')).toBe(false);
});
