import { isActing } from '../../../src/analysis/paths/acts.ts';
import { judgementOf } from '../../../src/analysis/paths/judgement-of.ts';
import { parsed } from '../parsed.ts';

const SET = 'api.idToken.setCustomClaim("a", 1)';

/** The sources of the parts of expressions that act and that may be skipped. */
function acting(body: string, rest = ''): string[] {
  const text = `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n${rest}`;
  const action = parsed(text);
  const judgement = judgementOf(action);
  const found = [...action.tree.parents].filter(([node, parent]) => isActing(judgement, node, parent));
  return found.map(([{ range }]) => (range ? text.slice(...range) : '-')).sort();
}

describe('parts of expressions that act', () => {
  it.each<[string, string, string[], string?]>([
    ['behind `&&`', `a && ${SET};`, [SET]],
    ['behind `||`', `a || ${SET};`, [SET]],
    ['behind `??`', 'const b = a ?? (await fetch(u));', ['await fetch(u)']],
    ['in a choice', `a ? ${SET} : f();`, [SET]],
    ['on the other side of a choice', `a ? f() : ${SET};`, [SET]],
    ['in an assignment if there is none', 'let b;\nb ??= await fetch(u);', ['await fetch(u)']],
    ['in an assignment if it is empty', 'let b;\nb ||= await fetch(u);', ['await fetch(u)']],
    ['in an assignment if it is not', 'let b;\nb &&= await fetch(u);', ['await fetch(u)']],
    ['in a default', 'const { b = await fetch(u) } = a;', ['await fetch(u)']],
    ['behind two conditions', `a && (b && ${SET});`, [SET]],
    ['in a helper', 'a && set(api);', ['set(api)'], `function set(api) { ${SET}; }`],
    [
      'in a helper of a helper',
      'a && outer(api);',
      ['outer(api)'],
      `function outer(api) { set(api); }\nfunction set(api) { ${SET}; }`,
    ],
    [
      'in a helper that calls itself',
      'a && set(api, 1);',
      ['set(api, 1)', 'set(api, n - 1)'],
      `function set(api, n) { ${SET}; n && set(api, n - 1); }`,
    ],
    ['in a list of calls', `a && [${SET}];`, [`[${SET}]`]],
    ['none in a condition', `${SET} && f();`, []],
    ['none in the condition of a choice', `${SET} ? f() : g();`, []],
    ['none in an assignment', 'let b;\nb = await fetch(u);', []],
    ['none in an addition', 'let b = 1;\nb += await fetch(u);', []],
    ['none in the target of an assignment', '(await fetch(u)).b ??= 1;', []],
    ['none in what only asks', 'a && api.cache.get("b");', []],
    ['none in a denial', 'a && api.access.deny("no");', []],
    ['none in a log', 'a && console.log("b");', []],
    ['none in a function', `const f = a && (() => ${SET});`, []],
    ['none in a statement', `if (a) ${SET};`, []],
    ['none in a helper that does not act', 'a && set(api);', [], 'function set(api) { console.log("b"); }'],
  ])('%s', (_name, body, expected, rest = '') => {
    expect(acting(body, rest)).toEqual(expected);
  });
});
