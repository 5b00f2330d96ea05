import { judgementOf } from '../../../src/analysis/paths/judgement-of.ts';
import { runsOf } from '../../../src/analysis/paths/runs.ts';
import { parsed } from '../parsed.ts';

/** When `here()` runs, and the switch behind which it runs; `never` if nothing reaches it. */
function runOf(body: string, rest = '', before = ''): string {
  const text = `${before}exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n${rest}`;
  const action = parsed(text);
  const node = action.tree.calls.find(({ callee }) => callee.type === 'Identifier' && callee.name === 'here');
  const run = node && runsOf(judgementOf(action)).get(node);
  if (run === undefined) return 'never';
  return `${run.when}${run.behind?.range ? ` behind ${text.slice(...run.behind.range)}` : ''}`;
}

const DEBUG = 'event.configuration.DEBUG';

describe('when code runs', () => {
  it.each<[string, string, string, string?, string?]>([
    ['in the handler', 'here();', 'always'],
    ['in a branch', 'if (a) here();', 'always'],
    ['at the start', 'f();', 'load', '', 'here();\n'],
    ['in a branch at the start', 'f();', 'load', '', 'if (a) { here(); }\n'],
    ['in a `catch` block', 'try { f(); } catch { here(); }', 'failure'],
    ['in a `catch` block of a `catch` block', 'try { f(); } catch { try { g(); } catch { here(); } }', 'failure'],
    ['for a missing setting', 'if (!event.secrets.KEY) { here(); return; }', 'failure'],
    ['before an exception', 'if (a) { here(); throw new Error("a"); }', 'failure'],
    ['before a denial', 'if (a) { here(); api.access.deny("no"); }', 'denial'],
    ['after a failed answer', 'const response = await fetch(u);\nif (!response.ok) here();', 'failure'],
    ['behind a failed answer', 'const response = await fetch(u);\n!response.ok && here();', 'failure'],
    ['in a choice of a failed answer', 'const response = await fetch(u);\nresponse.ok ? f() : here();', 'failure'],
    ['as an argument of a denial behind a condition', 'a && api.access.deny(here());', 'denial'],
    ['behind a switch', `if (${DEBUG}) here();`, `always behind ${DEBUG}`],
    ['behind a switch in an expression', `${DEBUG} && here();`, `always behind ${DEBUG}`],
    ['behind a switch in a choice', `${DEBUG} ? here() : f();`, `always behind ${DEBUG}`],
    ['after a switch that leaves', `if (!${DEBUG}) return;\nhere();`, `always behind !${DEBUG}`],
    ['before a switch that leaves', `here();\nif (!${DEBUG}) return;`, 'always'],
    ['in a helper', 'f();', 'always', 'function f() { here(); }'],
    ['in a constant helper', 'f();', 'always', 'const f = () => here();'],
    ['in a helper that is handed on', 'list.map(f);', 'always', 'function f() { here(); }'],
    ['in a helper after a failure', 'try { g(); } catch { f(); }', 'failure', 'function f() { here(); }'],
    [
      'in a helper after a failure, and otherwise',
      'try { g(); } catch { f(); }\nf();',
      'always',
      'function f() { here(); }',
    ],
    ['in a helper behind a switch', `if (${DEBUG}) f();`, `always behind ${DEBUG}`, 'function f() { here(); }'],
    ['in a helper behind a switch, and otherwise', `if (${DEBUG}) f();\nf();`, 'always', 'function f() { here(); }'],
    ['in a helper that denies', 'if (a) f(api);', 'denial', 'function f(api) { here(); api.access.deny("no"); }'],
    ['in a helper of an object', 'log.f();', 'always', 'const log = { f() { here(); } };'],
    ['in a helper of an object that nobody asks for', 'log.g();', 'never', 'const log = { f() { here(); }, g() {} };'],
    ['in a method', 'new A().f();', 'always', 'class A { f() { here(); } }'],
    ['in a constructor', 'new A();', 'always', 'class A { constructor() { here(); } }'],
    ['in a callback', 'list.forEach(() => here());', 'always'],
    ['in the callback of `catch`', 'g().catch(() => here());', 'failure'],
    ['in a callback by its name, of `catch`', 'g().catch(f);', 'failure', 'function f() { here(); }'],
    ['in a function that is kept', 'const kept = [() => here()];\nkept.forEach((f) => f());', 'always'],
    ['in a function that is kept and throws', 'use([() => { here(); throw new Error("a"); }]);', 'failure'],
    ['in a function that is returned', 'f()();', 'always', 'function f() { return () => here(); }'],
    ['in a function that nobody calls', 'g();', 'never', 'function f() { here(); }'],
    ['in a constant that nobody calls', 'g();', 'never', 'const f = () => here();'],
    ['in a helper that calls itself', 'f(1);', 'always', 'function f(n) { if (n) f(n - 1); here(); }'],
    ['with the name of a function as a property', 'a.f;', 'never', 'function f() { here(); }'],
    ['as a computed property', 'a[here()];', 'always'],
    ['in an export for a spec', 'g();', 'never', 'exports.helper = () => { here(); };'],
  ])('%s', (_name, body, expected, rest = '', before = '') => {
    expect(runOf(body, rest, before)).toBe(expected);
  });
});
