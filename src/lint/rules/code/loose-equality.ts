import type { BinaryExpression, Node } from 'estree';
import { defineRule } from '../../rule.ts';

export const looseEquality = defineRule(
  'code/loose-equality',
  { roles: ['action'], mentions: /[=!]=/u },
  ({ eslint, report }) => ({
    BinaryExpression({ operator, left, right }: BinaryExpression) {
      if ((operator !== '==' && operator !== '!=') || isNull(left) || isNull(right)) return;
      const token = eslint.sourceCode.getTokenBefore(right, ({ value }) => value === operator);
      if (token !== null) report('loose', { operator, strict: `${operator}=` }, { loc: token.loc });
    },
  }),
);

function isNull(node: BinaryExpression['left'] | Node): boolean {
  return node.type === 'Literal' && node.value === null && !('regex' in node);
}
