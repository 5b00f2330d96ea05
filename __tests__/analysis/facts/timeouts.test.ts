import { parsed } from '../parsed.ts';
import { timeouts } from './timeouts-in.ts';

const AXIOS = 'const axios = require("axios");\n';
const HTTPS = 'const https = require("https");\n';
const GOT = 'const got = require("got");\n';
const SUPERAGENT = 'const superagent = require("superagent");\n';
const SNS = 'const { SNS } = require("@aws-sdk/client-sns");\n';

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
