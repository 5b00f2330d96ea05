import type { CallExpression, Identifier, Node } from 'estree';
import { propertyName } from '../../syntax/property-name.ts';
import { isGlobal, type SourceTree } from '../../syntax/tree.ts';

const globalObjects = ['global', 'globalThis'];

/**
 * The name of Jest's global that an expression stands for: `it`, `global.it`, or what was taken out of `@jest/globals`.
 * Null for everything else.
 */
export function jestName(tree: SourceTree, node: Node): string | null {
  if (node.type === 'Identifier') return tree.variables.has(node) ? importedName(tree, node) : node.name;
  if (node.type !== 'MemberExpression') return null;
  return globalObjects.some((name) => isGlobal(tree, node.object, name)) ? propertyName(tree, node) : null;
}

/** `const { it: check } = require('@jest/globals')`. */
function importedName(tree: SourceTree, node: Identifier): string | null {
  const defined = tree.variables.get(node)?.defs;
  const [definition] = defined ?? [];
  if (defined?.length !== 1 || definition?.type !== 'Variable') return null;
  const { id, init } = definition.node;
  if (id.type !== 'ObjectPattern' || init?.type !== 'CallExpression' || !requiresJestGlobals(tree, init)) return null;
  for (const property of id.properties) {
    if (property.type === 'Property' && property.value === definition.name) return propertyName(tree, property);
  }
  return null;
}

function requiresJestGlobals(tree: SourceTree, { callee, arguments: [name] }: CallExpression): boolean {
  return isGlobal(tree, callee, 'require') && name?.type === 'Literal' && name.value === '@jest/globals';
}
