import type { Identifier, IfStatement, Node, Statement } from 'estree';
import type { SourceTree } from '../syntax/tree.ts';

/** One of two values, according to a test. */
export interface ChoiceByTest {
  readonly test: Node;
  readonly whenTrue: Node;
  readonly whenFalse: Node;
  /** The variable that is assigned the value, and its value before the test. */
  readonly assigned: { readonly name: Identifier; readonly before: Node } | null;
}

/**
 * The choice that an expression or a statement makes: `test ? a : b`, `if (test) return a; … return b;`, `let x = b; if (test) x = a;` and
 * `if (test) x = a; else x = b;`. Null for anything else.
 */
export function choiceByTest(tree: SourceTree, node: Node): ChoiceByTest | null {
  if (node.type === 'ConditionalExpression')
    return { test: node.test, whenTrue: node.consequent, whenFalse: node.alternate, assigned: null };
  if (node.type !== 'IfStatement') return null;
  const [then, otherwise] = [onlyStatement(node.consequent), node.alternate && onlyStatement(node.alternate)];
  if (then?.type === 'ReturnStatement') {
    const last = otherwise ?? (node.alternate ? null : lastAfter(tree, node));
    const whenFalse = last?.type === 'ReturnStatement' ? last.argument : null;
    return then.argument && whenFalse ? { test: node.test, whenTrue: then.argument, whenFalse, assigned: null } : null;
  }
  const set = assignmentIn(then);
  if (set === null) return null;
  if (node.alternate) {
    const other = assignmentIn(otherwise ?? null);
    return other !== null && isSame(tree, other.name, set.name)
      ? { test: node.test, whenTrue: set.value, whenFalse: other.value, assigned: null }
      : null;
  }
  const [definition] = tree.variables.get(set.name)?.defs ?? [];
  const before =
    definition?.type === 'Variable' && definition.node.id.type === 'Identifier' ? definition.node.init : null;
  return before
    ? { test: node.test, whenTrue: set.value, whenFalse: before, assigned: { name: set.name, before } }
    : null;
}

function onlyStatement(statement: Statement): Statement | null {
  if (statement.type !== 'BlockStatement') return statement;
  const [only, ...others] = statement.body;
  return others.length > 0 ? null : (only ?? null);
}

/** The last statement of the block that a statement without `else` is in. */
function lastAfter(tree: SourceTree, node: IfStatement): Statement | null {
  const block = tree.parents.get(node);
  return block?.type === 'BlockStatement' ? (block.body.at(-1) ?? null) : null;
}

function assignmentIn(statement: Statement | null): { readonly name: Identifier; readonly value: Node } | null {
  if (statement?.type !== 'ExpressionStatement') return null;
  const { expression } = statement;
  return expression.type === 'AssignmentExpression' &&
    expression.operator === '=' &&
    expression.left.type === 'Identifier'
    ? { name: expression.left, value: expression.right }
    : null;
}

function isSame(tree: SourceTree, one: Identifier, other: Identifier): boolean {
  const variable = tree.variables.get(one);
  return variable !== undefined && variable === tree.variables.get(other);
}
