import type { Node } from 'estree';

/** The expression behind `await`, optional chaining, `void` and assignments. */
export function unwrap(node: Node): Node {
  let value = node;
  for (;;) {
    if (value.type === 'AwaitExpression') value = value.argument;
    else if (value.type === 'ChainExpression') value = value.expression;
    else if (value.type === 'UnaryExpression' && value.operator === 'void') value = value.argument;
    else if (value.type === 'AssignmentExpression' && value.operator === '=') value = value.right;
    else return value;
  }
}
