import type { ExpressionStatement } from 'estree';
import { unwrap } from '../../../src/analysis/paths/unwrap.ts';
import { parseSource } from '../../../src/analysis/syntax/tree.ts';

/** The source of what is left of an expression. */
function left(expression: string): string {
  const source = `async () => (${expression});`;
  const [statement] = parseSource('a.js', source).program.body as ExpressionStatement[];
  const arrow = statement?.expression;
  if (arrow?.type !== 'ArrowFunctionExpression') throw new Error('The source is an arrow function');
  const [start, end] = unwrap(arrow.body).range ?? [0, 0];
  return source.slice(start, end);
}

it.each([
  ['a', 'a'],
  ['await a', 'a'],
  ['a?.b', 'a?.b'],
  ['void a', 'a'],
  ['!a', '!a'],
  ['typeof a', 'typeof a'],
  ['a = b', 'b'],
  ['a += b', 'a += b'],
  ['a ||= b', 'a ||= b'],
  ['a = await (b = c?.d)', 'c?.d'],
  ['void await a', 'a'],
  ['a && await b', 'a && await b'],
])('%s is %s', (expression, expected) => {
  expect(left(expression)).toBe(expected);
});
