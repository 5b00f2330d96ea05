import type { Statement } from 'estree';
import { literalOf } from './comparison.ts';
import type { Judgement } from './judgement.ts';
import { constantOf } from './value-path.ts';

/** `while (true)`, `for (;;)` */
export function isEndless(loop: Statement): boolean {
  if (loop.type === 'ForStatement' && !loop.test) return true;
  const test = 'test' in loop ? loop.test : null;
  return loop.type !== 'IfStatement' && test?.type === 'Literal' && Boolean(test.value);
}

/** `do`, and `for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++)` */
export function runsAtLeastOnce(loop: Statement, { code: { tree } }: Judgement): boolean {
  if (loop.type !== 'ForStatement') return loop.type === 'DoWhileStatement';
  const { init, test } = loop;
  const counter = init?.type === 'VariableDeclaration' ? init.declarations[0] : undefined;
  if (!counter?.init || test?.type !== 'BinaryExpression' || !/^<=?$/.test(test.operator)) return false;
  if (counter.id.type !== 'Identifier' || test.left.type !== 'Identifier' || test.left.name !== counter.id.name)
    return false;
  const bound = constantOf(tree, test.right) ?? test.right;
  return Number(literalOf(counter.init)) < Number(literalOf(bound));
}
