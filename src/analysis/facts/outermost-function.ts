import type { Node } from 'estree';
import type { Code } from '../scope/code.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { enclosingFunction } from '../syntax/tree.ts';

/** The function around a node that is directly in the handler. */
export function outermostFunction(
  { tree }: Code,
  node: Node,
  entryPoints: ReadonlySet<FunctionNode>,
): FunctionNode | null {
  let found: FunctionNode | null = null;
  for (let at = enclosingFunction(tree, node); at !== null && !entryPoints.has(at); at = enclosingFunction(tree, at))
    found = at;
  return found;
}
