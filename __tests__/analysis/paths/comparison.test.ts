import { comparisonOf, constantIn, isFalsyConstant, literalOf } from '../../../src/analysis/paths/comparison.ts';
import { asked } from '../asked.ts';

/** What a comparison says: `absent a` if it is true where `a` is absent, with `not` where it is false then. */
function said(expression: string): string | null {
  const { node, textOf } = asked(`class A { #p; f(a, b) { ask(${expression}); } }`);
  const found = node.type === 'BinaryExpression' ? comparisonOf(node) : null;
  if (found === null) return null;
  const { kind, value } = found;
  if (kind === 'number') return `number ${textOf(value)} ${found.operator} ${found.constant}`;
  return `${found.same ? '' : 'not '}${kind} ${textOf(value)}${kind === 'string' ? ` ${found.constant}` : ''}`;
}

describe('a comparison', () => {
  it.each<[string, string | null]>([
    ['a === null', 'absent a'],
    ['a == null', 'absent a'],
    ['a != null', 'not absent a'],
    ['undefined !== a', 'not absent a'],
    ['a === void 0', 'absent a'],
    ['a === ""', 'absent a'],
    ['a === 0', 'absent a'],
    ['a === false', 'absent a'],
    ['a === true', 'true a'],
    ['a !== true', 'not true a'],
    ['a === "x"', 'string a x'],
    ['"x" !== a', 'not string a x'],
    ['a ** b', null],
    ['a > 0', 'not absent a'],
    ['0 < a', 'not absent a'],
    ['a >= 1', 'not absent a'],
    ['1 <= a', 'not absent a'],
    ['a < 1', 'absent a'],
    ['1 > a', 'absent a'],
    ['a === 1', null],
    ['a < 0', null],
    ['a >= 0', null],
    ['a <= 1', null],
    ['a > 1', null],
    ['a > 5', 'number a > 5'],
    ['5 > a', 'number a < 5'],
    ['5 >= a', 'number a <= 5'],
    ['5 <= a', 'number a >= 5'],
    ['5 === a', 'number a === 5'],
    ['a !== 5', 'number a !== 5'],
    ['a > "x"', null],
    ['a > null', null],
    ['a + "x"', null],
    ['a > true', null],
    ['typeof a === "undefined"', 'absent a'],
    ['typeof a !== "undefined"', 'not absent a'],
    ['"string" == typeof a', 'type a'],
    ['typeof a !== "string"', 'not type a'],
    ['typeof a > "string"', null],
    ['-a === "x"', 'string -a x'],
    ['(a?.b) === null', 'absent a?.b'],
    ['a === b', null],
    ['a === /x/', null],
    ['/x/ === a', null],
    ['#p in a', null],
  ])('%s', (expression, expected) => {
    expect(said(expression)).toBe(expected);
  });

  it.each<[string, unknown, unknown, boolean]>([
    ['1', 1, 1, false],
    ['0', 0, 0, true],
    ['""', '', '', true],
    ['null', null, null, true],
    ['undefined', null, null, true],
    ['void 0', null, 0, true],
    ['!0', undefined, undefined, false],
    ['a', undefined, undefined, false],
    ['/x/', undefined, undefined, false],
    ['[]', undefined, 'itself', false],
    ['({})', undefined, 'itself', false],
    ['new A()', undefined, 'itself', false],
    ['() => 1', undefined, 'itself', false],
    ['function () {}', undefined, undefined, false],
  ])('the constant %s', (expression, literal, constant, isFalsy) => {
    const { node } = asked(`ask(${expression});`);
    const found = constantIn(node);
    expect([literalOf(node), found === node ? 'itself' : found, isFalsyConstant(node)]).toEqual([
      literal,
      constant,
      isFalsy,
    ]);
  });

  it('takes no value for an absent one', () => {
    expect([constantIn(null), isFalsyConstant(null)]).toEqual([null, true]);
  });
});
