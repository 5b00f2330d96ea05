import type { Node } from 'estree';
import { propertyName } from '../syntax/property-name.ts';
import type { SourceTree } from '../syntax/tree.ts';

/** Methods and properties of lists. */
export const LIST = new Set(
  'map filter find some every forEach reduce join push flatMap findIndex flat sort at length entries keys values includes indexOf'.split(
    ' ',
  ),
);
/** Methods of texts. */
export const TEXT = new Set(
  'split trim toLowerCase toUpperCase startsWith endsWith slice substring replace replaceAll match charAt padStart localeCompare substr'.split(
    ' ',
  ),
);

/**
 * Names expressions after the property whose value they hold, also through variables and conversions: `score` for `data.score`, for `s` of
 * `const s = data.score`, and for `Number(s)`. Null for an expression without such a name.
 */
export function namesOfValues(tree: SourceTree): (node: Node) => string | null {
  const aliases = new Map<string, string>();
  for (const [node, parent] of tree.parents) {
    // `{ score: s } = data`, and `const s = data.score`
    if (node.type === 'Property' && parent.type === 'ObjectPattern') {
      const name = propertyName(tree, node);
      const target = node.value.type === 'AssignmentPattern' ? node.value.left : node.value;
      if (name !== null && target.type === 'Identifier' && target.name !== name) aliases.set(target.name, name);
    } else if (
      node.type === 'VariableDeclarator' &&
      node.id.type === 'Identifier' &&
      node.init?.type === 'MemberExpression'
    ) {
      const name = propertyName(tree, node.init);
      if (name !== null && name !== node.id.name && !LIST.has(name)) aliases.set(node.id.name, name);
    }
  }

  return function nameOf(node: Node): string | null {
    if (node.type === 'ChainExpression') return nameOf(node.expression);
    if (node.type === 'AwaitExpression') return nameOf(node.argument);
    // `limit || 80`
    if (node.type === 'LogicalExpression' && node.operator !== '&&') return nameOf(node.left);
    if (node.type === 'Identifier') return aliases.get(node.name) ?? node.name;
    if (node.type === 'MemberExpression') {
      const name = propertyName(tree, node);
      return name !== null && (LIST.has(name) || TEXT.has(name)) ? nameOf(node.object) : name;
    }
    // `status.toLowerCase()`, `Number(score)`
    if (node.type !== 'CallExpression') return null;
    if (node.callee.type === 'MemberExpression' && node.arguments.length === 0) return nameOf(node.callee.object);
    const [first] = node.arguments;
    return node.callee.type === 'Identifier' &&
      /^(?:Number|String|parseInt|parseFloat)$/.test(node.callee.name) &&
      first
      ? nameOf(first)
      : null;
  };
}
