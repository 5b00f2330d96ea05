import { defineRules } from './rule.ts';

export const codeRules = defineRules({
  'code/syntax': {
    severity: 'error',
    description: 'The Action does not parse.',
    waivable: true,
    messages: {
      invalid: {
        message: 'The Action is not valid JavaScript: {{fault}}.',
        hint: 'Correct the syntax here. Nothing else in the Action can be checked until then.',
      },
    },
  },
  'code/too-large': {
    severity: 'error',
    description: 'The Action file is over 100 kB.',
    waivable: true,
    messages: {
      tooLarge: {
        message: 'The Action is {{size}} kB. Auth0 accepts at most {{limit}} kB.',
        hint: 'Declare libraries as dependencies in the manifest instead of bundling them.',
      },
      unread: {
        message: 'The Action is {{size}} kB. Auth0 accepts at most {{limit}} kB. Nothing else in it was checked.',
        hint: 'Declare libraries as dependencies in the manifest instead of bundling them.',
      },
    },
  },
  'code/not-commonjs': {
    severity: 'error',
    description:
      'The Action is an ES module, TypeScript or JSX, awaits at its top level, or loads modules with `import()`.',
    waivable: true,
    messages: {
      import: {
        message: 'The Action uses "import", but Auth0\'s runtime does not load ES modules.',
        hint: 'Use CommonJS: `const { name } = require("package")`.',
      },
      export: {
        message: 'The Action uses "export", but Auth0\'s runtime does not load ES modules.',
        hint: 'Use CommonJS: `exports.{{handler}} = async (event, api) => { … }`.',
      },
      await: {
        message: 'The Action awaits at its top level, which CommonJS does not allow.',
        hint: 'Move it into the handler, or keep the promise and await it there.',
      },
      typescript: {
        message: "The Action is written in TypeScript, which Auth0's runtime does not load.",
        hint: 'Submit JavaScript: compile it with a target that keeps async functions (ES2017 or later) and CommonJS modules.',
      },
      jsx: {
        message: "The Action contains JSX, which Auth0's runtime does not load.",
        hint: 'Submit plain JavaScript: an Action renders nothing.',
      },
      dynamicImport: {
        message: 'The Action loads "{{name}}" with `import()`, which Auth0 does not document for Actions.',
        hint: 'Use `require("{{name}}")`: on Node.js 22, it also loads ES modules.',
        severity: 'warning',
      },
    },
  },
});
