import type { Node } from 'estree';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';

/** What a function returns, one entry a `return`; null for nothing. */
export function returnsOf(tree: SourceTree, made: FunctionNode): readonly (Node | null)[] {
  if (made.body.type !== 'BlockStatement') return [made.body];
  const returns = tree.returns.get(made) ?? [];
  return returns.length === 0 ? [null] : returns.map(({ argument }) => argument ?? null);
}
