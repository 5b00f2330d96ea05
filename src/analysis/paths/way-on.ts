import type { CallExpression, IfStatement, Node, Statement, SwitchStatement } from 'estree';
import type { ApiCall } from '../values/property-reads.ts';
import type { Code } from '../scope/code.ts';
import { isHarmless } from './harmless.ts';
import { ancestorsInFunction } from '../syntax/ancestors.ts';
import { namesIn } from '../syntax/names-in.ts';
import { nodesIn } from '../syntax/nodes-in.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { enclosingFunction, isFunction, isLoop } from '../syntax/tree.ts';

type StatementList = Extract<Node, { type: 'BlockStatement' | 'SwitchCase' }>;

/**
 * Where the code continues after a call of the api method at a path: at the next statement that does more than log, or at the
 * end of the function. Null if a `throw` or a handler's `return` ends it, or if this is not known. The `return` of a
 * helper only ends the helper.
 */
export function wayFrom(
  code: Code,
  apiCalls: ReadonlyMap<CallExpression, ApiCall>,
  path: readonly string[],
  call: CallExpression,
  handlers: ReadonlySet<FunctionNode>,
): Statement | FunctionNode | null {
  const { tree, budget } = code;
  const end = (statement: Node): FunctionNode | null => {
    const made = statement.type === 'ThrowStatement' ? null : enclosingFunction(tree, statement);
    return made === null || handlers.has(made) ? null : made;
  };
  /** The conditions of the call, and flags that are set with it: a later test of these is not a mistake. */
  const known = new Set<string>();
  let assigned: ReadonlySet<string> = known;
  let isCertain = true;
  let isOwnList = true;
  let at: Node = call;
  for (let parent = tree.parents.get(at); parent !== undefined; parent = tree.parents.get(at)) {
    if (budget.steps-- <= 0) return null;
    if (isFunction(parent)) return parent;
    if (isEnd(parent)) return end(parent);
    if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') addNames(tree, parent.test, known);
    if (parent.type === 'LogicalExpression') addNames(tree, parent.left, known);
    isCertain &&= !CONDITIONS.has(parent.type);
    if (!isList(parent)) {
      at = parent;
      continue;
    }
    const list = listAfter(tree, parent, at);
    if (isOwnList) assigned = assignedIn(parent);
    // The author has considered other conditions of the denial, and what comes after it.
    const [ended] = isOwnList && isCertain ? list.filter(isEnd) : [];
    if (ended !== undefined) return end(ended);
    isOwnList = false;
    let left: Node | null = parent.type === 'SwitchCase' ? (tree.parents.get(parent) ?? null) : parent;
    for (const statement of list) {
      if (budget.steps-- <= 0) return null;
      if (isEnd(statement)) return end(statement);
      if (statement.type === 'BreakStatement' || statement.type === 'ContinueStatement') {
        left = statement.label ? null : leftBy(tree, statement);
        break;
      }
      if (asksAgain(tree, statement, (name) => known.has(name) || assigned.has(name))) {
        if (mayLeave(statement)) return null;
      } else if (!isHarmless(code, apiCalls, path, statement)) return statement;
    }
    if (left === null) return null;
    at = left;
  }
  return null;
}

/** Their contents may be skipped. */
const CONDITIONS: ReadonlySet<string> = new Set(['IfStatement', 'ConditionalExpression', 'LogicalExpression']);

function isList(node: Node): node is StatementList {
  return node.type === 'BlockStatement' || node.type === 'SwitchCase';
}

function isEnd({ type }: Node): boolean {
  return type === 'ReturnStatement' || type === 'ThrowStatement';
}

/** The statements after one. A case falls through to those of the next cases. */
function listAfter(tree: SourceTree, list: StatementList, at: Node): readonly Statement[] {
  if (list.type === 'BlockStatement') return list.body.slice(list.body.indexOf(at as Statement) + 1);
  const { cases } = tree.parents.get(list) as SwitchStatement;
  const own = list.consequent.slice(list.consequent.indexOf(at as Statement) + 1);
  return [...own, ...cases.slice(cases.indexOf(list) + 1).flatMap(({ consequent }) => consequent)];
}

/** The loop or `switch` that a `break` leaves. After a `continue`, only the code after the loop is looked at. */
function leftBy(
  tree: SourceTree,
  statement: Extract<Node, { type: 'BreakStatement' | 'ContinueStatement' }>,
): Node | null {
  for (const [around] of ancestorsInFunction(tree, statement)) {
    const isLeft = around.type === 'SwitchStatement' && statement.type === 'BreakStatement';
    if (isLeft || isLoop(around)) return around;
  }
  return null;
}

/** `if (!ok) api.access.deny(…); if (ok) { … }` */
function asksAgain(
  tree: SourceTree,
  statement: Statement,
  isKnown: (name: string) => boolean,
): statement is IfStatement {
  return statement.type === 'IfStatement' && namesIn(tree, statement.test).some(isKnown);
}

/** `if (denied) return;` */
function mayLeave(statement: IfStatement): boolean {
  return [...nodesIn(statement)].some(isEnd);
}

function addNames(tree: SourceTree, test: Node, known: Set<string>): void {
  for (const name of namesIn(tree, test)) known.add(name);
}

/** `denied = true;` next to the denial. */
function assignedIn(list: StatementList): ReadonlySet<string> {
  const names = assignedNames.get(list) ?? new Set<string>();
  if (assignedNames.has(list)) return names;
  assignedNames.set(list, names);
  for (const statement of list.type === 'BlockStatement' ? list.body : list.consequent) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') continue;
    const { left } = statement.expression;
    if (left.type === 'Identifier') names.add(left.name);
  }
  return names;
}

/** One list may have thousands of denials. */
const assignedNames = new WeakMap<StatementList, Set<string>>();
