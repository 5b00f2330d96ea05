import { describeRule, field, said } from './manifest-cases.ts';

const option = { value: 'low', label: 'Low' };

describeRule('manifest/unknown-property', {
  fires: [
    ['values for options', { configuration: [field('A', { values: [option] })] }, 'near 6:105'],
    ['camel case', { secrets: [field('A', { defaultValue: '' })] }, 'near 3:105'],
    ['default for default_value', { configuration: [field('A', { default: '1' })] }, 'near 6:105'],
    ['a misspelled optional property', { configuration: [field('A', { defualt_value: '1' })] }, 'near 6:105'],
    ['required, which the format does not have', { secrets: [field('A', { required: true })] }, 'unknown 3:105'],
    ['a type', { secrets: [field('A', { type: 'string' })] }, 'unknown 3:105'],
    [
      'a key of the manifest',
      '{"secrets": [], "configuration": [], "dependencies": [], "version": "1"}',
      'unknown 1:58',
    ],
    [
      'a known one besides the right one',
      { configuration: [field('A', { options: [option], values: [option] })] },
      'unknown 6:147',
    ],
    [
      'a property of an option',
      { configuration: [field('A', { options: [{ ...option, default: true }] })] },
      'unknown 6:145',
    ],
    [
      'a registry of a dependency',
      { dependencies: [{ name: 'axios', version: '1.7.9', registry: 'x' }] },
      'unknown 9:39',
    ],
    ['values on a secret, without proposing options', { secrets: [field('A', { values: [option] })] }, 'unknown 3:105'],
    [
      '__proto__',
      { secrets: [JSON.parse('{"name":"A","label":"K","description":"d","__proto__":{}}')] },
      'unknown 3:47',
    ],
  ],
  silent: [
    ['default_value', { secrets: [field('A', { default_value: '' })] }],
    ['deploy_value', { secrets: [field('A', { deploy_value: '' })] }],
    ['options', { configuration: [field('A', { options: [option] })] }],
    ['all of them', { configuration: [field('A', { default_value: 'low', deploy_value: 'low', options: [option] })] }],
    ['the three keys', {}],
    ['a dependency', { dependencies: [{ name: '@merrow/sdk', version: '2.0.0' }] }],
    ['keys inside texts', { secrets: [field('A', { description: 'Set "values": [] there.' })] }],
    ['another order', { secrets: [{ description: 'd', label: 'l', name: 'A' }] }],
  ],
});

it('names the nearest property', async () => {
  expect(await said({ configuration: [field('A', { values: [option] })] })).toMatch(/Did you mean "options"\?/);
  expect(await said({ configuration: [field('A', { value: '1' })] })).toMatch(/Did you mean "default_value"\?/);
});
