import type { Node } from 'estree';
import { nodesIn } from '../syntax/nodes-in.ts';
import { rangeOf } from '../syntax/tree.ts';
import type { ActionFacts } from './action.ts';
import { checkingCalls, checksByFunction } from './conduct/checks.ts';
import { conditionsOf } from './conduct/conditions.ts';
import { endsBefore, isAround } from './conduct/early-ends.ts';
import type { ExemptingTest } from './exempting-tests.ts';
import { exemptionIn } from './exempting-tests.ts';

/** Some executions do not come to the Action's request or its denial. */
export interface Exemption extends ExemptingTest {
  /** The test that decides it. */
  readonly node: Node;
}

/** A test, and how it comes out where a check is not come to. */
interface WayAround {
  readonly node: Node;
  readonly holds: boolean;
  /** It alone decides about a denial: what it asks for is what the denial is about. */
  readonly isReason: boolean;
}

/** In order of position, one a test. */
export function exemptionsOf(action: ActionFacts): Exemption[] {
  const found = new Map<Node, Exemption>();
  for (const { node, holds, isReason } of waysAround(action)) {
    const exempting = isChecked(action, node, holds) ? null : exemptionIn(action, node, holds);
    if (exempting !== null && !(isReason && exempting.kind === 'own')) found.set(node, { node, ...exempting });
  }
  return [...found.values()].sort((a, b) => rangeOf(a.node)[0] - rangeOf(b.node)[0]);
}

function* waysAround(action: ActionFacts): Generator<WayAround> {
  for (const [made, checks] of checksByFunction(action)) {
    for (const { returned } of endsBefore(action, made, checks)) {
      for (const { node, holds } of conditionsOf(action, returned)) yield { node, holds, isReason: false };
    }
    for (const { check, node: call } of checks) {
      const around = conditionsOf(action, call).filter(({ node }) => isAround(action, node, call));
      for (const { node, holds } of around) {
        const isOne = around.length === 1 && !(node.type === 'LogicalExpression' && node.operator === '&&');
        yield { node, holds: !holds, isReason: check.what === 'denial' && isOne };
      }
    }
  }
}

/** What runs where the test comes out so asks or denies, too. */
function isChecked(action: ActionFacts, test: Node, holds: boolean): boolean {
  let [part, parent] = [test, action.tree.parents.get(test)];
  let comesOut = holds;
  while (parent?.type === 'UnaryExpression') {
    [part, parent] = [parent, action.tree.parents.get(parent)];
    comesOut = !comesOut;
  }
  if (parent?.type !== 'IfStatement' && parent?.type !== 'ConditionalExpression') return false;
  const branch = parent.test !== part ? null : comesOut ? parent.consequent : parent.alternate;
  if (!branch) return false;
  const checking = checkingCalls(action);
  for (const node of nodesIn(branch)) if (checking.has(node)) return true;
  return false;
}
