import { defineRules } from './rule.ts';

/** Rules about what the Action reveals to people who should not see it. */
export const codeExposureRules = defineRules({
  'code/pii-logged': {
    severity: 'warning',
    description: 'Personal data from the event, or from a profile in a response, reaches the log.',
    waivable: true,
    messages: {
      value: {
        message: 'The {{kind}} in `{{what}}` reaches `{{sink}}` on line {{line}}.',
        hint: 'Log `{{example}}` instead, or nothing: a debug switch does not make it right to log personal data.',
      },
      object: {
        message: 'All of `{{what}}` reaches `{{sink}}` on line {{line}}, including personal data.',
        hint: 'Log the few properties that are needed, such as `{{example}}`; a debug switch does not make it right to log personal data.',
      },
      answered: {
        message: 'The {{kind}} in `{{what}}` reaches `{{sink}}` on line {{line}}.',
        hint: 'Log an id, or nothing: a debug switch does not make it right to log personal data.',
      },
      profile: {
        message: 'The response `{{what}}` reaches `{{sink}}` on line {{line}}, including personal data.',
        hint: 'Log the few properties that are needed, such as an id; a debug switch does not make it right to log personal data.',
      },
      several: {
        message: 'Personal data reaches `{{sink}}` on line {{line}}: {{what}}.',
        hint: 'Log the few properties that are needed, such as `{{example}}`; a debug switch does not make it right to log personal data.',
      },
    },
  },
  'code/pii-in-url': {
    severity: 'warning',
    description: 'Personal data or a user id of the event is built into a URL.',
    waivable: true,
    messages: {
      built: {
        message: 'The {{kind}} in `{{what}}` is built into a URL, and servers and proxies log URLs.',
        hint: 'Send it in the body of a request. For a redirect, send a reference of your own instead.',
      },
      payload: {
        message:
          'The {{kind}} in `{{what}}` is in the payload of `api.redirect.encodeToken`. The payload is signed but not encrypted, so anybody can read it in the address.',
        hint: 'Remove it. The token identifies the user by the `sub` that Auth0 adds.',
      },
    },
  },
  'code/error-shown-to-user': {
    severity: 'warning',
    description: 'An error message or a response body goes into a message that the user sees.',
    waivable: true,
    messages: {
      error: {
        message: "An error's own text is passed to `{{method}}`, and users can read it.",
        hint: 'Use a fixed text of your own, such as "The login could not be checked."',
      },
      response: {
        message: 'The response body is passed to `{{method}}`, and users can read it.',
        hint: 'Use a fixed text of your own. If you need several, choose one by a code in the response.',
      },
    },
  },
  'code/module-state': {
    severity: 'warning',
    description: 'A handler writes to a module-level variable, which all users share.',
    waivable: true,
    messages: {
      user: {
        message: '"{{name}}" outlives the execution, and holds data of one user: the next user\'s execution sees it.',
        hint: 'Keep it in a variable of the handler, and pass it to the functions that need it.',
      },
      count: {
        message: '"{{name}}" outlives the execution, and each execution changes it: all users share it.',
        hint: 'Keep it in a variable of the handler; Auth0 runs many instances, so the value would not be reliable.',
      },
    },
  },
  'code/personal-data': {
    severity: 'warning',
    description: 'The code contains an email address or a phone number.',
    waivable: true,
    messages: {
      email: {
        message: 'This text contains an email address, which may belong to a person.',
        hint: 'Remove it. If customers need such an address, let them enter it in a configuration field that the guide explains.',
      },
      phone: {
        message: 'This text contains a phone number, which may belong to a person.',
        hint: 'Remove it. If customers need such a number, let them enter it in a configuration field that the guide explains.',
      },
    },
  },
});
