import type { Node } from 'estree';

/**
 * What the result of a test means for an execution:
 * - `failed`: something has failed; `denied`: somebody was denied before. Nothing behind it is on the success path.
 * - `missing`: a setting or a built-in of the runtime is missing, or a value has the wrong type. This is a failure if the
 *   code then leaves, but not if it uses a default instead.
 * - `absent`: an answer lacks a value. This is a failure if the code then denies, throws or logs an error.
 * - `never`: the test never has this result.
 * - null: none of these.
 */
export type Guard = 'never' | 'failed' | 'denied' | 'missing' | 'absent' | null;

const ORDER: readonly Guard[] = [null, 'absent', 'missing', 'denied', 'failed', 'never'];

/** If either test is enough to get there, both have to be failures: the weaker one counts. */
export function either(a: Guard, b: Guard): Guard {
  return ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b;
}

export function both(a: Guard, b: Guard): Guard {
  return ORDER.indexOf(a) < ORDER.indexOf(b) ? b : a;
}

/** The meaning of a test from its operands: `!a`, `a && b`, `a || b`, `(a, b)`; undefined if it has none. */
export function guardOfOperands(
  test: Node,
  holds: boolean,
  again: (operand: Node, holds: boolean) => Guard,
): Guard | undefined {
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' ? again(test.argument, !holds) : undefined;
    case 'LogicalExpression':
      return ((test.operator === '&&') === holds ? both : either)(again(test.left, holds), again(test.right, holds));
    case 'SequenceExpression':
      return again(test.expressions.at(-1) ?? test, holds);
    default:
      return undefined;
  }
}
