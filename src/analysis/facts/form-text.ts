import type { Node } from 'estree';
import { constantString, constantValue, frozen } from '../syntax/property-name.ts';
import type { SourceTree } from '../syntax/tree.ts';

/** A text, a number or a flag of the code as the form has it; a list of texts with commas. Null for anything else. */
export function formTextOf(tree: SourceTree, node: Node): string | null {
  const value = frozen(tree, constantValue(tree, node) ?? node);
  if (value.type === 'ArrayExpression') {
    const texts = value.elements.map((each) => (each === null ? null : constantString(tree, each)));
    return texts.includes(null) ? null : texts.join(',');
  }
  return value.type === 'Literal' && typeof value.value === 'boolean'
    ? String(value.value)
    : constantString(tree, value);
}
