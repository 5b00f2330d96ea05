import type { BinaryExpression, Node } from 'estree';
import { unwrap } from './unwrap.ts';

/** What a comparison with a constant says about the other value. */
export type Comparison =
  /** True if the value is (`same`), or is not, one that counts as absent: null, undefined, '', 0, false. */
  | { readonly kind: 'absent'; readonly value: Node; readonly same: boolean }
  /** True if the value is (`same`), or is not, `true`. */
  | { readonly kind: 'true'; readonly value: Node; readonly same: boolean }
  /** True if the value is (`same`), or is not, of a type. */
  | { readonly kind: 'type'; readonly value: Node; readonly same: boolean }
  | { readonly kind: 'string'; readonly value: Node; readonly same: boolean; readonly constant: string }
  | { readonly kind: 'number'; readonly value: Node; readonly operator: string; readonly constant: number };

const mirrored: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };

export function comparisonOf({ left, operator, right }: BinaryExpression): Comparison | null {
  if (left.type === 'PrivateIdentifier') return null;
  if (literalOf(right) !== undefined) return compare(left, operator, literalOf(right));
  if (literalOf(left) !== undefined) return compare(right, mirrored[operator] ?? operator, literalOf(left));
  return null;
}

function compare(compared: Node, operator: string, constant: unknown): Comparison | null {
  const value = unwrap(compared);
  const same = /^={2,3}$/.test(operator);
  if (value.type === 'UnaryExpression' && value.operator === 'typeof') {
    if (!isEquality(operator)) return null;
    const kind = constant === 'undefined' ? 'absent' : 'type';
    return { kind, value: unwrap(value.argument), same };
  }
  if (typeof constant === 'number' && constant > 1) return { kind: 'number', value, operator, constant };
  if (constant === 0 && operator === '>') return { kind: 'absent', value, same: false };
  if (constant === 1 && operator === '>=') return { kind: 'absent', value, same: false };
  if (constant === 1 && operator === '<') return { kind: 'absent', value, same: true };
  if (!isEquality(operator)) return null;
  if (constant === true) return { kind: 'true', value, same };
  if (typeof constant === 'string' && constant !== '') return { kind: 'string', value, same, constant };
  return constant === 1 ? null : { kind: 'absent', value, same };
}

function isEquality(operator: string): boolean {
  return /^[=!]={1,2}$/.test(operator);
}

/** The value of a literal, and null for `undefined` and `null`; undefined for anything else. */
export function literalOf(node: Node): unknown {
  if (node.type === 'Literal' && !('regex' in node)) return node.value;
  if (node.type === 'Identifier' && node.name === 'undefined') return null;
  if (node.type === 'UnaryExpression' && node.operator === 'void') return null;
  return undefined;
}

/** The same for the operand of a test: an object, a list, an instance or a function is itself, and an absent value is null. */
export function constantIn(node: Node | null): unknown {
  const value = node && unwrap(node);
  switch (value?.type) {
    case undefined:
      return null;
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'NewExpression':
    case 'ArrowFunctionExpression':
      return value;
    default:
      return value && literalOf(value);
  }
}

export function isFalsyConstant(node: Node | null): boolean {
  const constant = node === null ? null : literalOf(node);
  return constant !== undefined && !constant;
}
