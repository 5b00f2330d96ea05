import { defineRules } from './rule.ts';

/** Rules about what the Action trusts. */
export const codeTrustRules = defineRules({
  'code/tls-not-verified': {
    severity: 'error',
    description: 'The Action accepts TLS certificates that nobody has checked.',
    waivable: true,
    messages: {
      off: {
        message:
          '`{{what}}` turns the check of TLS certificates off. Anybody on the way can read and change the traffic.',
        hint: "Remove it. If the server has a certificate of its own authority, give that authority's certificate in `ca`.",
      },
      identity: {
        message: 'This `checkServerIdentity` accepts every server, whatever host its certificate is for.',
        hint: 'Remove it, so that Node.js compares the certificate with the host.',
      },
      environment: {
        message:
          '`NODE_TLS_REJECT_UNAUTHORIZED` turns the check of TLS certificates off, for every connection that is made.',
        hint: "Remove it. If the server has a certificate of its own authority, give that authority's certificate in `ca`.",
      },
    },
  },
  'code/sdk-arguments': {
    severity: 'warning',
    description: 'An SDK is given an argument that it is known to misread.',
    waivable: true,
    messages: {
      scheme: {
        message:
          'The option "{{option}}" of "{{name}}" begins with "{{scheme}}". The SDK puts `https://` in front of it.',
        hint: 'Give the host alone, without "{{scheme}}" and without a slash at the end.',
      },
    },
  },
  'code/unverified-token': {
    severity: 'error',
    description: 'The Action believes a token, or a value of the request, that nothing has verified.',
    waivable: true,
    messages: {
      decoded: {
        message:
          'The token of `event.{{token}}` is decoded, and nothing checks its signature. Anybody can write such a token.',
        hint: 'Verify it before you use it, for example with `jwt.verify(token, key, { algorithms: ["RS256"] })`.',
      },
      subject: {
        message: '`event.{{token}}` says who the user is, and nothing verifies it. Anybody can write such a token.',
        hint: 'Verify it before you use it, for example with `jwt.verify(token, key, { algorithms: ["RS256"] })`.',
      },
      provider: {
        message: 'The token "{{token}}" of the provider is decoded, and nothing checks its signature.',
        hint: "Verify it with the provider's keys, its issuer and its audience.",
        severity: 'warning',
      },
      plain: {
        message: '`event.{{token}}` decides here. Nothing signs it, so the user can write what they like.',
        hint: 'Have the page send a signed token, and call `api.redirect.validateToken({ secret })` in a `try`. Deny in the `catch`.',
      },
    },
  },
  'code/backdoor': {
    severity: 'warning',
    description: 'A debug switch, a literal or a value that users write lets some logins past the check.',
    waivable: true,
    messages: {
      switch: {
        message: 'The field `event.{{property}}` ends the Action before its check. Its description does not say so.',
        hint: "Let the switch only log, or say in the field's description what is not checked while it is on.",
      },
      literal: {
        message: 'Whoever has a value of `event.{{property}}` that the code names is never checked.',
        hint: 'Take it out, or let customers say whom they exempt, in a configuration field that the guide explains.',
      },
      own: {
        message: '`event.{{property}}` ends the Action before its check, and users can set it themselves.',
        hint: 'Decide by what users cannot write, such as a configuration field that the guide explains.',
      },
    },
  },
});
