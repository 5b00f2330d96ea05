import { describeRule, field, said } from './manifest-cases.ts';

const labelled = (name: string, label: string, more: object = {}) => field(name, { label, ...more });

describeRule('manifest/duplicate-label', {
  fires: [
    ['two secrets', { secrets: [labelled('A', 'Key'), labelled('B', 'Key')] }, 'label 4:25'],
    ['two configuration fields', { configuration: [labelled('A', 'Host'), labelled('B', 'Host')] }, 'label 7:25'],
    [
      'a secret and a configuration field',
      { secrets: [labelled('A', 'Key')], configuration: [labelled('B', 'Key')] },
      'label 6:25',
    ],
    ['another case', { secrets: [labelled('A', 'Client ID'), labelled('B', 'client id')] }, 'label 4:25'],
    ['blanks around it', { secrets: [labelled('A', 'Client ID'), labelled('B', ' Client ID ')] }, 'label 4:25'],
    ['more blanks in it', { secrets: [labelled('A', 'Client ID'), labelled('B', 'Client  ID')] }, 'label 4:25'],
    [
      'three of them',
      { secrets: [labelled('A', 'Key'), labelled('B', 'Key'), labelled('C', 'KEY')] },
      'label 4:25',
      'label 5:25',
    ],
    ['letters of other alphabets', { secrets: [labelled('A', 'Schlüssel'), labelled('B', 'SCHLÜSSEL')] }, 'label 4:25'],
  ],
  silent: [
    ['labels of their own', { secrets: [labelled('A', 'Key'), labelled('B', 'Key of the sandbox')] }],
    ['labels that begin alike', { secrets: [labelled('A', 'API key'), labelled('B', 'API key 2')] }],
    ['a single field', { secrets: [labelled('A', 'Key')] }],
    ['no fields', {}],
    ['descriptions that are alike', { secrets: [labelled('A', 'Key'), labelled('B', 'Secret')] }],
    ["a label that is another's name", { secrets: [labelled('TOKEN', 'Key'), labelled('KEY', 'TOKEN')] }],
    [
      'options of one label in two fields',
      {
        configuration: [
          labelled('A', 'Region', { options: [{ value: 'eu', label: 'Europe' }] }),
          labelled('B', 'Backup region', { options: [{ value: 'eu', label: 'Europe' }] }),
        ],
      },
    ],
    [
      'an option with the label of its field',
      { configuration: [labelled('A', 'Off', { options: [{ value: 'off', label: 'Off' }] })] },
    ],
    ['labels without a blank', { secrets: [labelled('A', 'Log in'), labelled('B', 'Login')] }],
    ['letters that only upper case makes alike', { secrets: [labelled('A', 'Maße'), labelled('B', 'Masse')] }],
    ['words with another hyphen', { secrets: [labelled('A', 'Sub-domain'), labelled('B', 'Subdomain')] }],
  ],
});

it('says it without the blanks around it', async () => {
  expect(await said({ secrets: [labelled('API_KEY', 'Key'), labelled('SANDBOX_KEY', ' Key ')] })).toMatch(
    /^The label "Key" is used twice\./,
  );
});

it('says which field has it, too', async () => {
  expect(await said({ secrets: [labelled('API_KEY', 'Key'), labelled('SANDBOX_KEY', 'key')] })).toBe(
    'The label "key" is used twice. The field "API_KEY" on line 3 has it too. ' +
      'Give each field its own label, so that customers can tell them apart, and use it in the guide.',
  );
});
