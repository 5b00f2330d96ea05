import type { Statement } from 'estree';
import type { Analysis } from './analysis.ts';
import { constantValue } from './bindings.ts';
import { constantOf } from './comparison.ts';

/** `while (true)`, `for (;;)` */
export function isEndless(loop: Statement): boolean {
  if (loop.type === 'ForStatement' && !loop.test) return true;
  const test = 'test' in loop ? loop.test : null;
  return loop.type !== 'IfStatement' && test?.type === 'Literal' && Boolean(test.value);
}

/** `do`, and `for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++)` */
export function runsAtLeastOnce(loop: Statement, { bindings }: Analysis): boolean {
  if (loop.type !== 'ForStatement') return loop.type === 'DoWhileStatement';
  const { init, test } = loop;
  const counter = init?.type === 'VariableDeclaration' ? init.declarations[0] : undefined;
  if (!counter?.init || test?.type !== 'BinaryExpression' || !/^<=?$/.test(test.operator)) return false;
  if (counter.id.type !== 'Identifier' || test.left.type !== 'Identifier' || test.left.name !== counter.id.name)
    return false;
  const bound = test.right.type === 'Identifier' ? constantValue(test.right, bindings) : test.right;
  return Number(constantOf(counter.init)) < Number(bound ? constantOf(bound) : NaN);
}
