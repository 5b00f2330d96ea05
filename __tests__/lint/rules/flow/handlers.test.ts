import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, manifest, MANIFEST } from '../marks.ts';

const files = (text: string) => ({ [MANIFEST]: manifest([]), [ACTION]: text, 'deploy/template.json': null });
const said = async (text: string) =>
  (await lint(files(text))).filter(({ rule }) => rule.startsWith('flow/')).map(sentences);

const GOOD: readonly [string, string][] = [
  ['exports.x', 'exports.onExecutePostLogin = async (event, api) => {};'],
  ['module.exports', 'const onExecutePostLogin = async () => {};\nmodule.exports = { onExecutePostLogin };'],
  ['module.exports.x', 'module.exports.onExecutePostLogin = async function (event, api) {};'],
  ['a function exported later', 'async function handle(event, api) {}\nexports.onExecutePostLogin = handle;'],
  ['a method', 'module.exports = { async onExecuteCredentialsExchange(event, api) {} };'],
  [
    'both of one flow',
    'exports.onExecutePostLogin = async (event, api) => { if (event.transaction?.protocol !== "oauth2-refresh-token") api.redirect.sendUserTo("https://a.io"); };\nexports.onContinuePostLogin = async () => {};',
  ],
  ['a wrapped one', 'exports.onExecutePostLogin = withLogging(async (event, api) => {});'],
  ['one of a library', 'exports.onExecutePostLogin = require("sdk").postLogin;'],
  ['a helper for tests beside it', 'exports.onExecutePostLogin = async () => {};\nexports.onlyDigits = (x) => x;'],
  ['a constant beside it', 'exports.onExecutePostLogin = async () => {};\nexports.onRetryUrl = "https://a.io";'],
  [
    'an undocumented one',
    'exports.onExecutePreUserRegistration = async () => {};\nexports.onContinuePreUserRegistration = async () => {};',
  ],
  ['a newer flow', 'exports.onExecuteCustomPhoneProvider = async (event, api) => {};'],
  [
    'one compiled with async kept',
    '"use strict";\nexports.onExecutePostLogin = void 0;\nconst f = async () => {};\nexports.onExecutePostLogin = f;',
  ],
  ['the newest flow', 'exports.onExecutePostCredentialValidation = async (event, api) => {};'],
  ['exports that cannot be told', 'module.exports = createAction({ flow: "post-login" });'],
  ['a default argument', 'exports.onExecutePostChangePassword = async (event = {}) => {};'],
];

describe('rules of handlers', () => {
  it.each(GOOD)('are silent on %s', async (_name, text) => {
    await expectFindings('flow/', files(text), []);
  });

  it.each([
    ['syntax error', 'exports.onExecutePostLogin = ('],
    ['ES module', 'export const onExecutePostLogn = () => {};'],
  ])('are silent on a %s', async (_name, text) => {
    await expectFindings('flow/', files(text), []);
  });
});

describe('flow/missing-handler', () => {
  it.each([
    ['an empty file', '▸'],
    ['a function that is not exported', '▸const onExecutePostLogin = async (event, api) => {};'],
    ['another export', '▸exports.handler = async (event, api) => {};'],
    ['an export of a lower case', '▸exports.onexecutepostlogin = async () => {};'],
    ['exports that are passed on', '▸exports = { onExecutePostLogin: async () => {} };'],
    ['the function itself', '▸module.exports = async (event, api) => {};'],
    ['its own exports', '▸const exports = {};\nexports.onExecutePostLogin = async () => {};'],
    ['helpers only', '▸// helpers\nmodule.exports = { onlyDigits: (text) => text.replace(/\\D/g, "") };'],
  ])('fires on %s', async (_name, text) => {
    await expectFindings('flow/', files(text), ['flow/missing-handler missing']);
  });

  it('says what to write', async () => {
    expect(await said('exports.handler = async () => {};')).toEqual([
      'The Action exports no handler of any flow. Export the function that Auth0 calls, such as `exports.onExecutePostLogin = async (event, api) => { … }`.',
    ]);
  });
});

describe('flow/unknown-handler', () => {
  it.each([
    ['a misspelt one, and nothing else', 'exports.▸onExecutePostLogn = async () => {};', 'near'],
    [
      'a misspelt continuation',
      'exports.onExecutePostLogin = async () => {};\nexports.▸onContinueLogin = async () => {};',
      'near',
    ],
    ["one of the templates' names", 'module.exports = { ▸onExecutePostPasswordChange: async () => {} };', 'near'],
    ['a quoted one', 'exports[▸"onExecutePreUserRegistrations"] = async () => {};', 'near'],
    ['a sync one', 'exports.▸onExecutePostLogins = (event, api) => {};', 'near'],
    ['a wrapped one', 'exports.▸onExecutePostLogn = wrap(async () => {});', 'near'],
    ['one of no flow', 'exports.▸onExecuteSomethingElseAltogether = async () => {};', 'unknown'],
    ['one of a trigger in beta', 'exports.▸onExecuteSignupPostIdentifier = async () => {};', 'beta'],
    ['another one', 'exports.▸onExecutePasswordHashMigration = async () => {};', 'beta'],
    [
      "a helper with a handler's name",
      'exports.onExecutePostLogin = async () => {};\nexports.▸onError = (error) => {};',
      'unknown',
    ],
  ])('fires on %s', async (_name, text, message) => {
    await expectFindings('flow/', files(text), [`flow/unknown-handler ${message}`]);
  });

  it.each([
    ['no function', 'exports.onExecutePostLogin = async () => {};\nexports.onSuccess = "ok";'],
    [
      'a value that may not be a function',
      'exports.onExecutePostLogin = async () => {};\nexports.onSuccess = config.onSuccess;',
    ],
    ['a function that is not exported', 'exports.onExecutePostLogin = async () => {};\nfunction onError() {}'],
    ['a member of something else', 'exports.onExecutePostLogin = async () => {};\nsocket.onMessage = () => {};'],
    ['another small letter', 'exports.onExecutePostLogin = async () => {};\nexports.once = () => {};'],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings('flow/', files(text), []);
  });

  it('names the trigger in beta', async () => {
    expect(await said('exports.onExecuteLoginPostIdentifier = async () => {};')).toEqual([
      '"onExecuteLoginPostIdentifier" is for the trigger "login-post-identifier". That trigger is in beta, and ' +
        'integrations cannot use it yet. Choose another flow. Ask Auth0 when the trigger will be open to integrations.',
    ]);
  });

  it('names the nearest handler', async () => {
    expect(await said('exports.onExecutePostLogn = async () => {};')).toEqual([
      'No flow has a handler "onExecutePostLogn". Did you mean "onExecutePostLogin"? ' +
        'Export it as "onExecutePostLogin", or, if it is not a handler, under a name that does not begin with "on".',
    ]);
  });
});

describe('the intended handler', () => {
  it.each([
    ['onExecutePostPasswordChange', 'onExecutePostChangePassword'],
    ['onContinueLogin', 'onContinuePostLogin'],
    ['onContinuePreUserRegistrations', 'onContinuePreUserRegistration'],
    ['onExecuteLogin', 'onExecutePostLogin'],
    ['xonExecutePostLogin', null],
    ['onexecutePostLogin', null],
  ])('by "%s" is "%s"', async (name, known) => {
    const texts = await said(`exports.${name} = async () => {};`);
    if (known === null) expect(texts).toEqual([expect.stringContaining('exports no handler')]);
    else expect(texts).toEqual([expect.stringContaining(`. Did you mean "${known}"?`)]);
  });

  it('is not guessed if no name is near', async () => {
    expect(await said('exports.onExecuteSomethingElseAltogether = async () => {};')).toEqual([
      'No flow has a handler "onExecuteSomethingElseAltogether". Use the handler\'s name of your flow, such as ' +
        '"onExecutePostLogin", or a name that does not begin with "on".',
    ]);
  });
});

describe('flow/handler-not-async', () => {
  it.each([
    ['an arrow', 'exports.▸onExecutePostLogin = (event, api) => api.access.deny("no");', 'notAsync'],
    ['a function', 'exports.▸onExecutePostLogin = function (event, api) {};', 'notAsync'],
    [
      'a function exported later',
      'function handle() {}\nmodule.exports = { ▸onExecutePostLogin: handle };',
      'notAsync',
    ],
    ['a method', 'module.exports = { ▸onExecutePostLogin(event, api) {} };', 'notAsync'],
    ['a promise', 'exports.▸onExecutePostLogin = (event, api) => Promise.resolve(run(event, api));', 'notAsync'],
    ['a call of an async one', 'const run = async () => {};\nexports.▸onExecutePostLogin = () => run();', 'notAsync'],
    [
      'down-levelled code',
      'exports.▸onExecutePostLogin = function (event, api) { return __awaiter(this, void 0, void 0, function* () {}); };',
      'notAsync',
    ],
    ['an async generator', 'exports.▸onExecutePostLogin = async function* (event, api) {};', 'notAsync'],
    ['a bound sync one', 'function f() {}\nexports.▸onExecutePostLogin = f.bind(null);', 'notAsync'],
    ['a string', 'exports.▸onExecutePostLogin = "handler";', 'notAFunction'],
    ['an object', 'exports.▸onExecutePostLogin = { handler: async () => {} };', 'notAFunction'],
  ])('fires on %s, and nothing else does', async (_name, text, message) => {
    await expectFindings('flow/', files(text), [`flow/handler-not-async ${message}`]);
  });

  it('fires on each handler', async () => {
    const text = 'exports.▸onExecutePostLogin = () => {};\nexports.▸onContinuePostLogin = () => {};';
    await expectFindings('flow/handler-not-async', files(text), [
      'flow/handler-not-async notAsync',
      'flow/handler-not-async notAsync',
    ]);
  });
});

describe('flow/handler-not-async', () => {
  it('names the handler', async () => {
    expect(await said('exports.onExecutePostLogin = () => {};')).toEqual([
      '"onExecutePostLogin" is not an async function, so Auth0\'s runtime refuses it. ' +
        'Write `exports.onExecutePostLogin = async (event, api) => { … }`; a compiler must keep async functions (target ES2017 or later).',
    ]);
    expect(await said('exports.onExecutePostLogin = {};')).toEqual([
      '"onExecutePostLogin" is not a function, so Auth0\'s runtime refuses it. ' +
        'Write `exports.onExecutePostLogin = async (event, api) => { … }`.',
    ]);
  });
});

describe('flow/mixed-flows', () => {
  const ASYNC = 'async (event, api) => {}';

  it.each([
    ['two exports', `exports.onExecutePostLogin = ${ASYNC};\nexports.▸onExecutePreUserRegistration = ${ASYNC};`],
    ['one object', `module.exports = { onExecutePostLogin: ${ASYNC}, ▸onExecuteCredentialsExchange: ${ASYNC} };`],
    ['the other order', `exports.onExecuteSendPhoneMessage = ${ASYNC};\nexports.▸onExecutePostLogin = ${ASYNC};`],
    [
      'a continuation of another flow',
      `exports.onExecutePostLogin = ${ASYNC};\nexports.▸onContinuePostChallenge = ${ASYNC};`,
    ],
    [
      'one of two handlers',
      `exports.onExecutePostLogin = ${ASYNC};\nexports.onContinuePostLogin = ${ASYNC};\nexports.▸onExecutePostChangePassword = ${ASYNC};`,
    ],
    [
      'one shared function',
      `const f = ${ASYNC};\nexports.onExecutePostLogin = f;\nexports.▸onExecutePostUserRegistration = f;`,
    ],
  ])('fires on %s, at the second flow', async (_name, text) => {
    await expectFindings('flow/', files(text), ['flow/mixed-flows mixed']);
  });

  it('fires once for each further flow', async () => {
    const text = `exports.onExecutePostLogin = ${ASYNC};\nexports.▸onExecutePostUserRegistration = ${ASYNC};\nexports.▸onExecuteEventStream = ${ASYNC};`;
    await expectFindings('flow/', files(text), ['flow/mixed-flows mixed', 'flow/mixed-flows mixed']);
  });

  it('names both', async () => {
    const text = `exports.onExecutePostLogin = ${ASYNC};\nexports.onExecuteSendPhoneMessage = ${ASYNC};`;
    expect(await said(text)).toEqual([
      '"onExecuteSendPhoneMessage" belongs to the flow send-phone-message, and "onExecutePostLogin" in the same file to post-login. ' +
        'Keep one flow in a file, and submit a separate integration for each flow.',
    ]);
  });
});
