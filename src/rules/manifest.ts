import { defineRules } from './rule.ts';

export const manifestRules = defineRules({
  'manifest/invalid-json': {
    severity: 'error',
    description: 'The manifest does not parse.',
    waivable: true,
    messages: {
      invalid: {
        message: '{{file}} cannot be read as JSON: {{fault}}.',
        hint: 'Correct the JSON at this place; the platform reads nothing of the manifest otherwise.',
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
    description: 'A property that the format does not have.',
    waivable: true,
    fixable: true,
    messages: {
      near: {
        message: '"{{property}}" is not a property of {{owner}}. Did you mean "{{known}}"?',
        hint: 'Rename it to "{{known}}", or remove it.',
      },
      unknown: {
        message: '"{{property}}" is not a property of {{owner}}.',
        hint: 'Remove it; {{owner}} has {{properties}}.',
      },
    },
  },
  'manifest/duplicate-name': {
    severity: 'error',
    description: 'One name twice, within or across secrets and configuration, or one JSON key twice in an object.',
    waivable: true,
    messages: {
      name: {
        message: 'The name "{{name}}" is declared twice: already in line {{line}}, under "{{store}}".',
        hint: 'Remove one of the two, or give it another name. Read each under the name and from the list that it has then.',
      },
      key: {
        message: 'The key "{{key}}" appears twice. The first one is on line {{line}}.',
        hint: 'Remove one of the two; JSON keeps the last and drops the other silently.',
      },
    },
  },
  'manifest/duplicate-label': {
    severity: 'warning',
    description: 'Two fields have one label.',
    waivable: true,
    messages: {
      label: {
        message: 'The label "{{label}}" is used twice. The field "{{other}}" on line {{line}} has it too.',
        hint: 'Give each field a label of its own, so that customers can tell them apart, and write it in the guide.',
      },
    },
  },
  'manifest/options-on-secret': {
    severity: 'error',
    description: 'A secret with options: only configuration fields can be select fields.',
    waivable: true,
    messages: {
      options: {
        message: 'The secret "{{name}}" has options.',
        hint: 'Remove the options. If the value need not be kept secret, move the field to "configuration", and read it from `event.configuration`.',
      },
    },
  },
  'manifest/default-not-an-option': {
    severity: 'error',
    description: 'A default value that is none of the options.',
    waivable: true,
    messages: {
      none: {
        message: 'The default of "{{name}}", "{{value}}", is none of its options: {{options}}.',
        hint: 'Use the "value" of one of the options as "default_value".',
      },
    },
  },
  'manifest/limits': {
    severity: 'error',
    description: 'More secrets or dependencies, or longer names or values, than Auth0 takes.',
    waivable: true,
    messages: {
      secrets: {
        message: 'The manifest declares {{count}} secrets; an Action has at most {{limit}}.',
        hint: 'Move what need not be kept secret to "configuration", and read it from `event.configuration`; or put related values into one, and read that.',
      },
      dependencies: {
        message: 'The manifest declares {{count}} dependencies; an Action has at most {{limit}}.',
        hint: 'Remove what Node.js itself can do, such as requests (`fetch`) and UUIDs (`crypto.randomUUID`).',
      },
      nameLength: {
        message: 'A name has {{count}} characters; at most {{limit}} are taken.',
        hint: 'Shorten the name, here and wherever the Action, the spec and the guide read or explain it.',
      },
      valueLength: {
        message: 'The "{{property}}" of "{{name}}" has {{count}} characters; at most {{limit}} are taken.',
        hint: 'Shorten the value.',
      },
    },
  },
  'manifest/secret-value-committed': {
    severity: 'error',
    description: 'A secret with a value that looks like a live credential.',
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
    description: 'A dependency whose version is anything but one exact version.',
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
    description: 'A package named twice.',
    waivable: true,
    messages: {
      twice: {
        message: 'The package "{{name}}" is listed twice: already in line {{line}}.',
        hint: 'Remove one of the two entries.',
      },
    },
  },
  'manifest/not-a-string': {
    severity: 'warning',
    description: 'A value that is a number or a boolean: the Action receives strings.',
    waivable: true,
    fixable: true,
    messages: {
      value: {
        message: 'The "{{property}}" of "{{name}}" is {{type}}; the Action receives a string.',
        hint: 'Write it in double quotes, and compare and convert it as a string in the code.',
      },
    },
  },
  'manifest/placeholder-text': {
    severity: 'error',
    description: 'Template text left in a label or a description.',
    waivable: true,
    messages: {
      left: {
        message: 'The {{property}} of "{{name}}" still has the text of a template: "{{text}}".',
        hint: 'Write what the customer should read in the Auth0 dashboard.',
      },
    },
  },
});
