import { fateOf } from '../../../src/analysis/paths/fate-of.ts';
import { judgementOf } from '../../../src/analysis/paths/judgement-of.ts';
import { parsed } from '../parsed.ts';

/** What the callers of `check` do with what it returns first, in a handler with this body. */
function fate(returned: string, body: string, rest = '') {
  const text = `async function check(event) {\nreturn ${returned};\n}\nexports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n${rest}`;
  const action = parsed(text);
  const [first] = [...action.tree.returns.values()].flat().filter(({ loc }) => loc?.start.line === 2);
  if (first === undefined) throw new Error('nothing is returned');
  return fateOf(judgementOf(action), first);
}

const NO = 'api.access.deny("no");';

describe('what becomes of a value that a helper returns', () => {
  it.each<[string, string, string, 'denial' | 'failure' | null, string?]>([
    ['it denies', 'false', `if (!(await check(event))) { ${NO} return; }`, 'denial'],
    ['it denies without a block', 'false', `if (!(await check(event))) ${NO}`, 'denial'],
    ['it denies after a comparison', 'false', `if ((await check(event)) !== true) ${NO}`, 'denial'],
    ['it denies after a comparison with a text', '"no"', `if ((await check(event)) === "no") ${NO}`, 'denial'],
    ['it denies after a question', 'false', `if (!Boolean(await check(event))) ${NO}`, 'denial'],
    ['it denies by `void`', 'void 0', `if (!(await check(event))) ${NO}`, 'denial'],
    ['it is compared in a text', '"a"', `if (` + '`${await check(event)}`' + ` === "a") ${NO}`, null],
    ['it is in a `while`', 'false', `while (!(await check(event))) { ${NO} }`, null],
    ['it is taken by a loop', 'false', `for (const a of await check(event)) { ${NO} }`, null],
    ['it throws', 'false', 'if (!(await check(event))) throw new Error("no");', 'failure'],
    ['it continues', 'true', `if (!(await check(event))) ${NO}`, null],
    ['it continues with another text', '"yes"', `if ((await check(event)) === "no") ${NO}`, null],
    ['it denies in the `else`', 'false', `if (await check(event)) f(); else ${NO}`, 'denial'],
    ['it denies in the rest', 'false', `if (await check(event)) return;\n${NO}`, 'denial'],
    ['it does not reach the rest', 'true', `if (await check(event)) return;\n${NO}`, null],
    ['it denies by a property', '{ ok: false }', `const result = await check(event);\nif (!result.ok) ${NO}`, 'denial'],
    ['it continues by a property', '{ ok: true }', `const result = await check(event);\nif (!result.ok) ${NO}`, null],
    [
      'it denies by a property of a pattern',
      '{ ok: false }',
      `const { ok } = await check(event);\nif (!ok) ${NO}`,
      'denial',
    ],
    [
      'it denies by a property that it lacks',
      '{ other: 1 }',
      `const result = await check(event);\nif (!result.ok) ${NO}`,
      'denial',
    ],
    [
      'it may deny by a property of a spread',
      '{ ...kept }',
      `const result = await check(event);\nif (!result.ok) ${NO}`,
      null,
    ],
    [
      'it denies by an optional property of null',
      'null',
      `const result = await check(event);\nif (!result?.ok) ${NO}`,
      'denial',
    ],
    ['it denies by nothing', 'undefined', `const result = await check(event);\nif (!result) ${NO}`, 'denial'],
    [
      'it denies in a variable that is set later',
      'false',
      `let result;\nresult = await check(event);\nif (!result) ${NO}`,
      'denial',
    ],
    ['it denies after `||`', 'false', `(await check(event)) || ${NO}`, 'denial'],
    ['it denies after `&&`', 'true', `(await check(event)) && ${NO}`, 'denial'],
    ['it continues after `&&`', 'false', `(await check(event)) && ${NO}`, null],
    ['it is on the right', 'false', `a && (await check(event));\n${NO}`, null],
    [
      'it denies after another statement',
      'false',
      `const result = await check(event);\nconsole.log("a");\nif (!result) ${NO}`,
      'denial',
    ],
    [
      'it denies after a function',
      'false',
      `const result = await check(event);\nfunction g() { return 1; }\nif (!result) ${NO}`,
      'denial',
    ],
    [
      'it denies after another question',
      'false',
      `const result = await check(event);\nif (a) f();\nif (!result) ${NO}`,
      'denial',
    ],
    ['it may leave before', 'false', `const result = await check(event);\nif (a) return;\nif (!result) ${NO}`, null],
    [
      'it may leave before in a loop',
      'false',
      `const result = await check(event);\nfor (const a of b) return;\nif (!result) ${NO}`,
      null,
    ],
    ['it leaves in its branch', 'false', `const result = await check(event);\nif (!result) return;\n${NO}`, null],
    [
      'it is asked twice',
      'false',
      `const result = await check(event);\nif (result) f();\nif (!result) ${NO}`,
      'denial',
    ],
    [
      'it denies after a `try`',
      'false',
      `let result;\ntry { result = await check(event); } catch { return; }\nif (!result) ${NO}`,
      'denial',
    ],
    [
      'it denies in a `try`',
      'false',
      `try { const result = await check(event);\nif (!result) ${NO} } catch {}`,
      'denial',
    ],
    [
      'it denies in a case',
      'false',
      `switch (a) { case 1: { const result = await check(event);\nif (!result) ${NO} } }`,
      'denial',
    ],
    [
      'it denies in the list of a case',
      'false',
      `let result;\nswitch (a) { case 1: result = await check(event);\nif (!result) ${NO} }`,
      'denial',
    ],
    ['every caller denies', 'false', `if (!(await check(event))) ${NO}\nif (!(await check(event))) ${NO}`, 'denial'],
    [
      'one caller denies and one throws',
      'false',
      `if (!(await check(event))) ${NO}\nif (!(await check(event))) throw new Error("no");`,
      'denial',
    ],
    ['one caller continues', 'false', `if (!(await check(event))) ${NO}\nawait check(event);`, null],
    ['nobody looks at it', 'false', 'await check(event);', null],
    ['nobody calls it', 'false', 'f();', null],
    ['it is handed on', 'false', `if (!(await check(event))) ${NO}\nuse(check);`, null],
    ['it is handed to a function', 'false', `if (f(await check(event))) ${NO}`, null],
    ['it is put into an object', 'false', `const result = { ok: await check(event) };\nif (!result.ok) ${NO}`, null],
    ['it is added', 'false', `let result = 1;\nresult += await check(event);\nif (!result) ${NO}`, null],
    ['it is the key of something', 'false', `list[await check(event)] = 1;\n${NO}`, null],
    ['it is compared by size', '1', `if ((await check(event)) > 2) ${NO}`, null],
    ['it is computed', 'f()', `if (!(await check(event))) ${NO}`, null],
    ['it is a choice', 'a ? false : true', `if (!(await check(event))) ${NO}`, null],
    [
      'another helper returns it',
      'false',
      `if (!(await outer(event))) ${NO}`,
      'denial',
      'const outer = async (event) => check(event);\n',
    ],
    [
      'another helper awaits and returns it',
      'false',
      `if (!(await outer(event))) ${NO}`,
      'denial',
      'async function outer(event) { return await check(event); }\n',
    ],
    ['the handler returns it', 'false', `return check(event);`, null],
    [
      'two helpers return each other',
      'false',
      `if (!(await outer(event))) ${NO}`,
      'denial',
      'async function outer(event) { if (a) return outer(event); return check(event); }\n',
    ],
    ['another statement of an `if`', 'false', `if (a) check(event); else ${NO}`, null],
  ])('%s', (_name, returned, body, expected, rest = '') => {
    expect(fate(returned, body, rest)).toBe(expected);
  });

  it.each<[string, string, 'denial' | null]>([
    [
      'of a function without braces',
      `const check = () => false;\nexports.onExecutePostLogin = async (event, api) => {\nif (!check()) ${NO}\n};\n`,
      'denial',
    ],
    ['of a handler without braces', 'exports.onExecutePostLogin = async (event, api) => false;\n', null],
    ['not of a handler', 'exports.onExecutePostLogin = async (event, api) => (a, false);\n', null],
  ])('%s', (_name, text, expected) => {
    const action = parsed(text);
    const [made] = action.tree.functions;
    if (made === undefined) throw new Error('no function');
    expect(fateOf(judgementOf(action), made)).toBe(expected);
  });

  it('not of a generator', () => {
    const action = parsed(
      `function* check() {\nreturn false;\n}\nexports.onExecutePostLogin = async (event, api) => {\nif (!check()) ${NO}\n};\n`,
    );
    const [returned] = [...action.tree.returns.values()].flat();
    if (returned === undefined) throw new Error('nothing is returned');
    expect(fateOf(judgementOf(action), returned)).toBeNull();
  });
});
