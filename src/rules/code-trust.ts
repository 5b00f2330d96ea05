import { defineRules } from './rule.ts';

/** Rules about what the Action trusts. */
export const codeTrustRules = defineRules({
  'code/tls-not-verified': {
    severity: 'error',
    description: 'The Action accepts TLS certificates without checking them.',
    waivable: true,
    messages: {
      off: {
        message:
          '`{{what}}` turns off the check of TLS certificates. Anybody on the network can read and change the traffic.',
        hint: "Remove it. If the server's certificate comes from a private authority, pass the certificate of that authority in `ca`.",
      },
      identity: {
        message: 'This `checkServerIdentity` accepts every server, whatever host its certificate is for.',
        hint: 'Remove it, so that Node.js compares the certificate with the host.',
      },
      environment: {
        message: '`NODE_TLS_REJECT_UNAUTHORIZED` turns off the check of TLS certificates for every connection.',
        hint: "Remove it. If the server's certificate comes from a private authority, pass the certificate of that authority in `ca`.",
      },
    },
  },
  'code/sdk-arguments': {
    severity: 'warning',
    description: 'The Action passes an argument that the SDK misreads.',
    waivable: true,
    messages: {
      scheme: {
        message:
          'The option "{{option}}" of "{{name}}" begins with "{{scheme}}". The SDK puts `https://` in front of it.',
        hint: 'Pass the host alone, without "{{scheme}}" and without a slash at the end.',
      },
    },
  },
  'code/unverified-token': {
    severity: 'error',
    description: 'The Action trusts a token, or a value of the request, that nothing has verified.',
    waivable: true,
    messages: {
      decoded: {
        message:
          'The token of `event.{{token}}` is decoded, but nothing checks its signature. Anybody can create such a token.',
        hint: 'Verify it before you use it, for example with `jwt.verify(token, key, { algorithms: ["RS256"] })`.',
      },
      subject: {
        message: '`event.{{token}}` says who the user is, but nothing verifies it. Anybody can create such a token.',
        hint: 'Verify it before you use it, for example with `jwt.verify(token, key, { algorithms: ["RS256"] })`.',
      },
      provider: {
        message: 'The token "{{token}}" of the provider is decoded, but nothing checks its signature.',
        hint: "Verify it with the provider's keys, its issuer and its audience.",
        severity: 'warning',
      },
      plain: {
        message: '`event.{{token}}` decides here. It is not signed, so users can set it to any value.',
        hint: 'Have the page send a signed token, and call `api.redirect.validateToken({ secret })` in a `try`. Deny in the `catch`.',
      },
    },
  },
  'code/backdoor': {
    severity: 'warning',
    description: 'A debug switch, a literal or a value that users can set lets some logins past the check.',
    waivable: true,
    messages: {
      switch: {
        message: 'The field `event.{{property}}` ends the Action before its check. Its description does not say so.',
        hint: "Use the switch only for logging, or say in the field's description what is not checked while it is on.",
      },
      literal: {
        message: 'The code compares `event.{{property}}` with a fixed value. Users with that value are never checked.',
        hint: 'Remove it, or let customers choose whom to exempt, in a configuration field that the guide explains.',
      },
      own: {
        message: '`event.{{property}}` ends the Action before its check, and users can set it themselves.',
        hint: 'Decide by a value that users cannot set, such as a configuration field that the guide explains.',
      },
    },
  },
});
