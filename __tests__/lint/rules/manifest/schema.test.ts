import { describeRule, field, said } from './manifest-cases.ts';

const good = field('API_KEY');

describeRule('manifest/schema', {
  fires: [
    ['an array in place of the object', '[]', 'notAnObject 1:1'],
    ['a string in place of the object', '\n "secrets"', 'notAnObject 2:2'],
    ['an empty object', '{}', 'missingList 1:1', 'missingList 1:1', 'missingList 1:1'],
    ['no dependencies', '{\n  "secrets": [],\n  "configuration": []\n}', 'missingList 1:1'],
    ['a list under another name', '{"secret": [], "configuration": [], "dependencies": []}', 'misnamedList 1:2'],
    ['config for configuration', '{"secrets": [], "config": [], "dependencies": []}', 'misnamedList 1:17'],
    [
      'dependencies as in package.json',
      '{"secrets": [], "configuration": [],\n"dependencies": {"axios": "1.7.9"}}',
      'notAnArray 2:17',
    ],
    ['null for a list', '{"secrets": null, "configuration": [], "dependencies": []}', 'notAnArray 1:13'],
    ['a name in place of an entry', { secrets: ['API_KEY'] }, 'notAnEntry 3:5'],
    ['an array in place of an entry', { secrets: [good, [field('B')]] }, 'notAnEntry 4:5'],
    ['an entry without a name', { secrets: [{ label: 'Key', description: 'The key.' }] }, 'missingProperty 3:5'],
    [
      'an entry without all of it',
      { secrets: [{}] },
      'missingProperty 3:5',
      'missingProperty 3:5',
      'missingProperty 3:5',
    ],
    [
      'a misspelled property that is required, once',
      { secrets: [{ name: 'A', lable: 'Key', description: 'x' }] },
      'misnamed 3:17',
    ],
    ['a property by another word, once', { secrets: [{ name: 'A', title: 'Key', description: 'x' }] }, 'misnamed 3:17'],
    ['a name that is a number', { secrets: [field('A', { name: 7 })] }, 'notText 3:13'],
    ['a description that is null', { secrets: [field('A', { description: null })] }, 'notText 3:53'],
    ['an empty label', { secrets: [field('A', { label: '' })] }, 'empty 3:25'],
    ['a name of spaces', { secrets: [field('A', { name: '  ' })] }, 'empty 3:13'],
    ['a default that is an array', { configuration: [field('A', { default_value: ['x'] })] }, 'notText 6:121'],
    ['a deploy value that is null', { secrets: [field('A', { deploy_value: null })] }, 'notText 3:120'],
    ['options that are an object', { configuration: [field('A', { options: { a: 'b' } })] }, 'notAnArray 6:115'],
    ['an option that is a string', { configuration: [field('A', { options: ['low'] })] }, 'notAnEntry 6:116'],
    [
      'an option without a label',
      { configuration: [field('A', { options: [{ value: 'low' }] })] },
      'missingProperty 6:116',
    ],
    [
      'an option with a name for its label, once',
      { configuration: [field('A', { options: [{ value: 'low', name: 'Low' }] })] },
      'misnamed 6:131',
    ],
    [
      'an option with an empty label',
      { configuration: [field('A', { options: [{ value: 'low', label: '' }] })] },
      'empty 6:139',
    ],
    ['a dependency without a version', { dependencies: [{ name: 'axios' }] }, 'missingProperty 9:5'],
    ['a version that is a number', { dependencies: [{ name: 'axios', version: 1 }] }, 'notText 9:31'],
    ['an empty version', { dependencies: [{ name: 'axios', version: '' }] }, 'empty 9:31'],
  ],
  silent: [
    ['empty lists', { secrets: [], configuration: [], dependencies: [] }],
    ['the template as it is', '{\n  "secrets": [],\n  "configuration": [],\n  "dependencies": []\n}\n'],
    [
      'an ordinary manifest',
      { secrets: [good], configuration: [field('URL')], dependencies: [{ name: 'axios', version: '1.7.9' }] },
    ],
    ['the optional values', { secrets: [field('A', { default_value: '', deploy_value: 'x' })] }],
    ['a select field', { configuration: [field('A', { options: [{ value: 'low', label: 'Low' }] })] }],
    ['an option with an empty value', { configuration: [field('A', { options: [{ value: '', label: 'None' }] })] }],
    ['an empty list of options', { configuration: [field('A', { options: [] })] }],
    ['another order of the keys', '{"dependencies": [], "secrets": [], "configuration": []}'],
    ['other scripts and emoji', { secrets: [{ name: 'A', label: '鍵 🔑', description: 'プロジェクトの鍵' }] }],
    ['white space and tabs', '{\r\n\t"secrets" : [ ] ,\r\n\t"configuration":[],"dependencies":[]}\r\n'],
    ['a byte-order mark', '\ufeff{"secrets": [], "configuration": [], "dependencies": []}'],
  ],
});

it('names the intended property', async () => {
  expect(await said('{"secrets": {}, "configuration": [], "dependencies": []}')).toBe(
    '"secrets" is an object, not an array. Write an array of objects; it may be empty.',
  );
  expect(await said({ secrets: [{ name: 'A', lable: 'Key', description: 'x' }] })).toBe(
    '"lable" is not a property of "secrets", and "label" is missing. Rename "lable" to "label".',
  );
});
