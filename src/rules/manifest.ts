import { defineRules } from './rule.ts';

export const manifestRules = defineRules({
  'manifest/invalid-json': {
    severity: 'error',
    description: 'The manifest does not parse.',
    waivable: true,
    messages: {
      invalid: {
        message: '{{file}} cannot be read as JSON: {{fault}}.',
        hint: 'Correct the JSON here. Until then, Auth0 cannot read the manifest.',
      },
    },
  },
  'manifest/schema': {
    severity: 'error',
    description: 'A key that the format requires is missing, or a value has the wrong type.',
    waivable: true,
    fixable: true,
    messages: {
      notAnObject: {
        message: 'The manifest is {{type}}, not an object.',
        hint: 'Write an object with the keys secrets, configuration and dependencies, each an array.',
      },
      missingList: {
        message: 'The manifest has no "{{key}}".',
        hint: 'Add `"{{key}}": []`, even if there is nothing to list.',
      },
      notAnArray: {
        message: '"{{key}}" is {{type}}, not an array.',
        hint: 'Write an array of objects; it may be empty.',
      },
      notAnEntry: {
        message: 'An entry of "{{key}}" is {{type}}, not an object.',
        hint: 'Write an object with {{properties}}.',
      },
      missingProperty: {
        message: 'An entry of "{{key}}" has no "{{property}}".',
        hint: 'Add "{{property}}"; an entry needs {{properties}}.',
      },
      misnamed: {
        message: '"{{found}}" is not a property of "{{key}}", and "{{property}}" is missing.',
        hint: 'Rename "{{found}}" to "{{property}}".',
      },
      misnamedList: {
        message: '"{{found}}" is not a key of the manifest, and "{{key}}" is missing.',
        hint: 'Rename "{{found}}" to "{{key}}".',
      },
      notText: {
        message: '"{{property}}" is {{type}}, not a string.',
        hint: 'Write a string, in double quotes.',
      },
      empty: {
        message: '"{{property}}" is empty.',
        hint: 'Write what the dashboard should show, or what the code reads.',
      },
    },
  },
  'manifest/unknown-property': {
    severity: 'warning',
    description: 'The manifest has a property that the format does not have.',
    waivable: true,
    fixable: true,
    messages: {
      near: {
        message: '"{{property}}" is not a property of {{owner}}. Did you mean "{{known}}"?',
        hint: 'Rename it to "{{known}}", or remove it.',
      },
      unknown: {
        message: '"{{property}}" is not a property of {{owner}}.',
        hint: 'Remove it. The properties of {{owner}} are {{properties}}.',
      },
    },
  },
  'manifest/duplicate-name': {
    severity: 'error',
    description: 'Two fields have the same name, or a JSON key appears twice in one object.',
    waivable: true,
    messages: {
      name: {
        message: 'The name "{{name}}" is declared twice. The first one is on line {{line}}, under "{{store}}".',
        hint: 'Remove one of the two, or rename it. In the Action, read each field by its name and from its list.',
      },
      key: {
        message: 'The key "{{key}}" appears twice. The first one is on line {{line}}.',
        hint: 'Remove one of the two; JSON keeps the last and drops the other silently.',
      },
    },
  },
  'manifest/duplicate-label': {
    severity: 'warning',
    description: 'Two fields have the same label.',
    waivable: true,
    messages: {
      label: {
        message: 'The label "{{label}}" is used twice. The field "{{other}}" on line {{line}} has it too.',
        hint: 'Give each field its own label, so that customers can tell them apart, and use it in the guide.',
      },
    },
  },
  'manifest/options-on-secret': {
    severity: 'error',
    description: 'A secret has options, but only configuration fields can be select fields.',
    waivable: true,
    messages: {
      options: {
        message: 'The secret "{{name}}" has options.',
        hint: 'Remove the options. If the value does not have to be secret, move the field to "configuration", and read it from `event.configuration`.',
      },
    },
  },
  'manifest/default-not-an-option': {
    severity: 'error',
    description: 'A default value is not one of the options.',
    waivable: true,
    messages: {
      none: {
        message: 'The default of "{{name}}" is "{{value}}", which is not one of its options: {{options}}.',
        hint: 'Use the "value" of one of the options as "default_value".',
      },
    },
  },
  'manifest/limits': {
    severity: 'error',
    description: 'The manifest has more secrets or dependencies, or longer names or values, than Auth0 accepts.',
    waivable: true,
    messages: {
      secrets: {
        message: 'The manifest declares {{count}} secrets. An Action has at most {{limit}}.',
        hint: 'Move values that do not have to be secret to "configuration", and read them from `event.configuration`. Or put related values into one secret, and read that.',
      },
      dependencies: {
        message: 'The manifest declares {{count}} dependencies. An Action has at most {{limit}}.',
        hint: 'Remove packages for what Node.js itself can do, such as requests (`fetch`) and UUIDs (`crypto.randomUUID`).',
      },
      nameLength: {
        message: 'A name has {{count}} characters. Auth0 accepts at most {{limit}}.',
        hint: 'Shorten the name, here and wherever the Action, the spec and the guide read or explain it.',
      },
      valueLength: {
        message: 'The "{{property}}" of "{{name}}" has {{count}} characters. Auth0 accepts at most {{limit}}.',
        hint: 'Shorten the value.',
      },
    },
  },
  'manifest/secret-value-committed': {
    severity: 'error',
    description: 'A secret has a value that looks like a live credential.',
    waivable: false,
    messages: {
      committed: {
        message: 'The "{{property}}" of the secret "{{name}}" looks like {{kind}}.',
        hint: 'Revoke the credential, and leave the value out or write a placeholder such as "your-api-key".',
      },
    },
  },
  'manifest/dependency-not-pinned': {
    severity: 'error',
    description: 'The version of a dependency is not one exact version.',
    waivable: true,
    fixable: true,
    messages: {
      range: {
        message: 'The version of "{{name}}", "{{version}}", is not one exact version.',
        hint: 'Pin the exact version that you tested, for example "{{suggestion}}".',
      },
      notAVersion: {
        message: 'The version of "{{name}}" is {{kind}}, not an exact version.',
        hint: 'Pin the exact version that you tested, such as "1.2.3"; `npm view {{name}} version` shows the newest.',
      },
    },
  },
  'manifest/duplicate-dependency': {
    severity: 'error',
    description: 'A package is listed twice.',
    waivable: true,
    messages: {
      twice: {
        message: 'The package "{{name}}" is listed twice. The first one is on line {{line}}.',
        hint: 'Remove one of the two entries.',
      },
    },
  },
  'manifest/not-a-string': {
    severity: 'warning',
    description: 'A value is a number or a boolean, but the Action receives strings.',
    waivable: true,
    fixable: true,
    messages: {
      value: {
        message: 'The "{{property}}" of "{{name}}" is {{type}}, but the Action receives a string.',
        hint: 'Write it in double quotes, and treat it as a string in the code.',
      },
    },
  },
  'manifest/placeholder-text': {
    severity: 'error',
    description: 'A label or a description still has the text of a template.',
    waivable: true,
    messages: {
      left: {
        message: 'The {{property}} of "{{name}}" still has the text of a template: "{{text}}".',
        hint: 'Write what the customer should read in the Auth0 dashboard.',
      },
    },
  },
});
