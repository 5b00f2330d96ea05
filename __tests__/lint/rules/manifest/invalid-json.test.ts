import { found } from '../../rule-tester.ts';
import { describeRule, MANIFEST, said } from './manifest-cases.ts';

describeRule('manifest/invalid-json', {
  fires: [
    ['an empty file', '', 'invalid 1:1'],
    ['a comma that is missing', '{\n  "secrets": []\n  "configuration": [],\n  "dependencies": []\n}', 'invalid 3:3'],
    ['a comma too many', '{\n  "secrets": [],\n  "configuration": [],\n  "dependencies": [],\n}', 'invalid 5:1'],
    ['a comment', '{\n  // from the dashboard\n  "secrets": []\n}', 'invalid 2:3'],
    [
      'the options of an old README',
      '{"secrets": [], "configuration": [{"options": [\n"value": "a",\n"label": "A"]}]}',
      'invalid 2:8',
    ],
    ['JavaScript', 'module.exports = { secrets: [] };', 'invalid 1:1'],
    ['a file that was cut off', '{\n  "secrets": [', 'invalid 2:15'],
    ['a conflict of git', '{\n<<<<<<< HEAD\n  "secrets": []\n}', 'invalid 2:1'],
  ],
  silent: [
    ['a byte-order mark', '\ufeff{"secrets": [], "configuration": [], "dependencies": []}'],
    ['one line', '{"secrets":[],"configuration":[],"dependencies":[]}'],
    ['no newline at the end', '{"secrets": [], "configuration": [],\n"dependencies": []}'],
    ['Windows line ends', '{"secrets": [],\r\n"configuration": [],\r\n"dependencies": []}\r\n'],
    [
      'escapes',
      '{"secrets": [{"name": "A", "label": "\\u00e9\\n\\"", "description": "d"}], "configuration": [], "dependencies": []}',
    ],
    ['tabs', '{\t"secrets": [],\n\t"configuration": [],\n\t"dependencies": []\n}'],
    ['an order of its own', '{"dependencies": [], "configuration": [], "secrets": []}'],
    ['white space at the end', '{"secrets": [], "configuration": [], "dependencies": []}\n\n  \n'],
  ],
});

it('silences all rules that read the manifest', async () => {
  const findings = await found('', { [MANIFEST]: '{"secrets": [{"name": "apiKey",}]}' });
  expect(findings).toEqual([`manifest/invalid-json invalid ${MANIFEST}:1:32`]);
});

it('prints no value: it may be a secret', async () => {
  expect(await said('{"secrets": [{"default_value" "s3cr3t"}]}')).not.toMatch(/s3cr3t/);
  expect(await said('{"secrets": [{"default_value": s3cr3t}]}')).not.toMatch(/s3cr3t/);
});

it.each([
  ['20,000 commas and colons', '1,'.repeat(19_999), []],
  ['one more', '1,'.repeat(20_000), [`layout/unreadable-file jsonExcess ${MANIFEST}:1:40007`]],
  ['64 brackets in each other', '['.repeat(62), [`manifest/invalid-json invalid ${MANIFEST}:1:70`]],
  ['one more', '['.repeat(63), [`layout/unreadable-file jsonExcess ${MANIFEST}:1:70`]],
])('%s: more than anybody writes is not invalid JSON', async (_, values, expected) => {
  const closed = values.startsWith('[') ? '' : '1]}';
  const findings = await found('', { [MANIFEST]: `{"a": [${values}${closed}` });
  expect(findings.filter((each) => /invalid-json|unreadable/u.test(each))).toEqual(expected);
});
