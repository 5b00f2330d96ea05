import { defineRules } from './rule.ts';

export const secretsRules = defineRules({
  'secrets/name-case': {
    severity: 'error',
    description: 'The name of a secret or a configuration field is not in ALL_CAPS_SNAKE_CASE.',
    waivable: true,
    fixable: true,
    messages: {
      correctable: {
        message: 'The name "{{name}}" is not in ALL_CAPS_SNAKE_CASE.',
        hint: 'Rename it to "{{suggestion}}", here and wherever the Action, the spec and the guide use it.',
      },
      blank: {
        message: 'The name of the field "{{suggestion}}" begins or ends with a space.',
        hint: 'Remove the space. With it, the Action cannot read the field as `{{suggestion}}`.',
      },
      other: {
        message: 'The name "{{name}}" is not in ALL_CAPS_SNAKE_CASE.',
        hint: 'Choose a name that no other field has, with the letters A to Z, digits and single underscores, such as "API_KEY". Use it wherever the Action, the spec and the guide have the old one.',
      },
    },
  },
  'secrets/undeclared': {
    severity: 'error',
    description: 'The Action reads a secret or a configuration field that the manifest does not declare.',
    waivable: true,
    messages: {
      near: {
        message: '"{{name}}" is read from `event.{{store}}` ({{times}}), but the manifest does not declare it.',
        hint: 'Read `event.{{store}}.{{known}}`, the nearest declared name; or add `{{field}}` to "{{store}}" in configuration.json, explain "{{label}}" in the guide, and read `event.{{store}}.{{correct}}`.',
      },
      elsewhere: {
        message: '"{{name}}" is read from `event.{{store}}` ({{times}}), but the manifest does not declare it.',
        hint: 'Read `event.{{declared}}.{{known}}`, the nearest declared name; or add `{{field}}` to "{{store}}" in configuration.json, explain "{{label}}" in the guide, and read `event.{{store}}.{{correct}}`.',
      },
      sameWords: {
        message: '"{{name}}" is read from `event.{{store}}` ({{times}}), but the manifest does not declare it.',
        hint: 'Read `event.{{declared}}.{{known}}`, as the manifest declares it.',
      },
      unknown: {
        message: '"{{name}}" is read from `event.{{store}}` ({{times}}), but the manifest does not declare it.',
        hint: 'Add `{{field}}` to "{{store}}" in configuration.json, explain "{{label}}" in the guide, and read `event.{{store}}.{{correct}}`; or remove the read.',
      },
    },
  },
  'secrets/wrong-store': {
    severity: 'error',
    description: 'A field is read from event.secrets but declared under configuration, or the other way round.',
    waivable: true,
    fixable: true,
    messages: {
      swapped: {
        message: '"{{name}}" is read from `event.{{store}}` ({{times}}), but declared under "{{declared}}".',
        hint: 'Read `event.{{declared}}.{{name}}`, or move the field to "{{store}}" in configuration.json.',
      },
      stays: {
        message: '"{{name}}" is read from `event.{{store}}` ({{times}}), but declared under "{{declared}}".',
        hint: 'Read `event.{{declared}}.{{name}}`.',
      },
      credential: {
        message: '"{{name}}" is read from `event.{{store}}` ({{times}}), but declared under "{{declared}}".',
        hint: 'Move the field to "{{store}}" in configuration.json, because it is a credential. Read `event.{{store}}.{{name}}` everywhere.',
      },
    },
  },
  'secrets/unused': {
    severity: 'warning',
    description: 'A secret or a configuration field is declared, but the Action never reads it.',
    waivable: true,
    messages: {
      unused: {
        message: '"{{name}}" is declared under "{{store}}", but the Action never reads it.',
        hint: 'Read `event.{{store}}.{{name}}`, or remove the field. Customers should not have to fill in an unused field.',
      },
      perhaps: {
        message: 'The Action does not read {{names}} by name. Reads with computed names may use them.',
        hint: 'Read each value by its name, or remove the fields that are not used.',
        severity: 'notice',
      },
    },
  },
  'secrets/dynamic-read': {
    severity: 'notice',
    description: 'The Action reads secrets or configuration fields in a way that does not show their names.',
    waivable: true,
    messages: {
      dynamic: {
        message: 'The code does not show which values of {{stores}} it uses here.',
        hint: 'Read each value by its name, such as `{{example}}`, so that it can be checked against the manifest.',
      },
    },
  },
  'secrets/logged': {
    severity: 'error',
    description: 'A secret or a token, or a part of it, reaches the log.',
    waivable: false,
    messages: {
      value: {
        message: 'The secret "{{name}}" reaches `{{sink}}` on line {{line}}.',
        hint: 'Log whether it is set, for example `Boolean(event.secrets.{{name}})`, or nothing. A debug switch does not make it safe to log.',
      },
      part: {
        message: 'A part of the secret "{{name}}" reaches `{{sink}}` on line {{line}}.',
        hint: 'Log whether it is set, for example `Boolean(event.secrets.{{name}})`, or nothing. Reviewers also reject the first characters of a key.',
      },
      token: {
        message: 'The token "{{name}}" reaches `{{sink}}` on line {{line}}.',
        hint: 'Log whether there is one, or nothing. A debug switch does not make it safe to log.',
      },
      answer: {
        message: 'The response with the token "{{name}}" reaches `{{sink}}` on line {{line}}.',
        hint: 'Log the status of the response instead. A debug switch does not make a token safe to log.',
      },
      error: {
        message:
          '{{library}} puts the request into its errors, including {{carries}}. This error reaches `{{sink}}` on line {{line}}.',
        hint: 'Log `error.code` or `error.response?.status` instead of the whole error.',
      },
      response: {
        message:
          '{{library}} puts the request into its responses, including {{carries}}. This response reaches `{{sink}}` on line {{line}}.',
        hint: 'Log `response.status` instead of the whole response.',
      },
      several: {
        message: 'Secrets reach `{{sink}}` on line {{line}}: {{names}}.',
        hint: 'Log whether they are set, for example `Boolean(event.secrets.{{first}})`, or nothing. A debug switch does not make them safe to log.',
      },
      all: {
        message: 'All of `{{what}}` reaches `{{sink}}` on line {{line}}, including every secret.',
        hint: 'Log the few properties that are needed, such as `{{example}}`. A debug switch does not make secrets safe to log.',
      },
    },
  },
  'secrets/assigned': {
    severity: 'error',
    description: 'The code writes to event.secrets or event.configuration.',
    waivable: true,
    messages: {
      assigned: {
        message: 'The Action writes to `{{target}}`, which is read-only.',
        hint: 'Keep the value in a separate variable: `const value = {{target}} || fallback;`.',
      },
    },
  },
  'secrets/hard-coded': {
    severity: 'error',
    description: 'The code contains a credential.',
    waivable: false,
    messages: {
      shape: {
        message: 'This value in the code looks like {{kind}}.',
        hint: 'Revoke it, because the git history has it as well. In the handler, read it from a secret: `event.secrets.{{secret}}`. {{field}}',
      },
      beside: {
        message: 'This value looks like {{kind}}.',
        hint: 'Revoke it, because the git history has it as well. Write a made-up value instead, such as "your-api-key".',
      },
      key: {
        message: 'The key that `{{callee}}` signs, checks or encrypts with is in the code.',
        hint: 'In the handler, read it from a secret: `event.secrets.{{secret}}`. {{field}} If the key was ever used, replace it.',
      },
      named: {
        message: 'The value of "{{name}}" in the code looks like {{kind}}.',
        hint: 'Revoke it, because the git history has it as well. In the handler, read it from a secret: `event.secrets.{{secret}}`. {{field}}',
      },
    },
  },
  'secrets/in-url': {
    severity: 'warning',
    description: "A secret's value is built into a URL's query or path.",
    waivable: true,
    messages: {
      built: {
        message: 'The secret "{{name}}" is built into a URL, and servers and proxies log URLs.',
        hint: 'Send it in a header or in the body; if it is not a secret, move it to "configuration" in configuration.json, and read `event.configuration.{{name}}`.',
      },
      payload: {
        message:
          'The secret "{{name}}" is in the payload of `api.redirect.encodeToken`. The payload is signed but not encrypted, so users can read it in the address.',
        hint: 'Keep it out of the payload. The site that the user is sent to needs a secret of its own.',
      },
    },
  },
  'secrets/unknown-option': {
    severity: 'warning',
    description: 'The value of a select field is compared with a text that none of its options has.',
    waivable: true,
    messages: {
      near: {
        message: 'The field "{{name}}" is never "{{text}}".',
        hint: 'Did you mean "{{known}}"? The case matters.',
      },
      unknown: {
        message: 'The field "{{name}}" is never "{{text}}". Its options are {{known}}.',
        hint: 'Compare with one of these, or add the option to the manifest.',
      },
    },
  },
});
