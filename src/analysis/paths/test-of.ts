import type { Node } from 'estree';

/** The condition that decides whether a part of an expression or a statement runs, with its result; null if there is none. */
export function testOf(parent: Node, part: Node): { readonly test: Node; readonly holds: boolean } | null {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return part === parent.test ? null : { test: parent.test, holds: part === parent.consequent };
    case 'LogicalExpression':
      return part === parent.right ? { test: parent.left, holds: parent.operator === '&&' } : null;
    default:
      return null;
  }
}
