import { describeActionRule } from '../action-cases.ts';
import { handler } from '../marks.ts';

const deny = 'api.access.deny("No.");';

describeActionRule('flow/email-not-verified', {
  fires: [
    ['a domain', handler(`if (!▸event.user.email?.endsWith("@a.io")) ${deny}`), 'unasked'],
    ['an address', handler(`if (▸event.user.email !== event.configuration.OWNER) ${deny}`), 'unasked'],
    [
      'a list',
      handler(`const list = event.configuration.LIST.split(",");\nif (!list.includes(▸event.user.email)) ${deny}`),
      'unasked',
    ],
    ['a pattern', handler(`if (!/@a\\.io$/.test(▸event.user.email)) ${deny}`), 'unasked'],
    [
      'a role by the domain',
      handler(
        'const [, domain] = event.user.email.split("@");\nif (▸domain === "a.io") api.idToken.setCustomClaim("https://a.io/role", "staff");',
      ),
      'unasked',
    ],
    ['a set', handler(`const set = new Set(["a"]);\nif (set.has(▸event.user.email)) ${deny}`), 'unasked'],
  ],
  silent: [
    [
      'it is asked',
      handler(
        `if (!event.user.email_verified) return api.access.deny("Verify.");\nif (!event.user.email.endsWith("@a.io")) ${deny}`,
      ),
    ],
    [
      'the connection is asked',
      handler(`if (event.connection.strategy === "samlp" && !event.user.email.endsWith("@a.io")) ${deny}`),
    ],
    [
      'an address that is only sent',
      handler(
        `await fetch("https://a.io", { method: "POST", body: JSON.stringify({ email: event.user.email }) });\n${deny}`,
      ),
    ],
    ['whether there is one', handler(`if (event.user.email === undefined || event.user.email === "") ${deny}`)],
    ['an Action that decides nothing', handler('if (event.user.email.endsWith("@a.io")) console.log("staff");')],
    [
      'a flow that knows nothing of it',
      'exports.onExecutePreUserRegistration = async (event, api) => {\n  if (!event.user.email.endsWith("@a.io")) api.access.deny("a", "No.");\n};\n',
    ],
    ['another address', handler(`if (event.user.app_metadata.email === "a@b") ${deny}`)],
    ['a name', handler(`if (event.user.nickname === "a") ${deny}`)],
    ['a claim', handler('api.idToken.setCustomClaim("https://a.io/e", event.user.email);')],
  ],
});
