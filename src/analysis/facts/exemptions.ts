import type { Node } from 'estree';
import { escapeOf } from '../paths/escapes.ts';
import { nodesIn } from '../syntax/nodes-in.ts';
import { remembered } from '../syntax/remembered.ts';
import { rangeOf } from '../syntax/tree.ts';
import type { ActionFacts } from './action.ts';
import type { Check } from './conduct/checks.ts';
import { checkingCalls, checksByFunction, endingOf } from './conduct/checks.ts';
import { conditionsOf } from './conduct/conditions.ts';
import { endsBefore } from './conduct/early-ends.ts';
import type { ExemptingTest } from './exempting-tests.ts';
import { exemptionIn } from './exempting-tests.ts';

/** Some executions do not reach the Action's request or its denial. */
export interface Exemption extends ExemptingTest {
  /** The test that decides this. */
  readonly node: Node;
}

/** A test, and the result for which a check is not reached. */
interface WayAround {
  readonly node: Node;
  readonly holds: boolean;
  /** The requests and the denials that are not reached. */
  readonly checks: readonly Check[];
  /** It alone decides about a denial: it tests what the denial is about. */
  readonly isReason: boolean;
}

/** It can turn somebody away, send them elsewhere, end their session or set their identity. */
const DECISION =
  /^(?:access\.|validation\.error|redirect\.sendUserTo|prompt\.render|(?:session|refreshToken)\.revoke|authentication\.|multifactor\.enable|notification\.drop)/;

/** In order of position, one for each test. */
export function exemptionsOf(action: ActionFacts): Exemption[] {
  const found = new Map<Node, Exemption>();
  for (const way of waysAround(action)) {
    const exempting = isChecked(action, way) ? null : exemptionIn(action, way.node, way.holds);
    if (exempting === null || (exempting.kind === 'own' && isOrdinary(action, way, exempting))) continue;
    found.set(way.node, { node: way.node, ...exempting });
  }
  return [...found.values()].sort((a, b) => rangeOf(a.node)[0] - rangeOf(b.node)[0]);
}

/** A denial for something that the request lacks; a request for something that the user's profile lacks, if no exception denies. */
function isOrdinary(action: ActionFacts, { isReason, checks }: WayAround, { path }: ExemptingTest): boolean {
  if (isReason) return true;
  if (throwsOut(action)) return false;
  // If nothing is decided, a value that users set themselves only marks something as done.
  const decides = action.apiCalls.some((call) => DECISION.test(call.path.join('.')));
  return !decides || (path[0] === 'user' && checks.every(({ what }) => what === 'request'));
}

/** An exception that leaves a handler also turns the user away. */
const throwsOut = remembered(({ code, tree, entryPoints }: ActionFacts): boolean =>
  [...tree.parents.keys()].some(
    (node) => node.type === 'ThrowStatement' && escapeOf(code, entryPoints, { as: 'thrown', node })?.kind === 'leaves',
  ),
);

function* waysAround(action: ActionFacts): Generator<WayAround> {
  const redirects = new Set<Node>(
    action.apiCalls.flatMap(({ path, node }) => (endingOf(action, path) === 'redirects' ? [node] : [])),
  );
  for (const [made, all] of checksByFunction(action)) {
    const checking = all.filter(({ check }) => !redirects.has(check.node));
    for (const { returned, after } of endsBefore(action, made, checking)) {
      const checks = after.map(({ check }) => check);
      for (const { node, holds } of conditionsOf(action, returned)) yield { node, holds, checks, isReason: false };
    }
    for (const { check, node: call } of checking) {
      const around = conditionsOf(action, call);
      for (const { node, holds } of around) {
        const isOne = around.length === 1 && !(node.type === 'LogicalExpression' && node.operator === '&&');
        yield { node, holds: !holds, checks: [check], isReason: check.what === 'denial' && isOne };
      }
    }
  }
}

/** The code for the test's other result also sends a request or denies. */
function isChecked(action: ActionFacts, { node, holds }: WayAround): boolean {
  let [part, parent] = [node, action.tree.parents.get(node)];
  let comesOut = holds;
  while (parent?.type === 'UnaryExpression') {
    [part, parent] = [parent, action.tree.parents.get(parent)];
    comesOut = !comesOut;
  }
  if (parent?.type !== 'IfStatement' && parent?.type !== 'ConditionalExpression') return false;
  const branch = parent.test !== part ? null : comesOut ? parent.consequent : parent.alternate;
  if (!branch) return false;
  const checking = checkingCalls(action);
  for (const inner of nodesIn(branch)) if (checking.has(inner)) return true;
  return false;
}
