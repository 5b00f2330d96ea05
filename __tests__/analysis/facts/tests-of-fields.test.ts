import type { Node } from 'estree';
import { resultOfTest } from '../../../src/analysis/facts/tests-of-fields.ts';
import { parseSource } from '../../../src/analysis/syntax/tree.ts';

const HEAD =
  'const LIST = ["a", "b"]; const M = { a: 1, b: 2 }; const KEY = "a"; const same = v; const n = Number(v);\n';

/** What a test of `v` says if it has a value: `true`, `false`, or `?`. */
function result(test: string, value: string | undefined): string {
  const tree = parseSource('integration.action.js', `${HEAD}go(${test});`);
  const statement = tree.program.body.at(-1);
  const call = statement?.type === 'ExpressionStatement' ? statement.expression : null;
  if (call?.type !== 'CallExpression' || call.arguments[0] === undefined) throw new Error('no call');
  const isField = (node: Node) => node.type === 'Identifier' && node.name === 'v';
  return String(resultOfTest(tree, call.arguments[0], { isField, value }) ?? '?');
}

describe('what a test says of a field without a value, and with one', () => {
  it.each<[string, string, string]>([
    ['v', 'false', 'true'],
    ['!v', 'true', 'false'],
    ['same', 'false', 'true'],
    ['Boolean(v)', 'false', 'true'],
    ['v === undefined', 'true', 'false'],
    ['v !== undefined', 'false', 'true'],
    ['v == null', 'true', 'false'],
    ['v != null', 'false', 'true'],
    ['v === void 0', 'true', 'false'],
    ['typeof v === "undefined"', 'true', 'false'],
    ['typeof v === "string"', 'false', 'true'],
    ['v === "a"', 'false', 'true'],
    ['v === KEY', 'false', 'true'],
    ['v === `a`', 'false', 'true'],
    ['v === "b"', 'false', 'false'],
    ['v !== "b"', 'true', 'true'],
    ['v?.toUpperCase() === "A"', 'false', 'true'],
    ['v.trim().toLowerCase() === "a"', 'false', 'true'],
    ['String(v) === "a"', 'false', 'true'],
    ['v.toString() === "a"', 'false', 'true'],
    ['v.length > 0', 'false', 'true'],
    ['v.length <= 1', 'false', 'true'],
    ['v?.length', 'false', 'true'],
    ['v && v !== "b"', 'false', 'true'],
    ['!v || v === "b"', 'true', 'false'],
    ['(v ?? "b") === "b"', 'true', 'false'],
    ['(v || "") === ""', 'true', 'false'],
    ['(v ? v : "b") === "b"', 'true', 'false'],
    ['LIST.includes(v)', 'false', 'true'],
    ['LIST.indexOf(v) === -1', 'true', 'false'],
    ['LIST.indexOf(v) >= 0', 'false', 'true'],
    ['LIST.some((each) => each === v)', 'false', 'true'],
    ['["b", "c"].includes(v)', 'false', 'false'],
    ['v in M', 'false', 'true'],
    ['new Set(LIST).has(v)', 'false', 'true'],
    ['/^(A|B)$/i.test(v)', 'false', 'true'],
    ['/^(A|B)$/.test(v)', 'false', 'false'],
    ['Number.isNaN(n)', 'true', 'true'],
    ['isNaN(v)', 'true', 'true'],
    ['Number.isNaN(v)', 'false', 'false'],
    ['unknown && !v', '?', 'false'],
    ['unknown || !v', 'true', '?'],
    ['unknown', '?', '?'],
    ['unknown === v', '?', '?'],
    ['v.includes("a")', '?', '?'],
    ['v + "x" === "ax"', '?', '?'],
    ['isValid(v)', '?', '?'],
    ['/^(a|b)/.test(v)', '?', '?'],
    ['~v', '?', '?'],
    ['5n', '?', '?'],
    ['/a/', '?', '?'],
    ['unknown ?? v', '?', '?'],
    ['unknown ? v : "a"', '?', '?'],
    ['v instanceof String', '?', '?'],
    ['Math.abs(v)', '?', '?'],
  ])('%s', (test, unset, set) => {
    expect([result(test, undefined), result(test, 'a')]).toEqual([unset, set]);
  });

  it.each<[string, string, string]>([
    ['n > 5', 'false', 'true'],
    ['n < 5', 'false', 'false'],
    ['-v < 0', 'false', 'true'],
    ['n >= 8', 'false', 'true'],
    ['+v === 8', 'false', 'true'],
    ['v == 8', 'false', 'true'],
    ['v === 8', 'false', 'false'],
    ['parseInt(v, 10) === 8', 'false', 'true'],
    ['Number.parseFloat(v) === 8', 'false', 'true'],
    ['Number.isFinite(n)', 'false', 'true'],
    ['isFinite(v)', 'false', 'true'],
    ['Number.isInteger(Number(v))', 'false', 'true'],
    ['Number.isSafeInteger(n)', 'false', 'true'],
    ['isNaN(v)', 'true', 'false'],
  ])('of a number: %s', (test, unset, set) => {
    expect([result(test, undefined), result(test, '8')]).toEqual([unset, set]);
  });

  it('gives up where the test is long', () => {
    expect(result(`${'v && '.repeat(50)}v`, 'a')).toBe('true');
    expect(result(`${'v && '.repeat(300)}v`, 'a')).toBe('?');
  });
});
