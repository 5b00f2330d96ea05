import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST } from '../marks.ts';

const files = (text: string) => ({ [MANIFEST]: manifest([]), [ACTION]: text, 'deploy/template.json': null });
const resume = (body = '') => `exports.▸onContinuePostLogin = async (event, api) => {${body}};\n`;
const quiet = (body = '') => resume(body).replace('▸', '');
const said = async (rule: string, text: string) =>
  (await lint(files(text))).filter((finding) => finding.rule === rule).map(sentences);

describe('flow/continue-without-redirect', () => {
  it.each<[string, string]>([
    ['a handler that does nothing', handler('') + resume()],
    ['a denial', handler('api.access.deny("No.");') + resume()],
    ['a token that is only made', handler('call(api.redirect.encodeToken({ secret, payload: {} }));') + resume()],
    ['a token that is only read', handler('') + resume('api.redirect.validateToken({ secret });')],
    ['a question whether it could', handler('if (api.redirect.canRedirect()) api.access.deny("No.");') + resume()],
    ['a challenge', handler('api.authentication.challengeWith({ type: "otp" });') + resume()],
    ['a redirect of something else', handler('client.redirect.sendUserTo("https://a.io");') + resume()],
    ['a redirect that nobody calls', `const send = (api) => api.redirect.sendUserTo(url);\n${handler('')}${resume()}`],
    ['one object', 'module.exports = { onExecutePostLogin: async () => {}, ▸onContinuePostLogin: async () => {} };'],
    [
      'another flow',
      'exports.onExecutePostChallenge = async () => {};\nexports.▸onContinuePostChallenge = async () => {};',
    ],
    ['nothing else', resume()],
  ])('fires on %s', async (_name, text) => {
    await expectFindings('flow/continue-without-redirect', files(text), ['flow/continue-without-redirect never']);
  });

  it.each<[string, string]>([
    ['a redirect', handler('api.redirect.sendUserTo("https://a.io");') + quiet()],
    ['a form', handler('api.prompt.render("ap_1");') + quiet()],
    [
      'a redirect by a helper',
      `const send = (api) => api.redirect.sendUserTo(url);\n${handler('send(api);')}${quiet()}`,
    ],
    ['a redirect that was taken out', handler('const { sendUserTo } = api.redirect;\nsendUserTo(url);') + quiet()],
    ['a redirect, if there is one', handler('api.redirect?.sendUserTo?.(url);') + quiet()],
    ['a redirect in the handler itself', handler('') + quiet('api.redirect.sendUserTo(url);')],
    [
      'a choice of methods',
      handler('const go = form ? api.prompt.render : api.redirect.sendUserTo;\ngo(target);') + quiet(),
    ],
    ['an api that a package receives', handler('await sdk.run(event, api);') + quiet()],
    ['a redirect object that a package receives', handler('await sdk.run(api.redirect);') + quiet()],
    ['an unknown method', handler('api.redirect[verb](url);') + quiet()],
    ['a misspelt redirect, which is the fault', handler('api.redirect.sendUser(url);') + quiet()],
    [
      'a class',
      `class Flow { constructor(api) { this.api = api; } go() { this.api.redirect.sendUserTo(url); } }\n${handler('new Flow(api).go();')}${quiet()}`,
    ],
    ['no handler that continues', handler('')],
    [
      'a flow that cannot redirect',
      'exports.onExecutePreUserRegistration = async () => {};\nexports.onContinuePreUserRegistration = async () => {};',
    ],
    ['handlers of a library', 'module.exports = require("sdk").handlers({ onContinuePostLogin: true });'],
    ['a handler of a library', `exports.onExecutePostLogin = require("sdk").login;\n${quiet()}`],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings('flow/continue-without-redirect', files(text), []);
  });

  it('names the methods of the flow', async () => {
    expect(await said('flow/continue-without-redirect', handler('') + quiet())).toEqual([
      '"onContinuePostLogin" never runs: nothing in the Action redirects the user or renders a prompt. ' +
        'Remove the handler, or call `api.redirect.sendUserTo` or `api.prompt.render` where the user should leave, in logins that can show a page.',
    ]);
  });
});

describe('flow/redirect-without-continue', () => {
  it.each<[string, string, string]>([
    ['a redirect', handler('api.redirect.▸sendUserTo("https://a.io");'), 'redirect'],
    ['a form', handler('api.prompt.▸render("ap_1");'), 'prompt'],
    [
      'a redirect by a helper',
      `const send = (api) => api.redirect.▸sendUserTo(url);\n${handler('send(api);')}`,
      'redirect',
    ],
    ['a redirect that was taken out', handler('const { sendUserTo } = api.redirect;\n▸sendUserTo(url);'), 'redirect'],
    [
      'a redirect at the end of a chain',
      handler('api.user.setAppMetadata("a", 1).redirect.▸sendUserTo(url);'),
      'redirect',
    ],
    [
      'the first of several',
      handler('if (a) return api.redirect.▸sendUserTo(a);\nreturn api.redirect.sendUserTo(b);'),
      'redirect',
    ],
    [
      'a handler that is not exported',
      `${handler('api.redirect.▸sendUserTo(url);')}const onContinuePostLogin = async () => {};`,
      'redirect',
    ],
    [
      'another flow',
      'exports.onExecutePostChallenge = async (event, api) => api.redirect.▸sendUserTo(url);',
      'redirect',
    ],
    ['a guarded one', handler('if (api.redirect.canRedirect()) api.redirect.▸sendUserTo(url);'), 'redirect'],
  ])('fires on %s', async (_name, text, message) => {
    await expectFindings('flow/redirect-without-continue', files(text), [`flow/redirect-without-continue ${message}`]);
  });

  it.each<[string, string]>([
    ['a handler that continues', handler('api.redirect.sendUserTo(url);') + quiet()],
    [
      'one object',
      'module.exports = { onExecutePostLogin: async (event, api) => api.redirect.sendUserTo(url), onContinuePostLogin };\nasync function onContinuePostLogin() {}',
    ],
    [
      'one of a library',
      `${handler('api.redirect.sendUserTo(url);')}exports.onContinuePostLogin = require("sdk").resume;`,
    ],
    [
      'a misspelt one, which is the fault',
      `${handler('api.redirect.sendUserTo(url);')}exports.onContinueLogin = async () => {};`,
    ],
    ['unknown exports', `${handler('api.redirect.sendUserTo(url);')}Object.assign(exports, require("sdk"));`],
    ['a token that is only made', handler('call(api.redirect.encodeToken({ secret, payload: {} }));')],
    ['a challenge', handler('api.authentication.challengeWith({ type: "otp" });')],
    ['a redirect of something else', handler('response.redirect.sendUserTo(url);')],
    ['a redirect that nobody calls', `const send = (api) => api.redirect.sendUserTo(url);\n${handler('')}`],
    [
      'a flow that cannot redirect',
      'exports.onExecutePreUserRegistration = async (event, api) => api.redirect.sendUserTo(url);',
    ],
    ['an Action of no flow', 'exports.run = async (event, api) => api.redirect.sendUserTo(url);'],
    [
      'an Action of two flows',
      `${handler('api.redirect.sendUserTo(url);')}exports.onExecuteEventStream = async () => {};`,
    ],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings('flow/redirect-without-continue', files(text), []);
  });

  it('names the handler', async () => {
    expect(await said('flow/redirect-without-continue', handler('api.redirect.sendUserTo(url);'))).toEqual([
      '`api.redirect.sendUserTo` sends the user away, but the Action exports no "onContinuePostLogin" to continue with. ' +
        'Export `exports.onContinuePostLogin = async (event, api) => { … }`, which checks what the user returns with.',
    ]);
    expect(await said('flow/redirect-without-continue', handler('api.prompt.render("ap_1");'))).toEqual([
      '`api.prompt.render` shows a form, but the Action exports no "onContinuePostLogin" to continue with. ' +
        'Export `exports.onContinuePostLogin = async (event, api) => { … }`, which reads what the user has entered.',
    ]);
  });
});
