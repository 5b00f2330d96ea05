import type { BinaryExpression, CallExpression, Node } from 'estree';
import type { Code } from '../scope/code.ts';
import { deeper } from '../scope/code.ts';
import { valuesOf } from '../scope/properties.ts';
import { constantString, propertyName } from '../syntax/property-name.ts';
import { isGlobal } from '../syntax/tree.ts';

/** The number that an expression always has: a literal, a constant, arithmetic over them; null for any other. */
export function constantNumber(code: Code, node: Node): number | null {
  return deeper(code, null, () => workOut(code, node));
}

function workOut(code: Code, node: Node): number | null {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number' ? node.value : null;
    case 'UnaryExpression': {
      const value = node.operator === '-' ? constantNumber(code, node.argument) : null;
      return value === null ? null : -value;
    }
    case 'BinaryExpression':
      return arithmetic(code, node);
    case 'MemberExpression':
      return ofText(code, node) ?? ofValues(code, node);
    case 'CallExpression': {
      const [first] = node.arguments;
      if (!makesNumber(code, node) || first === undefined) return ofValues(code, node);
      return constantNumber(code, first) ?? ofText(code, first);
    }
    default:
      return ofValues(code, node);
  }
}

/** If there is exactly one value. */
function ofValues(code: Code, node: Node): number | null {
  const found = valuesOf(code, node);
  const [value, ...others] = found?.complete === true ? found.values : [];
  return value === undefined || others.length > 0 ? null : constantNumber(code, value);
}

function makesNumber({ tree }: Code, { callee }: CallExpression): boolean {
  if (callee.type !== 'MemberExpression') return isGlobal(tree, callee, 'Number') || isGlobal(tree, callee, 'parseInt');
  return isGlobal(tree, callee.object, 'Number') && propertyName(tree, callee) === 'parseInt';
}

function ofText(code: Code, node: Node): number | null {
  const text = constantString(code.tree, node);
  return text === null || text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text);
}

function arithmetic(code: Code, { operator, left, right }: BinaryExpression): number | null {
  const a = constantNumber(code, left);
  const b = a === null ? null : constantNumber(code, right);
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
