import { describeRule, field, said } from './manifest-cases.ts';

describeRule('manifest/duplicate-name', {
  fires: [
    ['a name twice among the secrets', { secrets: [field('A'), field('A')] }, 'name 4:13'],
    ['a name twice in the configuration', { configuration: [field('A'), field('B'), field('A')] }, 'name 8:13'],
    ['a name in both', { secrets: [field('API_URL')], configuration: [field('API_URL')] }, 'name 6:13'],
    ['a name three times', { secrets: [field('A'), field('A'), field('A')] }, 'name 4:13', 'name 5:13'],
    [
      'a name behind an escape',
      '{"secrets": [{"name": "A", "label": "l", "description": "d"},\n{"name": "\\u0041", "label": "l", "description": "d"}], "configuration": [], "dependencies": []}',
      'name 2:10',
    ],
    [
      'a key of the manifest twice',
      '{"secrets": [],\n"configuration": [], "dependencies": [],\n"secrets": []}',
      'key 3:1',
    ],
    [
      'a key of an entry twice',
      '{"secrets": [{"name": "A", "label": "l", "label": "m", "description": "d"}], "configuration": [], "dependencies": []}',
      'key 1:42',
    ],
    [
      'a key of an option twice',
      '{"secrets": [], "configuration": [{"name": "A", "label": "l", "description": "d", "options": [\n{"value": "a", "value": "b", "label": "l"}]}], "dependencies": []}',
      'key 2:16',
    ],
  ],
  silent: [
    ['one name each', { secrets: [field('A'), field('B')], configuration: [field('C')] }],
    ['labels that begin alike', { secrets: [field('A', { label: 'Key' }), field('B', { label: 'Key 2' })] }],
    ['names that begin alike', { secrets: [field('API_KEY'), field('API_KEY_2')] }],
    ["a package of a field's name", { secrets: [field('axios')], dependencies: [{ name: 'axios', version: '1.7.9' }] }],
    ['keys that differ in case', { secrets: [field('A'), field('a')] }],
    [
      'the same key in two objects',
      {
        configuration: [
          field('A', {
            options: [
              { value: 'a', label: 'l' },
              { value: 'b', label: 'l' },
            ],
          }),
        ],
      },
    ],
    ['a name with a suffix in lower case', { secrets: [field('A'), field('A_b')] }],
    ['names of Object.prototype', { secrets: [field('constructor'), field('toString')] }],
  ],
});

it('says where the first one is', async () => {
  expect(await said({ secrets: [field('API_URL')], configuration: [field('API_URL')] })).toMatch(
    /The first one is on line 3, under "secrets"/,
  );
});
