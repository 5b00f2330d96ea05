import type { Expression, Node, Statement } from 'estree';
import { isActing } from './acts.ts';
import type { JudgedAction } from './judgement-of.ts';
import { judgementOf } from './judgement-of.ts';
import { isStatement } from './is-statement.ts';

/** The units of the success path: a statement, the expression that an arrow function returns, a conditional call that acts. */
export type Unit = Statement | Expression;

/** Statements count, except those that only group or declare: blocks, labels, functions, directives, loop heads. In order of position. */
export function unitsOf(action: JudgedAction): Unit[] {
  const judgement = judgementOf(action);
  const units: Unit[] = [];
  for (const [node, parent] of judgement.code.tree.parents) {
    if (isStatement(node)) {
      if (isCounted(node, parent)) units.push(node);
    } else if (parent.type === 'ArrowFunctionExpression' ? node === parent.body : isActing(judgement, node, parent)) {
      units.push(node as Expression);
    }
  }
  const start = ({ range }: Unit) => range?.[0] ?? 0;
  return units.sort((a, b) => start(a) - start(b));
}

function isCounted(statement: Statement, parent: Node): boolean {
  switch (statement.type) {
    case 'BlockStatement':
    case 'EmptyStatement':
    case 'LabeledStatement':
    case 'FunctionDeclaration':
      return false;
    case 'ExpressionStatement':
      return !('directive' in statement && statement.directive !== undefined);
    case 'VariableDeclaration':
      return !/^For(?:In|Of)?Statement$/.test(parent.type);
    default:
      return true;
  }
}
