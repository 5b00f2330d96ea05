import { judgementOf } from '../../../src/analysis/paths/judgement-of.ts';
import { returnedTo } from '../../../src/analysis/paths/returned.ts';
import { askedNode } from './asked-node.ts';

/** Each possible value by its source, after a `failure` or a `denial` with that word before it; null if no helper returns it. */
function returned(body: string, before?: string): string[] | null {
  const { action, node, text } = askedNode(body, before);
  const found = returnedTo(judgementOf(action), node);
  return (
    found &&
    found.map(({ value, off }) => {
      const source = value === null ? 'nothing' : value.range ? text.slice(...value.range) : '?';
      return off === null ? source : `${off} ${source}`;
    })
  );
}

const LOAD =
  'async function load() {\n  try {\n    return await fetch("https://a.io");\n  } catch {\n    return null;\n  }\n}\n';

describe('what helpers return', () => {
  it.each<[string, string, string[] | null, string?]>([
    ['a value', 'ask(f());', ['1'], 'const f = () => 1;\n'],
    ['a value that is awaited', 'ask(await f());', ['1'], 'const f = async () => 1;\n'],
    ['a value in a variable', 'const a = f();\nask(a);', ['1'], 'const f = () => 1;\n'],
    ['a value in a variable that is set later', 'let a;\na = f();\nask(a);', ['1'], 'const f = () => 1;\n'],
    ['one of two', 'ask(f());', ['1', '2'], 'const f = () => (a ? 1 : 2);\n'],
    ['one of several', 'ask(f());', ['1', '2'], 'function f() { if (a) return 1; return 2; }\n'],
    ['a value or nothing', 'ask(f());', ['1', 'nothing'], 'function f() { if (a) return 1; }\n'],
    ['nothing', 'ask(f());', ['nothing'], 'function f() {}\n'],
    ['a bare `return`', 'ask(f());', ['nothing', '1'], 'function f() { if (a) return; return 1; }\n'],
    ['a value of another helper', 'ask(f());', ['1'], 'const f = () => g();\nconst g = () => 1;\n'],
    ['a value after a failure', 'ask(await load());', ['await fetch("https://a.io")', 'failure null'], LOAD],
    [
      'a value after a failure, through a helper',
      'ask(await f());',
      ['await fetch("https://a.io")', 'failure null'],
      `${LOAD}const f = () => load();\n`,
    ],
    [
      'a value after a missing setting',
      'ask(f(event));',
      ['failure null', '1'],
      'function f(event) { if (!event.secrets.KEY) return null; return 1; }\n',
    ],
    [
      'a value of a choice after a missing setting',
      'ask(f(event));',
      ['1', 'failure null'],
      'const f = (event) => (event.secrets.KEY ? 1 : null);\n',
    ],
    [
      'a value after a denial',
      'ask(f(event, api));',
      ['denial false', 'true'],
      'function f(event, api) { if (event.user.blocked) { api.access.deny("no"); return false; } return true; }\n',
    ],
    [
      'nothing after a denial',
      'ask(f(event, api));',
      ['denial nothing'],
      'function f(event, api) { api.access.deny("no"); }\n',
    ],
    ['a property', 'ask(f().ok);', ['true', 'false'], 'const f = () => (a ? { ok: true } : { ok: false });\n'],
    ['a property in a variable', 'const { ok } = f();\nask(ok);', ['true'], 'const f = () => ({ ok: true });\n'],
    ['a property of a property', 'ask(f().a.b);', ['1'], 'const f = () => ({ a: { b: 1 } });\n'],
    ['a property that is missing', 'ask(f().ok);', ['nothing'], 'const f = () => ({ other: true });\n'],
    ['a property that a spread may have', 'ask(f().ok);', ['?'], 'const f = () => ({ ...kept });\n'],
    ['a property that is missing after a failure', 'ask(load().ok);', ['?', 'failure ?'], LOAD],
    ['a property of nothing', 'ask(f().ok);', ['nothing'], 'function f() {}\n'],
    [
      'a property after a failure',
      'ask(f(event).ok);',
      ['failure false', 'true'],
      'function f(event) { if (!event.secrets.KEY) return { ok: false }; return { ok: true }; }\n',
    ],
    ['a value of `catch`', 'ask(await fetch(u).catch(() => null));', ['fetch(u)', 'failure null']],
    [
      'a value of `catch` by a function',
      'ask(await fetch(u).catch(none));',
      ['fetch(u)', 'failure null'],
      'const none = () => null;\n',
    ],
    [
      'a value of `catch` of a helper',
      'ask(await f().catch(() => null));',
      ['1', 'failure null'],
      'const f = async () => 1;\n',
    ],
    ['a value of `then`', 'ask(await fetch(u).then(() => 1));', ['1']],
    ['values of `then`', 'ask(await fetch(u).then(() => 1, () => null));', ['1', 'failure null']],
    ['a value before `finally`', 'ask(await f().finally(() => 2));', ['1'], 'const f = async () => 1;\n'],
    ['a value of `then` of an unknown function', 'ask(await fetch(u).then(f));', []],
    ['a value of a function of a package', 'ask(f());', null, 'const f = require("f");\n'],
    ['a value of an unknown function', 'ask(f());', null],
    ['no call', 'ask(a);', null],
    ['a member', 'ask(event.user.name);', null],
    ['a method of a class', 'ask(new A().f());', ['1'], 'class A { f() { return 1; } }\n'],
  ])('%s', (_name, body, expected, before = '') => {
    expect(returned(body, before)).toEqual(expected);
  });
});
