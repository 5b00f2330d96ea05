import { defineRules } from './rule.ts';

const limitHint = 'Shorten it, or pass only the part that is needed.';

/** Rules about the arguments of `api` methods. */
export const flowArgumentRules = defineRules({
  'flow/api-arguments': {
    severity: 'error',
    description: 'Auth0 refuses, drops or misreads an argument of an `api` method.',
    waivable: true,
    messages: {
      throws: {
        message: '`api.{{method}}` throws here: `{{parameter}}` {{fault}}.',
        hint: 'Call it as `api.{{signature}}`.',
      },
      'throws:limit': {
        message: '`api.{{method}}` throws here: `{{parameter}}` {{fault}}.',
        hint: limitHint,
      },
      fails: {
        message: '`api.{{method}}` fails here and only returns an error: `{{parameter}}` {{fault}}.',
        hint: 'Call it as `api.{{signature}}`.',
      },
      'fails:limit': {
        message: '`api.{{method}}` fails here and only returns an error: `{{parameter}}` {{fault}}.',
        hint: limitHint,
      },
      refused: {
        message: 'Auth0 does not accept this call of `api.{{method}}`: `{{parameter}}` {{fault}}.',
        hint: 'Call it as `api.{{signature}}`.',
      },
      'refused:limit': {
        message: 'Auth0 does not accept this call of `api.{{method}}`: `{{parameter}}` {{fault}}.',
        hint: limitHint,
      },
      object: {
        message: '`api.{{method}}` expects a key and a value, but gets an object. Auth0 stores nothing.',
        hint: 'Call `api.{{method}}("{{name}}", …)` once for each property.',
      },
      cut: {
        severity: 'warning',
        message: 'Auth0 truncates this argument of `api.{{method}}`: `{{parameter}}` {{fault}}.',
        hint: limitHint,
      },
      short: {
        severity: 'warning',
        message: '`{{name}}` is in milliseconds: {{count}} is less than a second.',
        hint: 'If you mean seconds, write `{{instead}}`.',
      },
      seconds: {
        severity: 'warning',
        message: '`{{name}}` is in milliseconds, but `{{given}}` is in seconds.',
        hint: 'Write `{{instead}}`.',
      },
      divided: {
        severity: 'warning',
        message: '`{{name}}` is in milliseconds, but this value is divided by 1000.',
        hint: 'Write `{{instead}}`, or remove the division.',
      },
    },
  },
});
