import type { Node } from 'estree';
import type { SourceTree } from './tree.ts';
import { isFunction } from './tree.ts';

/** Each node around one, from the inside out, with the child that leads back to it. */
export function* ancestorsOf({ parents }: SourceTree, node: Node): Generator<readonly [parent: Node, part: Node]> {
  let part = node;
  for (let parent = parents.get(part); parent !== undefined; parent = parents.get(part)) {
    yield [parent, part];
    part = parent;
  }
}

/** The same, inside its own function. */
export function* ancestorsInFunction(tree: SourceTree, node: Node): ReturnType<typeof ancestorsOf> {
  for (const step of ancestorsOf(tree, node)) {
    if (isFunction(step[0])) return;
    yield step;
  }
}
