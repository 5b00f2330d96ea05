import type { Node } from 'estree';

/**
 * What it says of an execution that a test comes out as it does:
 * - `failed`: something has failed; `denied`: somebody was denied before. Nothing behind it is on the success path.
 * - `missing`: a setting, a built-in of the runtime or the right type of a value is not there. That is a failure where the
 *   code then leaves, and none where it puts a default in its place.
 * - `absent`: an answer does not hold a value. That is a failure where the code then denies, throws or logs an error.
 * - `never`: it does not come out so.
 * - null: nothing of the kind.
 */
export type Guard = 'never' | 'failed' | 'denied' | 'missing' | 'absent' | null;

const ORDER: readonly Guard[] = [null, 'absent', 'missing', 'denied', 'failed', 'never'];

/** When either test is enough to get there, both have to be failures: the weaker one counts. */
export function either(a: Guard, b: Guard): Guard {
  return ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b;
}

export function both(a: Guard, b: Guard): Guard {
  return ORDER.indexOf(a) < ORDER.indexOf(b) ? b : a;
}

/** What a test says by its operands: `!a`, `a && b`, `a || b`, `(a, b)`; undefined where it has none. */
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
