import type { Node, Statement } from 'estree';
import { constantOf } from '../../paths/value-path.ts';
import { testOf } from '../../paths/test-of.ts';
import { functionsOf } from '../../scope/functions.ts';
import { ancestorsInFunction } from '../../syntax/ancestors.ts';
import { nodesIn } from '../../syntax/nodes-in.ts';
import { heldIn } from '../../values/holders.ts';
import type { ActionFacts } from '../action.ts';
import { checkingCalls } from './checks.ts';
import { sourceOf } from './texts.ts';

/** A condition around a piece of code. */
export interface Condition {
  /** Its source, on one line; for a `switch`, as a comparison. */
  readonly test: string;
  /** The result that it must have. */
  readonly holds: boolean;
  /** Properties of the event in the condition, below `event`: `user.email`. */
  readonly dependsOn: readonly string[];
}

/** A condition with its node, for further analysis. */
export interface TestedCondition extends Condition {
  readonly node: Node;
}

/** Only this many are listed, from the inside out: the outer ones are the conditions of the code around. */
const MOST = 3;
const MAX_NODES = 400;
const MAX_DEPTH = 3;

/** The conditions around a node inside its function, the outermost first. Inside a `catch` block, only those in the block. */
export function conditionsOf(action: ActionFacts, node: Node): TestedCondition[] {
  return within(action, node, false);
}

/** The same. If there are none, the condition of an earlier `if` that leaves: `if (allowed) return; api.access.deny(…)`. */
export function conditionsWithRest(action: ActionFacts, node: Node): TestedCondition[] {
  return within(action, node, true);
}

function within(action: ActionFacts, node: Node, asksRest: boolean): TestedCondition[] {
  const found: TestedCondition[] = [];
  let before: TestedCondition | null = null;
  for (const [parent, part] of ancestorsInFunction(action.tree, node)) {
    const tested = testOf(parent, part);
    if (tested !== null) found.push(condition(action, tested.test, tested.holds));
    if (parent.type === 'SwitchCase' && part !== parent.test) {
      const around = action.tree.parents.get(parent);
      if (around?.type === 'SwitchStatement') found.push(ofCase(action, around.discriminant, parent.test ?? null));
    }
    if (parent.type === 'WhileStatement' && part === parent.body) found.push(condition(action, parent.test, true));
    if (asksRest && parent.type === 'BlockStatement') before ??= ofLeaving(action, parent.body, part);
    if (parent.type === 'CatchClause') break;
  }
  if (found.length === 0 && before !== null) found.push(before);
  return found.slice(0, MOST).reverse();
}

function condition(action: ActionFacts, node: Node, holds: boolean): TestedCondition {
  // `!debug` being true means that `debug` is false.
  if (node.type === 'UnaryExpression' && node.operator === '!') return condition(action, node.argument, !holds);
  return { node, test: sourceOf(action, node), holds, dependsOn: dependencies(action, node) };
}

function ofCase(action: ActionFacts, discriminant: Node, test: Node | null): TestedCondition {
  const left = sourceOf(action, discriminant);
  const right = test === null ? 'anything else' : sourceOf(action, test);
  const dependsOn = dependencies(action, discriminant);
  return { node: discriminant, test: `${left} is ${right}`, holds: true, dependsOn };
}

function ofLeaving(action: ActionFacts, list: readonly Statement[], part: Node): TestedCondition | null {
  for (const statement of list.slice(0, list.indexOf(part as Statement)).reverse()) {
    if (statement.type === 'IfStatement' && !statement.alternate && leaves(statement.consequent)) {
      return condition(action, statement.test, false);
    }
  }
  return null;
}

/** It ends with a `return`, a `throw` or the like. */
function leaves(branch: Statement): boolean {
  const last = branch.type === 'BlockStatement' ? branch.body.at(-1) : branch;
  return /^(?:Return|Throw|Continue|Break)Statement$/u.test(last?.type ?? '');
}

/** The event properties in a condition, also through constants and functions of the file. */
function dependencies(action: ActionFacts, test: Node): string[] {
  const { code, tree, ofEvent } = action;
  const checks = checkingCalls(action);
  const found = new Set<string>();
  const seen = new Set<Node>();
  let left = MAX_NODES;
  const visit = (root: Node, depth: number): void => {
    if (seen.has(root)) return;
    seen.add(root);
    const nodes = [...nodesIn(root)];
    // A service's answer depends on more than the data that it receives.
    if (nodes.some((node) => checks.has(node))) return;
    for (const node of nodes) {
      if (left-- <= 0) return;
      const parent = tree.parents.get(node);
      const isMethod = parent?.type === 'CallExpression' && parent.callee === node;
      for (const { at, path } of isMethod ? [] : heldIn(ofEvent, node)) {
        // The names in a list such as `event.request.query` are chosen by the user.
        if (path.length === 0) found.add(at.filter((name) => name !== '*').join('.'));
      }
      if (depth >= MAX_DEPTH) continue;
      if (node.type === 'Identifier') {
        const value = constantOf(tree, node);
        if (value !== null) visit(value, depth + 1);
      } else if (node.type === 'CallExpression') {
        for (const made of functionsOf(code, node.callee) ?? []) visit(made.body, depth + 1);
      }
    }
  };
  visit(test, 0);
  const all = [...found].filter((name) => name !== '');
  return all.filter((name) => !all.some((other) => other.startsWith(`${name}.`))).sort();
}

/** Without the nodes, as plain data. */
export function plain({ test, holds, dependsOn }: Condition): Condition {
  return { test, holds, dependsOn };
}
