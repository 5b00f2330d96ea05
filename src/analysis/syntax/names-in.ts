import type { Node } from 'estree';
import { propertyName } from './property-name.ts';
import type { SourceTree } from './tree.ts';
import { childrenOf, isFunction } from './tree.ts';

/** The variables that an expression reads. For a parameter's value, the path, because `event` is in most expressions. */
export function namesIn(tree: SourceTree, expression: Node): string[] {
  const names: string[] = [];
  const open: Node[] = [expression];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isFunction(node)) continue;
    const path = node.type === 'MemberExpression' || node.type === 'Identifier' ? pathOf(tree, node) : null;
    if (path === null) open.push(...childrenOf(node));
    else names.push(path);
  }
  return names;
}

/** `result.score` is a test of `result` if that is a variable. `event.user.blocked` is a test of only that. */
function pathOf(tree: SourceTree, node: Node): string | null {
  const names: string[] = [];
  let at = node;
  while (at.type === 'MemberExpression') {
    names.unshift(propertyName(tree, at) ?? '*');
    at = at.object.type === 'ChainExpression' ? at.object.expression : at.object;
  }
  if (at.type !== 'Identifier') return null;
  const isParameter = tree.variables.get(at)?.defs[0]?.type === 'Parameter';
  return isParameter ? [at.name, ...names].join('.') : at.name;
}
