import type { Node, Statement } from 'estree';
import { constantString } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { literalOf } from './comparison.ts';
import { endOfExpression } from './end-of-expression.ts';
import { isSetting } from './is-setting.ts';
import type { Judgement } from './judgement.ts';
import { onlyNotes } from './notes.ts';
import { unwrap } from './unwrap.ts';
import { endOf } from './ways-out.ts';

/**
 * A helper that only denies, and only under a setting: `if (event.configuration.MODE === "enforce")
 * api.access.deny(reason);`. Its caller denies if the customer wants that.
 */
export function deniesIfSet(judgement: Judgement, made: FunctionNode): boolean {
  return made.body.type === 'BlockStatement' ? isList(judgement, made.body.body) : isChoice(judgement, made.body);
}

function isList(judgement: Judgement, list: readonly Statement[]): boolean {
  const kinds = list.map((statement) => kindOf(judgement, statement));
  return kinds.includes('denies') && !kinds.includes('other');
}

function kindOf(judgement: Judgement, statement: Statement): 'denies' | 'nothing' | 'other' {
  switch (statement.type) {
    case 'VariableDeclaration':
    case 'FunctionDeclaration':
      return 'nothing';
    case 'ReturnStatement':
      return statement.argument ? denies(judgement, statement) : 'nothing';
    case 'BlockStatement':
      if (statement.body.length === 0) return 'nothing';
      return isList(judgement, statement.body) ? 'denies' : isQuiet(judgement, statement.body) ? 'nothing' : 'other';
    case 'IfStatement': {
      if (!isOfSettings(judgement, statement.test)) return 'other';
      const branches = [statement.consequent, ...(statement.alternate ? [statement.alternate] : [])];
      const kinds = branches.map((branch) => kindOf(judgement, branch));
      return kinds.includes('other') ? 'other' : kinds.includes('denies') ? 'denies' : 'nothing';
    }
    default:
      if (onlyNotes(judgement, statement)) return 'nothing';
      return denies(judgement, statement);
  }
}

function isQuiet(judgement: Judgement, list: readonly Statement[]): boolean {
  return list.every((statement) => kindOf(judgement, statement) === 'nothing');
}

function denies(judgement: Judgement, statement: Statement): 'denies' | 'other' {
  const expression = statement.type === 'ExpressionStatement' ? statement.expression : null;
  const isIt = endOf(judgement.outcomeOf(statement)) === 'denial' || (expression && isChoice(judgement, expression));
  return isIt ? 'denies' : 'other';
}

/** `enforce && api.access.deny(reason)` */
function isChoice(judgement: Judgement, node: Node): boolean {
  if (node.type === 'LogicalExpression')
    return isOfSettings(judgement, node.left) && endOfExpression(judgement, node.right) === 'denial';
  if (node.type !== 'ConditionalExpression' || !isOfSettings(judgement, node.test)) return false;
  const sides = [node.consequent, node.alternate];
  const others = sides.filter((side) => endOfExpression(judgement, side) !== 'denial');
  return others.length < 2 && others.every((side) => literalOf(side) !== undefined);
}

const COMPARISON = /^[!=]==?$/;

/** A condition that only depends on settings. */
function isOfSettings(judgement: Judgement, test: Node): boolean {
  const value = unwrap(test);
  const again = (node: Node) => isOfSettings(judgement, node);
  const isConstant = (node: Node) =>
    literalOf(node) !== undefined || constantString(judgement.code.tree, node) !== null;
  switch (value.type) {
    case 'LogicalExpression':
      return again(value.left) && again(value.right);
    case 'UnaryExpression':
      return value.operator === '!' && again(value.argument);
    case 'BinaryExpression': {
      if (!COMPARISON.test(value.operator)) return false;
      if (isConstant(value.right)) return isSetting(judgement, value.left);
      return isConstant(value.left) && isSetting(judgement, value.right);
    }
    case 'Identifier': {
      if (isSetting(judgement, value)) return true;
      const variable = judgement.code.tree.variables.get(value);
      const [definition] = variable?.defs ?? [];
      const made = definition?.type === 'Variable' && definition.parent.kind === 'const' ? definition.node.init : null;
      return made !== null && made !== undefined && made !== value && again(made);
    }
    default:
      return isSetting(judgement, value);
  }
}
