import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST, template, TEMPLATE } from '../marks.ts';

const files = (action: string, text: string | null) => ({
  [MANIFEST]: manifest([]),
  [ACTION]: action,
  [TEMPLATE]: text,
});
const deploys = (version: string, id = 'post-login') =>
  `{\n  "runtime": "node22",\n  "supported_triggers": [{ "id": "${id}", "version": ${version} }]\n}\n`;
const runs = (runtime: string) =>
  `{\n  "runtime": ${runtime},\n  "supported_triggers": [{ "id": "post-login", "version": "v3" }]\n}\n`;
const said = async (rule: string, all: ReturnType<typeof files>) =>
  (await lint(all)).filter((finding) => finding.rule === rule).map(sentences);

describe('flow/trigger-version', () => {
  it.each([
    ['a challenge', 'api.authentication.challengeWith({ type: "otp" });'],
    ['a challenge of several', 'api.authentication.challengeWithAny([{ type: "otp" }]);'],
    ['a scope', 'api.accessToken.addScope("read:orders");'],
    ['a form', 'const { prompt } = api; if (event.prompt) return; prompt.render("ap_1");'],
    ['a revoked session', 'const { revoke } = api.session; return revoke("Stolen.");'],
    ['transaction metadata', 'const share = (to) => to.transaction.setMetadata("a", 1); share(api);'],
    ['SAML', 'api.samlResponse.setAttribute("role", "admin");'],
    ['a validation error', 'api.validation.error("code", "Text.");'],
    ['two of them', 'api.rules.wasExecuted("a"); api.session.setExpiresAt(1);'],
  ])('fires on v2 of the login and %s', async (_name, body) => {
    await expectFindings('flow/trigger-version', files(handler(body), deploys('▸"v2"')), [
      'flow/trigger-version lacks',
    ]);
  });

  it.each([
    ['post-login', 'onExecutePostLogin'],
    ['credentials-exchange', 'onExecuteCredentialsExchange'],
    ['send-phone-message', 'onExecuteSendPhoneMessage'],
    ['post-login', 'onExecuteSendPhoneMessage'],
  ])('fires on v1 of %s, whatever methods the code calls', async (id, name) => {
    const all = files(`exports.${name} = async (event) => {};`, deploys('▸"v1"', id));
    await expectFindings('flow/trigger-version', all, ['flow/trigger-version contextual']);
  });

  it.each<[string, string, string | null]>([
    ['v3', handler('api.authentication.challengeWith({ type: "otp" });'), deploys('"v3"')],
    [
      'v2 and a method that it has',
      handler('api.idToken.setCustomClaim("https://a.io/b", 1); api.multifactor.enable("any");'),
      deploys('"v2"'),
    ],
    ['v2 and a denial', handler('api.access.deny("No.");'), deploys('"v2"')],
    [
      'v2 and a guarded call',
      handler('if (api.authentication?.challengeWith) api.authentication.challengeWith({ type: "otp" });'),
      deploys('"v2"'),
    ],
    ['v2 and a call by ?.', handler('api.transaction?.setMetadata?.("a", 1);'), deploys('"v2"')],
    ['v2 and a method that no version has', handler('api.access.dney("No.");'), deploys('"v2"')],
    ['v2 and another object', handler('sdk.authentication.challengeWith({ type: "otp" });'), deploys('"v2"')],
    [
      'v1 if it is the only one',
      'exports.onExecutePostChallenge = async (event, api) => api.access.deny("No.");',
      deploys('"v1"', 'password-reset-post-challenge'),
    ],
    [
      'v2 of another trigger',
      handler('api.authentication.challengeWith({ type: "otp" });'),
      deploys('"v2"', 'credentials-exchange'),
    ],
    ['a version that there is not', handler('api.authentication.challengeWith({ type: "otp" });'), deploys('"v9"')],
    ['a version that is not a string', handler('api.authentication.challengeWith({ type: "otp" });'), deploys('2')],
    ['an unknown trigger', handler(''), deploys('"v1"', 'on-login')],
    ['no template', handler('api.authentication.challengeWith({ type: "otp" });'), null],
    ['a template that does not parse', handler('api.rules.wasExecuted("a");'), deploys('"v2"').slice(0, -4)],
    [
      'a template without a version',
      handler('api.rules.wasExecuted("a");'),
      template('post-login').replace(/, "v.*?"v2"/u, ''),
    ],
    ['an Action that does not parse', 'exports.onExecutePostLogin = (', deploys('"v2"')],
    [
      'an Action of another flow, which is the fault',
      'exports.onExecuteCredentialsExchange = async (event, api) => api.accessToken.addScope("a");',
      deploys('"v2"'),
    ],
  ])('is silent on %s', async (_name, action, text) => {
    await expectFindings('flow/trigger-version', files(action, text), []);
  });

  it('names the first method, and the version that has it', async () => {
    const action = handler('api.rules.wasExecuted("a");\napi.session.setExpiresAt(1);');
    expect(await said('flow/trigger-version', files(action, deploys('"v2"')))).toEqual([
      '"post-login" v2 has no `api.rules.wasExecuted`, which the Action calls. ' +
        'Write "v3"; the template is only for test deployments, and is not part of the submitted archive.',
    ]);
    expect(
      await said(
        'flow/trigger-version',
        files(handler('api.authentication.challengeWith({ type: "otp" });'), deploys('"v2"')),
      ),
    ).toEqual([
      '"post-login" v2 has no `api.authentication.challengeWith`, which the Action calls. ' +
        'Write "v3"; the template is only for test deployments, and is not part of the submitted archive.',
    ]);
    expect(await said('flow/trigger-version', files(action, deploys('"v1"')))).toEqual([
      '"post-login" v1 passes no `api` to the handler: its handlers take `(event, context)`. Write "v3".',
    ]);
  });
});

describe('flow/retired-runtime', () => {
  it.each([
    ['node12', 'retired'],
    ['node16', 'retired'],
    ['node18', 'superseded'],
    ['node18-actions', 'superseded'],
  ])('fires on %s', async (runtime, message) => {
    const all = files(handler(''), runs(`▸"${runtime}"`));
    await expectFindings('flow/retired-runtime', all, [`flow/retired-runtime ${message}`]);
  });

  it.each([
    ['in a template on one line', '{ "runtime": ▸"node16" }', handler('')],
    ['whatever else is wrong with the template', '{ "runtime": ▸"node12", "supported_triggers": 1 }', handler('')],
    ['of an Action that does not parse', runs('▸"node16"'), 'exports.onExecutePostLogin = ('],
    ['after a carriage return', '{\r\n  "runtime": ▸"node16"\r\n}', handler('')],
  ])('fires %s', async (_name, text, action) => {
    await expectFindings('flow/retired-runtime', files(action, text), ['flow/retired-runtime retired']);
  });

  it.each<[string, string | null]>([
    ['the current one', runs('"node22"')],
    ['one that Auth0 does not name', runs('"node24"')],
    ['another name altogether', runs('"NODE16"')],
    ['an empty one', runs('""')],
    ['one that is not a string', runs('16')],
    ['none', '{ "supported_triggers": [] }'],
    ['a property of every object', runs('"constructor"')],
    ['a template that does not parse', '{ "runtime": "node16"'],
    ['no template', null],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings('flow/retired-runtime', files(handler(''), text), []);
  });

  it('names both', async () => {
    expect(await said('flow/retired-runtime', files(handler(''), runs('"node16"')))).toEqual([
      'Auth0 has retired the runtime "node16". Write "node22", and run the tests on it.',
    ]);
    expect(await said('flow/retired-runtime', files(handler(''), runs('"node18"')))).toEqual([
      'The runtime "node18" is superseded. Write "node22", which Auth0 recommends, and run the tests on it.',
    ]);
  });
});
