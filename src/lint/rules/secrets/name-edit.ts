import type { Node } from 'estree';
import type { Edit } from '../../../rules/finding.ts';
import type { SourceTree } from '../../../analysis/syntax/tree.ts';
import { rangeOf } from '../../../analysis/syntax/tree.ts';
import { namedObject } from '../../../analysis/facts/spec/mentions.ts';

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** Changes the name of a property. Null if the name is not written there as such: in a constant, an element of a list, with an escape. */
export function nameEdit(tree: SourceTree, node: Node, name: string, to: string): Edit | null {
  const { path, text } = tree;
  if (namedObject(tree, node) === null) return null;
  const range = rangeOf(node);
  if (node.type !== 'Identifier') return stringEdit(path, text, range, name, to);
  if (text.slice(...range) !== name || !IDENTIFIER.test(to)) return null;
  const parent = tree.parents.get(node);
  // `{ apiKey }` also declares a variable with that name.
  const isShorthand = parent?.type === 'Property' && parent.shorthand;
  return { file: path, range, text: isShorthand ? `${to}: ${name}` : to };
}

/** The quotes or back-ticks stay as they are. */
export function stringEdit(
  file: string,
  text: string,
  range: readonly [number, number],
  name: string,
  to: string,
): Edit | null {
  const [start, end] = range;
  if (text.slice(start + 1, end - 1) !== name) return null;
  return { file, range: [start + 1, end - 1], text: to };
}

export function all<Made>(edits: readonly (Made | null)[]): Made[] | null {
  const made = edits.filter((edit) => edit !== null);
  return made.length === edits.length ? made : null;
}
