import { parsed } from '../parsed.ts';

/** For each call after which the Action continues: the call or its helper, and the first line of the next statement. */
function runsOn(body: string, rest = ''): string[] {
  const text = `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n${rest}`;
  const lines = text.split('\n');
  return parsed(text).runsOn.map(({ path, helper, next: { start } }) => {
    const line = lines[start.line - 1]?.slice(start.column - 1) ?? '';
    return `${helper ?? path.join('.')} → ${line.split(/[;{(]/u)[0] ?? ''}`;
  });
}

const DENY = 'api.access.deny("no");';
const SET = 'api.idToken.setCustomClaim("a", 1);';
const ON = ['access.deny → api.idToken.setCustomClaim'];

describe('where an Action continues after a denial', () => {
  it.each<[string, string, string[], string?]>([
    ['the next statement', `${DENY}\n${SET}`, ON],
    ['after a block', `if (a) { ${DENY} }\n${SET}`, ON],
    ['after blocks', `if (a) { if (b) { ${DENY} } }\n${SET}`, ON],
    ['after a condition', `a && ${DENY}\n${SET}`, ON],
    ['after a choice', `a ? f() : ${DENY}\n${SET}`, ON],
    ['after a log', `${DENY}\nconsole.log("a");\n${SET}`, ON],
    ['after a `try`', `try { ${DENY} } catch {}\n${SET}`, ON],
    ['after a loop', `for (const a of b) { ${DENY} }\n${SET}`, ON],
    ['after a `break`', `for (const a of b) { ${DENY} break; }\n${SET}`, ON],
    ['after a `break` inside a block', `for (const a of b) { if (a) { ${DENY} break; } }\n${SET}`, ON],
    ['after a `continue`', `for (const a of b) { ${DENY} continue; }\n${SET}`, ON],
    ['not in the loop of a `continue`', `for (const a of b) { if (a) { ${DENY} continue; } ${SET} }`, []],
    ['after the `break` of a case', `switch (a) { case 1: ${DENY} break; case 2: f(); }\n${SET}`, ON],
    ['not in the next case after a `break`', `switch (a) { case 1: ${DENY} break; case 2: ${SET} }`, []],
    ['in the next case', `switch (a) { case 1: ${DENY} case 2: ${SET} }`, ON],
    ['in the case after the next', `switch (a) { case 1: ${DENY} case 2: case 3: ${SET} }`, ON],
    [
      'after the `continue` of a case',
      `for (const a of b) { switch (a) { case 1: ${DENY} continue; default: f(); } ${SET} }`,
      [],
    ],
    ['not after a `break` with a label', `all: for (const a of b) { ${DENY} break all; }\n${SET}`, []],
    ['not at the end', DENY, []],
    ['not after a `return`', `${DENY}\nreturn;\n${SET}`, []],
    ['not as the value of a `return`', `if (a) return ${DENY}\n${SET}`, []],
    ['not after a `throw`', `${DENY}\nthrow new Error("a");\n${SET}`, []],
    ['not after a `return` in its block', `if (a) { ${DENY} return; }\n${SET}`, []],
    ['not after a `return` further down', `if (a) { ${DENY} f(); return; }\n${SET}`, []],
    ['in its block, before a `return` around it', `if (a) { if (b) { ${DENY} } ${SET} return; }`, ON],
    ['not only to a log', `${DENY}\nconsole.log("a");`, []],
    ['not in the `else`', `if (a) ${DENY} else ${SET}`, []],
    ['not in a condition that asks again', `if (a) ${DENY}\nif (!a) ${SET}`, []],
    ['not where a condition that asks again leaves', `if (a) ${DENY}\nif (a) return;\n${SET}`, []],
    ['not where a condition that asks again leaves deeper', `if (a) ${DENY}\nif (a) { f(); return; }\n${SET}`, []],
    ['after a condition that asks again', `if (a) ${DENY}\nif (!a) f();\n${SET}`, ON],
    ['not in a condition of `&&` that asks again', `a && ${DENY}\nif (!a) ${SET}`, []],
    ['not in a condition of a choice that asks again', `a ? api.access.deny("no") : f();\nif (!a) ${SET}`, []],
    ['in a condition that asks something else', `if (a) ${DENY}\nif (c) ${SET}`, ['access.deny → if ']],
    [
      'not where a flag is asked that is set with it',
      `let denied = false;\nif (a) { ${DENY} denied = true; }\nif (denied) return;\n${SET}`,
      [],
    ],
    [
      'not in a condition of a flag that is set before it',
      `let denied = false;\nif (a) { denied = true; ${DENY} }\nif (!denied) ${SET}`,
      [],
    ],
    [
      'in a condition of a flag that is set elsewhere',
      `let other = false;\nif (a) { ${DENY} }\nother = true;\nif (!other) ${SET}`,
      ['access.deny → if '],
    ],
    [
      'in a condition of a property that is set with it',
      `const kept = {};\nif (a) { ${DENY} kept.denied = true; }\nif (!b.denied) ${SET}`,
      ['access.deny → if '],
    ],
    [
      'not in a case of a flag that is set with it',
      `let denied = false;\nswitch (a) { case 1: ${DENY} denied = true; }\nif (denied) return;\n${SET}`,
      [],
    ],
    ['in a helper', 'refuse(api);', ON, `function refuse(api) { ${DENY} ${SET} }`],
    [
      'after a helper',
      `refuse(api);\n${SET}`,
      ['refuse → api.idToken.setCustomClaim'],
      `function refuse(api) { ${DENY} }`,
    ],
    [
      'after a helper that returns',
      `refuse(api);\n${SET}`,
      ['refuse → api.idToken.setCustomClaim'],
      `function refuse(api) { ${DENY} return; }`,
    ],
    [
      'after a helper that is awaited',
      `await refuse(api);\n${SET}`,
      ['refuse → api.idToken.setCustomClaim'],
      `async function refuse(api) { ${DENY} }`,
    ],
    [
      'after a helper of a helper',
      `outer(api);\n${SET}`,
      ['outer → api.idToken.setCustomClaim'],
      `function outer(api) { refuse(api); }\nfunction refuse(api) { ${DENY} }`,
    ],
    [
      'not after a helper that throws',
      `refuse(api);\n${SET}`,
      [],
      `function refuse(api) { ${DENY} throw new Error("a"); }`,
    ],
    [
      'not after a helper whose result is asked',
      `if (refuse(api)) return;\n${SET}`,
      [],
      `function refuse(api) { ${DENY} return true; }`,
    ],
    [
      'not after a helper whose result is kept',
      `const a = refuse(api);\n${SET}`,
      [],
      `function refuse(api) { ${DENY} return true; }`,
    ],
    ['not after a new object', `new Refusal(api);\n${SET}`, [], `class Refusal { constructor(api) { ${DENY} } }`],
    ['not after a generator', `refuse(api);\n${SET}`, [], `function* refuse(api) { ${DENY} }`],
    ['not after a function without a name', `list.forEach(() => { ${DENY} });\n${SET}`, []],
    [
      'after a redirect',
      `api.redirect.sendUserTo("https://a.io");\n${SET}`,
      ['redirect.sendUserTo → api.idToken.setCustomClaim'],
    ],
    ['not after a session is revoked', `api.session.revoke("no");\n${SET}`, []],
    ['not after another method', `${SET}\n${SET}`, []],
    ['not after something that may be another object', `const it = api ?? other;\nit.access.deny("no");\n${SET}`, []],
    ['after each of two', `if (a) ${DENY}\nif (b) ${DENY}\n${SET}`, ['access.deny → if ', ...ON]],
  ])('%s', (_name, body, expected, rest = '') => {
    expect(runsOn(body, rest)).toEqual(expected);
  });

  it('nowhere in an Action of no flow', () => {
    expect(parsed(`exports.onExecuteOther = async (event, api) => {\n${DENY}\n${SET}\n};\n`).runsOn).toEqual([]);
  });
});
