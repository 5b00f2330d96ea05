import { unseenAssertion } from '../../../../src/analysis/facts/spec/unseen-assertion.ts';
import { parseSource } from '../../../../src/analysis/syntax/tree.ts';

/** How the first call of `it` may assert: `throws`, `may-throw`, `module NAME`, or null. `./quiet` asserts nothing. */
function unseen(text: string): string | null {
  const tree = parseSource('integration/integration.action.spec.js', text);
  const test = tree.calls.find(({ callee }) => callee.type === 'Identifier' && callee.name === 'it');
  if (test === undefined) throw new Error('no test');
  const found = unseenAssertion(tree, test, (specifier) => specifier === './quiet');
  return found?.kind === 'module' ? `module ${found.specifier}` : (found?.kind ?? null);
}

const test = (body: string, rest = '') => `it('a', async () => {\n${body}\n});\n${rest}`;
const THROW = 'throw new Error("a");';

describe('how a test may assert without `expect`', () => {
  it.each<[string, string, string | null]>([
    ['not at all', test('await run();'), null],
    ['it throws', test(`if (a) ${THROW}`), 'throws'],
    ['it throws in a loop', test(`for (const a of b) { if (a) { ${THROW} } }`), 'throws'],
    ['a function that it calls throws', test('check();', `function check() { ${THROW} }`), 'throws'],
    ['a constant function throws', test('check();', `const check = () => { ${THROW} };`), 'throws'],
    [
      'a function of a function throws',
      test('check();', `const check = () => deeper();\nconst deeper = () => { ${THROW} };`),
      'throws',
    ],
    ['functions that call each other', test('a();', 'function a() { b(); }\nfunction b() { a(); }'), null],
    ['a hook throws', test('run();', `afterEach(() => { ${THROW} });`), 'throws'],
    ['a hook of that name', test('run();', `checkEach(() => { ${THROW} });`), null],
    [
      'a function is passed',
      test('', '').replace('async () => {\n\n}', 'check') + `function check() { ${THROW} }`,
      'throws',
    ],
    ['what it throws is caught', test(`try { ${THROW} } catch {}`), null],
    ['what it throws is not caught', test(`try { ${THROW} } finally { f(); }`), 'throws'],
    ['it throws in a `catch` block', test(`try { f(); } catch { ${THROW} }`), 'throws'],
    [
      'a helper throws in a `try` of the test',
      test('try { check(); } catch {}', `function check() { ${THROW} }`),
      'throws',
    ],
    ['a callback throws', test(`list.forEach(() => { ${THROW} });`), 'may-throw'],
    ['a callback catches what it throws', test(`list.forEach(() => { try { ${THROW} } catch {} });`), null],
    [
      'a callback throws inside the `try` of the test',
      test(`try { list.forEach(() => { ${THROW} }); } catch {}`),
      'may-throw',
    ],
    ['a function is named', test('list.forEach(check);', `function check() { ${THROW} }`), 'may-throw'],
    [
      'a function is kept in a variable',
      test('list.forEach(check);', `let check;\ncheck = () => { ${THROW} };`),
      'may-throw',
    ],
    ['a function of another test', test('run();', `it('b', () => { ${THROW} });`), null],
    ['a mock throws', test(`get.mockImplementation(() => { ${THROW} });`), null],
    ['a mock throws once', test(`get.mockImplementationOnce(() => { ${THROW} });`), null],
    ['`jest.fn` throws', test(`const get = jest.fn(() => { ${THROW} });\nrun(get);`), null],
    ["Sinon's stub throws", test(`get.callsFake(() => { ${THROW} });`), null],
    [
      'a method with another name throws',
      test(`get.unmock(() => { ${THROW} });\nget.fnord(() => { ${THROW} });`),
      'may-throw',
    ],
    ['a function with the name of a mock throws', test(`mockImplementation(() => { ${THROW} });`), 'may-throw'],
    ['a module may assert', test('check(1);', 'const check = require("./check");'), 'module ./check'],
    ['a module that is silent', test('check(1);', 'const check = require("./quiet");'), null],
    ['a module that is not used', test('run();', 'const check = require("./check");'), null],
    ['a module that is taken apart', test('equal(1);', 'const { equal } = require("./check");'), 'module ./check'],
    ['a module inside the test', test('require("./check")(1);'), 'module ./check'],
    [
      'a module after a throw',
      test('list.forEach(check);', `const other = require("./check");\nfunction check() { other(); ${THROW} }`),
      'module ./check',
    ],
    ['a function with the name of the variable', test('run();', `function other(run) { ${THROW} }`), null],
    ['a class', test('new Check();', `class Check { constructor() { ${THROW} } }`), 'may-throw'],
    [
      'a class in a variable',
      test('new Check().equal();', `const Check = class { equal() { ${THROW} } };`),
      'may-throw',
    ],
    ['a class that is not used', test('run();', `class Check { constructor() { ${THROW} } }`), null],
  ])('%s', (_name, text, expected) => {
    expect(unseen(text)).toBe(expected);
  });
});
