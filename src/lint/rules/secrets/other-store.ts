import type { Scope } from 'eslint';
import type { Identifier, Node } from 'estree';
import { constantValue, propertyName } from '../../../analysis/syntax/property-name.ts';
import { isFunction, rangeOf, type SourceTree } from '../../../analysis/syntax/tree.ts';
import type { Edit } from '../../../rules/finding.ts';
import { boundAt, isGivenAgain, type Move, type Other } from './move.ts';
import { nameEdit } from './name-edit.ts';
import { besideParameter } from './store-parameter.ts';

/** How many aliases and helpers in a row are followed. */
const MAX_DEPTH = 4;

/** An expression for the other store, in place of an expression for this one; null if the code does not show one. */
export function otherStore(tree: SourceTree, node: Node, move: Move, depth = 0): Other | null {
  if (depth > MAX_DEPTH) return null;
  switch (node.type) {
    case 'ChainExpression':
      return otherStore(tree, node.expression, move, depth);
    case 'MemberExpression': {
      if (propertyName(tree, node) !== move.from || !move.isEvent(node.object)) return null;
      const edit = nameEdit(tree, node.property, move.from, move.to);
      return edit && { text: withEdit(tree, node, edit), edits: [] };
    }
    case 'LogicalExpression': {
      // `event.secrets || {}`
      const isEmpty = node.right.type === 'ObjectExpression' && node.right.properties.length === 0;
      const left = isEmpty && node.operator !== '&&' ? otherStore(tree, node.left, move, depth) : null;
      return left && { ...left, text: left.text + tree.text.slice(rangeOf(node.left)[1], rangeOf(node)[1]) };
    }
    case 'Identifier':
      return ofVariable(tree, node, move, depth);
    default:
      return null;
  }
}

function withEdit(tree: SourceTree, node: Node, { range, text }: Edit): string {
  const [start, end] = rangeOf(node);
  return tree.text.slice(start, range[0]) + text + tree.text.slice(range[1], end);
}

function ofVariable(tree: SourceTree, node: Identifier, move: Move, depth: number): Other | null {
  const reference = tree.variables.get(node)?.references.find(({ identifier }) => identifier === node);
  const variable = reference?.resolved;
  const [identifier, ...others] = variable?.identifiers ?? [];
  if (reference === undefined || identifier === undefined || others.length > 0 || isGivenAgain(variable)) return null;
  const property = tree.parents.get(identifier);
  const pattern = property === undefined ? undefined : tree.parents.get(property);
  if (property?.type === 'Property' && pattern?.type === 'ObjectPattern') {
    if (propertyName(tree, property) !== move.from || property.value !== identifier) return null;
    return ofPattern(tree, pattern, property, reference.from, move);
  }
  const alias = constantValue(tree, node);
  if (alias !== null) {
    const other = otherStore(tree, alias, move, depth + 1);
    if (other === null || !isPlain(alias) || !isVisible(tree, alias, reference.from)) return null;
    return alias.type === 'LogicalExpression' ? { ...other, text: `(${other.text})` } : other;
  }
  return property !== undefined && isFunction(property)
    ? besideParameter(tree, property, { param: identifier, from: reference.from, to: move.to }, (argument) =>
        otherStore(tree, argument, move, depth + 1),
      )
    : null;
}

/** The name of the other variable in `const { secrets, configuration } = event`. Adds it if the pattern does not have it. */
function ofPattern(
  tree: SourceTree,
  pattern: Extract<Node, { type: 'ObjectPattern' }>,
  property: Node,
  from: Scope.Scope,
  { to, isEvent }: Move,
): Other | null {
  if (!isEvent(pattern)) return null;
  for (const each of pattern.properties) {
    if (each.type !== 'Property' || propertyName(tree, each) !== to) continue;
    if (each.value.type !== 'Identifier') return null;
    const variable = tree.variables.get(each.value);
    return isGivenAgain(variable) || boundAt(from, each.value.name) !== variable
      ? null
      : { text: each.value.name, edits: [] };
  }
  if (pattern.properties.some(({ type }) => type === 'RestElement') || boundAt(from, to) !== undefined) return null;
  const end = rangeOf(property)[1];
  return { text: to, edits: [{ file: tree.path, range: [end, end], text: `, ${to}` }] };
}

/** Whether it only consists of names and members, so that evaluating it twice does no harm. */
export function isPlain(node: Node): boolean {
  if (node.type === 'ChainExpression') return isPlain(node.expression);
  if (node.type === 'LogicalExpression') return isPlain(node.left) && node.right.type === 'ObjectExpression';
  return node.type === 'Identifier' || (node.type === 'MemberExpression' && isPlain(node.object));
}

/** Whether the first variable of a plain expression is the same one in a scope, and never gets another value. */
function isVisible(tree: SourceTree, node: Node, from: Scope.Scope): boolean {
  let at = node;
  while (at.type !== 'Identifier') {
    if (at.type === 'ChainExpression') at = at.expression;
    else if (at.type === 'LogicalExpression') at = at.left;
    else if (at.type === 'MemberExpression') at = at.object;
    else return false;
  }
  const variable = tree.variables.get(at)?.references.find(({ identifier }) => identifier === at)?.resolved;
  return !isGivenAgain(variable) && boundAt(from, at.name) === variable;
}
