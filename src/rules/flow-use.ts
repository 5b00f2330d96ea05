import { defineRules } from './rule.ts';

/** Rules about how the Action uses the `event` and the `api` of its flow. */
export const flowUseRules = defineRules({
  'flow/unknown-api-method': {
    severity: 'error',
    description: "The Action calls a method that the flow's api object does not have.",
    waivable: true,
    messages: {
      near: {
        message: 'The flow {{flow}} has no `api.{{method}}`; the nearest is `api.{{known}}`.',
        hint: 'Call `api.{{known}}`.',
      },
      elsewhere: {
        message: 'The flow {{flow}} has no `api.{{method}}`; {{flows}} has it.',
        hint: 'Take the call out, or submit the Action for that flow.',
      },
      unknown: {
        message: 'The flow {{flow}} has no `api.{{method}}`.',
        hint: 'In this flow `api` has {{known}}.',
      },
    },
  },
  'flow/unknown-event-property': {
    severity: 'warning',
    description: 'The Action reads a property of `event` that the flow does not have.',
    waivable: true,
    messages: {
      near: {
        message:
          'In the flow {{flow}} there is no `event.{{property}}`, which the Action reads {{times}}; the nearest is `event.{{known}}`.',
        hint: 'Read `event.{{known}}`.',
      },
      elsewhere: {
        message:
          'In the flow {{flow}} there is no `event.{{property}}`, which the Action reads {{times}}; {{flows}} has it.',
        hint: 'Take the read out, or ask first whether it is there.',
      },
      unknown: {
        message: 'In the flow {{flow}} there is no `event.{{property}}`, which the Action reads {{times}}.',
        hint: 'The properties of `{{object}}` are {{known}}.',
      },
    },
  },
  'flow/deny-arguments': {
    severity: 'error',
    description: 'A denial lacks an argument that the flow requires, or has one too many.',
    waivable: true,
    messages: {
      missing: {
        message: '`api.{{method}}` is called without its {{missing}} in the flow {{flow}}.',
        hint: 'Call it as `api.{{signature}}`.',
      },
      spare: {
        severity: 'warning',
        message: '`api.{{method}}` takes {{count}} in the flow {{flow}}; what is given beyond that is ignored.',
        hint: 'Remove what is beyond `api.{{signature}}`.',
      },
    },
  },
  'flow/continue-without-redirect': {
    severity: 'warning',
    description: 'A handler that continues is exported, and nothing redirects or renders a prompt.',
    waivable: true,
    messages: {
      never: {
        message: '"{{handler}}" never runs: nothing in the Action redirects the user or renders a prompt.',
        hint: 'Take the handler out, or call {{methods}} where the user is sent away, in logins that can show a page.',
      },
    },
  },
  'flow/redirect-without-continue': {
    severity: 'error',
    description: 'The Action redirects or renders a prompt, and exports no handler that continues.',
    waivable: true,
    messages: {
      redirect: {
        message: '`api.{{method}}` sends the user away, and no "{{handler}}" is exported to go on with.',
        hint: 'Export `exports.{{handler}} = async (event, api) => { … }`, which checks what the user comes back with.',
      },
      prompt: {
        message: '`api.{{method}}` shows a form, and no "{{handler}}" is exported to go on with.',
        hint: 'Export `exports.{{handler}} = async (event, api) => { … }`, which reads what was filled in.',
      },
    },
  },
});
