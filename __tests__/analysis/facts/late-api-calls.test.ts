import { lateApiCallsOf } from '../../../src/analysis/facts/late-api-calls.ts';
import { parsed } from '../parsed.ts';

/** `why CALLEE` of each late call of `api`: what the handler does not wait for, a function only up to its arrow. */
function late(body: string, rest = ''): string[] {
  const text = `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n${rest}`;
  return lateApiCallsOf(parsed(text)).map(({ why, source }) => {
    const called = 'callee' in source ? source.callee : source;
    return `${why} ${text.slice(...(called.range ?? [])).split(' =>')[0] ?? ''}`;
  });
}

const SET = 'api.idToken.setCustomClaim("a", 1);';
const HTTPS = 'const https = require("https");\n';

describe('calls of `api` that may come too late', () => {
  it.each<[string, string, string[], string?]>([
    ['none in the handler', SET, []],
    ['none in what the handler awaits', `await set(api);`, [], `async function set(api) { await f(); ${SET} }`],
    ['in a promise that nobody awaits', 'set(api);', ['promise set'], `async function set(api) { await f(); ${SET} }`],
    ['none before the first `await` of it', 'set(api);', [], `async function set(api) { ${SET} await f(); }`],
    [
      'in what follows an awaited loop',
      'set(api);',
      ['promise set'],
      `async function set(api) { for await (const a of b) f(a); ${SET} }`,
    ],
    [
      'in an awaited loop',
      'set(api);',
      ['promise set'],
      `async function set(api) { for await (const a of b) { ${SET} } }`,
    ],
    [
      'in a loop that awaits later',
      'set(api);',
      ['promise set'],
      `async function set(api) { for (const a of b) { ${SET} await f(); } }`,
    ],
    [
      'in a `while` that awaits later',
      'set(api);',
      ['promise set'],
      `async function set(api) { while (a) { ${SET} await f(); } }`,
    ],
    [
      'none in a loop before one that awaits',
      'set(api);',
      [],
      `async function set(api) { for (const a of b) { ${SET} } for (const a of b) { await f(); } }`,
    ],
    [
      'none in a loop of a function that awaits after it',
      'set(api);',
      [],
      `async function set(api) { for (const a of b) { ${SET} } await f(); }`,
    ],
    [
      'none after a loop that does not await',
      'set(api);',
      [],
      `async function set(api) { for (const a of b) f(a); ${SET} }`,
    ],
    ['none in a function that is not async', 'set(api);', [], `function set(api) { ${SET} }`],
    ['none of a generator', 'set(api);', [], `async function* set(api) { await f(); ${SET} }`],
    ['none in a promise that is returned', 'return set(api);', [], `async function set(api) { await f(); ${SET} }`],
    ['none in a promise of all', 'await Promise.all([set(api)]);', [], `async function set(api) { await f(); ${SET} }`],
    [
      'in a promise of all that nobody awaits',
      'Promise.all([set(api)]);',
      ['promise Promise.all'],
      `async function set(api) { await f(); ${SET} }`,
    ],
    [
      'none in a promise that is kept',
      'const kept = set(api);\nawait kept;',
      [],
      `async function set(api) { await f(); ${SET} }`,
    ],
    [
      'in a promise that is kept and dropped',
      'const kept = set(api);',
      ['promise set'],
      `async function set(api) { await f(); ${SET} }`,
    ],
    [
      'in a promise through a helper',
      'outer(api);',
      ['promise outer'],
      `async function outer(api) { await set(api); }\nasync function set(api) { await f(); ${SET} }`,
    ],
    [
      'none in a promise through a helper that is awaited',
      'await outer(api);',
      [],
      `async function outer(api) { return set(api); }\nasync function set(api) { await f(); ${SET} }`,
    ],
    [
      'in a helper that drops the promise',
      'await outer(api);',
      ['promise set'],
      `async function outer(api) { set(api); }\nasync function set(api) { await f(); ${SET} }`,
    ],
    ['in `then` of a promise that nobody awaits', `f().then(() => { ${SET} });`, ['promise f().then']],
    ['none in `then` of an awaited promise', `await f().then(() => { ${SET} });`, []],
    ['none in `then` of a promise that goes elsewhere', `keep(f().then(() => { ${SET} }));`, []],
    ['in a function that runs itself', `(async () => { await f(); ${SET} })();`, ['promise async ()']],
    ['none in a function that runs itself and is awaited', `await (async () => { await f(); ${SET} })();`, []],
    ['in a helper that nobody calls', '', [], `async function set(api) { await f(); ${SET} }`],
    ['in a timer', `setTimeout(() => { ${SET} }, 5);`, ['timer setTimeout']],
    [
      'none in a timer inside an awaited promise',
      `await new Promise((resolve) => setTimeout(() => { ${SET} resolve(); }, 5));`,
      [],
    ],
    [
      'none in a timer inside an awaited promise that somebody else resolves',
      `await new Promise((resolve) => { setTimeout(() => { ${SET} }, 5); g(resolve); });`,
      [],
    ],
    [
      'in a timer inside a promise that nobody awaits',
      `new Promise((resolve) => setTimeout(() => { ${SET} }, 5));`,
      ['promise Promise'],
    ],
    [
      'in a timer inside something else that is new',
      `await new Later((resolve) => setTimeout(() => { ${SET} }, 5));`,
      ['timer setTimeout'],
    ],
    [
      'none in a timer of a helper inside an awaited promise',
      'await new Promise((resolve) => later(api, resolve));',
      [],
      `function later(api, resolve) { setTimeout(() => { ${SET} }, 5); }`,
    ],
    [
      'in a timer of a helper',
      'later(api);',
      ['timer setTimeout'],
      `function later(api) { setTimeout(() => { ${SET} }, 5); }`,
    ],
    [
      'none in a timer that calls back',
      'await within(api);',
      [],
      `const within = (api) => new Promise((resolve) => later(api, resolve));\nfunction later(api, callback) { setTimeout(() => { ${SET} callback(); }, 5); }`,
    ],
    [
      'in a timer that calls its own parameter back',
      'later(api);',
      ['timer setTimeout'],
      `function later(api) { setTimeout((done) => { ${SET} done(); }, 5); }`,
    ],
    [
      'in a timer that calls something else',
      'later(api, f);',
      ['timer setTimeout'],
      `function later(api, use) { setTimeout(() => { ${SET} use(); }, 5); }`,
    ],
    [
      'in a timer that calls a global',
      'later(api);',
      ['timer setTimeout'],
      `function later(api) { setTimeout(() => { ${SET} next(); }, 5); }`,
    ],
    ['in the callback of a request', `${HTTPS}https.get(u, () => { ${SET} });`, ['callback https.get']],
    ['none in a method of a list', `list.forEach(() => { ${SET} });`, []],
    [
      'in an async function for each of a list',
      `list.forEach(async () => { await f(); ${SET} });`,
      ['promise list.forEach'],
    ],
    ['in an async function for a list', `list.map(async () => { await f(); ${SET} });`, ['promise list.map']],
    [
      'none in an async function for a list that is awaited',
      `await Promise.all(list.map(async () => { await f(); ${SET} }));`,
      [],
    ],
    ['in a callback of a package', `require("queue").add(() => { ${SET} });`, ['package require("queue").add']],
    ['none in a callback of a package that is awaited', `await require("queue").add(() => { ${SET} });`, []],
    ['none in a class of a package', `const queue = new (require("queue"))(() => { ${SET} });`, []],
    ['none in an executor', `await new Promise((resolve) => { ${SET} resolve(); });`, []],
    [
      'none in an executor that is async',
      `await new Promise(async (resolve) => { await f(); ${SET} resolve(); });`,
      [],
    ],
    ['none in a parent class', '', [], `class A extends B { constructor(api) { super(() => { ${SET} }); } }`],
    [
      'none of something that may be an api',
      'const it = api ?? other;\nsetTimeout(() => { it.idToken.setCustomClaim("a", 1); }, 5);',
      [],
    ],
    ['of each call', `setTimeout(() => { ${SET} ${SET} }, 5);`, ['timer setTimeout', 'timer setTimeout']],
    [
      'none in a function that calls itself',
      'set(api, 1);',
      [],
      `function set(api, n) { if (n) set(api, n - 1); ${SET} }`,
    ],
  ])('%s', (_name, body, expected, rest = '') => {
    expect(late(body, rest)).toEqual(expected);
  });
});
