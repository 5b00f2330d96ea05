import { defineRules } from './rule.ts';

export const codeRequestsRules = defineRules({
  'code/insecure-url': {
    severity: 'error',
    description: 'A literal `http://` URL is requested or redirected to.',
    waivable: true,
    messages: {
      requested: {
        message: 'The Action sends a request to {{url}}. The connection is not encrypted.',
        hint: 'Use `https://`, also for a default or a base URL.',
      },
      given: {
        message: 'An HTTP client uses the address {{url}}. The connection is not encrypted.',
        hint: 'Use `https://`.',
      },
      redirected: {
        message: 'The Action sends the user to {{url}}. The connection is not encrypted.',
        hint: 'Use `https://` for every redirect.',
      },
    },
  },
  'code/hard-coded-domain': {
    severity: 'warning',
    description: 'A request goes to a literal `*.auth0.com` host.',
    waivable: true,
    messages: {
      hardCoded: {
        message: 'The Action sends a request to {{host}}, the domain of one tenant.',
        hint: 'Take the domain from {{source}}.',
      },
    },
  },
  'code/request-without-timeout': {
    severity: 'warning',
    description: 'An outbound request has no timeout or abort signal.',
    waivable: true,
    messages: {
      missing: {
        message: '"{{call}}" sends a request without a timeout.',
        hint: 'Limit it to well below 10 s: {{how}}.',
      },
      tooLong: {
        message: '"{{call}}" sends a request without a timeout; {{library}} itself waits {{seconds}} s or longer.',
        hint: 'Limit it to well below 10 s: {{how}}.',
      },
      ignored: {
        message:
          '"{{call}}" sends a request without a timeout: {{library}} {{version}} ignores its option `{{option}}`.',
        hint: 'Limit it to well below 10 s: {{how}}.',
      },
    },
  },
  'code/timeout-too-long': {
    severity: 'warning',
    description: 'The timeout of a request is 10 s or more.',
    waivable: true,
    messages: {
      tooLong: {
        message: 'The request of "{{call}}" may take {{seconds}} s. Auth0 asks for less than 10 s.',
        hint: 'Wait for a few seconds only. The whole Action has 20 s, and the user waits for it.',
      },
    },
  },
  'code/unhandled-request': {
    severity: 'warning',
    description: 'Nothing catches the failure of an outbound request, in a flow that can deny.',
    waivable: true,
    messages: {
      unhandled: {
        message: 'If the request of "{{call}}" fails, nothing catches the error.',
        hint: 'Await it in a `try`, and decide in the `catch` whether to deny (`api.{{deny}}`) or to go on.',
      },
      dropped: {
        message: 'Nothing waits for the request of "{{call}}", and nothing catches its error.',
        hint: 'Await it in a `try`, or add a `.catch` to it.',
      },
      noListener: {
        message: 'Nothing listens to the "error" event of the request of "{{call}}".',
        hint: 'Add a listener, `.on("error", reject)` in a promise that the handler awaits in a `try`.',
      },
    },
  },
  'code/throws': {
    severity: 'warning',
    description: 'An exception from a `throw` or from `validateToken` leaves the handler, in a flow that can deny.',
    waivable: true,
    messages: {
      leaves: {
        message: 'This exception leaves the handler.',
        hint: "Call `api.{{deny}}` and return, or catch it in the handler. Otherwise the user sees Auth0's general error page.",
      },
      validateToken: {
        message:
          'If the token is missing, forged or expired, `api.redirect.validateToken` throws, and nothing catches it.',
        hint: 'Call it in a `try`, and call `api.{{deny}}` in the `catch`.',
      },
    },
  },
});
