import type { Node } from 'estree';
import { nodesIn } from '../syntax/nodes-in.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { rangeOf } from '../syntax/tree.ts';

/** Whether an `await` comes before it, or is in a loop around it. */
export function isSuspendedBefore(made: FunctionNode, node: Node): boolean {
  const [start, end] = rangeOf(node);
  const loops: Node[] = [];
  for (const each of nodesIn(made.body)) {
    if (/^(?:For|While|DoWhile)/.test(each.type)) {
      const [from, to] = rangeOf(each);
      if (from <= start && end <= to) loops.push(each);
    }
  }
  for (const each of nodesIn(made.body)) {
    const isWait = each.type === 'AwaitExpression' || (each.type === 'ForOfStatement' && each.await);
    if (!isWait) continue;
    const [from, to] = rangeOf(each);
    if (to <= start || (each.type === 'ForOfStatement' && from <= start && end <= to)) return true;
    if (loops.some((loop) => rangeOf(loop)[0] <= from && to <= rangeOf(loop)[1])) return true;
  }
  return false;
}
