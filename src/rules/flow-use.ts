import { defineRules } from './rule.ts';

/** Rules about how the Action uses the `event` and the `api` of its flow. */
export const flowUseRules = defineRules({
  'flow/unknown-api-method': {
    severity: 'error',
    description: "The Action calls a method that the flow's api object does not have.",
    waivable: true,
    messages: {
      near: {
        message: 'The flow {{flow}} has no `api.{{method}}`. Did you mean `api.{{known}}`?',
        hint: 'Call `api.{{known}}`.',
      },
      elsewhere: {
        message: 'The flow {{flow}} has no `api.{{method}}`. The method belongs to {{flows}}.',
        hint: 'Remove the call, or submit the Action for that flow.',
      },
      unknown: {
        message: 'The flow {{flow}} has no `api.{{method}}`.',
        hint: 'In this flow, `api` has {{known}}.',
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
          'The Action reads `event.{{property}}` {{times}}, but the flow {{flow}} does not have it. Did you mean `event.{{known}}`?',
        hint: 'Read `event.{{known}}`.',
      },
      elsewhere: {
        message:
          'The Action reads `event.{{property}}` {{times}}, but the flow {{flow}} does not have it. The property belongs to {{flows}}.',
        hint: 'Remove the read, or first check that the property is there.',
      },
      unknown: {
        message: 'The Action reads `event.{{property}}` {{times}}, but the flow {{flow}} does not have it.',
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
        message: '`api.{{method}}` is called without {{missing}}, which the flow {{flow}} requires.',
        hint: 'Call it as `api.{{signature}}`.',
      },
      spare: {
        severity: 'warning',
        message: '`api.{{method}}` accepts {{count}} in the flow {{flow}}. Extra arguments are ignored.',
        hint: 'Call it as `api.{{signature}}`.',
      },
    },
  },
  'flow/continue-without-redirect': {
    severity: 'warning',
    description: 'The Action exports a handler that continues, but nothing redirects or renders a prompt.',
    waivable: true,
    messages: {
      never: {
        message: '"{{handler}}" never runs: nothing in the Action redirects the user or renders a prompt.',
        hint: 'Remove the handler, or call {{methods}} where the user should leave, in logins that can show a page.',
      },
    },
  },
  'flow/redirect-without-continue': {
    severity: 'error',
    description: 'The Action redirects or renders a prompt, but exports no handler that continues.',
    waivable: true,
    messages: {
      redirect: {
        message: '`api.{{method}}` sends the user away, but the Action exports no "{{handler}}" to continue with.',
        hint: 'Export `exports.{{handler}} = async (event, api) => { … }`, which checks what the user returns with.',
      },
      prompt: {
        message: '`api.{{method}}` shows a form, but the Action exports no "{{handler}}" to continue with.',
        hint: 'Export `exports.{{handler}} = async (event, api) => { … }`, which reads what the user has entered.',
      },
    },
  },
});
