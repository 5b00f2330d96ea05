import { defineRules } from './rule.ts';

const promise = {
  message: 'This `api.{{method}}` can run too late: nothing waits for the promise on line {{line}}.',
  hint: 'Write `await` before the promise, or return it.',
} as const;
const timer = {
  message: 'This `api.{{method}}` runs too late: the handler does not wait for the timer on line {{line}}.',
  hint: 'Call it without the timer, or await a promise that the timer resolves.',
} as const;
const callback = {
  message: 'This `api.{{method}}` runs too late: the handler does not wait for the callback on line {{line}}.',
  hint: "Use the library's promises, or await a promise that the callback resolves.",
} as const;
const warning = { severity: 'warning' } as const;

/** Rules about the effect of calls of `api` and of writes to `event`. */
export const flowEffectRules = defineRules({
  'flow/api-not-awaited': {
    severity: 'error',
    description: 'The Action calls `api` in a promise or a callback that the handler does not wait for.',
    waivable: true,
    messages: {
      'lost:promise': promise,
      'lost:timer': timer,
      'lost:callback': callback,
      'late:promise': { ...promise, ...warning },
      'late:timer': { ...timer, ...warning },
      'late:callback': { ...callback, ...warning },
      package: {
        message:
          'This `api.{{method}}` is in the callback on line {{line}}. The handler does not wait for that callback.',
        hint: "If the callback runs later, use the library's promises, or await a promise that the callback resolves.",
        severity: 'warning',
      },
    },
  },
  'flow/no-effect': {
    severity: 'warning',
    description: 'The Action does something that has no effect there.',
    waivable: true,
    messages: {
      event: {
        message: 'Writing to `event.{{path}}` has no effect: Auth0 ignores changes of `event`.',
        hint: 'Keep the value in a variable. To change something for the user or the tokens, call a method of `api`.',
      },
      metadata: {
        message: '`api.{{method}}` has no effect together with `api.authentication.setPrimaryUser` on line {{line}}.',
        hint: 'Set the metadata in another Action, or with the Management API for the primary user.',
      },
      redirected: {
        message: '`api.authentication.setPrimaryUser` has no effect before the redirect on line {{line}}.',
        hint: 'Call it in the handler that continues, after the user has come back.',
      },
      onlyContinue: {
        message: '`api.{{method}}` has no effect here. It only works in "{{handler}}".',
        hint: 'Call it in `exports.{{handler}}`, after the user has come back.',
      },
    },
  },
  'flow/wrong-type': {
    severity: 'warning',
    description: 'A property of `event` is compared with a value of a type that it never has.',
    waivable: true,
    messages: {
      never: {
        message: '`event.{{property}}` is {{kind}}, so it never equals {{given}}.',
        hint: 'Write `{{instead}}`.',
      },
    },
  },
  'flow/cache-miss': {
    severity: 'warning',
    description: 'The Action uses the result of `api.cache.get` without checking that the cache has a value.',
    waivable: true,
    messages: {
      unasked: {
        message: 'The `api.cache.get` on line {{line}} can return `undefined`, and then this throws.',
        hint: 'Write `?.` here, or return early if the cache has no value.',
      },
    },
  },
  'flow/optional-property': {
    severity: 'warning',
    description: 'An optional property of `event` is used as if it were always there.',
    waivable: true,
    messages: {
      unasked: {
        message: '`event.{{property}}` is optional. If it is missing, reading `{{name}}` throws.',
        hint: 'Write `event.{{property}}?.{{name}}`, or return early if it is missing.',
      },
    },
  },
  'flow/email-not-verified': {
    severity: 'notice',
    description: 'An email address decides, but nothing checks whether it is verified.',
    waivable: true,
    messages: {
      unasked: {
        message: 'The email address decides here, but nothing checks `event.user.email_verified`.',
        hint: 'Check `event.user.email_verified` first. Users can sign up with an address that is not theirs.',
      },
    },
  },
  'flow/interactive-only': {
    severity: 'notice',
    description: 'The Action shows something to the user, also in executions that cannot show anything.',
    waivable: true,
    messages: {
      always: {
        message:
          '`api.{{method}}` also runs in logins that cannot show anything, such as refresh tokens and `prompt=none`.',
        hint: 'Use `event.transaction?.protocol` and `event.transaction?.prompt` to decide what happens in such a login.',
      },
    },
  },
});
