import { defineRules } from './rule.ts';

/** Rules about calls of `api`, for any flow that has the method. */
export const codeApiRules = defineRules({
  'code/continues-after-deny': {
    severity: 'warning',
    description: 'Statements still run after a denial or a redirect: there is no `return`.',
    waivable: true,
    messages: {
      goesOn: {
        message: 'After `api.{{method}}` the Action goes on at line {{line}}: the call does not end the execution.',
        hint: 'Put a `return` after it.',
      },
      helper: {
        message: '"{{helper}}" calls `api.{{method}}`, and the Action goes on after it at line {{line}}.',
        hint: 'Put a `return` after it. If the helper does not always call it, let the helper return whether it did, and return when it did.',
      },
    },
  },
  'code/claim-name': {
    severity: 'warning',
    description: 'The name of a custom claim is restricted, or it is not a literal or constant.',
    waivable: true,
    messages: {
      restricted: {
        message: 'Auth0 drops a custom claim "{{claim}}" without an error: the name is restricted.',
        hint: 'Choose another name, preferably under a URL of your own, such as `https://example.com/{{claim}}`.',
      },
      refused: {
        message: '`setCustomClaim` throws for the name "{{claim}}".',
        hint: 'Choose another name, preferably under a URL of your own, such as `https://example.com/{{claim}}`.',
      },
      reserved: {
        message: 'Auth0 drops a custom claim "{{claim}}" without an error: its namespace is Auth0\'s own.',
        hint: 'Choose a namespace under a URL of your own, such as `https://example.com/`.',
      },
      dynamic: {
        message: 'The name of this custom claim is computed at run time, so a reviewer cannot check it.',
        hint: 'Write it as a literal, or in a variable that never changes. The integration should say what the claim is called.',
      },
    },
  },
});
