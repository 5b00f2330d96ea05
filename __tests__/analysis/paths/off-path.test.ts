import { judgementOf } from '../../../src/analysis/paths/judgement-of.ts';
import { parsed } from '../parsed.ts';

/** `path SOURCE` of each statement of the handler that is not on the success path, in order. */
function offPath(body: string): string[] {
  const text = `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;
  const action = parsed(text);
  const [made] = action.tree.functions;
  if (made === undefined) throw new Error('no handler');
  return [...judgementOf(action).offPathOf(made)]
    .sort(([a], [b]) => (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0) || (b.range?.[1] ?? 0) - (a.range?.[1] ?? 0))
    .map(([statement, path]) => `${path} ${text.slice(...(statement.range ?? []))}`);
}

const NO = 'api.access.deny("no");';
const MISSING = '!event.secrets.KEY';

describe('the statements of a handler that are not on the success path', () => {
  it.each<[string, string, string[]]>([
    ['none', 'f();', []],
    ['an exception', 'throw a;', ['failure throw a;']],
    ['a branch for a missing setting', `if (${MISSING}) return;`, ['failure return;']],
    [
      'the statements of that branch',
      `if (${MISSING}) { f(); return; }`,
      ['failure { f(); return; }', 'failure f();', 'failure return;'],
    ],
    ['the other branch', `if (event.secrets.KEY) f(); else return;`, ['failure return;']],
    ['a branch that denies', `if (a) ${NO}`, [`denial ${NO}`]],
    ['a branch that throws', 'if (a) throw b;', ['failure throw b;']],
    ['the rest after a branch that allows', `if (a) return;\n${NO}`, [`denial ${NO}`]],
    [
      'the rest after a missing setting is tested',
      `if (event.secrets.KEY) return;\nf();\ng();`,
      ['failure f();', 'failure g();'],
    ],
    ['not what follows a denial', `${NO}\nf();`, []],
    ['a `catch` block', 'try { f(); } catch { g(); }', ['failure { g(); }', 'failure g();']],
    ['not a `finally` block', 'try { f(); } finally { g(); }', []],
    [
      'a `finally` block in a branch',
      `if (${MISSING}) { try { return; } finally { g(); } }`,
      [
        'failure { try { return; } finally { g(); } }',
        'failure try { return; } finally { g(); }',
        'failure return;',
        'failure g();',
      ],
    ],
    ['in a loop', `for (const a of b) { if (${MISSING}) throw c; }`, ['failure throw c;']],
    ['in a loop over names', `for (const a in b) { if (${MISSING}) throw c; }`, ['failure throw c;']],
    [
      'in a `while` for a missing setting',
      `while (${MISSING}) { throw c; }`,
      ['failure { throw c; }', 'failure throw c;'],
    ],
    [
      'in a `for` for a missing setting',
      `for (; ${MISSING};) { throw c; }`,
      ['failure { throw c; }', 'failure throw c;'],
    ],
    ['in a `for` without a test', 'for (;;) { if (a) throw b; }', ['failure throw b;']],
    [
      'the head of a loop in a branch',
      `if (${MISSING}) { for (let a = 1; a < 2; a++) f(); throw b; }`,
      [
        `failure { for (let a = 1; a < 2; a++) f(); throw b; }`,
        'failure for (let a = 1; a < 2; a++) f();',
        'failure let a = 1',
        'failure f();',
        'failure throw b;',
      ],
    ],
    [
      'the head of a loop over a list in a branch',
      `if (${MISSING}) { for (const a of b) f(); throw c; }`,
      [
        'failure { for (const a of b) f(); throw c; }',
        'failure for (const a of b) f();',
        'failure const a',
        'failure f();',
        'failure throw c;',
      ],
    ],
    ['in a `do`', `do { if (${MISSING}) throw c; } while (a);`, ['failure throw c;']],
    ['in a labelled statement', `a: { if (${MISSING}) throw c; }`, ['failure throw c;']],
    [
      'a case that denies',
      `switch (a) { case 1: f(); ${NO} break; default: g(); }`,
      ['denial f();', `denial ${NO}`, 'denial break;'],
    ],
    ['a case that throws', 'switch (a) { case 1: throw b; default: g(); }', ['failure throw b;']],
    [
      'a denial in a branch for a missing setting',
      `if (${MISSING}) { ${NO} return; }`,
      [`failure { ${NO} return; }`, `failure ${NO}`, 'failure return;'],
    ],
    [
      'an exception in a branch that denies',
      `if (a) { ${NO} if (b) throw c; }`,
      [`denial { ${NO} if (b) throw c; }`, `denial ${NO}`, 'denial if (b) throw c;', 'failure throw c;'],
    ],
    ['after a loop that never ends', 'while (true) { f(); }\ng();', ['failure g();']],
    ['not in functions', `function g() { throw a; }`, []],
  ])('%s', (_name, body, expected) => {
    expect(offPath(body)).toEqual(expected);
  });
});
