import { judgementOf } from '../../../src/analysis/paths/judgement-of.ts';
import { parsed } from '../parsed.ts';

/** What a caller of `check` always gets: a denial, an exception, or null for neither. */
function endOf(body: string, rest = '') {
  const action = parsed(
    `async function check(event, api) {\n${body}\n}\nexports.onExecutePostLogin = async (event, api) => {\nawait check(event, api);\n};\n${rest}`,
  );
  const [made] = action.tree.functions;
  if (made === undefined) throw new Error('no function');
  return judgementOf(action).endOf(made);
}

const NO = 'api.access.deny("no");';
const FAIL = 'throw new Error("a");';
const MISSING = '!event.secrets.KEY';

describe('how a function always ends', () => {
  it.each<[string, string, 'denial' | 'failure' | null, string?]>([
    ['by going on', 'f();', null],
    ['by nothing', '', null],
    ['by a denial', NO, 'denial'],
    ['by an exception', FAIL, 'failure'],
    ['by a denial in a block', `{ ${NO} }`, 'denial'],
    ['by a denial with a label', `a: { ${NO} }`, 'denial'],
    ['by a denial before a label is left', `a: { ${NO} break a; }`, 'denial'],
    ['by going on where a label is left', `a: { if (b) break a; ${FAIL} }`, null],
    ['by a denial in a variable', 'const a = api.access.deny("no");', 'denial'],
    ['by a denial that is returned', 'return api.access.deny("no");', 'denial'],
    ['by a denial after others', `f(); ${NO} g();`, 'denial'],
    ['by a denial in the condition', 'if (api.access.deny("no")) f();', 'denial'],
    ['by going on before a denial', `if (a) return; ${NO}`, null],
    ['by a denial in each branch', `if (a) { ${NO} } else { ${NO} }`, 'denial'],
    ['by a denial in one branch', `if (a) { ${NO} } else f();`, null],
    ['by a denial or an exception', `if (a) { ${NO} } else { ${FAIL} }`, 'denial'],
    ['by a denial in a branch without the other', `if (a) { ${NO} }`, null],
    ['in a `while`', `while (a) { ${FAIL} }`, null],
    ['in an endless loop', `while (true) { ${FAIL} }`, 'failure'],
    ['in an endless `for`', `for (;;) { ${FAIL} }`, 'failure'],
    ['in an endless loop that is left', `for (;;) { if (a) break; ${FAIL} }`, null],
    ['in a `do`', `do { ${FAIL} } while (a);`, 'failure'],
    ['in a `do` that goes on', `do { if (a) continue; ${FAIL} } while (a);`, null],
    ['in a loop over a list', `for (const a of b) { ${FAIL} }`, null],
    ['in a loop over names', `for (const a in b) { ${FAIL} }`, null],
    ['in a loop that runs at least once', `for (let i = 0; i < 3; i++) { ${FAIL} }`, 'failure'],
    ['in a loop that may not run', `for (let i = 0; i < n; i++) { ${FAIL} }`, null],
    ['in a loop that runs once', `for (let i = 0; i <= 3; i++) { ${FAIL} }`, 'failure'],
    ['in a loop with a constant bound', `const MOST = 3; for (let i = 0; i < MOST; i++) { ${FAIL} }`, 'failure'],
    ['in a loop whose bound is reached', `for (let i = 3; i < 3; i++) { ${FAIL} }`, null],
    ['in a loop that counts down', `for (let i = 3; i > 0; i--) { ${FAIL} }`, null],
    ['in a loop that asks something else', `for (let i = 0; a; i++) { ${FAIL} }`, null],
    ['in a loop that asks another variable', `for (let i = 0; j < 3; i++) { ${FAIL} }`, null],
    ['in a loop that asks a property', `for (let i = 0; a.i < 3; i++) { ${FAIL} }`, null],
    ['in a loop over the parts of something', `for (let [i] = 0; i < 3; i++) { ${FAIL} }`, null],
    ['in a loop of a variable from elsewhere', `let i; for (i = 0; i < 3; i++) { ${FAIL} }`, null],
    ['in a loop of a variable without a value', `for (let i; i < 3; i++) { ${FAIL} }`, null],
    ['in a loop of a shift', `for (let i = 0; i << 3; i++) { ${FAIL} }`, null],
    ['in a loop while a text is there', `while ("a") { ${FAIL} }`, 'failure'],
    ['in a loop while an empty text is there', `while ("") { ${FAIL} }`, null],
    ['in a condition that always holds', `if (true) { f(); }`, null],
    ['in each case', `switch (a) { case 1: ${NO} break; default: ${NO} }`, 'denial'],
    ['in a case', `switch (a) { case 1: ${NO} break; }`, null],
    ['in a case that falls through', `switch (a) { case 1: default: ${NO} }`, 'denial'],
    ['in each case but one', `switch (a) { case 1: ${NO} break; default: f(); }`, null],
    ['in a `try`', `try { ${NO} } catch {}`, 'denial'],
    ['in a `try` without a `catch`', `try { ${FAIL} } finally { f(); }`, 'failure'],
    ['in a `finally`', `try { f(); } finally { ${NO} }`, 'denial'],
    ['in a `catch`', `try { f(); } catch { ${NO} }`, null],
    ['in a `try` and its `catch`', `try { ${NO} } catch { ${NO} }`, 'denial'],
    ['after a function', `function g() {} ${NO}`, 'denial'],
    ['not in a function', `function g() { ${NO} }`, null],
    ['not in a class', `class A { g() { ${NO} } }`, null],
    ['not in a callback', `list.map(() => { ${NO} });`, null],
    ['not behind `&&`', 'a && api.access.deny("no");', null],
    ['in a choice on both sides', 'a ? api.access.deny("no") : api.access.deny("yes");', 'denial'],
    ['in a choice on one side', 'a ? api.access.deny("no") : f();', null],
    ['in the condition of a choice', 'api.access.deny("no") ? f() : g();', 'denial'],
    ['on the left of `&&`', 'api.access.deny("no") && f();', 'denial'],
    ['as an argument', 'f(api.access.deny("no"));', 'denial'],
    ['by a helper', 'refuse(api);', 'denial', `function refuse(api) { ${NO} }`],
    ['by a helper that throws', 'refuse(api);', 'failure', `function refuse() { ${FAIL} }`],
    ['by a helper that may go on', 'refuse(api);', null, `function refuse(api) { if (a) { ${NO} } }`],
    ['by a rejection', 'return Promise.reject(a);', 'failure'],
    ['by a promise that resolves', 'return Promise.resolve(a);', null],
    ['in a branch for a missing setting', `if (${MISSING}) { f(); return; } else { ${NO} }`, 'denial'],
    ['in the rest after a missing setting', `if (${MISSING}) return; ${NO}`, 'denial'],
    ['by a default for a missing setting', `let a; if (${MISSING}) a = 1; f(a);`, null],
  ])('%s', (_name, body, expected, rest = '') => {
    expect(endOf(body, rest)).toBe(expected);
  });
});
