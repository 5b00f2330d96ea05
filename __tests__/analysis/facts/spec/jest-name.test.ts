import { jestName } from '../../../../src/analysis/facts/spec/jest-name.ts';
import { parseSource } from '../../../../src/analysis/syntax/tree.ts';

/** The name of what the last call of the spec calls. */
function nameOfLast(text: string): string | null {
  const tree = parseSource('integration/integration.action.spec.js', text);
  const call = tree.calls.at(-1);
  if (call === undefined) throw new Error('nothing is called');
  return jestName(tree, call.callee);
}

describe("the name of Jest's global", () => {
  it.each<[string, string, string | null]>([
    ['a global', 'it();', 'it'],
    ['of the global object', 'global.it();', 'it'],
    ['of `globalThis`, by a text', 'globalThis["it"]();', 'it'],
    ['of another object', 'chai.it();', null],
    ['of a variable with the name of the global object', 'const global = {};\nglobal.it();', null],
    ['a variable', 'const it = () => 1;\nit();', null],
    ['a function', 'function it() {}\nit();', null],
    ['a parameter', '(it) => it();', null],
    ['taken out of its package', 'const { it } = require("@jest/globals");\nit();', 'it'],
    ['under another name', 'const { expect, it: check } = require("@jest/globals");\ncheck();', 'it'],
    ['taken out of another package', 'const { it } = require("mocha");\nit();', null],
    ['taken out of an object', 'const { it } = kept;\nit();', null],
    ['taken out of the result of another function', 'const { it } = load("@jest/globals");\nit();', null],
    ['taken out by a computed package', 'const { it } = require(name);\nit();', null],
    ['the whole package', 'const it = require("@jest/globals");\nit();', null],
    ['the rest of the package', 'const { expect, ...rest } = require("@jest/globals");\nrest();', null],
    ['a list', 'const [it] = require("@jest/globals");\nit();', null],
    ['defined twice', 'var { it } = require("@jest/globals");\nvar it = 1;\nit();', null],
    ['a function that is written there', '(() => 1)();', null],
  ])('%s', (_name, text, expected) => {
    expect(nameOfLast(text)).toBe(expected);
  });
});
