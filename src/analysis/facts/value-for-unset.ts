import type { Node } from 'estree';
import { nodesIn } from '../syntax/nodes-in.ts';
import { constantString, constantValue } from '../syntax/property-name.ts';
import type { ActionFacts } from './action.ts';
import type { ChoiceByTest } from './choice-by-test.ts';
import { formTextOf } from './form-text.ts';
import { resultOfTest } from './tests-of-fields.ts';
import { wholeFields } from './whole-fields.ts';

/** Of a test, which is asked of each choice. */
const MOST_NODES = 100;
/** Functions whose names say that they are true for no value. */
const ASKS_FOR_NOTHING = /(?:empty|blank|missing|invalid|unset|undefined|nil|nan|null)$/iu;

/** An expression that compares a value with a text. */
export interface ComparedText {
  readonly value: Node;
  readonly text: string;
  readonly isEqual: boolean;
}

/** `flag === "on"` */
export function comparedTextOf({ code: { tree } }: ActionFacts, node: Node): ComparedText | null {
  if (node.type !== 'BinaryExpression' || !/^[!=]==?$/u.test(node.operator)) return null;
  const text = constantString(tree, node.right);
  return text === null ? null : { value: node.left, text, isEqual: node.operator.startsWith('=') };
}

/**
 * Tells for a choice which outcome has the field's own value, and which one the Action takes if the field has none. Null if the choice
 * does not depend on the field, or is about a bound: `n > 100 ? 100 : n`.
 */
export function valueForUnset(
  action: ActionFacts,
): (choice: ChoiceByTest) => { readonly own: Node; readonly instead: Node } | null {
  const { tree } = action.code;
  const { rootOf, fieldsOf, fieldsIn } = wholeFields(action);
  const variableOf = (node: Node) => (node.type === 'Identifier' ? tree.variables.get(node) : undefined);

  return (choice) => {
    const { test, whenTrue, whenFalse } = choice;
    const isUnset = resultForUnset(choice);
    if (isUnset !== null) {
      const [own, instead] = isUnset ? [whenFalse, whenTrue] : [whenTrue, whenFalse];
      return isBound(test, instead) ? null : { own, instead };
    }
    const isNegated = test.type === 'UnaryExpression' && test.operator === '!';
    const asksForNothing = isNegated || callsFor(ASKS_FOR_NOTHING, test);
    const [own, instead] = asksForNothing ? [whenFalse, whenTrue] : [whenTrue, whenFalse];
    const isMeant = isAsked(test, own === whenFalse ? (choice.assigned?.name ?? own) : own) && !isBound(test, instead);
    return isMeant ? { own, instead } : null;
  };

  /** What the test says if the field of the outcomes has no value. Null if nobody can tell. */
  function resultForUnset({ test, whenTrue, whenFalse, assigned }: ChoiceByTest): boolean | null {
    const outcomes = [whenTrue, whenFalse].map((outcome) => comparedTextOf(action, outcome)?.value ?? outcome);
    const names = outcomes.flatMap((outcome) => fieldsOf(outcome));
    const variables = outcomes.map((outcome) => variableOf(rootOf(outcome)));
    const changed = assigned === null ? undefined : variableOf(assigned.name);
    const isField = (node: Node): boolean => {
      const variable = variableOf(node);
      if (variable === undefined) return node.type === 'MemberExpression' && isIn(node);
      if (constantValue(tree, node) !== null) return false;
      return variables.includes(variable) || (variable !== changed && isIn(node));
    };
    const isIn = (node: Node) => fieldsIn(node).some((name) => names.includes(name));
    const valueBefore = (node: Node) =>
      assigned !== null && variableOf(node) !== undefined && variableOf(node) === changed ? assigned.before : null;
    return resultOfTest(tree, test, { isField, value: undefined, valueBefore });
  }

  /** The test reads the field or variable that this outcome has. */
  function isAsked(test: Node, outcome: Node): boolean {
    const variable = variableOf(rootOf(outcome));
    const names = fieldsOf(outcome);
    return [...nodesIn(test)]
      .slice(0, MOST_NODES)
      .some(
        (node) =>
          (variable !== undefined && variableOf(node) === variable) ||
          fieldsOf(node).some((name) => names.includes(name)),
      );
  }

  function isBound(test: Node, outcome: Node): boolean {
    if (test.type !== 'BinaryExpression' || !/^[<>]/u.test(test.operator)) return false;
    const bound = formTextOf(tree, outcome);
    return bound !== null && [test.left, test.right].some((side) => formTextOf(tree, side) === bound);
  }
}

function callsFor(name: RegExp, test: Node): boolean {
  if (test.type !== 'CallExpression') return false;
  const { callee } = test;
  if (callee.type === 'Identifier') return name.test(callee.name);
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && name.test(callee.property.name);
}
