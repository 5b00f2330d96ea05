import type { Table, Worked } from './worked.ts';
import { TEMPLATE, byTable, inAction, inTemplate, login, ofLogin, withAction } from './worked.ts';

const CLAIM = 'api.idToken.setCustomClaim("https://merrow.io/checked", true);';
const request = 'await fetch(event.configuration.API_URL, { signal: AbortSignal.timeout(3000) })';
const asked = (then: string) => `try {\n${then}\n} catch {\napi.access.deny("The login could not be checked.");\n}`;

/** An Action of another flow, or of several handlers. */
const handler = (name: string, body: string) => `exports.${name} = async (event, api) => {\n${body}\n};\n`;
const other = (action: string, ...ways: Worked['ways']): Worked => ({
  files: withAction(action, { files: { [TEMPLATE]: null } }),
  ways,
});
const template = (change: object) => ({
  [TEMPLATE]: JSON.stringify(
    { name: 'merrow', runtime: 'node22', supported_triggers: [{ id: 'post-login', version: 'v3' }], ...change },
    null,
    2,
  ),
});
const trigger = (id: string, version: string) => template({ supported_triggers: [{ id, version }] });
const REDIRECT = 'if (event.stats.logins_count > 1) return;\napi.redirect.sendUserTo("https://merrow.io/start");';
const CONTINUE = handler('onContinuePostLogin', CLAIM);
const LONG = 'x'.repeat(1100);
/** A call with arguments of the right types: literals that the test fills in. */
const called = (from: string, args: string) =>
  inAction(from, (hint) => `${/^[\w.]+/u.exec(hint.code())?.[0] ?? ''}(${args})`);

/** Hints about a flow's handlers, `event` and `api`. */
export const flowHints: Table = {
  'flow/missing-handler missing': {
    files: withAction('exports.check = (event) => event.user.user_id;\n', {}),
    ways: [[inAction(/^exports.*\n/, (hint) => `${hint.code().replace('…', CLAIM)};\n`)]],
  },
  'flow/unknown-handler near': {
    files: withAction(login(CLAIM).replace('PostLogin', 'PostLogn')),
    ways: [[inAction('onExecutePostLogn', (hint) => hint.quoted())]],
  },
  'flow/unknown-handler beta': {
    files: withAction(login('return event.user;').replace('onExecutePostLogin', 'onExecuteSignupPostIdentifier'), {
      files: { [TEMPLATE]: null },
    }),
    ways: [[inAction('onExecuteSignupPostIdentifier', 'onExecutePreUserRegistration')]],
  },
  'flow/unknown-handler unknown': {
    files: withAction(login(CLAIM).replace('onExecutePostLogin', 'onSomethingElseAltogether')),
    ways: [[inAction('onSomethingElseAltogether', (hint) => hint.quoted())]],
  },
  'flow/handler-not-async notAsync': {
    files: withAction(`exports.onExecutePostLogin = function (event, api) {\n${CLAIM}\n};\n`),
    ways: [[inAction(/exports[^]*$/, (hint) => `${hint.code().replace('…', CLAIM)};\n`)]],
  },
  'flow/handler-not-async notAFunction': {
    files: withAction('exports.onExecutePostLogin = "handler";\n'),
    ways: [[inAction(/exports[^]*$/, (hint) => `${hint.code().replace('…', CLAIM)};\n`)]],
  },
  'flow/mixed-flows mixed': {
    files: withAction(`${login(CLAIM)}${handler('onExecutePostUserRegistration', 'return event.user;')}`),
    ways: [[inAction(/exports\.onExecutePostUserRegistration[^]*$/, '')]],
  },
  'flow/trigger-mismatch mismatch': {
    files: trigger('post-user-registration', 'v2'),
    ways: [[inTemplate('post-user-registration', (hint) => hint.quoted())]],
  },
  'flow/trigger-mismatch beta': {
    files: trigger('login-post-identifier', 'v2'),
    ways: [[inTemplate('login-post-identifier', (hint) => hint.quoted())]],
  },
  'flow/trigger-version lacks': {
    files: withAction(login('api.accessToken.addScope("read:orders");'), { files: trigger('post-login', 'v2') }),
    ways: [[inTemplate('v2', (hint) => hint.quoted())]],
  },
  'flow/trigger-version contextual': {
    files: trigger('post-login', 'v1'),
    ways: [[inTemplate('v1', (hint) => hint.quoted())]],
  },
  'flow/retired-runtime retired': {
    files: template({ runtime: 'node16' }),
    ways: [[inTemplate('node16', (hint) => hint.quoted())]],
  },
  'flow/retired-runtime superseded': {
    files: template({ runtime: 'node18' }),
    ways: [[inTemplate('node18', (hint) => hint.quoted())]],
  },
  'flow/unknown-api-method near': ofLogin(
    'api.access.dney("No.");',
    [byTable()],
    [inAction('api.access.dney', (hint) => hint.code())],
  ),
  'flow/unknown-api-method elsewhere': other(
    handler('onExecutePostUserRegistration', 'api.access.deny("No.");\nreturn event.user;'),
    [inAction('api.access.deny("No.");\n', '')],
    [inAction('onExecutePostUserRegistration', 'onExecutePostLogin'), inAction('return event.user;', '')],
  ),
  'flow/unknown-api-method unknown': ofLogin(`api.tenant.getSettings();\n${CLAIM}`, [
    inAction('api.tenant.getSettings();\n', ''),
  ]),
  'flow/unknown-event-property near': ofLogin(
    CLAIM.replace('true', 'event.user.identities[0].userId'),
    [byTable()],
    [inAction('event.user.identities[0].userId', (hint) => hint.code().replace('.0.', '[0].'))],
  ),
  'flow/unknown-event-property elsewhere': other(
    handler('onExecutePostChangePassword', 'const merrow = require("merrow");\nmerrow.check(event.user.name);'),
    [inAction('event.user.name', '')],
    [inAction('event.user.name', '"name" in event.user ? event.user.name : ""')],
  ),
  'flow/unknown-event-property unknown': ofLogin(CLAIM.replace('true', 'event.shoe_size'), [
    inAction('event.shoe_size', 'event.user.user_id'),
  ]),
  'flow/optional-property unasked': ofLogin(
    CLAIM.replace('true', 'event.user.email.split("@")'),
    [byTable(0)],
    [inAction('event.user.email.split', (hint) => hint.code())],
    [inAction('api.', 'if (!event.user.email) return;\napi.')],
  ),
  'flow/continue-without-redirect never': {
    files: withAction(`${login(CLAIM)}${CONTINUE}`),
    ways: [
      [inAction(/exports\.onContinuePostLogin[^]*$/, '')],
      [
        inAction(
          `{\n${CLAIM}\n};\nexports.onCon`,
          (hint) =>
            `{\nif (event.transaction?.prompt?.includes("none")) return;\n${hint.code()}("https://merrow.io/start");\n};\nexports.onCon`,
        ),
      ],
      [
        inAction(
          `{\n${CLAIM}\n};\nexports.onCon`,
          (hint) =>
            `{\nif (event.transaction?.prompt?.includes("none")) return;\n${hint.code(1)}("ap_1");\n};\nexports.onCon`,
        ),
      ],
    ],
  },
  'flow/redirect-without-continue redirect': {
    files: withAction(login(REDIRECT)),
    ways: [[inAction(/$/, (hint) => `${hint.code().replace('…', CLAIM)};\n`)]],
  },
  'flow/redirect-without-continue prompt': {
    files: withAction(login('if (event.stats.logins_count > 1) return;\napi.prompt.render("ap_1");')),
    ways: [
      [
        inAction(
          /$/,
          (hint) => `${hint.code().replace('…', 'api.user.setAppMetadata("plan", event.prompt?.fields?.plan);')};\n`,
        ),
      ],
    ],
  },
  'flow/api-arguments throws': ofLogin('api.cache.set("flags");', [called('api.cache.set("flags")', '"flags", "on"')]),
  'flow/api-arguments throws:limit': other(
    handler('onExecutePreUserRegistration', `api.validation.error("blocked", "${'No sign-ups. '.repeat(20)}");`),
    [inAction('No sign-ups. '.repeat(20), 'No sign-ups.')],
  ),
  'flow/api-arguments fails': ofLogin('api.cache.set("a", "b", { ttl: "60000" });', [
    called('api.cache.set("a", "b", { ttl: "60000" })', '"a", "b", { ttl: 60000 }'),
  ]),
  'flow/api-arguments fails:limit': ofLogin(`api.cache.set("${'k'.repeat(70)}", "v");`, [
    inAction('k'.repeat(70), 'k'),
  ]),
  'flow/api-arguments refused': ofLogin('api.multifactor.enable("sms");', [
    called('api.multifactor.enable("sms")', '"any"'),
  ]),
  'flow/api-arguments refused:limit': ofLogin(`api.transaction.setMetadata("${'k'.repeat(300)}", "v");`, [
    inAction('k'.repeat(300), 'k'),
  ]),
  'flow/api-arguments object': ofLogin('api.user.setAppMetadata({ plan: "free", since: 1 });', [
    inAction(
      'api.user.setAppMetadata({ plan: "free", since: 1 })',
      (hint) => `${hint.code().replace('…', '"free"')};\n${hint.code().replace('…', '1').replace('plan', 'since')}`,
    ),
  ]),
  'flow/api-arguments cut': other(handler('onExecuteCustomPhoneProvider', `api.notification.drop("${LONG}");`), [
    inAction(LONG, 'No.'),
  ]),
  'flow/api-arguments short': ofLogin('api.cache.set("t", "v", { ttl: 300 });', [
    inAction('300', (hint) => hint.code()),
  ]),
  'flow/api-arguments seconds': ofLogin(
    'const CACHE_SECONDS = 3600;\napi.cache.set("t", "v", { ttl: CACHE_SECONDS });',
    [inAction('ttl: CACHE_SECONDS', (hint) => `ttl: ${hint.code()}`)],
  ),
  'flow/api-arguments divided': ofLogin(
    'api.session.setExpiresAt(Math.floor(Date.now() / 1000) + 3600);',
    [inAction('Math.floor(Date.now() / 1000) + 3600', (hint) => hint.code())],
    [inAction('Math.floor(Date.now() / 1000) + 3600', 'Date.now() + 3600 * 1000')],
  ),
  'flow/api-not-awaited lost:promise': ofLogin(
    asked(`${request.slice(6)}.then((response) => response.ok || api.access.deny("No."));`),
    [inAction('fetch(', (hint) => `${hint.code()} fetch(`)],
    [inAction('fetch(', 'return fetch(')],
  ),
  'flow/api-not-awaited lost:timer': ofLogin(
    'setTimeout(() => api.access.deny("No."), 100);',
    [inAction(/setTimeout.*/, 'api.access.deny("No.");')],
    [inAction(/setTimeout.*/, 'await new Promise((resolve) => setTimeout(resolve, 100));\napi.access.deny("No.");')],
  ),
  'flow/api-not-awaited lost:callback': {
    files: withAction(
      login(
        'const request = https.get(event.configuration.API_URL, { timeout: 3000 }, (response) => {\n  if (response.statusCode !== 200) api.access.deny("No.");\n});\nrequest.on("error", () => api.access.deny("No."));',
        'const https = require("node:https");\n',
      ),
    ),
    ways: [
      [
        inAction('const request =', 'await new Promise((resolve) => {\nconst request ='),
        inAction('deny("No.");\n}', 'deny("No.");\n  resolve();\n}'),
        inAction('() => api.access.deny("No."));', '() => {\napi.access.deny("No.");\nresolve();\n});\n});'),
      ],
    ],
  },
  'flow/api-not-awaited late:promise': ofLogin(
    asked(`${request.slice(6)}.then(() => api.user.setAppMetadata("a", 1));`),
    [inAction('fetch(', (hint) => `${hint.code()} fetch(`)],
    [inAction('fetch(', 'return fetch(')],
  ),
  'flow/api-not-awaited late:timer': ofLogin(
    `setImmediate(() => ${CLAIM.slice(0, -1)});`,
    [inAction(/setImmediate.*/, CLAIM)],
    [inAction(/setImmediate.*/, `await new Promise(setImmediate);\n${CLAIM}`)],
  ),
  'flow/api-not-awaited late:callback': {
    files: withAction(
      login(
        'const request = https.get(event.configuration.API_URL, { timeout: 3000 }, (response) => {\n  api.user.setAppMetadata("status", response.statusCode);\n});\nrequest.on("error", () => undefined);',
        'const https = require("node:https");\n',
      ),
    ),
    ways: [
      [
        inAction('const request =', 'await new Promise((resolve) => {\nconst request ='),
        inAction('statusCode);\n}', 'statusCode);\n  resolve();\n}'),
        inAction('() => undefined);', 'resolve);\n});'),
      ],
    ],
  },
  'flow/api-not-awaited package': {
    files: withAction(
      login(
        'merrow.groups(event.user.user_id, (error) => {\n  if (error) api.access.deny("No.");\n});',
        'const merrow = require("merrow");\n',
      ),
      { dependencies: [{ name: 'merrow', version: '1.2.3' }] },
    ),
    ways: [
      [
        inAction('merrow.groups', 'await new Promise((resolve) => merrow.groups'),
        inAction('deny("No.");\n});', 'deny("No.");\n  resolve();\n}));'),
      ],
    ],
  },
  'flow/no-effect event': ofLogin(
    `event.stats.logins_count += 1;\n${CLAIM.replace('true', 'event.stats.logins_count')}`,
    [
      inAction('event.stats.logins_count += 1;', 'const count = event.stats.logins_count + 1;'),
      inAction(', event.stats.logins_count)', ', count)'),
    ],
  ),
  'flow/no-effect metadata': ofLogin(
    'api.user.setAppMetadata("linked", true);\napi.authentication.setPrimaryUser("auth0|1");',
    [inAction('api.user.setAppMetadata("linked", true);\n', '')],
  ),
  'flow/no-effect redirected': {
    files: withAction(
      `${login(`if (event.stats.logins_count > 1) return;\napi.authentication.setPrimaryUser("auth0|1");\napi.redirect.sendUserTo("https://merrow.io");`)}${CONTINUE}`,
    ),
    ways: [
      [
        inAction('api.authentication.setPrimaryUser("auth0|1");\n', ''),
        inAction(CLAIM, 'api.authentication.setPrimaryUser("auth0|1");'),
      ],
    ],
  },
  'flow/no-effect onlyContinue': {
    files: withAction(
      `${login(`if (event.stats.logins_count > 1) return;\napi.authentication.recordMethod("https://merrow.io");\napi.redirect.sendUserTo("https://merrow.io");`)}${CONTINUE}`,
    ),
    ways: [
      [
        inAction('api.authentication.recordMethod("https://merrow.io");\n', ''),
        inAction(CLAIM, 'api.authentication.recordMethod("https://merrow.io");'),
      ],
    ],
  },
  'flow/cache-miss unasked': ofLogin(
    'const level = api.cache.get("level").value;\napi.idToken.setCustomClaim("https://merrow.io/level", level ?? 0);',
    [inAction('.value', (hint) => `${hint.code()}value`)],
    [
      inAction(
        'const level = api.cache.get("level").value;',
        'const cached = api.cache.get("level");\nif (!cached) return;\nconst level = cached.value;',
      ),
    ],
  ),
  'flow/deny-arguments missing': ofLogin('api.access.deny();', [byTable()], [called('api.access.deny()', '"No."')]),
  'flow/deny-arguments spare': ofLogin('api.access.deny("No.", "More.");', [
    called('api.access.deny("No.", "More.")', '"No."'),
  ]),
  'flow/wrong-type never': ofLogin(
    `if (event.tenant.id === 1) ${CLAIM}`,
    [byTable()],
    [inAction('event.tenant.id === 1', (hint) => hint.code())],
  ),
  'flow/email-not-verified unasked': ofLogin('if (!event.user.email?.endsWith("@merrow.io")) api.access.deny("No.");', [
    inAction('!event.user', (hint) => `!${hint.code()} || !event.user`),
  ]),
  'flow/interactive-only always': ofLogin('api.authentication.challengeWith({ type: "otp" });', [
    inAction(
      'api.',
      (hint) => `if (${hint.code()} === "oauth2-refresh-token" || ${hint.code(1)}?.includes("none")) return;\napi.`,
    ),
  ]),
};
