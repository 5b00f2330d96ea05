import { parsed } from '../parsed.ts';

const AXIOS = 'const axios = require("axios");\n';
const HTTPS = 'const https = require("https");\n';
const GOT = 'const got = require("got");\n';
const SUPERAGENT = 'const superagent = require("superagent");\n';
const REQUEST = 'const request = require("request");\n';
const SNS = 'const { SNS } = require("@aws-sdk/client-sns");\n';

/** The timeout of each request in ms: `?` if it is not a constant, `missing`, `unknown`. */
function timeouts(text: string): string[] {
  return parsed(text).requests.map(({ timeout }) =>
    timeout.state === 'given' ? String(timeout.ms ?? '?') : timeout.state,
  );
}

/** The source of what gives the timeout of the only request. */
function placeOf(text: string): string | null {
  const [request] = parsed(text).requests;
  const node = request?.timeout.state === 'given' ? request.timeout.node : null;
  return node?.range ? text.slice(...node.range) : null;
}

describe('the value of an option', () => {
  it.each<[string, string, string[]]>([
    ['a number', `${AXIOS}axios.get(u, { timeout: 5000 });`, ['5000']],
    ['a product', `${AXIOS}axios.get(u, { timeout: 5 * 1000 });`, ['5000']],
    ['a variable', `${AXIOS}axios.get(u, { timeout: limit });`, ['?']],
    ['zero', `${AXIOS}axios.get(u, { timeout: 0 });`, ['missing']],
    ['a sum of zero', `${AXIOS}axios.get(u, { timeout: 5 - 5 });`, ['missing']],
    ['null', `${AXIOS}axios.get(u, { timeout: null });`, ['missing']],
    ['false', `${GOT}got(u, { timeout: false });`, ['missing']],
    ['true', `${GOT}got(u, { timeout: true });`, ['?']],
    ['undefined', `${AXIOS}axios.get(u, { timeout: undefined });`, ['missing']],
    [
      'seconds',
      'const { ManagementClient } = require("auth0");\nnew ManagementClient({ timeoutInSeconds: 4 }).users.get({});',
      ['4000'],
    ],
    [
      'a number of seconds that is not known',
      'const { ManagementClient } = require("auth0");\nnew ManagementClient({ timeoutInSeconds: limit }).users.get({});',
      ['?'],
    ],
    ['the whole time in an object', `${GOT}got(u, { timeout: { connect: 1, request: 7 } });`, ['7']],
    ['an object without the whole time', `${GOT}got(u, { timeout: { connect: 1 } });`, ['?']],
    ['a deadline', `${SUPERAGENT}superagent.get(u).timeout({ deadline: 8 });`, ['8']],
    ['one of two numbers', `${AXIOS}axios.get(u, { timeout: a ? 3 : 9 });`, ['?']],
    [
      'the longer of two options',
      'const needle = require("needle");\nneedle.get(u, { open_timeout: 3, read_timeout: 9 });',
      ['9'],
    ],
    [
      'the longer of two options, the first one',
      'const needle = require("needle");\nneedle.get(u, { response_timeout: 9, open_timeout: 3 });',
      ['9'],
    ],
    ['that of the request before the client', `${AXIOS}axios.create({ timeout: 7 }).get(u, { timeout: 5 });`, ['5']],
    ['that of the last client', `${GOT}got.extend({ timeout: 7 }).extend({ timeout: 5 })(u);`, ['5']],
    ['of unknown options', `${AXIOS}exports.g = (options) => axios.get(u, options);`, ['unknown']],
    [
      'of a client with unknown options',
      `${AXIOS}exports.g = (options) => axios.create(options).get(u, { timeout: 5 });`,
      ['5'],
    ],
    ['an own way to send', `${AXIOS}axios.get(u, { adapter: send });`, ['unknown']],
    ["a client's own way to send", `${AXIOS}axios.create({ adapter: send }).get(u);`, ['unknown']],
    ['an option with another name', `${AXIOS}axios.get(u, { responseType: "json" });`, ['missing']],
  ])('%s', (_name, text, expected) => {
    expect(timeouts(text)).toEqual(expected);
  });

  it.each<[string, string, string | null]>([
    ['a number', `${AXIOS}axios.get(u, { timeout: 5000 });`, '5000'],
    ['the whole time', `${GOT}got(u, { timeout: { request: 7 } });`, '7'],
    ['an object', `${GOT}got(u, { timeout: { connect: 1 } });`, '{ connect: 1 }'],
    ['a signal', 'fetch(u, { signal: AbortSignal.timeout(9) });', '9'],
    [
      'a timer',
      'const c = new AbortController();\nsetTimeout(() => c.abort(), 9);\nfetch(u, { signal: c.signal });',
      '9',
    ],
    ['a race', 'Promise.race([fetch(u), f()]);', null],
  ])('is at %s', (_name, text, expected) => {
    expect(placeOf(text)).toBe(expected);
  });
});

describe('a signal', () => {
  const fetched = (before: string, signal = 'c.signal') =>
    `const c = new AbortController();\n${before}\nfetch(u, { signal: ${signal} });`;

  it.each<[string, string, string[]]>([
    ['of a time', 'fetch(u, { signal: AbortSignal.timeout(5) });', ['5']],
    ['of no time', 'fetch(u, { signal: AbortSignal.timeout() });', ['?']],
    ['that has aborted', 'fetch(u, { signal: AbortSignal.abort(5) });', ['?']],
    ['of another object', 'fetch(u, { signal: Signals.timeout(5) });', ['?']],
    ['of a package', 'const AbortSignal = require("abort");\nfetch(u, { signal: AbortSignal.timeout(5) });', ['?']],
    ['null', 'fetch(u, { signal: null });', ['missing']],
    ['of a controller with a timer', fetched('setTimeout(() => c.abort(), 5);'), ['5']],
    ['of a timer in a block', fetched('setTimeout(() => { f(); c.abort(); }, 5);'), ['5']],
    ['of a timer that is bound', fetched('setTimeout(c.abort.bind(c), 5);'), ['5']],
    ['of a timer with another action', fetched('setTimeout(() => c.f(), 5);'), ['?']],
    ['of a timer with a function', fetched('setTimeout(() => abort(), 5);'), ['?']],
    ['of a timer without a time', fetched('setTimeout(() => c.abort());'), ['?']],
    ['of another function with a time', fetched('later(() => c.abort(), 5);'), ['?']],
    [
      'of a timer for another controller',
      fetched('const d = new AbortController();\nsetTimeout(() => d.abort(), 5);'),
      ['?'],
    ],
    [
      'of the timer for this controller',
      fetched('const d = new AbortController();\nsetTimeout(() => d.abort(), 5);\nsetTimeout(() => c.abort(), 6);'),
      ['6'],
    ],
    ['of another member of a controller', fetched('setTimeout(() => c.abort(), 5);', 'c.other'), ['?']],
    [
      'under another name',
      'const { request } = require("undici");\nrequest(u, { abortSignal: AbortSignal.timeout(5) });',
      ['5'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(timeouts(text)).toEqual(expected);
  });
});

describe('the settings of a client', () => {
  it.each<[string, string, string[]]>([
    ['a default', `${AXIOS}axios.defaults.timeout = 9;\naxios.get(u);`, ['9']],
    ['a default signal', `${AXIOS}axios.defaults.signal = s;\naxios.get(u);`, ['?']],
    ['another default', `${AXIOS}axios.defaults.baseURL = 9;\naxios.get(u);`, ['missing']],
    ['another property', `${AXIOS}axios.timeout = 9;\naxios.get(u);`, ['missing']],
    ['a property of a default', `${AXIOS}axios.defaults.headers.timeout = 9;\naxios.get(u);`, ['missing']],
    ['a default of something else', `${AXIOS}other.defaults.timeout = 9;\naxios.get(u);`, ['missing']],
    [
      'a default of each client',
      `${AXIOS}const a = axios.create();\nconst b = axios.create();\na.defaults.timeout = 9;\na.get(u);\nb.get(u);`,
      ['9', 'missing'],
    ],
    [
      'a default of a client with its own options',
      `${AXIOS}const a = axios.create({ timeout: 3 });\na.defaults.timeout = 9;\na.get(u);`,
      ['3'],
    ],
    ['an interceptor', `${AXIOS}axios.interceptors.request.use(f);\naxios.get(u);`, ['unknown']],
    ['an interceptor of answers', `${AXIOS}axios.interceptors.response.use(f);\naxios.get(u);`, ['missing']],
    ['an interceptor that is removed', `${AXIOS}axios.interceptors.request.use.f();\naxios.get(u);`, ['missing']],
    [
      'a method of a mail client',
      'const mail = require("@sendgrid/mail");\nmail.setTimeout(3);\nmail.send({});',
      ['3'],
    ],
    [
      'a method without a value',
      'const mail = require("@sendgrid/mail");\nmail.setTimeout();\nmail.send({});',
      ['missing'],
    ],
    [
      'a method with nothing',
      'const mail = require("@sendgrid/mail");\nmail.setTimeout(0);\nmail.send({});',
      ['missing'],
    ],
    ['a client that is set', 'const mail = require("@sendgrid/mail");\nmail.setClient(f);\nmail.send({});', ['?']],
    ['another method', 'const mail = require("@sendgrid/mail");\nmail.setApiKey(3);\nmail.send({});', ['missing']],
    [
      'defaults by a call',
      'const needle = require("needle");\nneedle.defaults({ response_timeout: 6 });\nneedle.get(u);',
      ['?'],
    ],
    [
      'for all clients of AWS',
      'const AWS = require("aws-sdk");\nAWS.config.update({ region: "a" });\nnew AWS.SNS().publish({}).promise();',
      ['unknown'],
    ],
    [
      'for all clients of AWS, in a part of the package',
      'const AWS = require("aws-sdk");\nconst S3 = require("aws-sdk/clients/s3");\nAWS.config.update({ region: "a" });\nnew S3().getObject({}).promise();',
      ['unknown'],
    ],
    [
      'for the clients of another package',
      'const other = require("aws-other");\nconst AWS = require("aws-sdk");\nother.config.update({});\nnew AWS.SNS().publish({}).promise();',
      ['missing'],
    ],
    [
      'of a package that has none',
      `${REQUEST}const mail = require("@sendgrid/mail");\nmail.setTimeout(3);\nrequest("https://a.io");`,
      ['missing'],
    ],
    ['an agent', `${SUPERAGENT}const a = superagent.agent();\na.set("b", "c").timeout(7);\na.get(u);`, ['7']],
    [
      'another step of an agent',
      `${SUPERAGENT}const a = superagent.agent();\na.get(v).timeout(7);\na.get(u);`,
      ['7', 'missing'],
    ],
    [
      'the parent of a class',
      `${AXIOS}class A extends B { f() { super.timeout = 3; return axios.get(u); } }`,
      ['missing'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(timeouts(text)).toEqual(expected);
  });
});

describe('what is called on a request', () => {
  const requested = (rest: string) => `${HTTPS}const r = https.request("https://a.io");\n${rest}`;

  it.each<[string, string, string[]]>([
    ['a limit', requested('r.setTimeout(8, f);'), ['8']],
    ['a limit in a chain', `${SUPERAGENT}superagent.get(u).set("a", "b").timeout(6);`, ['6']],
    ['a limit without a value', `${SUPERAGENT}superagent.get(u).timeout();`, ['missing']],
    ['a limit of nothing', `${SUPERAGENT}superagent.get(u).timeout(0);`, ['missing']],
    ['another method', requested('r.setNoDelay(8);'), ['missing']],
    ['a method of a library without it', `${AXIOS}axios.get(u).timeout(8);`, ['missing']],
    ['a listener for the limit', requested('r.on("timeout", f);'), ['?']],
    ['a listener for the limit, once', requested('r.once("timeout", f);'), ['?']],
    ['a listener for the socket', requested('r.on("socket", f);'), ['?']],
    ['a listener for errors', requested('r.on("error", f);'), ['missing']],
    ['a listener for a similar event', requested('r.on("timeouts", f).on("my-socket", f);'), ['missing']],
    ['a listener for a computed event', requested('r.on(timeout, f);'), ['missing']],
    ['the removal of a listener', requested('r.off("timeout", f).onTimeout("timeout").addon("timeout");'), ['missing']],
    ['a listener of another library', `${SUPERAGENT}superagent.get(u).on("timeout", f);`, ['missing']],
    ['an end by a timer', requested('setTimeout(() => r.destroy(), 5);'), ['?']],
    ['an abort by a timer', requested('setTimeout(() => { r.abort(); }, 5);'), ['?']],
    ['an end in the same function', requested('r.destroy();'), ['missing']],
    [
      'another method in a function',
      requested('const kept = { a: () => r.destroyed(), b: () => r.undestroy() };'),
      ['missing'],
    ],
    [
      'an end of another library',
      `${SUPERAGENT}const r = superagent.get(u);\nconst kept = { a: () => r.abort() };`,
      ['missing'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(timeouts(text)).toEqual(expected);
  });
});

describe('the options of a client that hold its limit', () => {
  const HANDLER = 'const { NodeHttpHandler } = require("@smithy/node-http-handler");\n';
  const published = (options: string) => `${SNS}${HANDLER}new SNS(${options}).publish({});`;

  it.each<[string, string, string[]]>([
    ['an object', published('{ requestHandler: { requestTimeout: 3 } }'), ['3']],
    ['an instance', published('{ requestHandler: new NodeHttpHandler({ requestTimeout: 3 }) }'), ['3']],
    ['an instance without options', published('{ requestHandler: new NodeHttpHandler() }'), ['missing']],
    [
      'an instance of another package',
      published('{ requestHandler: new (require("other").Handler)({ requestTimeout: 3 }) }'),
      ['unknown'],
    ],
    [
      'one of two objects',
      `${SNS}const options = { requestHandler: { requestTimeout: 3 } };\nif (a) options.requestHandler = { requestTimeout: 4 };\nnew SNS(options).publish({});`,
      ['unknown'],
    ],
    ['unknown options', `${SNS}exports.f = (options) => new SNS(options).publish({});`, ['unknown']],
    ['no options', published(''), ['missing']],
    ['no handler', published('{ region: "a" }'), ['missing']],
    ['a limit that the client itself does not read', published('{ requestTimeout: 3 }'), ['missing']],
    [
      'an object next to a limit of the request',
      `${SNS}new SNS({ requestHandler: { requestTimeout: 3 } }).publish({}, { requestTimeout: 5 });`,
      ['5'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(timeouts(text)).toEqual(expected);
  });

  it.each<[string, string, string | undefined]>([
    ['by its option', '{ requestHandler: { requestTimeout: 3 } }', 'requestTimeout'],
    [
      'in every version, if it throws',
      '{ requestHandler: { requestTimeout: 3, throwOnRequestTimeout: true } }',
      undefined,
    ],
    [
      'by its option, if it does not throw',
      '{ requestHandler: { requestTimeout: 3, throwOnRequestTimeout: false } }',
      'requestTimeout',
    ],
  ])('limit it %s', (_name, options, expected) => {
    const [request] = parsed(published(options)).requests;
    expect(request?.timeout).toMatchObject({ state: 'given', ms: 3 });
    expect(request?.timeout.state === 'given' ? request.timeout.option : 'none').toBe(expected);
  });
});

describe('what may end a request from outside', () => {
  it.each<[string, string, string[]]>([
    ['a race', 'Promise.race([fetch(u), f()]);', ['?']],
    ['the first of several', 'Promise.any([fetch(u), f()]);', ['?']],
    ['all of several', 'Promise.all([fetch(u), f()]);', ['missing']],
    ['a race of all', 'Promise.race([Promise.all([fetch(u)]), f()]);', ['?']],
    ['a race of what follows', 'Promise.race([fetch(u).then((r) => r.json()), f()]);', ['?']],
    ['a race of a helper', 'const g = async () => fetch(u);\nPromise.race([g(), f()]);', ['?']],
    ['a function that is not known', 'const { within } = require("within");\nwithin(fetch(u));', ['unknown']],
    [
      'a function without a timer',
      'const kept = [];\nconst keep = (p) => { kept.push(p); return p; };\nkeep(fetch(u));',
      ['missing'],
    ],
    ['a function with a timer', 'const keep = (p) => { setTimeout(f, 5); return p; };\nkeep(fetch(u));', ['unknown']],
    ['a function with a race', 'const keep = (p) => Promise.race([p, f()]);\nkeep(fetch(u));', ['unknown']],
    ['a function with all', 'const keep = (p) => Promise.all([p, f()]);\nkeep(fetch(u));', ['missing']],
    [
      'a function with a race of its own',
      'const keep = (p) => { other.race([p]); return p; };\nkeep(fetch(u));',
      ['missing'],
    ],
    [
      'a function with a signal',
      'const keep = (p) => { AbortSignal.timeout(5); return p; };\nkeep(fetch(u));',
      ['unknown'],
    ],
    [
      'a timer elsewhere in the file',
      'setTimeout(f, 5);\nconst keep = (p) => p;\nkeep(fetch(u));\nsetTimeout(f, 6);',
      ['missing'],
    ],
    ['a wrapper of the function', 'const retry = require("retry");\nretry(() => fetch(u));', ['unknown']],
    ['a wrapper of the file', 'const once = (ask) => ask();\nonce(() => fetch(u));', ['missing']],
    [
      'a wrapper of the file with a timer',
      'const later = (ask) => { setTimeout(f, 5); return ask(); };\nlater(() => fetch(u));',
      ['unknown'],
    ],
    ['a method of a list', 'list.map(() => fetch(u));', ['missing']],
    ['a race of the list', 'Promise.race(list.map(() => fetch(u)));', ['?']],
    ['a helper that calls itself', 'const g = async (n) => (n > 0 ? g(n - 1) : fetch(u));\ng(1);', ['missing']],
  ])('%s', (_name, text, expected) => {
    expect(timeouts(text)).toEqual(expected);
  });
});
