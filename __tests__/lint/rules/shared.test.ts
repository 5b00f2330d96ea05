import type { Node } from 'estree';
import { onceEach } from '../../../src/lint/rules/once-each.ts';
import { inSource } from '../../../src/lint/rules/source-location.ts';
import { short } from '../../../src/lint/rules/short.ts';
import { times } from '../../../src/lint/rules/times.ts';

describe('short', () => {
  it.each([
    ['', 4, ''],
    ['abcd', 4, 'abcd'],
    ['abcde', 4, 'abc…'],
    ['😀😀😀😀', 4, '😀😀😀😀'],
    ['😀😀😀😀😀', 4, '😀😀😀…'],
    ['a'.repeat(1_000_000), 4, 'aaa…'],
  ])('keeps of "%.10s" at most %i characters', (text, limit, expected) => {
    expect(short(text, limit)).toBe(expected);
  });

  it('keeps 60 by default', () => {
    expect(short('a'.repeat(60))).toBe('a'.repeat(60));
    expect(short('a'.repeat(61))).toBe(`${'a'.repeat(59)}…`);
  });
});

it.each([
  [1, 'once'],
  [2, '2 times'],
  [0, '0 times'],
])('%i is said as "%s"', (count, text) => {
  expect(times(count)).toBe(text);
});

it('inSource counts columns from 0', () => {
  const [start, end] = [
    { line: 2, column: 5 },
    { line: 3, column: 1 },
  ];
  expect(inSource({ file: 'a.js', start, end })).toEqual({
    loc: { start: { line: 2, column: 4 }, end: { line: 3, column: 0 } },
  });
});

it('onceEach is true the first time of a node and a name', () => {
  const isFirst = onceEach();
  const [a, b] = [{} as Node, {} as Node];
  expect([isFirst(a, 'x'), isFirst(a, 'x'), isFirst(a, 'y'), isFirst(b, 'x'), isFirst(a, 'y')]).toEqual([
    true,
    false,
    true,
    true,
    false,
  ]);
});
