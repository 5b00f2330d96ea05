import type { BinaryExpression, Node } from 'estree';
import { propertyName } from './property-name.ts';
import type { SourceTree } from './tree.ts';
import { isGlobal } from './tree.ts';

/** Whether the code around an expression handles a missing value: `?.`, `&&`, `??`, `if`, `!`, `typeof`, `Array.isArray`, `== null`. */
export function asksForPresence(tree: SourceTree, node: Node, parent: Node): boolean {
  switch (parent.type) {
    case 'MemberExpression':
      return parent.optional && parent.object === node;
    case 'CallExpression':
      return parent.callee === node ? parent.optional : asksForKind(tree, parent.callee);
    case 'LogicalExpression':
      return parent.left === node;
    case 'AssignmentExpression':
      return parent.left === node && ['||=', '&&=', '??='].includes(parent.operator);
    case 'IfStatement':
    case 'ConditionalExpression':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
      return parent.test === node;
    case 'UnaryExpression':
      return parent.operator === '!' || parent.operator === 'typeof';
    case 'BinaryExpression':
      return isComparedWithNothing(tree, node, parent);
    default:
      return false;
  }
}

/** `Boolean(value)`, `Array.isArray(value)`, `Number.isInteger(value)`: false for a missing value. */
function asksForKind(tree: SourceTree, callee: Node): boolean {
  if (isGlobal(tree, callee, 'Boolean')) return true;
  if (callee.type !== 'MemberExpression' || !['Array', 'Number'].some((name) => isGlobal(tree, callee.object, name)))
    return false;
  return /^is(?:Array|Finite|Integer|SafeInteger)$/.test(propertyName(tree, callee) ?? '');
}

function isComparedWithNothing(tree: SourceTree, node: Node, { operator, left, right }: BinaryExpression): boolean {
  if (!['==', '!=', '===', '!=='].includes(operator)) return false;
  const other = left === node ? right : left;
  if (other.type === 'Literal') return other.value === null;
  return isGlobal(tree, other, 'undefined') || (other.type === 'UnaryExpression' && other.operator === 'void');
}
