import { describeActionRule, saidOf } from '../action-cases.ts';
import { handler } from '../marks.ts';

const rule = 'flow/optional-property';

describeActionRule(rule, {
  fires: [
    ['a method of the address', handler('return event.user.email.▸split("@")[1];'), 'unasked'],
    ['an organization', handler('api.idToken.setCustomClaim("https://a.io/o", event.organization.▸id);'), 'unasked'],
    ['roles', handler('return event.authorization.▸roles.includes("admin");'), 'unasked'],
    ['a variable', handler('const { email } = event.user;\nreturn email.▸toLowerCase();'), 'unasked'],
    ['a pattern', handler('const { ▸id } = event.organization;\nreturn id;'), 'unasked'],
    [
      'a helper',
      `const domainOf = (user) => user.email.▸split("@")[1];\n${handler('return domainOf(event.user);')}`,
      'unasked',
    ],
    [
      'the API of the login, once',
      handler('if (event.resource_server.▸identifier === "a") return;\nreturn event.resource_server.identifier;'),
      'unasked',
    ],
    [
      'a phone number of another flow',
      'exports.onExecutePostUserRegistration = async (event) => {\n  return event.user.phone_number.▸slice(1);\n};\n',
      'unasked',
    ],
  ],
  silent: [
    ['`?.`', handler('return event.user.email?.split("@")[1];')],
    ['`??`', handler('return (event.user.email ?? "").split("@")[1];')],
    ['`if`', handler('if (event.organization) return event.organization.id;')],
    ['an early return', handler('if (!event.user.email) return;\nreturn event.user.email.split("@")[1];')],
    ['a `try` that goes on', handler('try {\n  return event.user.email.split("@")[1];\n} catch {\n  return null;\n}')],
    [
      'a `try` of the caller',
      `const domainOf = (user) => user.email.split("@")[1];\n${handler('try {\n  return domainOf(event.user);\n} catch {\n  return null;\n}')}`,
    ],
    [
      'a question whether it is a list',
      handler(
        'const { requested_scopes: scopes } = event.transaction;\nif (!Array.isArray(scopes)) return;\nreturn scopes.includes("a");',
      ),
    ],
    ['what is always there', handler('return event.user.user_id.split("|")[0] + event.request.ip.length;')],
    ['what is only handed on', handler('api.idToken.setCustomClaim("https://a.io/e", event.user.email);')],
    [
      'connections that have it',
      handler('if (event.connection.strategy !== "email") return;\nreturn event.user.email.split("@")[1];'),
    ],
    ['a verified address', handler('if (!event.user.email_verified) return;\nreturn event.user.email.split("@")[1];')],
    ['the transaction of a login', handler('return event.transaction.protocol;')],
    ['metadata', handler('return event.user.app_metadata.plan.name;')],
    [
      'a helper for other users too',
      `const domainOf = (user) => user.email.split("@")[1];\n${handler('return domainOf(event.user) + domainOf({ email: "a@b" });')}`,
    ],
  ],
});

it('says what to write', async () => {
  expect(await saidOf(rule, handler('return event.organization.id;'))).toEqual([
    '`event.organization` is optional. If it is missing, reading `id` throws. Write `event.organization?.id`, or return early if it is missing.',
  ]);
});
