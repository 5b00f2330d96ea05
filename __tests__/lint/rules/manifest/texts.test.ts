import { lint, values } from '../../rule-tester.ts';
import type { Lists } from './manifest-cases.ts';
import { field, files } from './manifest-cases.ts';

type Case = [rule: string, name: string, text: string | Lists, ...data: object[]];

const option = { value: 'low', label: 'Low' };
const without = (key: string): object =>
  Object.fromEntries(Object.entries(field('A')).filter(([name]) => name !== key));
const version = (text: string): Lists => ({ dependencies: [{ name: 'merrow', version: text }] });
const pinned = (kind: string) => ({ name: 'merrow', kind });
const range = (written: string, suggestion: string) => ({ name: 'merrow', version: written, suggestion });
const choice = (...options: string[]): Lists => ({
  configuration: [
    field('A', { default_value: 'x'.repeat(70), options: options.map((value) => ({ value, label: 'L' })) }),
  ],
});
const properties = 'name, label and description';

/** The values in the texts of the rules. */
const cases: Case[] = [
  ['manifest/schema', 'a string', '"secrets"', { type: 'a string' }],
  ['manifest/schema', 'a number', '1', { type: 'a number' }],
  ['manifest/schema', 'a truth value', 'true', { type: 'a boolean' }],
  ['manifest/schema', 'null', 'null', { type: 'null' }],
  ['manifest/schema', 'an array', '[]', { type: 'an array' }],
  ['manifest/schema', 'lists that are missing', '{"configuration": []}', { key: 'secrets' }, { key: 'dependencies' }],
  [
    'manifest/schema',
    'a list of another name',
    '{"secrets": [], "config": [], "dependencies": []}',
    { key: 'configuration', found: 'config' },
  ],
  [
    'manifest/schema',
    'an object for a list',
    '{"secrets": {}, "configuration": [], "dependencies": []}',
    { key: 'secrets', type: 'an object' },
  ],
  ['manifest/schema', 'a string for an entry', { secrets: ['A'] }, { key: 'secrets', type: 'a string', properties }],
  [
    'manifest/schema',
    'a string for a package',
    { dependencies: ['axios'] },
    { key: 'dependencies', type: 'a string', properties: 'name and version' },
  ],
  [
    'manifest/schema',
    'a string for an option',
    { configuration: [field('A', { options: ['a'] })] },
    { key: 'options', type: 'a string', properties: 'value and label' },
  ],
  [
    'manifest/schema',
    'no description',
    { configuration: [without('description')] },
    { key: 'configuration', property: 'description', properties },
  ],
  [
    'manifest/schema',
    'an option without a label',
    { configuration: [field('A', { options: [{ value: 'a' }] })] },
    { key: 'options', property: 'label', properties: 'value and label' },
  ],
  [
    'manifest/schema',
    'a title for a label',
    { secrets: [{ ...without('label'), title: 'Key' }] },
    { key: 'secrets', property: 'label', found: 'title' },
  ],
  [
    'manifest/schema',
    'letters that changed places',
    { secrets: [{ ...without('description'), descriptoin: 'd' }] },
    { key: 'secrets', property: 'description', found: 'descriptoin' },
  ],
  [
    'manifest/schema',
    'nothing that is meant beside it',
    { secrets: [{ ...without('description'), required: true }] },
    { key: 'secrets', property: 'description', properties },
  ],
  [
    'manifest/schema',
    'two that may be meant',
    { secrets: [{ ...without('name'), key: 'A', id: 'A' }] },
    { key: 'secrets', property: 'name', properties },
  ],
  [
    'manifest/schema',
    'a number for a label',
    { secrets: [field('A', { label: 1 })] },
    { property: 'label', type: 'a number' },
  ],
  [
    'manifest/schema',
    'null for a default',
    { configuration: [field('A', { default_value: null })] },
    { property: 'default_value', type: 'null' },
  ],
  ['manifest/schema', 'an empty label', { secrets: [field('A', { label: ' ' })] }, { property: 'label' }],
  [
    'manifest/schema',
    'an empty label of an option',
    { configuration: [field('A', { options: [{ value: '', label: '' }] })] },
    { property: 'label' },
  ],
  [
    'manifest/schema',
    'a number for the label of an option',
    { configuration: [field('A', { options: [{ value: 1, label: 1 }] })] },
    { property: 'label', type: 'a number' },
  ],
  [
    'manifest/schema',
    'a default of a package',
    { dependencies: [{ name: 'a', version: '1.0.0', default_value: null }] },
  ],

  [
    'manifest/unknown-property',
    'a key of the manifest',
    '{"secrets": [], "configuration": [], "dependencies": [], "version": "1"}',
    { property: 'version', owner: 'the manifest', properties: 'secrets, configuration, dependencies' },
  ],
  [
    'manifest/unknown-property',
    'a property of a secret',
    { secrets: [field('A', { required: true })] },
    {
      property: 'required',
      owner: 'an entry of secrets',
      properties: 'name, label, description, default_value, deploy_value',
    },
  ],
  [
    'manifest/unknown-property',
    'a property of a package',
    { dependencies: [{ name: 'a', version: '1.0.0', registry: 'x' }] },
    { property: 'registry', owner: 'an entry of dependencies', properties: 'name, version' },
  ],
  [
    'manifest/unknown-property',
    'a property of an option',
    { configuration: [field('A', { options: [{ ...option, default: true }] })] },
    { property: 'default', owner: 'an option', properties: 'value, label' },
  ],
  ...(
    [
      ['defaultValue', 'default_value'],
      ['default-value', 'default_value'],
      ['DEFAULT', 'default_value'],
      ['defualt_vlaue', 'default_value'],
      ['deploy', 'deploy_value'],
      ['test_value', 'deploy_value'],
      ['enum', 'options'],
      ['tpoions', 'options'],
      ['optoins', 'options'],
      ['option', 'options'],
    ] as const
  ).map(([property, known]): Case => [
    'manifest/unknown-property',
    `"${property}"`,
    { configuration: [field('A', { [property]: '' })] },
    { property, owner: 'an entry of configuration', known },
  ]),
  [
    'manifest/unknown-property',
    'a slip of 60 characters',
    { configuration: [field('A', { [`options${'.'.repeat(53)}`]: [] })] },
    { property: `options${'.'.repeat(53)}`, owner: 'an entry of configuration', known: 'options' },
  ],
  [
    'manifest/unknown-property',
    'what is longer than any slip',
    { configuration: [field('A', { [`options${'.'.repeat(54)}`]: [] })] },
    {
      property: `options${'.'.repeat(52)}…`,
      owner: 'an entry of configuration',
      properties: 'name, label, description, default_value, deploy_value, options',
    },
  ],
  [
    'manifest/unknown-property',
    'another name beside the one that is required',
    { secrets: [field('A', { title: 'Key' })] },
    {
      property: 'title',
      owner: 'an entry of secrets',
      properties: 'name, label, description, default_value, deploy_value',
    },
  ],

  [
    'manifest/duplicate-name',
    'a name',
    { secrets: [field('A'), field('A')] },
    { name: 'A', line: 3, store: 'secrets' },
  ],
  [
    'manifest/duplicate-name',
    'a key',
    '{"secrets": [],\n"configuration": [], "dependencies": [],\n"secrets": []}',
    { key: 'secrets', line: 1 },
  ],
  [
    'manifest/duplicate-dependency',
    'a package',
    { dependencies: ['got', 'axios', 'got'].map((name) => ({ name, version: '1.0.0' })) },
    { name: 'got', line: 9 },
  ],
  ['manifest/options-on-secret', 'a secret', { secrets: [field(' A ', { options: [] })] }, { name: 'A' }],
  [
    'manifest/options-on-secret',
    'a secret without a name',
    { secrets: [{ ...without('name'), options: [] }, field(' ', { options: [] })] },
    { name: 'an entry without a name' },
    { name: 'an entry without a name' },
  ],
  [
    'manifest/default-not-an-option',
    'five options',
    choice('a', 'b', 'c', 'd', 'e'),
    { name: 'A', value: `${'x'.repeat(59)}…`, options: '"a", "b", "c", "d", "e"' },
  ],
  [
    'manifest/default-not-an-option',
    'six options',
    choice('a', 'b', 'c', 'd', 'e', 'f'),
    { name: 'A', value: `${'x'.repeat(59)}…`, options: '"a", "b", "c", "d", "e", …' },
  ],
  [
    'manifest/default-not-an-option',
    'a default that is no text, which is a fault of its own',
    { configuration: [field('A', { default_value: [], options: [option] })] },
  ],
  [
    'manifest/default-not-an-option',
    'options that cannot be read',
    { configuration: [field('A', { default_value: 'x', options: [option, { value: null, label: 'L' }, 7] })] },
  ],
  [
    'manifest/default-not-an-option',
    'numbers and truth values, which the Action receives as strings',
    {
      configuration: [
        field('A', {
          default_value: 3,
          options: [
            { value: 1, label: 'L' },
            { value: true, label: 'L' },
          ],
        }),
        field('B', { default_value: 1, options: [{ value: '1', label: 'L' }] }),
        field('C', { default_value: 'true', options: [{ value: true, label: 'L' }] }),
      ],
    },
    { name: 'A', value: '3', options: '"1", "true"' },
  ],

  ...(
    [
      ['^1.2.3', '1.2.3'],
      ['>1.2.3', '1.2.4'],
      ['1.x', '1.0.0'],
      [' 1.2.3 ', '1.2.3'],
      ['^1.2.3'.padEnd(60), '1.2.3'],
    ] as const
  ).map(([written, suggestion]): Case => [
    'manifest/dependency-not-pinned',
    `"${written}"`,
    version(written),
    range(written, suggestion),
  ]),
  ...(
    [
      ['git+https://github.com/merrow/sdk.git', 'a git repository'],
      ['git@github.com:merrow/sdk', 'a git repository'],
      ['ssh://merrow.io/sdk', 'a git repository'],
      ['github:merrow/sdk', 'a git repository'],
      ['gitlab:merrow/sdk', 'a git repository'],
      ['bitbucket:merrow/sdk', 'a git repository'],
      ['https://merrow.io/sdk.git', 'a git repository'],
      ['https://merrow.io/sdk.git#main', 'a git repository'],
      ['merrow/sdk', 'a git repository'],
      ['my-org/sdk.js#next', 'a git repository'],
      ['https://merrow.io/sdk.tgz', 'a URL'],
      ['http://merrow.io/git/sdk.tgz', 'a URL'],
      ['HTTPS://merrow.io/sdk.gitx', 'a URL'],
      ['file:../sdk', 'a local path'],
      ['link:../https:/sdk', 'a local path'],
      ['workspace:*', 'a local path'],
      ['npm:axios@1.7.9', 'an alias'],
      ['npm:file:1', 'an alias'],
      ['*', 'any version at all'],
      [' x ', 'any version at all'],
      ['X', 'any version at all'],
      ['latest', 'the tag "latest"'],
      ['next-14', 'the tag "next-14"'],
      ['b', 'the tag "b"'],
      [`b${'e'.repeat(30)}`, `the tag "b${'e'.repeat(30)}"`],
      [`b${'e'.repeat(31)}`, 'something else'],
      ['newest one', 'something else'],
      ['-latest', 'something else'],
      ['**', 'something else'],
      ['see npm:axios', 'something else'],
      ['see http://merrow.io', 'something else'],
      ['see file:sdk', 'something else'],
      ['see git', 'something else'],
      ['../sdk/lib', 'something else'],
      ['^1.2.3'.padEnd(61), 'something else'],
    ] as const
  ).map(([written, kind]): Case => ['manifest/dependency-not-pinned', `"${written}"`, version(written), pinned(kind)]),
  ['manifest/dependency-not-pinned', 'an empty version, which is a fault of its own', version('  ')],

  [
    'manifest/limits',
    'a secret too many',
    { secrets: Array.from({ length: 31 }, (_, index) => field(`A${String(index)}`)) },
    { count: 31, limit: 30 },
  ],
  ['manifest/limits', 'a name too long', { secrets: [field('A'.repeat(129))] }, { count: 129, limit: 128 }],
  [
    'manifest/limits',
    'a value too long',
    { configuration: [field('A', { deploy_value: 'x'.repeat(4097) })] },
    { property: 'deploy_value', name: 'A', count: 4097, limit: 4096 },
  ],
  [
    'manifest/not-a-string',
    'a number',
    { configuration: [field('A', { default_value: 3 })] },
    { property: 'default_value', name: 'A', type: 'a number' },
  ],
  [
    'manifest/not-a-string',
    'the value of an option',
    { configuration: [field('A', { options: [{ value: true, label: 'L' }] })] },
    { property: 'value', name: 'an option of A', type: 'a boolean' },
  ],
  [
    'manifest/placeholder-text',
    'a label',
    { secrets: [field('A', { label: 'Field Label' })] },
    { property: 'label', name: 'A', text: 'Field Label' },
  ],
  [
    'manifest/placeholder-text',
    'the label of an option',
    { configuration: [field('A', { options: [{ value: 'a', label: ' TODO ' }] })] },
    { property: 'label', name: 'an option of A', text: ' TODO ' },
  ],
  [
    'manifest/placeholder-text',
    'the word beyond what is looked at',
    { secrets: [field('A', { description: `${'d '.repeat(1000)}TODO` })] },
  ],
  ['manifest/invalid-json', 'a comma', '{,}', { file: 'configuration.json', fault: '"," is not expected here' }],
];

it.each(cases)('%s reports %s', async (rule, _name, text, ...data) => {
  expect(await values(rule, files(text))).toEqual(data);
});

it('marks the opening brace if something is missing', async () => {
  const findings = await lint(files({ secrets: [without('description')] }));
  const [finding] = findings.filter(({ rule }) => rule === 'manifest/schema');
  expect(finding).toMatchObject({ start: { line: 3, column: 5 }, end: { line: 3, column: 6 } });
});
