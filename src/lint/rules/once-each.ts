import type { Node } from 'estree';

/** Asks of a node and a name whether it is the first time: one value may come to one place on several ways. */
export function onceEach(): (node: Node, name: string) => boolean {
  const seen = new Map<Node, Set<string>>();
  return (node, name) => {
    const names = seen.get(node) ?? new Set();
    if (names.has(name)) return false;
    seen.set(node, names.add(name));
    return true;
  };
}
