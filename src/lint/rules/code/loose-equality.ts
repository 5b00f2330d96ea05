import type { BinaryExpression, Node } from 'estree';
import { defineRule } from '../../rule.ts';

export const looseEquality = defineRule(
  'code/loose-equality',
  { roles: ['action'], mentions: /[=!]=/u },
  ({ eslint, report }) => ({
    BinaryExpression({ operator, left, right }: BinaryExpression) {
      if ((operator !== '==' && operator !== '!=') || isNull(left) || isNull(right)) return;
      // Both are strings, whatever the value.
      if (isTypeTest(left, right) || isTypeTest(right, left)) return;
      const token = eslint.sourceCode.getTokenBefore(right, ({ value }) => value === operator);
      if (token !== null) report('loose', { operator, strict: `${operator}=` }, { loc: token.loc });
    },
  }),
);

function isNull(node: BinaryExpression['left'] | Node): boolean {
  return node.type === 'Literal' && node.value === null && !('regex' in node);
}

/** `typeof x == "string"` */
function isTypeTest(asked: BinaryExpression['left'], type: BinaryExpression['left']): boolean {
  if (asked.type !== 'UnaryExpression' || asked.operator !== 'typeof') return false;
  if (type.type === 'UnaryExpression') return type.operator === 'typeof';
  return type.type === 'Literal' && typeof type.value === 'string';
}
