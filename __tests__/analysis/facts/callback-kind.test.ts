import { kindOfCallback } from '../../../src/analysis/facts/callback-kind.ts';
import { parsed } from '../parsed.ts';

/** When the function with `inside()` is run by the call that it is passed to. */
function kind(text: string) {
  const action = parsed(text);
  const { tree } = action;
  const inside = tree.calls.find(({ callee }) => callee.type === 'Identifier' && callee.name === 'inside');
  const [start, end] = inside?.range ?? [0, 0];
  const made = tree.functions.findLast(({ range }) => range !== undefined && range[0] <= start && end <= range[1]);
  const call = tree.calls.find((each) => made !== undefined && each.arguments.some((argument) => argument === made));
  if (made === undefined || call === undefined) throw new Error('no callback');
  return kindOfCallback(action.code, new Set(action.requests.map(({ node }) => node)), made, call);
}

const HTTPS = 'const https = require("https");\n';
const JWT = 'const jwt = require("jsonwebtoken");\n';

describe('when a function argument runs', () => {
  it.each<[string, string, ReturnType<typeof kind>]>([
    ['`then`', 'f().then(() => inside());', 'promise'],
    ['`catch`', 'f().catch(() => inside());', 'promise'],
    ['`finally`', 'f().finally(() => inside());', 'promise'],
    ['each of a list', 'list.forEach(() => inside());', 'at once'],
    ['a list of results', 'list.map(() => inside());', 'giving'],
    ['a result of all', 'list.reduce(() => inside());', 'giving'],
    ['a list that is made', 'Array.from(list, () => inside());', 'giving'],
    ['a replacement', 'text.replace(/a/, () => inside());', 'at once'],
    ['a timer', 'setTimeout(() => inside(), 5);', 'timer'],
    ['a timer of the global object', 'globalThis.setInterval(() => inside(), 5);', 'timer'],
    ['the next turn', 'setImmediate(() => inside());', 'timer'],
    ['a microtask', 'queueMicrotask(() => inside());', 'timer'],
    ['the next tick', 'process.nextTick(() => inside());', 'timer'],
    ['a request', `${HTTPS}https.get(u, () => inside());`, 'request'],
    ['a listener of a request', `${HTTPS}https.get(u).on("error", () => inside());`, 'request'],
    [
      'a listener of a request, once',
      `${HTTPS}const r = https.request(u);\nr.once("error", () => inside());`,
      'request',
    ],
    [
      'a listener inside the callback of a request',
      `${HTTPS}https.get(u, (response) => { response.on("data", () => inside()); });`,
      'request',
    ],
    ['a listener of something else', 'require("events").on("a", () => inside());', 'package'],
    ['another method of a request', `${HTTPS}https.request(u).use(() => inside());`, 'package'],
    ['a function with the name of a listener', `${HTTPS}https.get(u, (response) => { on(() => inside()); });`, null],
    ['a package', 'require("queue").add(() => inside());', 'package'],
    ['a function of a package', 'const { retry } = require("queue");\nretry(() => inside());', 'package'],
    ['a check of a token with a key', `${JWT}jwt.verify(token, key, () => inside());`, 'at once'],
    ['a signature with a key', `${JWT}jwt.sign(payload, key, () => inside());`, 'at once'],
    ['a check of a token that asks for its key', `${JWT}jwt.verify(token, () => inside());`, 'package'],
    [
      'a check of a token by a function for the key',
      `${JWT}const keyOf = (h, d) => d(null, 1);\njwt.verify(token, keyOf, () => inside());`,
      'package',
    ],
    ['another method of that package', `${JWT}jwt.decode(token, key, () => inside());`, 'package'],
    ['a function of the file', 'const run = (f) => f();\nrun(() => inside());', null],
    ['an unknown function', 'run(() => inside());', null],
    ['a method of the runtime', 'Object.assign(() => inside());', null],
    ['another method of the process', 'process.on("exit", () => inside());', 'package'],
  ])('%s', (_name, text, expected) => {
    expect(kind(text)).toBe(expected);
  });
});
