import { defineRules } from './rule.ts';

/** Rules about what the Action loads, and about code that it makes at run time. */
export const codeModuleRules = defineRules({
  'code/undeclared-dependency': {
    severity: 'error',
    description: 'The Action requires a package that the manifest does not declare, or a file of its own.',
    waivable: true,
    messages: {
      unknown: {
        message: 'The Action requires "{{name}}", which is not among the dependencies of the manifest.',
        hint: 'Declare it under "dependencies" of configuration.json with one exact version.',
      },
      near: {
        message: 'The Action requires "{{name}}", which is not among the dependencies of the manifest; "{{known}}" is.',
        hint: 'Require "{{known}}", or declare "{{name}}" with one exact version.',
      },
      path: {
        message: 'The Action requires the file "{{name}}", but an Action is a single file.',
        hint: 'Move what it needs from that file into the Action.',
      },
      actions: {
        message:
          'The Action requires "{{name}}", which is a module of one tenant. The tenants of customers do not have it.',
        hint: 'Move what it needs from that module into the Action.',
        severity: 'warning',
      },
    },
  },
  'code/unused-dependency': {
    severity: 'warning',
    description: 'The manifest declares a package that the Action never requires.',
    waivable: true,
    messages: {
      unused: {
        message: 'The dependency "{{name}}" is declared, but the Action never requires it.',
        hint: 'Remove it from the manifest, or require it.',
      },
      onlyTests: {
        message: 'The dependency "{{name}}" is installed for every customer, but only the tests require it.',
        hint: 'Move it to the `devDependencies` of a package.json: the check installs these for the tests.',
      },
    },
  },
  'code/dynamic-code': {
    severity: 'error',
    description: 'The Action creates code at run time, starts processes, or changes the environment of its process.',
    waivable: true,
    messages: {
      made: {
        message: 'The Action creates code from text with "{{name}}".',
        hint: 'Write the code out. For data, use `JSON.parse`.',
      },
      module: {
        message: 'The Action requires "{{name}}", which runs code or programs that are not reviewed.',
        hint: 'Do without it: an Action is one reviewed file.',
      },
      environment: {
        message: 'The Action writes to `process.env`, which all executions of its process share.',
        hint: 'Keep the value in a variable of the handler, or pass it as an argument.',
      },
    },
  },
  'code/unreadable': {
    severity: 'warning',
    description: 'The Action is minified or obfuscated.',
    waivable: true,
    messages: {
      minified: {
        message: 'The Action is minified: line {{line}} has {{tokens}} tokens.',
        hint: 'Submit the original source. Auth0 reviews it line by line.',
      },
      renamed: {
        message: 'The Action is minified: {{short}} of its {{all}} names are one or two letters long.',
        hint: 'Submit the original source. Auth0 reviews it line by line.',
      },
      obfuscated: {
        message: 'The Action is obfuscated: {{sign}}.',
        hint: 'Submit the original source. Auth0 reviews it line by line.',
      },
      tangled: {
        message:
          'The Action passes its values on in too many ways to follow all of them. The check does not know everything that secrets, logs and requests are used for.',
        hint: 'Submit the original source, in small functions.',
      },
    },
  },
  'code/undefined-name': {
    severity: 'error',
    description: 'The Action uses a name that neither it nor the Actions runtime defines.',
    waivable: true,
    messages: {
      hidden: {
        message: '"{{name}}" is not defined here. It is declared on line {{line}}, and is only visible in that block.',
        hint: 'Declare "{{name}}" outside that block, above both places.',
      },
      module: {
        message: '"{{name}}" is not defined. It is a module of Node.js, which the code has to load.',
        hint: 'Load it first: `const {{name}} = require("node:{{name}}")`.',
      },
      near: {
        message: '"{{name}}" is not defined. The Action throws a ReferenceError when it gets here.',
        hint: 'Did you mean "{{known}}"? If not, declare "{{name}}".',
      },
      unknown: {
        message: '"{{name}}" is not defined. The Action throws a ReferenceError when it gets here.',
        hint: 'Declare "{{name}}", or load it with `require`.',
      },
    },
  },
  'code/loose-equality': {
    severity: 'warning',
    description: 'The Action compares with `==` or `!=`.',
    waivable: true,
    messages: {
      loose: {
        message: '"{{operator}}" converts types before it compares.',
        hint: 'Write `{{strict}}`. Only `{{operator}} null` is allowed.',
      },
    },
  },
});
