import { defineRules } from './rule.ts';

export const flowRules = defineRules({
  'flow/missing-handler': {
    severity: 'error',
    description: 'The Action exports no handler of any flow.',
    waivable: true,
    messages: {
      missing: {
        message: 'The Action exports no handler of any flow.',
        hint: 'Export the function that Auth0 calls, such as `exports.{{handler}} = async (event, api) => { … }`.',
      },
    },
  },
  'flow/unknown-handler': {
    severity: 'error',
    description: 'An exported function is named like a handler, but no flow has a handler of that name.',
    waivable: true,
    messages: {
      near: {
        message: 'No flow has a handler "{{name}}". Did you mean "{{known}}"?',
        hint: 'Export it as "{{known}}", or, if it is not a handler, under a name that does not begin with "on".',
      },
      beta: {
        message:
          '"{{name}}" is for the trigger "{{trigger}}". That trigger is in beta, and integrations cannot use it yet.',
        hint: 'Choose another flow. Ask Auth0 when the trigger will be open to integrations.',
      },
      unknown: {
        message: 'No flow has a handler "{{name}}".',
        hint: 'Use the handler\'s name of your flow, such as "{{handler}}", or a name that does not begin with "on".',
      },
    },
  },
  'flow/handler-not-async': {
    severity: 'error',
    description: "An exported handler is not a native async function, so Auth0's runtime refuses it.",
    waivable: true,
    messages: {
      notAsync: {
        message: '"{{name}}" is not an async function, so Auth0\'s runtime refuses it.',
        hint: 'Write `exports.{{name}} = async (event, api) => { … }`; a compiler must keep async functions (target ES2017 or later).',
      },
      notAFunction: {
        message: '"{{name}}" is not a function, so Auth0\'s runtime refuses it.',
        hint: 'Write `exports.{{name}} = async (event, api) => { … }`.',
      },
    },
  },
  'flow/mixed-flows': {
    severity: 'error',
    description: 'One Action exports handlers of two flows.',
    waivable: true,
    messages: {
      mixed: {
        message: '"{{name}}" belongs to the flow {{flow}}, and "{{other}}" in the same file to {{otherFlow}}.',
        hint: 'Keep one flow in a file, and submit a separate integration for each flow.',
      },
    },
  },
  'flow/trigger-mismatch': {
    severity: 'warning',
    description: "The deploy template names another trigger than the handler's.",
    waivable: true,
    messages: {
      mismatch: {
        message: 'The template deploys to the trigger "{{trigger}}", but "{{handler}}" belongs to "{{flow}}".',
        hint: 'Write "{{flow}}"; the template is only for test deployments, and is not part of the submitted archive.',
      },
      beta: {
        message:
          'The template deploys to the trigger "{{trigger}}". That trigger is in beta, and integrations cannot use it yet.',
        hint: 'Write "{{flow}}", the trigger of the handler. The template is only for test deployments.',
      },
    },
  },
  'flow/trigger-version': {
    severity: 'warning',
    description: 'The deploy template names a trigger version that lacks a method that the Action calls.',
    waivable: true,
    messages: {
      lacks: {
        message: '"{{trigger}}" {{version}} has no `api.{{method}}`, which the Action calls.',
        hint: 'Write "{{since}}"; the template is only for test deployments, and is not part of the submitted archive.',
      },
      contextual: {
        severity: 'error',
        message: '"{{trigger}}" {{version}} passes no `api` to the handler: its handlers take `(event, context)`.',
        hint: 'Write "{{current}}".',
      },
    },
  },
  'flow/retired-runtime': {
    severity: 'warning',
    description: 'The deploy template names a Node.js runtime that Auth0 has retired.',
    waivable: true,
    messages: {
      retired: {
        message: 'Auth0 has retired the runtime "{{runtime}}".',
        hint: 'Write "{{current}}", and run the tests on it.',
      },
      superseded: {
        severity: 'notice',
        message: 'The runtime "{{runtime}}" is superseded.',
        hint: 'Write "{{current}}", which Auth0 recommends, and run the tests on it.',
      },
    },
  },
});
