import { lint } from '../../rule-tester.ts';
import { describeRule, field, files, said } from './manifest-cases.ts';

const select = (more: object, ...values: unknown[]) =>
  field('A', { ...more, options: values.map((value) => ({ value, label: 'One' })) });

describeRule('manifest/options-on-secret', {
  fires: [
    ['options on a secret', { secrets: [select({}, 'a', 'b')] }, 'options 3:105'],
    ['an empty list of them', { secrets: [field('A', { options: [] })] }, 'options 3:105'],
    ['with a default that is none of them, once', { secrets: [select({ default_value: 'c' }, 'a')] }, 'options 3:125'],
    ['with options that are malformed, once', { secrets: [field('A', { options: ['a'] })] }, 'options 3:105'],
    ['with numbers for values, once', { secrets: [select({}, 1, 2)] }, 'options 3:105'],
    [
      'each of two',
      { secrets: [select({}, 'a'), field('B'), { ...select({}, 'a'), name: 'C', label: 'Project tag' }] },
      'options 3:105',
      'options 5:105',
    ],
  ],
  silent: [
    ['options in the configuration', { configuration: [select({}, 'a', 'b')] }],
    ['a secret without', { secrets: [field('A')] }],
    ['a secret of that name', { secrets: [field('options')] }],
    ['a secret with a default', { secrets: [field('A', { default_value: 'changeme' })] }],
    ['the word in a text', { secrets: [field('A', { description: 'One of the options.' })] }],
    ['a dependency of that name', { dependencies: [{ name: 'options', version: '1.0.0' }] }],
    ['no secrets', {}],
    ['a secret and a select field', { secrets: [field('B')], configuration: [select({}, 'a')] }],
  ],
});

describeRule('manifest/default-not-an-option', {
  fires: [
    [
      'a default that is none of the options',
      { configuration: [select({ default_value: 'medium' }, 'low', 'high')] },
      'none 6:121',
    ],
    ['another case', { configuration: [select({ default_value: 'Low' }, 'low')] }, 'none 6:121'],
    ['a label for a value', { configuration: [select({ default_value: 'One' }, 'low')] }, 'none 6:121'],
    ['white space around it', { configuration: [select({ default_value: 'low ' }, 'low')] }, 'none 6:121'],
    ['yes for true', { configuration: [select({ default_value: 'yes' }, 'true', 'false')] }, 'none 6:121'],
    [
      'the second of two fields',
      {
        configuration: [
          select({ default_value: 'a' }, 'a'),
          { ...select({ default_value: 'b' }, 'a'), name: 'B', label: 'Project tag' },
        ],
      },
      'none 7:121',
    ],
  ],
  silent: [
    ['one of them', { configuration: [select({ default_value: 'low' }, 'low', 'high')] }],
    ['no default', { configuration: [select({}, 'low', 'high')] }],
    ['an empty default: the customer has to choose', { configuration: [select({ default_value: '' }, 'low')] }],
    ['an empty option as default', { configuration: [select({ default_value: '' }, '', 'low')] }],
    ['no options', { configuration: [field('A', { default_value: 'low' })] }],
    ['an empty list of options', { configuration: [select({ default_value: 'low' })] }],
    ['a deploy value for tests', { configuration: [select({ deploy_value: 'other' }, 'low')] }],
    [
      'a value behind an escape',
      '{"secrets": [], "configuration": [{"name": "A", "label": "l", "description": "d", "default_value": "\\u0061", "options": [{"value": "a", "label": "l"}]}], "dependencies": []}',
    ],
  ],
});

describeRule('manifest/not-a-string', {
  fires: [
    ['a number', { configuration: [field('A', { default_value: 80 })] }, 'value 6:121'],
    ['zero', { configuration: [field('A', { default_value: 0 })] }, 'value 6:121'],
    ['a boolean', { configuration: [field('A', { default_value: false })] }, 'value 6:121'],
    ['a deploy value', { secrets: [field('A', { deploy_value: 12.5 })] }, 'value 3:120'],
    ['a default of a secret', { secrets: [field('A', { default_value: true })] }, 'value 3:121'],
    ['option values', { configuration: [select({}, 1, true)] }, 'value 6:125', 'value 6:151'],
    ['a number that is one of the options', { configuration: [select({ default_value: 1 }, '1', '2')] }, 'value 6:121'],
  ],
  silent: [
    ['numbers in quotes', { configuration: [field('A', { default_value: '80' })] }],
    ['booleans in quotes', { configuration: [select({ default_value: 'true' }, 'true', 'false')] }],
    ['an empty string', { secrets: [field('A', { default_value: '' })] }],
    ['no value', { secrets: [field('A')] }],
    ['option values in quotes', { configuration: [select({}, '0', '1')] }],
    ['a deploy value in quotes', { secrets: [field('A', { deploy_value: '0' })] }],
    ['versions', { dependencies: [{ name: 'axios', version: '1.7.9' }] }],
    ['empty lists', {}],
  ],
});

it('writes a number as a string if that means the same', async () => {
  const fixOf = async (written: string) => {
    const text = `{"secrets": [], "configuration": [{"name": "A", "label": "l", "description": "d", "default_value": ${written}}], "dependencies": []}`;
    const fix = (await lint(files(text))).find(({ rule }) => rule === 'manifest/not-a-string')?.fix;
    const [edit] = fix ?? [];
    return edit === undefined ? null : text.slice(0, edit.range[0]) + edit.text + text.slice(edit.range[1]);
  };
  expect(await fixOf('80')).toContain('"default_value": "80"}');
  expect(await fixOf('true')).toContain('"default_value": "true"}');
  expect(await fixOf('1.50')).toBeNull();
  expect(await fixOf('1e3')).toBeNull();
});

describeRule('manifest/limits', {
  fires: [
    [
      '31 secrets',
      { secrets: Array.from({ length: 31 }, (_, index) => field(`KEY_${String(index)}`)) },
      'secrets 33:5',
    ],
    [
      '40 secrets, once',
      { secrets: Array.from({ length: 40 }, (_, index) => field(`KEY_${String(index)}`)) },
      'secrets 33:5',
    ],
    [
      '11 dependencies',
      {
        dependencies: Array.from({ length: 11 }, (_, index) => ({
          name: `package-${String(index)}`,
          version: '1.0.0',
        })),
      },
      'dependencies 19:5',
    ],
    ['a name of 129 characters', { secrets: [field('A'.repeat(129))] }, 'nameLength 3:13'],
    ['a configuration name of 200', { configuration: [field('A'.repeat(200))] }, 'nameLength 6:13'],
    [
      'a default of 4,097',
      { configuration: [field('A', { default_value: 'word '.repeat(819) + 'xy' })] },
      'valueLength 6:121',
    ],
    [
      'a deploy value of 4,097',
      { secrets: [field('A', { deploy_value: '鍵 '.repeat(2048) + 'x' })] },
      'valueLength 3:120',
    ],
  ],
  silent: [
    ['30 secrets', { secrets: Array.from({ length: 30 }, (_, index) => field(`KEY_${String(index)}`)) }],
    [
      '31 configuration fields',
      { configuration: Array.from({ length: 31 }, (_, index) => field(`KEY_${String(index)}`)) },
    ],
    [
      '10 dependencies',
      {
        dependencies: Array.from({ length: 10 }, (_, index) => ({
          name: `package-${String(index)}`,
          version: '1.0.0',
        })),
      },
    ],
    ['a name of 128 characters', { secrets: [field('A'.repeat(128))] }],
    ['a default of 4,096', { configuration: [field('A', { default_value: 'x'.repeat(4096) })] }],
    [
      '4,096 emoji, which are twice as many code units',
      { configuration: [field('A', { default_value: '🔑'.repeat(4096) })] },
    ],
    ['a long description', { secrets: [field('A', { description: 'word '.repeat(2000) })] }],
    ['empty lists', {}],
  ],
});

describeRule('manifest/placeholder-text', {
  fires: [
    ["the label of the README's sample", { secrets: [field('A', { label: 'Field Label' })] }, 'left 3:25'],
    [
      'the longer one of its older sample',
      { secrets: [field('A', { label: 'Field label that will be used in Auth0 Dashboard form' })] },
      'left 3:25',
    ],
    ['its description', { secrets: [field('A', { description: 'Field Description' })] }, 'left 3:53'],
    ['TODO', { configuration: [field('A', { label: 'TODO' })] }, 'left 6:25'],
    ['TODO with a text', { configuration: [field('A', { description: 'TODO: say where to find it' })] }, 'left 6:53'],
    ['a marker', { configuration: [field('A', { description: 'The key. [[todo: where?]]' })] }, 'left 6:53'],
    ['TODO at the end', { configuration: [field('A', { description: 'The region (TODO)' })] }, 'left 6:53'],
    ['Lorem ipsum', { secrets: [field('A', { description: 'Lorem ipsum dolor sit amet' })] }, 'left 3:53'],
    ["an option's label", { configuration: [field('A', { options: [{ value: 'a', label: 'TBD' }] })] }, 'left 6:137'],
  ],
  silent: [
    ['a to-do product', { secrets: [field('A', { label: 'Todo list id', description: 'Of your todo list.' })] }],
    ['field and label as words', { secrets: [field('A', { label: 'Label of the field' })] }],
    [
      'a description that says "description"',
      { secrets: [field('A', { description: 'Description of the error that users see.' })] },
    ],
    ['one-word labels', { configuration: [field('A', { label: 'Region' })] }],
    ['a placeholder in a value', { configuration: [field('A', { default_value: 'TODO' })] }],
    ['Spanish', { secrets: [field('A', { label: 'Todo el dominio', description: 'Para todo usuario.' })] }],
    ['a name in brackets', { configuration: [field('A', { label: 'Claims [[namespace]]' })] }],
    ['a label that is malformed', { configuration: [field('A', { options: [] })] }],
  ],
});

it('never prints a value that is not a string', async () => {
  expect(await said({ secrets: [field('A', { deploy_value: 48151623 })] })).not.toMatch(/48151623/);
});
