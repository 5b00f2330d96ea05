import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, MANIFEST } from '../marks.ts';

const files = (text: string) => ({ [ACTION]: text, 'deploy/template.json': null });
const AXIOS = 'const axios = require("axios");\n';
const TIMELY = 'signal: AbortSignal.timeout(3000)';

async function said(rule: string, text: string): Promise<string[]> {
  return (await lint(files(text))).filter((finding) => finding.rule === rule).map(sentences);
}

describe('code/insecure-url', () => {
  it.each<[string, string, string]>([
    ['a requested literal', handler(`await fetch(▸"http://api.merrow.io/v1", { ${TIMELY} });`), 'requested'],
    ['a template', handler('await fetch(▸`http://api.merrow.io/${id}`);'), 'requested'],
    [
      'a constant',
      `const BASE = ▸"http://api.merrow.io";\n${handler('await fetch(BASE + "/a");\nawait fetch(BASE);')}`,
      'requested',
    ],
    [
      'a default',
      handler('await fetch((event.configuration.API_URL || ▸"http://api.merrow.io") + "/a");'),
      'requested',
    ],
    [
      'a base URL',
      `${AXIOS}const http = axios.create({ baseURL: ▸"http://api.merrow.io" });\n${handler('await http.get("/a");')}`,
      'requested',
    ],
    ['new URL', handler('await fetch(new URL("/a", ▸"HTTP://api.merrow.io"));'), 'requested'],
    ['an option', `${AXIOS}${handler('await axios({ url: ▸"http://api.merrow.io" });')}`, 'requested'],
    ['an unknown host', handler('await fetch(▸"http://" + event.configuration.HOST);'), 'requested'],
    ['a redirect', handler('api.redirect.sendUserTo(▸"http://merrow.io/start");'), 'redirected'],
    [
      'the address of a transport',
      `const { httpTransport, emitterFor } = require("cloudevents");\n${handler('const emit = emitterFor(httpTransport(▸"http://events.merrow.io/in"));\nawait emit(e);')}`,
      'given',
    ],
    [
      'the address of a client',
      `const Merrow = require("merrow");\nconst BASE = ▸"http://api.merrow.io";\n${handler('await new Merrow(BASE, event.secrets.KEY).check();')}`,
      'given',
    ],
    [
      'an option of a client',
      `const { MerrowClient } = require("merrow");\n${handler('const options = { timeout: 3000, baseUrl: ▸`http://api.merrow.io/${id}` };\nawait new MerrowClient(options).check();')}`,
      'given',
    ],
    [
      'the address that a helper hands on',
      `const { createClient } = require("merrow-soap");\nconst connect = (url) => createClient({ endpoint: url });\n${handler('await connect(▸"http://soap.merrow.io").check();')}`,
      'given',
    ],
    [
      'one of two branches',
      handler(
        'let base = "https://api.merrow.io";\nif (event.configuration.PLAIN === "on") base = ▸"http://api.merrow.io";\nawait fetch(base);',
      ),
      'requested',
    ],
  ])('fires on %s', async (_name, text, message) => {
    await expectFindings('code/insecure-url', files(text), [`code/insecure-url ${message}`]);
  });

  it.each([
    ['https', handler('await fetch("https://api.merrow.io");')],
    [
      'localhost',
      handler(
        'await fetch("http://localhost:3000/a");\nawait fetch("http://127.0.0.1");\nawait fetch("http://[::1]:80/");',
      ),
    ],
    ['a comment', handler('// http://api.merrow.io\nawait fetch("https://api.merrow.io");')],
    ['an XML namespace', handler('await fetch("https://a.io", { body: `<a xmlns="http://www.w3.org/2000/svg"/>` });')],
    [
      'a comparison',
      handler('const url = event.configuration.API_URL;\nif (url.startsWith("http://")) return;\nawait fetch(url);'),
    ],
    ['a replacement', handler('await fetch(event.configuration.API_URL.replace("http://", "https://"));')],
    ['a claim', handler('api.idToken.setCustomClaim("http://merrow.io/claim", 1);')],
    ['a URL within a URL', handler('await fetch("https://a.io/?to=http://merrow.io");')],
    [
      'a variable that gets another value',
      handler('let url = "http://a.io";\nurl = url.replace(/^http:/, "https:");\nawait fetch(url);'),
    ],
    [
      'a proxy',
      `const { HttpsProxyAgent } = require("https-proxy-agent");\n${handler('await fetch("https://a.io", { agent: new HttpsProxyAgent("http://proxy.merrow.io:3128") });')}`,
    ],
    [
      'names of XML and of schemas',
      `const { create } = require("xmlbuilder2");\nconst Ajv = require("ajv");\n${handler('create({ version: "1.0" }).ele("http://www.w3.org/1999/xhtml", "a");\nnew Ajv({ meta: "http://json-schema.org/draft-07/schema" });')}`,
    ],
    [
      'the source of an event',
      `const { CloudEvent } = require("cloudevents");\n${handler('send(new CloudEvent({ type: "a", source: "http://merrow.io/auth0" }));')}`,
    ],
    [
      'the requests of a client',
      `const { Client } = require("merrow");\n${handler('await new Client({ baseUrl: "https://a.io" }).send("http://merrow.io/type", { url: "http://merrow.io" });')}`,
    ],
    [
      'a client on this machine',
      `const { createClient } = require("merrow");\n${handler('createClient({ url: "http://localhost:6379" });')}`,
    ],
    [
      'a function of the file',
      `const clientOf = (namespace) => ({ namespace });\n${handler('clientOf("http://merrow.io/ns");')}`,
    ],
    ['a URL that nothing requests', handler('api.user.setUserMetadata("site", "http://merrow.io");')],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings('code/insecure-url', files(text), []);
  });

  it('names the host, and no credentials', async () => {
    const text = handler(
      'await fetch("http://user:word@api.merrow.io/v1");\napi.redirect.sendUserTo("http://merrow.io");',
    );
    expect(await said('code/insecure-url', text)).toEqual([
      'The Action sends a request to http://api.merrow.io. The connection is not encrypted. Use `https://`, also for a default or a base URL.',
      'The Action sends the user to http://merrow.io. The connection is not encrypted. Use `https://` for every redirect.',
    ]);
  });
});

describe('code/hard-coded-domain', () => {
  it.each([
    ['a literal', handler('await fetch(▸"https://acme.auth0.com/oauth/token");')],
    ['a regional domain', handler('await fetch(▸`https://acme.eu.auth0.com/api/v2/users/${id}`);')],
    ['a constant', `const DOMAIN = ▸"https://acme.us.auth0.com";\n${handler('await fetch(`${DOMAIN}/userinfo`);')}`],
    ['the end of the URL', handler('await fetch(▸"https://acme.auth0.com" + path);')],
    [
      'a host option',
      `const https = require("https");\n${handler('https.get({ hostname: ▸"acme.auth0.com", path: "/" });')}`,
    ],
    [
      'the domain of an SDK',
      `const { ManagementClient } = require("auth0");\n${handler('const m = new ManagementClient({ domain: ▸"acme.auth0.com" });\nawait m.users.get({ id });')}`,
    ],
    ['a base URL', `${AXIOS}${handler('await axios.create({ baseURL: ▸"https://acme.auth0.com" }).get("/");')}`],
    [
      'a default that may be replaced',
      handler(
        'let host = ▸"https://acme.auth0.com";\nif (event.configuration.HOST) host = event.configuration.HOST;\nawait fetch(`${host}/userinfo`);',
      ),
    ],
    [
      'an entry of a table',
      handler(
        'const hosts = { eu: ▸"https://acme.eu.auth0.com", us: "https://a.io" };\nawait fetch(hosts[event.configuration.REGION]);',
      ),
    ],
  ])('fires on %s', async (_name, text) => {
    await expectFindings('code/hard-coded-domain', files(text), ['code/hard-coded-domain hardCoded']);
  });

  it.each([
    ["the tenant's own", handler('await fetch(`https://${event.request.hostname}/userinfo`);')],
    ['a configured tenant', handler('await fetch(`https://${event.configuration.TENANT}.auth0.com/userinfo`);')],
    ['a comment', handler('// https://acme.auth0.com/oauth/token\nawait fetch(event.configuration.API_URL);')],
    ["Auth0's own pages", handler('await fetch("https://cdn.auth0.com/a.json");')],
    [
      'another host',
      handler('await fetch("https://acme.auth0.com.example.com");\nawait fetch("https://myauth0.com");'),
    ],
    ['a host in a query', handler('await fetch("https://a.io/?host=acme.auth0.com");')],
    ['a host that is compared', handler('if (event.request.hostname === "acme.auth0.com") return;')],
    [
      "a variable that gets the tenant's own",
      handler('let host = "https://acme.auth0.com";\nhost = `https://${event.request.hostname}`;\nawait fetch(host);'),
    ],
    ['a text', handler('api.access.deny("See https://acme.auth0.com/help");')],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings('code/hard-coded-domain', files(text), []);
  });

  it('fires on each branch that contains the domain', async () => {
    const text = `const { ManagementClient } = require("auth0");\n${handler('let domain;\nif (event.tenant.id === "dev") {\n  domain = ▸"acme-dev.auth0.com";\n} else {\n  domain = ▸"acme.auth0.com";\n}\nawait new ManagementClient({ domain }).users.get({ id });')}`;
    await expectFindings('code/hard-coded-domain', files(text), [
      'code/hard-coded-domain hardCoded',
      'code/hard-coded-domain hardCoded',
    ]);
  });

  it('names the host', async () => {
    expect(await said('code/hard-coded-domain', handler('await fetch("https://acme.auth0.com/oauth/token");'))).toEqual(
      [
        'The Action sends a request to acme.auth0.com, the domain of one tenant. Take the domain from `event.request.hostname`, or from a configuration field that the guide explains.',
      ],
    );
  });
});

describe('code/request-without-timeout', () => {
  it.each<[string, string, string[]]>([
    ['fetch', handler('await ▸fetch(event.configuration.API_URL, { method: "POST" });'), ['missing']],
    ['fetch in a helper', `const load = (url) => ▸fetch(url);\n${handler('await load("https://a.io");')}`, ['missing']],
    ['axios', `${AXIOS}${handler('await ▸axios.post("https://a.io", {}, { headers: {} });')}`, ['missing']],
    [
      'a client without one',
      `${AXIOS}const http = axios.create({ baseURL: "https://a.io" });\n${handler('await ▸http.get("/");')}`,
      ['missing'],
    ],
    [
      'several',
      handler('await Promise.all([▸fetch("https://a.io"), ▸fetch("https://b.io")]);'),
      ['missing', 'missing'],
    ],
    ['https', `const https = require("https");\n${handler('▸https.get("https://a.io", (res) => {});')}`, ['missing']],
    [
      'an SDK with its own long one',
      `const twilio = require("twilio");\n${handler('await ▸twilio(a, b).messages.create({ to });')}`,
      ['tooLong'],
    ],
  ])('fires on %s', async (_name, text, messages) => {
    await expectFindings(
      'code/request-without-timeout',
      files(text),
      messages.map((each) => `code/request-without-timeout ${each}`),
    );
  });

  it.each([
    ['a signal', handler(`await fetch("https://a.io", { ${TIMELY} });`)],
    [
      'a controller',
      handler(
        'const c = new AbortController();\nconst t = setTimeout(() => c.abort(), 3000);\nawait fetch("https://a.io", { signal: c.signal });\nclearTimeout(t);',
      ),
    ],
    [
      'a client with a timeout',
      `${AXIOS}const http = axios.create({ timeout: 3000 });\n${handler('await http.get("/");')}`,
    ],
    ['defaults', `${AXIOS}axios.defaults.timeout = 3000;\n${handler('await axios.get("https://a.io");')}`],
    ['options that are passed in', `exports.load = (url, options) => fetch(url, options);\n${handler('')}`],
    ['a race', handler('await Promise.race([fetch("https://a.io"), timer(3000)]);')],
    [
      'a foreign wrapper',
      `const pTimeout = require("p-timeout");\n${handler('await pTimeout(fetch("https://a.io"), { milliseconds: 3000 });')}`,
    ],
    [
      'a helper that adds the signal',
      `const load = (url, o = {}) => fetch(url, { ...o, ${TIMELY} });\n${handler('await load("https://a.io");')}`,
    ],
    ['ky, which is bounded', handler(`await require("ky").default.get("https://a.io", { timeout: 3000 });`)],
    ['its own fetch', `const fetch = async () => ({ ok: true });\n${handler('await fetch("https://a.io");')}`],
    ['no request', handler('await api.cache.get("a");')],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings('code/request-without-timeout', files(text), []);
  });

  it('names the call and says what to write', async () => {
    const text = `${AXIOS}const twilio = require("twilio");\n${handler('await axios.get("https://a.io");\nawait twilio(a, b).messages.create({});')}`;
    expect(await said('code/request-without-timeout', text)).toEqual([
      '"axios.get" sends a request without a timeout. Limit it to well below 10 s: `timeout: 5000` in its options, or in those of `axios.create`.',
      '"twilio(a,b).messages.create" sends a request without a timeout; twilio itself waits 30 s or longer. Limit it to well below 10 s: `timeout: 5000` in the options of the client from version 5.3.6, `httpClient: new twilio.RequestClient({ timeout: 5000 })` before.',
    ]);
  });
});

/** `__tests__/probe/packages.test.ts` shows this with the packages themselves. */
describe('code/request-without-timeout, for an option that a version ignores', () => {
  const TWILIO = 'const twilio = require("twilio");\n';
  const declaring = (name: string, version: string, text: string) => ({
    ...files(text),
    [MANIFEST]: JSON.stringify({ secrets: [], configuration: [], dependencies: [{ name, version }] }),
  });
  const sms = `${TWILIO}${handler('await ▸twilio(a, b, { timeout: 3000 }).messages.create({ to });')}`;
  const management = (options: string) =>
    `const { ManagementClient } = require("auth0");\nconst m = new ManagementClient({ domain: d, ${options} });\n${handler('await ▸m.users.get({});')}`;

  const publish = (handled: string) =>
    `const { SNS } = require("@aws-sdk/client-sns");\nconst { NodeHttpHandler } = require("@smithy/node-http-handler");\nconst s = new SNS({ requestHandler: ${handled} });\n${handler('await ▸s.publish({});')}`;

  it.each([
    ['twilio', '5.3.5', sms],
    ['twilio', '4.23.0', sms],
    ['auth0', '5.0.0', management('timeoutInSeconds: 5')],
    ['auth0', '4.14.0', management('timeoutInSeconds: 5')],
    ['auth0', '7.1.0', management('timeoutDuration: 5000')],
    ['@aws-sdk/client-sns', '3.723.0', publish('{ requestTimeout: 3000 }')],
    ['@aws-sdk/client-sns', '3.900.0', publish('new NodeHttpHandler({ requestTimeout: 3000 })')],
  ])('fires on %s %s', async (name, version, text) => {
    await expectFindings('code/request-without-timeout', declaring(name, version, text), [
      'code/request-without-timeout ignored',
    ]);
  });

  it.each([
    ['twilio', '5.3.6', sms],
    ['twilio', 'latest', sms],
    ['another package', '1.0.0', sms],
    [
      'twilio',
      '5.3.5',
      `${TWILIO}${handler('await twilio(a, b, { httpClient: new twilio.RequestClient({ timeout: 3000 }) }).messages.create({ to });')}`,
    ],
    ['auth0', '5.1.0', management('timeoutInSeconds: 5')],
    ['@aws-sdk/client-sns', '3.721.0', publish('{ requestTimeout: 3000 }')],
    ['@aws-sdk/client-sns', '3.900.0', publish('{ requestTimeout: 3000, throwOnRequestTimeout: true }')],
    ['@aws-sdk/client-sns', '3.900.0', publish('{ socketTimeout: 3000 }')],
    [
      '@aws-sdk/client-sns',
      '3.900.0',
      publish('{ throwOnRequestTimeout: true }').replace('publish({})', 'publish({}, { requestTimeout: 3000 })'),
    ],
    ['auth0', '4.14.0', management('timeoutDuration: 5000')],
    [
      'auth0',
      '7.1.0',
      `const { AuthenticationClient } = require("auth0");\n${handler('await new AuthenticationClient({ timeoutDuration: 5000 }).oauth.clientCredentialsGrant({});')}`,
    ],
  ])('is silent on %s %s', async (name, version, text) => {
    const unmarked = text.replaceAll('▸', '');
    await expectFindings('code/request-without-timeout', declaring(name, version, unmarked), []);
  });

  it('names the option and the version', async () => {
    const unmarked = sms.replaceAll('▸', '');
    const all = await lint(declaring('twilio', '5.3.5', unmarked));
    expect(all.filter(({ rule }) => rule === 'code/request-without-timeout').map(sentences)).toEqual([
      '"twilio(a,b,{timeout:3000}).messages.crea…" sends a request without a timeout: twilio 5.3.5 ignores its option `timeout`. Limit it to well below 10 s: `httpClient: new twilio.RequestClient({ timeout: 5000 })` in the options of the client.',
    ]);
  });

  it.each([
    ['4.9.0', '`timeoutDuration: 5000` in the options of the client.'],
    ['5.0.0', '`timeoutInSeconds: 5` in the options of the client, and version 5.1.0 or later in the manifest.'],
    ['5.1.0', '`timeoutInSeconds: 5` in the options of the client.'],
    ['latest', '`timeoutDuration: 5000` (`timeoutInSeconds: 5` from version 5.1.0) in the options of the client.'],
  ])('says what limits the client of auth0 %s', async (version, how) => {
    const text = `const { ManagementClient } = require("auth0");\nconst m = new ManagementClient({ domain: "a.io" });\n${handler('await m.users.get({});')}`;
    const all = await lint(declaring('auth0', version, text));
    expect(all.filter(({ rule }) => rule === 'code/request-without-timeout').map(sentences)).toEqual([
      expect.stringContaining(`Limit it to well below 10 s: ${how}`),
    ]);
  });
});

describe('code/timeout-too-long', () => {
  it.each([
    ['10 s', handler('await fetch("https://a.io", { signal: AbortSignal.timeout(▸10000) });')],
    [
      'a product',
      `const TIMEOUT_MS = 15 * 1000;\n${handler('await fetch("https://a.io", { signal: AbortSignal.timeout(▸TIMEOUT_MS) });')}`,
    ],
    ['an option', `${AXIOS}${handler('await axios.get("https://a.io", { timeout: ▸30_000 });')}`],
    [
      'a client, once',
      `${AXIOS}const http = axios.create({ timeout: ▸2e4 });\n${handler('await http.get("/a");\nawait http.get("/b");')}`,
    ],
    [
      'a controller',
      handler(
        'const c = new AbortController();\nsetTimeout(() => { c.abort(); }, ▸60000);\nawait fetch("https://a.io", { signal: c.signal });',
      ),
    ],
    [
      'seconds',
      `const { ManagementClient } = require("auth0");\n${handler('const m = new ManagementClient({ timeoutInSeconds: ▸10 });\nawait m.users.get({});')}`,
    ],
    [
      'phases of got',
      `const got = require("got");\n${handler('await got("https://a.io", { timeout: { request: ▸12000 } });')}`,
    ],
  ])('fires on %s', async (_name, text) => {
    await expectFindings('code/timeout-too-long', files(text), ['code/timeout-too-long tooLong']);
  });

  it.each([
    ['just below', handler('await fetch("https://a.io", { signal: AbortSignal.timeout(9999) });')],
    [
      'a configured time',
      handler('await fetch("https://a.io", { signal: AbortSignal.timeout(Number(event.configuration.API_URL)) });'),
    ],
    ['no timeout', handler('await fetch("https://a.io");')],
    ['another timer', handler('setTimeout(() => {}, 60000);')],
    ['a lifetime', handler('api.cache.set("a", "b", { ttl: 60000 });')],
    [
      'another option',
      `${AXIOS}${handler('await axios.get("https://a.io", { timeout: 3000, maxContentLength: 100000 });')}`,
    ],
    ['none in fact', `${AXIOS}${handler('await axios.get("https://a.io", { timeout: 0 });')}`],
    [
      'a constant that is changed',
      `let ms = 20000;\nms = 3000;\n${handler('await fetch("https://a.io", { signal: AbortSignal.timeout(ms) });')}`,
    ],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings('code/timeout-too-long', files(text), []);
  });

  it('names the time', async () => {
    const text = handler('await fetch("https://a.io", { signal: AbortSignal.timeout(12500) });');
    expect(await said('code/timeout-too-long', text)).toEqual([
      'The request of "fetch" may take 12.5 s. Auth0 asks for less than 10 s. Wait for a few seconds only. The whole Action has 20 s, and the user waits for it.',
    ]);
  });
});
