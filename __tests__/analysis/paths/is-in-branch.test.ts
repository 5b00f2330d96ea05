import { isInBranch } from '../../../src/analysis/paths/is-in-branch.ts';
import { judgementOf } from '../../../src/analysis/paths/judgement-of.ts';
import { parsed } from '../parsed.ts';

describe('a call in a branch', () => {
  it.each<[string, string, boolean]>([
    ['of an `if`', 'if (a) { here(); }', true],
    ['of an `else`', 'if (a) f(); else here();', true],
    ['of a `catch`', 'try { f(); } catch { here(); }', true],
    ['of a case', 'switch (a) { case 1: here(); }', true],
    ['of a loop in an `if`', 'if (a) for (const b of c) here();', true],
    ['not in the condition', 'if (here()) f();', false],
    ['not in a `try`', 'try { here(); } catch {}', false],
    ['not in a loop', 'while (a) here();', false],
    ['not in the value of a `switch`', 'switch (here()) { case 1: f(); }', false],
    ['not in a statement', 'here();', false],
    ['not in a function inside one', 'if (a) list.map(() => here());', false],
    ['in the condition of an `if` inside one', 'if (a) { if (here()) f(); }', true],
  ])('%s', (_name, body, expected) => {
    const action = parsed(`exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`);
    const call = action.tree.calls.find(({ callee }) => callee.type === 'Identifier' && callee.name === 'here');
    if (call === undefined) throw new Error('no call');
    expect(isInBranch(judgementOf(action), call)).toBe(expected);
  });
});
