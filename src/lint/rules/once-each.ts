import type { Node } from 'estree';

/** Tells for a node and a name whether this is the first time: one value may reach one place in several ways. */
export function onceEach(): (node: Node, name: string) => boolean {
  const seen = new Map<Node, Set<string>>();
  return (node, name) => {
    const names = seen.get(node) ?? new Set();
    if (names.has(name)) return false;
    seen.set(node, names.add(name));
    return true;
  };
}
