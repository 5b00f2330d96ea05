import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler } from '../marks.ts';

const files = (text: string) => ({ [ACTION]: text, 'deploy/template.json': null });
const AXIOS = 'const axios = require("axios");\n';
const inFlow = (name: string, body: string) => `exports.${name} = async (event, api) => {\n${body}\n};\n`;
/** A handler that catches the errors of this code. */
const catching = (body: string) => handler(`try {\n${body}\n} catch (error) {\n  api.access.deny("no");\n}`);

async function said(rule: string, text: string): Promise<string[]> {
  return (await lint(files(text))).filter((finding) => finding.rule === rule).map(sentences);
}

describe('code/throws', () => {
  it.each([
    ['a throw in the handler', handler('if (!event.secrets.API_KEY) ▸throw new Error("no key");')],
    [
      'a helper that is awaited',
      `const load = async () => {\n  ▸throw new Error("x");\n};\n${handler('await load();')}`,
    ],
    [
      'a helper that is not async',
      `function check(x) {\n  if (!x) ▸throw new Error("x");\n}\n${handler('check(event.user.name);')}`,
    ],
    ['a method', `class A {\n  run() {\n    ▸throw new Error("x");\n  }\n}\n${handler('new A().run();')}`],
    ['a catch that throws on', handler('try {\n  call();\n} catch (error) {\n  ▸throw error;\n}')],
    ['a returned promise', `const load = async () => {\n  ▸throw new Error("x");\n};\n${handler('return load();')}`],
    ['a callback of then', handler('await call().then((r) => {\n  ▸throw new Error(r);\n});')],
    ['a callback of a list', handler('event.authorization.roles.forEach((r) => {\n  ▸throw new Error(r);\n});')],
    [
      'Promise.all',
      `const load = async () => {\n  ▸throw new Error("x");\n};\n${handler('await Promise.all([load(), load()]);')}`,
    ],
    [
      'one call of two that is not caught',
      `const f = () => {\n  ▸throw new Error("x");\n};\n${handler('try {\n  f();\n} catch {}\nf();')}`,
    ],
    ['another flow that can deny', inFlow('onExecuteCredentialsExchange', '▸throw new Error("x");')],
  ])('fires on %s', async (_name, text) => {
    await expectFindings('code/throws', files(text), ['code/throws leaves']);
  });

  it.each([
    [
      'an error that is caught inside',
      handler('try {\n  if (!event.user.name) throw new Error("x");\n} catch (error) {\n  api.access.deny("no");\n}'),
    ],
    [
      'an error that the caller of a helper catches',
      `const load = async () => {\n  throw new Error("x");\n};\n${catching('await load();')}`,
    ],
    [
      'an error that the caller of a caller catches',
      `const a = () => {\n  throw new Error("x");\n};\nconst b = () => a();\n${catching('b();')}`,
    ],
    [
      '.catch',
      `const load = async () => {\n  throw new Error("x");\n};\n${handler('await load().catch(() => null);')}`,
    ],
    [
      '.then with a second function',
      `const load = async () => {\n  throw new Error("x");\n};\n${handler('await load().then((x) => x, () => null);')}`,
    ],
    [
      'Promise.allSettled',
      `const load = async () => {\n  throw new Error("x");\n};\n${handler('await Promise.allSettled([load()]);')}`,
    ],
    [
      'a callback of then with a catch',
      handler('await call().then(() => {\n  throw new Error("x");\n}).catch(() => null);'),
    ],
    ['a helper that nothing calls', `exports.check = () => {\n  throw new Error("x");\n};\n${handler('')}`],
    [
      'a wrapper that catches',
      `const safe = async (f) => {\n  try {\n    return await f();\n  } catch {\n    return null;\n  }\n};\n${handler('await safe(async () => {\n  throw new Error("x");\n});')}`,
    ],
    ['send-phone-message', inFlow('onExecuteSendPhoneMessage', 'throw new Error("x");')],
    ['post-user-registration', inFlow('onExecutePostUserRegistration', 'throw new Error("x");')],
    ['event-stream', inFlow('onExecuteEventStream', 'throw new Error("x");')],
    [
      'post-credential-validation, which rejects the login itself',
      inFlow('onExecutePostCredentialValidation', 'throw new Error("x");'),
    ],
    [
      'a promise that nobody waits for',
      `const load = async () => {\n  throw new Error("x");\n};\n${handler('load();')}`,
    ],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings('code/throws', files(text), []);
  });

  const resume = (body: string) => `exports.onContinuePostLogin = async (event, api) => {\n${body}\n};\n`;

  it.each([
    ['the handler', resume('const { sub } = api.redirect.▸validateToken({ secret: event.secrets.KEY });\nuse(sub);')],
    [
      'a helper',
      `const read = (api, secret) => api.redirect.▸validateToken({ secret });\n${resume('const { sub } = read(api, event.secrets.KEY);\nuse(sub);')}`,
    ],
    [
      'a method that was taken out',
      resume('const { validateToken } = api.redirect;\n▸validateToken({ secret: "a" });'),
    ],
    [
      'a `try` that throws on',
      resume('try {\n  use(api.redirect.▸validateToken({ secret: "a" }));\n} finally {\n  done();\n}'),
    ],
  ])('fires on a token that is validated in %s', async (_name, text) => {
    await expectFindings('code/throws', files(text), ['code/throws validateToken']);
  });

  it.each([
    [
      'in a `try`',
      resume('try {\n  use(api.redirect.validateToken({ secret: "a" }));\n} catch {\n  api.access.deny("no");\n}'),
    ],
    [
      'by a helper whose caller catches',
      `const read = (api) => api.redirect.validateToken({ secret: "a" });\n${resume('let token;\ntry {\n  token = read(api);\n} catch (error) {\n  return api.access.deny("no");\n}\nuse(token);')}`,
    ],
    ['by a package', resume('require("jose").validateToken({ secret: "a" });')],
  ])('is silent on a token that is validated %s', async (_name, text) => {
    await expectFindings('code/throws', files(text), []);
  });

  it('says what to call', async () => {
    expect(await said('code/throws', resume('api.redirect.validateToken({ secret: event.secrets.KEY });'))).toEqual([
      'If the token is missing, forged or expired, `api.redirect.validateToken` throws, and nothing catches it. Call it in a `try`, and call `api.access.deny` in the `catch`.',
    ]);
    expect(await said('code/throws', handler('throw new Error("x");'))).toEqual([
      "This exception leaves the handler. Call `api.access.deny` and return, or catch it in the handler. Otherwise the user sees Auth0's general error page.",
    ]);
  });
});

describe('code/unhandled-request', () => {
  it.each<[string, string, string]>([
    ['an awaited fetch', handler('const r = await ▸fetch("https://a.io");'), 'unhandled'],
    [
      'a helper',
      `const load = async (url) => {\n  const r = await ▸fetch(url);\n  return r.json();\n};\n${handler('await load("https://a.io");')}`,
      'unhandled',
    ],
    [
      'a helper that is not async',
      `const load = (url) => ▸fetch(url);\n${handler('await load("https://a.io");')}`,
      'unhandled',
    ],
    ['then without catch', `${AXIOS}${handler('await ▸axios.get("https://a.io").then((r) => r.data);')}`, 'unhandled'],
    ['Promise.all', handler('await Promise.all([▸fetch("https://a.io")]);'), 'unhandled'],
    [
      'a try that only cleans up',
      handler('try {\n  await ▸fetch("https://a.io");\n} finally {\n  call();\n}'),
      'unhandled',
    ],
    ['a variable', handler('const p = ▸fetch("https://a.io");\nawait p;'), 'unhandled'],
    ['fire and forget', handler('▸fetch("https://a.io");'), 'dropped'],
    ['fire and forget in a try', handler('try {\n  ▸fetch("https://a.io");\n} catch {}'), 'dropped'],
    [
      'https without a listener',
      `const https = require("https");\n${handler('▸https.get("https://a.io", (res) => {});')}`,
      'noListener',
    ],
    [
      'an SDK',
      `const twilio = require("twilio");\n${handler('await ▸twilio(a, b).messages.create({});')}`,
      'unhandled',
    ],
    [
      'another flow that can deny',
      inFlow('onExecutePreUserRegistration', 'await ▸fetch("https://a.io");'),
      'unhandled',
    ],
  ])('fires on %s', async (_name, text, message) => {
    await expectFindings('code/unhandled-request', files(text), [`code/unhandled-request ${message}`]);
  });

  it.each([
    ['try', catching('await fetch("https://a.io");')],
    ['.catch', handler('await fetch("https://a.io").catch(() => null);')],
    ['.catch after .then', handler('await fetch("https://a.io").then((r) => r.json()).catch(() => null);')],
    ['.then with a second function', handler('await fetch("https://a.io").then((r) => r.json(), () => null);')],
    ['Promise.allSettled', handler('await Promise.allSettled([fetch("https://a.io")]);')],
    [
      'a list that is settled',
      handler('const all = [];\nall.push(fetch("https://a.io"));\nawait Promise.allSettled(all);'),
    ],
    [
      'a helper whose caller catches',
      `const load = async (url) => (await fetch(url)).json();\n${catching('await load("https://a.io");')}`,
    ],
    [
      'a helper whose caller has a .catch',
      `const load = (url) => fetch(url);\n${handler('await load("https://a.io").catch(() => null);')}`,
    ],
    ['Promise.all in a try', catching('await Promise.all(["a", "b"].map((x) => fetch(`https://a.io/${x}`)));')],
    [
      'a listener',
      `const https = require("https");\n${handler('https.get("https://a.io", (res) => {}).on("error", () => {});')}`,
    ],
    [
      'a listener of a variable',
      `const https = require("https");\n${handler('const req = https.request("https://a.io");\nreq.on("error", () => {});\nreq.end();')}`,
    ],
    [
      'a callback',
      `const request = require("request");\n${handler('request("https://a.io", (error, response) => {});')}`,
    ],
    ['send-phone-message', inFlow('onExecuteSendPhoneMessage', 'await fetch("https://a.io");')],
    [
      'post-credential-validation, which rejects the login itself',
      inFlow('onExecutePostCredentialValidation', 'await fetch("https://a.io");'),
    ],
    ['an asynchronous flow', inFlow('onExecutePostUserRegistration', 'await fetch("https://a.io");')],
    [
      'a provider, whose delivery is tried again',
      inFlow('onExecuteCustomPhoneProvider', 'await fetch("https://a.io");'),
    ],
    ['a foreign wrapper', `const retry = require("p-retry");\n${handler('await retry(() => fetch("https://a.io"));')}`],
    ['a helper that nothing calls', `exports.load = () => fetch("https://a.io");\n${handler('')}`],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings('code/unhandled-request', files(text), []);
  });

  it('names the call', async () => {
    const text = `const https = require("https");\n${handler('await fetch("https://a.io");\nfetch("https://a.io");\nhttps.get("https://a.io", () => {});')}`;
    expect(await said('code/unhandled-request', text)).toEqual([
      'If the request of "fetch" fails, nothing catches the error. Await it in a `try`, and decide in the `catch` whether to deny (`api.access.deny`) or to go on.',
      'Nothing waits for the request of "fetch", and nothing catches its error. Await it in a `try`, or add a `.catch` to it.',
      'Nothing listens to the "error" event of the request of "https.get". Add a listener, `.on("error", reject)` in a promise that the handler awaits in a `try`.',
    ]);
  });
});
