import type { Node } from 'estree';
import type { Code } from '../scope/functions.ts';
import { givenValues } from '../scope/members.ts';
import { constantString, propertyName } from '../syntax/property-name.ts';
import { isGlobal } from '../syntax/tree.ts';

const MAX_DEPTH = 12;

/** The number that an expression always has: a literal, a constant, arithmetic over them; null for any other. */
export function constantNumber(code: Code, node: Node, depth = 0): number | null {
  if (depth > MAX_DEPTH || code.budget.steps-- <= 0) return null;
  if (node.type === 'Literal') return typeof node.value === 'number' ? node.value : null;
  if (node.type === 'UnaryExpression' && node.operator === '-') {
    const value = constantNumber(code, node.argument, depth + 1);
    return value === null ? null : -value;
  }
  if (node.type === 'BinaryExpression') return arithmetic(code, node, depth);
  if (node.type === 'CallExpression') {
    const {
      callee,
      arguments: [first],
    } = node;
    const isNumber =
      isGlobal(code.tree, callee, 'Number') ||
      isGlobal(code.tree, callee, 'parseInt') ||
      (callee.type === 'MemberExpression' &&
        isGlobal(code.tree, callee.object, 'Number') &&
        propertyName(code.tree, callee) === 'parseInt');
    return isNumber && first !== undefined ? asNumber(code, first, depth) : null;
  }
  if (node.type === 'Identifier') {
    const variable = code.tree.variables.get(node);
    const [given, ...others] = variable === undefined ? [] : givenValues(code.tree, variable);
    if (variable?.defs[0]?.type !== 'Variable' || !given || others.length > 0) return null;
    return constantNumber(code, given, depth + 1);
  }
  if (node.type === 'MemberExpression') return asNumber(code, node, depth);
  return null;
}

function asNumber(code: Code, node: Node, depth: number): number | null {
  const number = node.type === 'MemberExpression' ? null : constantNumber(code, node, depth + 1);
  const text = number === null ? constantString(code.tree, node) : null;
  return text === null || text.trim() === '' || Number.isNaN(Number(text)) ? number : Number(text);
}

function arithmetic(code: Code, { operator, left, right }: Extract<Node, { type: 'BinaryExpression' }>, depth: number) {
  const a = left.type === 'PrivateIdentifier' ? null : constantNumber(code, left, depth + 1);
  const b = a === null ? null : constantNumber(code, right, depth + 1);
  if (a === null || b === null) return null;
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    default:
      return null;
  }
}
