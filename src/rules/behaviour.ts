import { defineRules } from './rule.ts';

/** What an execution of the Action against faults shows. `scenarios` are ids, for `--scenario`. */
export const behaviourRules = defineRules({
  'behaviour/throws': {
    severity: 'warning',
    description: 'An exception leaves the handler when something goes wrong.',
    waivable: true,
    messages: {
      throws: {
        message: 'When {{when}}, {{handler}} throws: {{error}} (scenarios: {{scenarios}})',
        hint: 'Catch the error and decide what happens: `{{deny}}`, or go on without the response.',
      },
      throwsRarely: {
        severity: 'notice',
        message: 'When {{when}}, {{handler}} throws: {{error}} (scenarios: {{scenarios}})',
        hint: 'Check values before you use them, and decide what happens without them: `{{deny}}`, or go on.',
      },
    },
  },
  'behaviour/hangs': {
    severity: 'warning',
    description: 'The handler does not end within the time that Auth0 gives it.',
    waivable: true,
    messages: {
      limit: {
        message: 'When {{when}}, {{handler}} does not end within {{seconds}} s. (scenarios: {{scenarios}})',
        hint: 'Give each request a timeout below 10 s {{how}}, and limit the number of tries.',
      },
      neverSettles: {
        message:
          'When {{when}}, {{handler}} never ends: it waits for something that never happens. (scenarios: {{scenarios}})',
        hint: 'Give each request a timeout below 10 s {{how}}, and settle every promise.',
      },
      bodyNeverEnds: {
        severity: 'notice',
        message: 'When {{when}}, {{handler}} does not end within {{seconds}} s. (scenarios: {{scenarios}})',
        hint: 'Keep the timeout until the whole body is read, not only until the response begins.',
      },
      waitsAsAsked: {
        severity: 'notice',
        message:
          'When {{when}} and asks to wait for 30 s, {{handler}} waits and does not end within {{seconds}} s. (scenarios: {{scenarios}})',
        hint: 'Limit how long a retry may wait, for example with `Math.min(wait, 2000)`. In got, set `retry: { maxRetryAfter: 2000 }`.',
      },
      loop: {
        message: 'When {{when}}, {{handler}} runs in a loop that does not end. (scenarios: {{scenarios}})',
        hint: 'Look for a loop that waits for a response that never comes, and limit it.',
      },
    },
  },
  'behaviour/secret-exposed': {
    severity: 'error',
    description: 'The value of a secret appears in a log, a message, a URL, a token or user metadata.',
    waivable: false,
    messages: {
      log: {
        message: 'When {{when}}, {{handler}} logs the secret "{{secret}}" ({{how}}). (scenarios: {{scenarios}})',
        hint: 'Log whether it is set (`Boolean(event.secrets.{{secret}})`), not its value.',
      },
      shown: {
        message:
          'When {{when}}, {{handler}} passes the secret "{{secret}}" ({{how}}) to `api.{{method}}`. (scenarios: {{scenarios}})',
        hint: 'Pass a fixed text instead.',
      },
      url: {
        message:
          'When {{when}}, {{handler}} puts the secret "{{secret}}" ({{how}}) into a URL. (scenarios: {{scenarios}})',
        hint: 'Send it in a header or in the body, because servers and proxies log URLs.',
      },
    },
  },
  'behaviour/detail-exposed': {
    severity: 'warning',
    description: 'Users can read an error text of the provider or of an HTTP client.',
    waivable: true,
    messages: {
      shown: {
        message:
          'When {{when}}, an error text of the provider or of a library is passed to `api.{{method}}`, and users can read it: "{{text}}" (scenarios: {{scenarios}})',
        hint: 'Pass a fixed text, and log the error for the customer.',
      },
    },
  },
  'behaviour/logs-always': {
    severity: 'warning',
    description: 'The Action logs on an ordinary successful execution, with every debug switch off.',
    waivable: true,
    messages: {
      logs: {
        message: 'When all goes well and no debug switch is on, {{handler}} logs "{{text}}".',
        hint: 'Log only while a debug switch is on: {{how}}. Also turn it on in a test. {{field}}',
      },
    },
  },
  'behaviour/log-too-long': {
    severity: 'notice',
    description: 'One execution logs more than Auth0 keeps.',
    waivable: true,
    messages: {
      long: {
        message:
          'When {{when}}, {{handler}} logs {{length}} characters. Auth0 keeps the first {{limit}}. (scenarios: {{scenarios}})',
        hint: 'Log a status or a code instead of whole responses and objects.',
      },
    },
  },
  'behaviour/insecure-request': {
    severity: 'error',
    description: 'The Action requests an http:// address, or sends the user to one.',
    waivable: true,
    messages: {
      request: {
        message:
          'When {{when}}, {{handler}} requests {{url}}. The connection is not encrypted. (scenarios: {{scenarios}})',
        hint: 'Request the https:// address.',
      },
      redirect: {
        message:
          'When {{when}}, {{handler}} sends the user to {{url}}. The connection is not encrypted. (scenarios: {{scenarios}})',
        hint: 'Redirect to the https:// address.',
      },
    },
  },
  'behaviour/fails-open': {
    severity: 'notice',
    description: 'When the provider fails, the user gets through.',
    waivable: true,
    messages: {
      open: {
        message:
          'When {{when}}, {{handler}} neither denies nor challenges: the user gets through. (scenarios: {{scenarios}})',
        hint: 'Deny with `{{deny}}`. If users should get through, say in the guide that logins are not checked while the service cannot be reached. The reviewer will ask.',
      },
    },
  },
  'behaviour/bypassed': {
    severity: 'warning',
    description: 'A forged or missing value in the request gets the user past a denial.',
    waivable: true,
    messages: {
      token: {
        message: '{{handler}} denies when {{denied}}, but goes on when {{when}}. (scenarios: {{scenarios}})',
        hint: 'Deny whenever the token cannot be validated: call `api.redirect.validateToken` first, and deny in its `catch`.',
      },
      unchecked: {
        message:
          '{{handler}} does not check the session token: it ends in the same way as with a valid one when {{when}}. (scenarios: {{scenarios}})',
        hint: 'Validate the token with `api.redirect.validateToken`, and deny in its `catch`.',
      },
      value: {
        message: '{{handler}} denies this login, but lets it through when {{when}}. (scenarios: {{scenarios}})',
        hint: 'Users can change every parameter of the request. Decide by values that you have verified on the server.',
      },
    },
  },
  'behaviour/state-shared': {
    severity: 'warning',
    description: 'The execution for a second user on the same instance shows or sends data of the first user.',
    waivable: true,
    messages: {
      shared: {
        message:
          'A value of one user reaches the execution of the next user on the same instance: "{{value}}" in {{where}}.',
        hint: 'Keep data of a user in a variable of the handler, not of the module, or store it by user id.',
      },
    },
  },
});
