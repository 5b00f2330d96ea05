import type { Node } from 'estree';
import { childrenOf, isFunction } from './tree.ts';

/** The nodes of an expression or a statement, itself first. Functions in it are included, but not the nodes inside them. */
export function* nodesIn(root: Node): Generator<Node> {
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    if (node === root || !isFunction(node)) open.push(...childrenOf(node).reverse());
  }
}
