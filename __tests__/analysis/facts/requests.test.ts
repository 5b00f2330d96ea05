import type { Node } from 'estree';
import { parsed } from '../parsed.ts';

/** `LIBRARY TIMEOUT URL` of each request: the timeout in ms, `?` if it is not a constant. */
function requests(text: string): string[] {
  return parsed(text).requests.map(({ library, timeout, url }) => {
    const bound = timeout.state === 'given' ? String(timeout.ms ?? '?') : timeout.state;
    return `${library} ${bound} ${url?.range === undefined ? '-' : text.slice(...url.range)}`;
  });
}

const AXIOS = 'const axios = require("axios");\n';
const HTTPS = 'const https = require("node:https");\n';

describe('outbound requests', () => {
  it.each<[string, string, string[]]>([
    ['fetch', 'fetch(u);', ['fetch missing u']],
    ['fetch with a signal', 'fetch(u, { signal: AbortSignal.timeout(3000) });', ['fetch 3000 u']],
    ['fetch of a Request', 'fetch(new Request(u, { signal: AbortSignal.timeout(3000) }));', ['fetch 3000 u']],
    ['globalThis.fetch', 'globalThis.fetch(u);', ['fetch missing u']],
    ['node-fetch 2', 'const f = require("node-fetch");\nf(u, { timeout: 5 * 1000 });', ['node-fetch 5000 u']],
    ['node-fetch 3', 'const f = (...a) => import("node-fetch").then(({ default: f }) => f(...a));\nf(u);', []],
    ['undici', 'const { request } = require("undici");\nrequest(u, { headersTimeout: 1 });', ['undici 1 u']],
    ['axios', `${AXIOS}axios.get(u);\naxios.post(u, {}, { timeout: 2 });`, ['axios missing u', 'axios 2 u']],
    ['axios with a config', `${AXIOS}axios({ url: u, timeout: 0 });`, ['axios missing u']],
    ['compiled axios', 'const a = __importDefault(require("axios"));\na.default.get(u);', ['axios missing u']],
    [
      'a client of axios',
      `${AXIOS}const c = axios.create({ timeout: 7 });\nc.get(u);\nc(url);`,
      ['axios 7 u', 'axios 7 url'],
    ],
    ['defaults of axios', `${AXIOS}axios.defaults.timeout = 9;\naxios.get(u);`, ['axios 9 u']],
    ['defaults of another client', `${AXIOS}axios.create().defaults.timeout = 9;\naxios.get(u);`, ['axios missing u']],
    ['an interceptor', `${AXIOS}axios.interceptors.request.use(add);\naxios.get(u);`, ['axios unknown u']],
    ['got', 'const got = require("got");\ngot(u, { timeout: { request: 4 } });', ['got 4 u']],
    ['got.extend', 'const got = require("got").extend({ timeout: 4 });\ngot.post(url);', ['got 4 url']],
    ['ky, which has its own', 'const ky = require("ky").default;\nky.get(u);', ['ky missing u']],
    ['superagent', 'const s = require("superagent");\ns.get(u).set("a", "b").timeout(6);', ['superagent 6 u']],
    [
      'an agent of superagent, in one expression and after it was made',
      'const s = require("superagent");\nconst a = s.agent().set("a", "b").timeout({ response: 7 });\na.get(u);\nconst b = s.agent();\nb.timeout(8);\nb.set("a", "b").post(url);',
      ['superagent 7 u', 'superagent 8 url'],
    ],
    [
      'an agent of superagent without a timeout, next to one with a timeout',
      'const s = require("superagent");\ns.agent().timeout(7);\ns.agent().set("a", "b").get(u);\ns.get(url);',
      ['superagent missing u', 'superagent missing url'],
    ],
    ['needle', 'const n = require("needle");\nn("post", u, {}, { response_timeout: 6 });', ['needle 6 u']],
    [
      'needle, of a method without a body',
      'const n = require("needle");\nn("GET", u, { response_timeout: 6 });',
      ['needle 6 u'],
    ],
    [
      'needle, of a method that is a value',
      'const n = require("needle");\nn(m, u, { response_timeout: 6 });',
      ['needle 6 u'],
    ],
    [
      'needle, with a body that is not the options',
      'const n = require("needle");\nn("put", u, { response_timeout: 6 });',
      ['needle missing u'],
    ],
    ['request', 'const r = require("request");\nr({ uri: u }, (e) => {});', ['request missing u']],
    ['https.request', `${HTTPS}https.request({ host: u, timeout: 8 });`, ['https 8 u']],
    ['https.get', `${HTTPS}https.get(url, (r) => {}).on("error", x);`, ['https missing url']],
    ['setTimeout of a request', `${HTTPS}const r = https.request(url);\nr.setTimeout(8, () => {});`, ['https 8 url']],
    [
      'twilio',
      'const c = require("twilio")(a, b);\nc.verify.v2.services(s).verifications.create({});',
      ['twilio missing -'],
    ],
    [
      'twilio with a timeout',
      'const c = require("twilio")(a, b, { timeout: 3 });\nc.messages.create({});',
      ['twilio 3 -'],
    ],
    [
      'auth0',
      'const { ManagementClient } = require("auth0");\nconst m = new ManagementClient({ timeoutDuration: 3 });\nm.users.get({});',
      ['auth0 3 -'],
    ],
    [
      'auth0, as its own templates have it',
      'const { ManagementClient } = require("auth0");\nconst m = new ManagementClient({ httpTimeout: 4 });\nm.users.update({}, {});',
      ['auth0 4 -'],
    ],
    ['SendGrid', 'const s = require("@sendgrid/mail");\ns.setTimeout(3);\ns.send({});', ['@sendgrid/mail 3 -']],
    ['Stripe', 'const S = require("stripe");\nnew S(k).customers.create({});', ['stripe missing -']],
    [
      'AWS',
      'const { SNSClient } = require("@aws-sdk/client-sns");\nnew SNSClient({}).send(c, { abortSignal: s });',
      ['@aws-sdk/client-sns ? -'],
    ],
    [
      'a client of AWS for all its commands',
      'const { SNS, PublishCommand } = require("@aws-sdk/client-sns");\nconst s = new SNS({});\ns.publish({});\ns.send(new PublishCommand({}));',
      ['@aws-sdk/client-sns missing -', '@aws-sdk/client-sns missing -'],
    ],
    [
      'AWS, by the request handler of the client',
      'const { SNS } = require("@aws-sdk/client-sns");\nconst { NodeHttpHandler: H } = require("@smithy/node-http-handler");\nnew SNS({ requestHandler: { requestTimeout: 3000 } }).publish({});\nnew SNS({ requestHandler: new H({ socketTimeout: 4000 }) }).publish({});\nconst options = { requestHandler: H.create({ requestTimeout: 5000 }) };\nnew SNS(options).publish({});',
      ['@aws-sdk/client-sns 3000 -', '@aws-sdk/client-sns 4000 -', '@aws-sdk/client-sns 5000 -'],
    ],
    [
      'AWS, with a request handler that only limits connecting, and with an unknown one',
      'const { SNS } = require("@aws-sdk/client-sns");\nconst { NodeHttpHandler } = require("@smithy/node-http-handler");\nnew SNS({ requestHandler: { connectionTimeout: 3000 } }).publish({});\nnew SNS({ requestHandler: new NodeHttpHandler() }).publish({});\nnew SNS({ requestHandler: handlerOf(u) }).publish({});\nnew SNS({ requestHandler: new (require("@smithy/fetch-http-handler").FetchHttpHandler)({}) }).publish({});',
      [
        '@aws-sdk/client-sns missing -',
        '@aws-sdk/client-sns missing -',
        '@aws-sdk/client-sns unknown -',
        '@aws-sdk/client-sns unknown -',
      ],
    ],
    ['AWS 2', 'const AWS = require("aws-sdk");\nnew AWS.SNS({}).publish({}).promise();', ['aws-sdk missing -']],
    [
      'AWS 2 with a time',
      'const { SNS } = require("aws-sdk");\nconst s = new SNS({ httpOptions: { timeout: 3000 } });\ns.publish({}).promise();',
      ['aws-sdk 3000 -'],
    ],
    [
      'a client of AWS 2 alone',
      'const S3 = require("aws-sdk/clients/s3");\nconst call = new S3().getObject({});\ncall.promise();',
      ['aws-sdk/clients/s3 missing -'],
    ],
    [
      'AWS 2 with settings for all',
      'const AWS = require("aws-sdk");\nAWS.config.update({ httpOptions: { timeout: 3 } });\nnew AWS.DynamoDB.DocumentClient().get({}).promise();',
      ['aws-sdk unknown -'],
    ],
    ['AWS 2 without a request', 'const AWS = require("aws-sdk");\nnew AWS.S3().getSignedUrl("getObject", {});', []],
  ])('are found as %s', (_name, text, expected) => {
    expect(requests(text)).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ['an options variable', 'const o = { signal: AbortSignal.timeout(5) };\nfetch(u, o);', '5'],
    ['an option added later', 'const o = {};\no.signal = AbortSignal.timeout(5);\nfetch(u, o);', '5'],
    ['a spread', 'const d = { signal: AbortSignal.timeout(5) };\nfetch(u, { ...d, method: "GET" });', '5'],
    ['a spread of options that may be missing', 'fetch(u, { ...(b && { body: b }) });', 'missing'],
    ['Object.assign', 'fetch(u, Object.assign({}, { signal: AbortSignal.timeout(5) }));', '5'],
    ['a function that makes the options', 'const o = () => ({ signal: AbortSignal.timeout(5) });\nfetch(u, o());', '5'],
    [
      'a controller',
      'const c = new AbortController();\nsetTimeout(() => c.abort(), 5);\nfetch(u, { signal: c.signal });',
      '5',
    ],
    ["a controller's signal alone", 'const { signal } = new AbortController();\nfetch(u, { signal });', '?'],
    ['a constant', 'const T = { API: 5 };\nfetch(u, { signal: AbortSignal.timeout(T.API) });', '5'],
    ['a configured time', 'fetch(u, { signal: AbortSignal.timeout(Number(x)) });', '?'],
    ['AbortSignal.any', 'fetch(u, { signal: AbortSignal.any([AbortSignal.timeout(5), s]) });', '?'],
    ['no signal after all', 'fetch(u, { signal: undefined });', 'missing'],
    ['options of a helper, from its callers', 'const g = (o) => fetch(u, o);\ng({ method: "GET" });\ng();', 'missing'],
    [
      'options of a helper that add a signal',
      'const g = (o) => fetch(u, { ...o, signal: AbortSignal.timeout(5) });\ng(x);',
      '5',
    ],
    ['unknown options', 'exports.g = (o) => fetch(u, o);', 'unknown'],
    [
      'options that another fills',
      'const o = {};\naddSignal(o);\nfetch(u, o);\nfunction addSignal(x) { x.signal = s; }',
      'unknown',
    ],
    ['a race', 'Promise.race([fetch(u), timer]);', '?'],
    ['a race of its function', 'const g = async () => { await fetch(u); };\nPromise.race([g(), timer]);', '?'],
    ['its own wrapper', 'const within = (p) => Promise.race([p, t]);\nwithin(fetch(u));', 'unknown'],
    ['a foreign wrapper', 'const pTimeout = require("p-timeout");\npTimeout(fetch(u), 5);', 'unknown'],
    ['a foreign wrapper of a function', 'require("p-retry")(() => fetch(u));', 'unknown'],
    ['Promise.all', 'Promise.all([fetch(u)]);', 'missing'],
    ['a list', 'const all = [];\nall.push(fetch(u));\nPromise.all(all);', 'missing'],
    [
      'a client in a field',
      `${AXIOS}class A { constructor() { this.http = axios.create({ timeout: 5 }); } get() { return this.http.get(u); } }`,
      '5',
    ],
    [
      'a client of a function',
      `${AXIOS}let c;\nconst client = () => (c ??= axios.create({ timeout: 5 }));\nclient().get(u);`,
      '5',
    ],
  ])('have the timeout of %s', (_name, text, expected) => {
    expect(
      parsed(text).requests.map(({ timeout }) =>
        timeout.state === 'given' ? String(timeout.ms ?? '?') : timeout.state,
      ),
    ).toEqual([expected]);
  });

  it.each([
    ["a fetch of the Action's own", 'const fetch = async () => {};\nfetch(u);'],
    ['a method of that name', 'cache.fetch(u);'],
    ['another package', 'require("lodash").get(u);'],
    ['the result of a request', 'const r = axios.get(u);\nr.json();'],
    ['a client that is made', `${AXIOS}axios.create({});`],
    ['the requests of an SDK itself', 'const S = require("stripe");\nnew S(k).webhooks.constructEvent(b);'],
    ['a server', 'require("http").createServer(x);'],
    ['a text', '"fetch(u)";'],
  ])('are not found in %s', (_name, text) => {
    expect(requests(text)).toEqual([]);
  });

  it('have separate URL, query, body and headers', () => {
    const text = `${AXIOS}axios.create({ baseURL: b }).post(p, d, { params: q, headers: h });`;
    const [request] = parsed(text).requests;
    const of = (nodes: readonly Node[] = []) => nodes.map(({ range = [0, 0] }) => text.slice(...range));
    expect([of(request?.urlParts), of(request?.query), of(request?.body), of(request?.headers)]).toEqual([
      ['p', 'b'],
      ['q'],
      ['d'],
      ['h'],
    ]);
  });
});
