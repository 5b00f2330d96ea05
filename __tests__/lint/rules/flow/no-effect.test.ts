import { describeActionRule, saidOf } from '../action-cases.ts';
import { handler } from '../marks.ts';

const rule = 'flow/no-effect';
const resume = (body: string) => `exports.onContinuePostLogin = async (event, api) => {\n${body}\n};\n`;
const link = 'api.authentication.setPrimaryUser("auth0|1");';

describeActionRule(rule, {
  fires: [
    ['a property of the user', handler('▸event.user.email_verified = true;'), 'event'],
    [
      'the user itself',
      handler(
        '▸event.user = { ...event.user, user_id: "a" };\napi.idToken.setCustomClaim("https://a.io/id", event.user.user_id);',
      ),
      'event',
    ],
    ['metadata', handler('▸event.user.app_metadata.plan = "pro";'), 'event'],
    ['a part that was taken out', handler('const { user } = event;\n▸user.nickname = "a";'), 'event'],
    ['in a helper', `const mark = (user) => { ▸user.blocked = false; };\n${handler('mark(event.user);')}`, 'event'],
    ['a default that nothing reads', handler('▸event.user.user_metadata.lang ??= "en";'), 'event'],
    ['`Object.assign`', handler('Object.assign(▸event.user.app_metadata, { plan: "pro" });'), 'event'],
    ['`delete`', handler('delete ▸event.user.app_metadata.plan;'), 'event'],
    [
      'what is stored before it is written to',
      handler('const { plan } = event.user.app_metadata;\napi.user.setAppMetadata("plan", plan);\n▸plan.seen = 1;'),
      'event',
    ],
    [
      'another part than what is stored',
      handler('▸event.user.app_metadata.plan = "a";\napi.user.setUserMetadata("c", event.user.user_metadata);'),
      'event',
    ],
    ['a configuration that is put in place of it', handler('▸event.client.metadata.configuration = "a";'), 'event'],
    [
      'a default of which only another part is read',
      handler('▸event.user.user_metadata.lang ??= "en";\nreturn event.user.user_metadata.language;'),
      'event',
    ],
    [
      'a default of a part whose name another has at its end',
      handler('▸event.user.user_metadata.lang ??= "en";\nreturn event.user.app_metadata.user_metadata.lang;'),
      'event',
    ],
    ['a count', handler('▸event.stats.logins_count += 1;'), 'event'],
    ['metadata with another primary user', handler(`api.user.▸setAppMetadata("linked", true);\n${link}`), 'metadata'],
    [
      'metadata behind it',
      handler(`${link}\nif (event.user.email) api.user.▸setUserMetadata("linked", true);`),
      'metadata',
    ],
    [
      'metadata of a helper',
      `const mark = (api) => api.user.▸setAppMetadata("linked", true);\n${handler(`mark(api);\n${link}`)}`,
      'metadata',
    ],
    [
      'a primary user before a redirect',
      `${handler('api.authentication.▸setPrimaryUser("auth0|1");\napi.redirect.sendUserTo("https://a.io");')}${resume('return 1;')}`,
      'redirected',
    ],
    [
      'a method in the handler that does not continue',
      `${handler('api.authentication.▸recordMethod("https://a.io");\napi.redirect.sendUserTo("https://a.io");')}${resume('return 1;')}`,
      'onlyContinue',
    ],
    [
      'it in a helper',
      `const record = (api) => api.authentication.▸recordMethod("https://a.io");\n${handler('record(api);')}${resume('return 1;')}`,
      'onlyContinue',
    ],
  ],
  silent: [
    [
      'a part of the metadata that is stored afterwards',
      handler(
        'const plan = event.user.app_metadata?.plan;\nif (plan) {\n  plan.seen = Date.now();\n  api.user.setAppMetadata("plan", plan);\n}',
      ),
    ],
    [
      'what goes with a request',
      handler(
        'event.user.source = "login";\nawait fetch("https://a.io", { method: "POST", body: JSON.stringify({ who: event.user }) });',
      ),
    ],
    ['a copy', handler('const user = { ...event.user };\nuser.nickname = "a";\nreturn user;')],
    ['a deep copy', handler('const user = structuredClone(event.user);\nuser.nickname = "a";\nreturn user;')],
    ['a default that is read back', handler('event.user.user_metadata ??= {};\nreturn event.user.user_metadata.lang;')],
    [
      'a default that is handed to `api`',
      handler(
        'event.user.app_metadata.plan ||= "free";\napi.idToken.setCustomClaim("https://a.io/p", event.user.app_metadata.plan);',
      ),
    ],
    [
      'a default by `||`',
      handler('event.user.app_metadata = event.user.app_metadata || {};\nreturn event.user.app_metadata.plan;'),
    ],
    [
      'a default by `if`',
      handler('if (!event.user.app_metadata) event.user.app_metadata = {};\nreturn event.user.app_metadata.plan;'),
    ],
    ['stores, which another rule tells of', handler('event.secrets.API_KEY = "a";')],
    ['another object of the name', handler('const user = { name: "" };\nuser.name = event.user.name;\nreturn user;')],
    [
      'a helper for other objects too',
      `const put = (target) => { target.a = 1; };\n${handler('put(event.user);\nput({});')}`,
    ],
    ['a default of the configuration', handler('event.configuration.LIMIT ??= "3";')],
    [
      'another method beside a primary user',
      handler(`${link}\napi.user.setAppMetadataLater("a", 1);\napi.accessToken.setCustomClaim("https://a.io/b", 1);`),
    ],
    [
      'a method that continues, in a flow that continues nowhere',
      'exports.onExecutePostUserRegistration = async (event, api) => {\n  api.authentication.recordMethod("https://a.io");\n};\n',
    ],
    [
      'a method of a helper that no handler calls',
      `exports.record = (api) => api.authentication.recordMethod("https://a.io");\n${handler('api.redirect.sendUserTo("https://a.io");')}${resume('return 1;')}`,
    ],
    [
      'a method that is asked for first',
      `${handler('api.authentication.recordMethod?.("https://a.io");')}${resume('return 1;')}`,
    ],
    ['metadata without a primary user', handler('api.user.setAppMetadata("a", 1);')],
    ['a primary user alone', handler(link)],
    [
      'metadata on another path',
      handler(`if (event.user.app_metadata.main) {\n  ${link}\n} else {\n  api.user.setAppMetadata("seen", 1);\n}`),
    ],
    [
      'metadata after a return',
      handler(`if (event.user.app_metadata.main) {\n  ${link}\n  return;\n}\napi.user.setAppMetadata("seen", 1);`),
    ],
    ['metadata when it failed', handler(`try {\n  ${link}\n} catch {\n  api.user.setAppMetadata("failed", 1);\n}`)],
    [
      'metadata in the other handler',
      `${handler('api.user.setAppMetadata("seen", 1);\napi.redirect.sendUserTo("https://a.io");')}${resume(link)}`,
    ],
    ['a primary user after the redirect', `${handler('api.redirect.sendUserTo("https://a.io");')}${resume(link)}`],
    [
      'a redirect on another path',
      `${handler(`if (event.user.app_metadata.main) {\n  ${link}\n  return;\n}\napi.redirect.sendUserTo("https://a.io");`)}${resume('return 1;')}`,
    ],
    [
      'a method in the handler that continues',
      `${handler('api.redirect.sendUserTo("https://a.io");')}${resume('api.authentication.recordMethod("https://a.io");')}`,
    ],
    [
      'a method of a helper that both call',
      `const done = (api) => api.authentication.recordMethod("https://a.io");\n${handler('done(api);')}${resume('done(api);')}`,
    ],
  ],
});

it('says what has no effect, and what to do', async () => {
  expect(await saidOf(rule, handler('event.user.name = "a";'))).toEqual([
    'Writing to `event.user.name` has no effect: Auth0 ignores changes of `event`. ' +
      'Keep the value in a variable. To change something for the user or the tokens, call a method of `api`.',
  ]);
  expect(await saidOf(rule, handler(`api.user.setAppMetadata("a", 1);\n${link}`))).toEqual([
    '`api.user.setAppMetadata` has no effect together with `api.authentication.setPrimaryUser` on line 3. ' +
      'Set the metadata in another Action, or with the Management API for the primary user.',
  ]);
  expect(
    await saidOf(rule, `${handler(`${link}\napi.redirect.sendUserTo("https://a.io");`)}${resume('return 1;')}`),
  ).toEqual([expect.stringContaining('line 3')]);
  expect(
    await saidOf(rule, `${handler('api.authentication.recordMethod("https://a.io");')}${resume('return 1;')}`),
  ).toEqual([expect.stringMatching(/`api\.authentication\.recordMethod`.*onContinuePostLogin/u)]);
});
