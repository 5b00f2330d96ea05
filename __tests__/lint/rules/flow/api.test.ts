import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST } from '../marks.ts';

const files = (text: string) => ({ [MANIFEST]: manifest([]), [ACTION]: text, 'deploy/template.json': null });
const of = (name: string, body: string) => `exports.${name} = async (event, api) => {\n${body}\n};\n`;
const preRegistration = (body: string) => of('onExecutePreUserRegistration', body);
const sms = (body: string) => of('onExecuteSendPhoneMessage', body);
const exchange = (body: string) => of('onExecuteCredentialsExchange', body);
const said = async (rule: string, text: string) =>
  (await lint(files(text))).filter((finding) => finding.rule === rule).map(sentences);

describe('flow/unknown-api-method', () => {
  it.each<[string, string, string]>([
    ['a misspelt method', handler('api.access.▸dney("No.");'), 'near'],
    ['a misspelt namespace', handler('api.▸acess.deny("No.");'), 'near'],
    ['a method without its namespace', handler('api.▸sendUserTo("https://a.io");'), 'near'],
    ['a quoted one', handler('api["access"][▸"dney"]("No.");'), 'near'],
    ['one that is destructured', handler('const { dney } = api.access;\n▸dney("No.");'), 'near'],
    ['one of an alias', handler('const { user } = api;\nuser.▸setMetadata("a", 1);'), 'near'],
    ['one in a helper', `const stop = (api) => api.access.▸dney("No.");\n${handler('stop(api);')}`, 'near'],
    [
      'one in a chain',
      handler('api.user.setAppMetadata("a", 1).idToken.▸setCustomClaims("https://a.io/b", 1);'),
      'near',
    ],
    [
      'a handler with a pattern',
      'exports.onExecutePostLogin = async (event, { access }) => access.▸dney("No.");',
      'near',
    ],
    ['a method of another flow', preRegistration('api.▸idToken.setCustomClaim("https://a.io/b", 1);'), 'elsewhere'],
    [
      'a denial in a flow without denials',
      of('onExecutePostUserRegistration', 'api.▸access.deny("No.");'),
      'elsewhere',
    ],
    ['one of a later method of another flow', exchange('api.accessToken.▸addScope("a");'), 'elsewhere'],
    ['a method of no flow', handler('api.▸tenant.getSettings();'), 'unknown'],
    ['a namespace that is called', handler('api.▸redirect("https://a.io");'), 'unknown'],
    ['one after a guard of another', handler('if (api.redirect) api.access.▸dney("No.");'), 'near'],
    ['one after a guard of its namespace', handler('api.access?.▸dney("No.");'), 'near'],
    ['a namespace in brackets', handler('(api?.▸acess).deny("No.");'), 'near'],
    ['a longer path in brackets', handler('(api?.access?.▸user.profile).setName("a");'), 'unknown'],
    ['a longer path whose first step is in brackets', handler('(api?.▸tenant).settings.read("a");'), 'unknown'],
    ['one of a namespace that was taken out', handler('const { tenant } = api;\ntenant.▸getSettings();'), 'unknown'],
    ['one of a longer path', handler('const { read } = api.tenant.settings;\n▸read("a");'), 'unknown'],
  ])('fires on %s', async (_name, text, message) => {
    await expectFindings('flow/unknown-api-method', files(text), [`flow/unknown-api-method ${message}`]);
  });

  it('fires on each call', async () => {
    const text = handler('if (a) return api.access.▸dney("A.");\nreturn api.access.▸dney("B.");');
    await expectFindings('flow/unknown-api-method', files(text), Array<string>(2).fill('flow/unknown-api-method near'));
  });

  it.each<[string, string]>([
    ['methods of the flow', handler('api.access.deny("No."); api.cache.get("a"); api.multifactor.enable("any");')],
    [
      'a chain',
      handler(
        'api.idToken.setCustomClaim("https://a.io/b", 1).accessToken.setCustomClaim("https://a.io/b", 1).access.deny("No.");',
      ),
    ],
    ['one that only the runtime has', preRegistration('api.user.setUserId("a");')],
    ['one of early access', exchange('api.transaction.addTargetScope("a");')],
    ['an optional call', preRegistration('api.idToken?.setCustomClaim?.("https://a.io/b", 1);')],
    ['an optional method', handler('api.access.dney?.("No.");')],
    ['an if on the method', handler('if (api.authentication?.challengeSoftly) api.authentication.challengeSoftly();')],
    ['an if on its namespace', exchange('if (api.redirect) api.redirect.sendUserTo("https://a.io");')],
    ['an early return', exchange('if (!api.idToken) return;\napi.idToken.setCustomClaim("https://a.io/b", 1);')],
    ['typeof', handler('if (typeof api.access.refuse === "function") api.access.refuse("No.");')],
    ['in', exchange('if ("idToken" in api) api.idToken.setCustomClaim("https://a.io/b", 1);')],
    ['a conjunction', exchange('api.idToken && api.idToken.setCustomClaim("https://a.io/b", 1);')],
    [
      'a helper for the api of several flows',
      `const stop = (a) => { if (a.access) a.access.deny("No."); };\n${of('onExecutePostUserRegistration', 'stop(api);')}`,
    ],
    [
      'a helper that other objects also use',
      `const close = (a) => a.close();\n${handler('close(api); close(sdk());')}`,
    ],
    ['a method that the Action adds', handler('api.stop = () => api.access.deny("No.");\napi.stop();')],
    ['another object', handler('sdk.access.dney("No.");')],
    ['a method of every object', handler('call(api.access.toString(), api.hasOwnProperty("access"));')],
    ['the methods of a function', handler('const deny = api.access.deny.bind(api.access);\nreturn deny("No.");')],
    ['the result of a method', handler('const entry = await api.cache.get("a");\ncall(entry.value.trim());')],
    ['a member that is not called', handler('call(api.tenant);')],
    ['an Action of two flows', `${handler('api.access.dney("No.");')}${exchange('')}`],
    ['an Action of no flow', 'const run = async (event, api) => api.access.dney("No.");'],
    ['an unknown method', handler('api.access[verb]("No.");')],
    ['a wrapped api', handler('const wrapped = wrap(api);\nwrapped.access.dney("No.");')],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings('flow/unknown-api-method', files(text), []);
  });

  it('is silent on specs', async () => {
    const spec = 'const { api } = require("./mocks"); test("a", () => { api.access.dney("No."); });';
    await expectFindings(
      'flow/unknown-api-method',
      { ...files(handler('')), 'integration/integration.action.spec.js': spec },
      [],
    );
  });

  it('names the existing methods', async () => {
    expect(await said('flow/unknown-api-method', handler('api.access.dney("No.");'))).toEqual([
      'The flow post-login has no `api.access.dney`. Did you mean `api.access.deny`? Call `api.access.deny`.',
    ]);
    expect(
      await said('flow/unknown-api-method', preRegistration('api.idToken.setCustomClaim("https://a.io/b", 1);')),
    ).toEqual([
      'The flow pre-user-registration has no `api.idToken.setCustomClaim`. The method belongs to post-login. ' +
        'Remove the call, or submit the Action for that flow.',
    ]);
    expect(await said('flow/unknown-api-method', sms('api.access.deny("No.");'))).toEqual([
      'The flow send-phone-message has no `api.access.deny`. The method belongs to post-login, credentials-exchange, pre-user-registration, ' +
        'password-reset-post-challenge or custom-token-exchange. Remove the call, or submit the Action for that flow.',
    ]);
    expect(await said('flow/unknown-api-method', handler('api.tenant.getSettings();'))).toEqual([
      'The flow post-login has no `api.tenant.getSettings`. In this flow, `api` has `access`, `accessToken`, ' +
        '`idToken`, `authentication`, `multifactor`, `redirect`, `user`, `cache`, `samlResponse`, `validation`, `rules`, ' +
        '`prompt`, `refreshToken`, `session`, `transaction`, `groups`, `roles`.',
    ]);
    expect(await said('flow/unknown-api-method', of('onExecuteEventStream', 'api.tenant.getSettings();'))).toEqual([
      'The flow event-stream has no `api.tenant.getSettings`. In this flow, `api` has `cache`.',
    ]);
  });
});

describe('the nearest method', () => {
  it.each([
    ['of the same name, in the one namespace that has it', 'api.sendUserTo(url);', 'redirect.sendUserTo'],
    ['of the same namespace, if two have the name', 'api.idTokn.setCustomClaim("a", 1);', 'idToken.setCustomClaim'],
    ['of the same namespace', 'api.user.setMetadata("a", 1);', 'user.setAppMetadata'],
    [
      'of the namespace rather than a nearer one elsewhere',
      'api.transaction.setMetadat("a", 1);',
      'transaction.setMetadata',
    ],
    [
      'of all, if the namespace has none that is near',
      'api.accessToken.setCustomClaims("a", 1);',
      'accessToken.setCustomClaim',
    ],
    ['after a chain', 'api.user.setAppMetadata("a", 1).access.dney("No.");', 'access.deny'],
  ])('is the one %s', async (_name, body, known) => {
    expect(await said('flow/unknown-api-method', handler(body))).toEqual([
      expect.stringContaining(`Did you mean \`api.${known}\`?`),
    ]);
  });
});

describe('flow/deny-arguments', () => {
  it.each<[string, string, string]>([
    ['only a reason', preRegistration('api.access.▸deny("no");'), 'missing'],
    ['nothing at all', preRegistration('api.access.▸deny();'), 'missing'],
    ['no reason', handler('api.access.▸deny();'), 'missing'],
    ['no message of a form', handler('api.validation.▸error("code");'), 'missing'],
    ['one that is destructured', preRegistration('const { deny } = api.access;\n▸deny("no");'), 'missing'],
    [
      'one in a helper',
      `const stop = (access, why) => access.▸deny(why);\n${preRegistration('stop(api.access, "no");')}`,
      'missing',
    ],
    ['only a code', of('onExecuteCustomTokenExchange', 'api.access.▸deny("invalid_request");'), 'missing'],
    ['no code', exchange('api.access.▸deny();'), 'missing'],
    ['a delivery that is dropped', of('onExecuteCustomPhoneProvider', 'api.notification.▸drop();'), 'missing'],
    ['a reason to spare', handler('api.access.deny("code", ▸"No.");'), 'spare'],
    ['two to spare', preRegistration('api.access.deny("no", "No.", ▸{ a: 1 }, 2);'), 'spare'],
    ['one to spare after a challenge', of('onExecutePostChallenge', 'api.access.deny("code", ▸reason);'), 'spare'],
  ])('fires on %s', async (_name, text, message) => {
    await expectFindings('flow/deny-arguments', files(text), [`flow/deny-arguments ${message}`]);
  });

  it.each<[string, string]>([
    ['a reason', handler('api.access.deny("No.");')],
    ['a reason and a message', preRegistration('api.access.deny("no", "No.");')],
    ['an optional reason left out', exchange('api.access.deny("server_error");')],
    ['an optional reason', exchange('api.access.deny("server_error", "No.");')],
    ['arguments that are spread', preRegistration('api.access.deny(...reasons);')],
    ['some that are spread', preRegistration('api.access.deny("no", ...messages);')],
    ['a call by call', preRegistration('api.access.deny.call(api.access, "no", "No.");')],
    ['another method', handler('api.user.setAppMetadata();')],
    ['another object', preRegistration('sdk.access.deny("no");')],
    [
      'a helper that other objects also use',
      `const stop = (a) => a.deny("no");\n${preRegistration('stop(api.access); stop(door);')}`,
    ],
    [
      'either of two methods',
      handler('const stop = form ? api.validation.error : api.access.deny;\nstop("code", "No.");'),
    ],
    ['an Action of no flow', 'const run = async (event, api) => api.access.deny();'],
    ['an optional call', handler('api.access?.deny?.("No.");')],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings('flow/deny-arguments', files(text), []);
  });

  it('says what to write', async () => {
    expect(await said('flow/deny-arguments', preRegistration('api.access.deny();'))).toEqual([
      '`api.access.deny` is called without "reason" and "userMessage", which the flow pre-user-registration requires. ' +
        'Call it as `api.access.deny(reason: string, userMessage: string)`.',
    ]);
    expect(await said('flow/deny-arguments', handler('api.access.deny("code", "No.");'))).toEqual([
      '`api.access.deny` accepts one argument in the flow post-login. Extra arguments are ignored. ' +
        'Call it as `api.access.deny(reason: string)`.',
    ]);
    expect(await said('flow/deny-arguments', preRegistration('api.access.deny("no", "No.", 1);'))).toEqual([
      '`api.access.deny` accepts 2 arguments in the flow pre-user-registration. Extra arguments are ignored. ' +
        'Call it as `api.access.deny(reason: string, userMessage: string)`.',
    ]);
  });
});
