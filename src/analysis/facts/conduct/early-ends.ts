import type { Node } from 'estree';
import { endOfExpression } from '../../paths/end-of-expression.ts';
import { judgementOf } from '../../paths/judgement-of.ts';
import type { Path } from '../../paths/path-of.ts';
import { pathOf } from '../../paths/path-of.ts';
import { ancestorsInFunction } from '../../syntax/ancestors.ts';
import { nodesIn } from '../../syntax/nodes-in.ts';
import type { FunctionNode } from '../../syntax/tree.ts';
import { rangeOf } from '../../syntax/tree.ts';
import type { ActionFacts } from '../action.ts';
import type { CheckedFrom } from './checks.ts';
import { checksByFunction, checksOf } from './checks.ts';
import type { Condition } from './conditions.ts';
import { conditionsOf, plain } from './conditions.ts';
import { MOST_LISTED } from './most-listed.ts';
import type { Span } from './span.ts';
import { bySpan, spanOf } from './span.ts';

/** The most lines of requests, and of denials, that one end names. */
const MOST_LINES = 20;
/** The most statements before a `return` that are looked at. */
const MOST_BEFORE = 10;

/** Some executions do not reach the Action's request or its denial. */
export interface EarlyEnd extends Span {
  /** A `return` before it, or a condition around it. */
  readonly how: 'ends' | 'skips';
  readonly conditions: readonly Condition[];
  /** 1-based lines of the requests and of the denials, redirects and challenges that are not reached. */
  readonly requests: readonly number[];
  readonly denials: readonly number[];
  /** `failure` if the reason is that something failed or is not set. */
  readonly path: Path;
}

/** In order of position. */
export function earlyEndsOf(action: ActionFacts): EarlyEnd[] {
  const found: EarlyEnd[] = [];
  for (const [made, checks] of checksByFunction(action)) {
    found.push(...returnsBefore(action, made, checks), ...testsAround(action, checks));
  }
  const once = new Map(found.map((each) => [JSON.stringify([each.how, each.start, each.end]), each]));
  return [...once.values()].sort(bySpan);
}

/** `if (…) return;` before a check, if the branch does not deny or redirect itself. */
function returnsBefore(action: ActionFacts, made: FunctionNode, checks: readonly CheckedFrom[]): EarlyEnd[] {
  return endsBefore(action, made, checks).flatMap(({ returned, after }): EarlyEnd[] => {
    const conditions = conditionsOf(action, returned);
    if (conditions.length === 0) return [];
    return [
      {
        how: 'ends',
        conditions: conditions.map(plain),
        ...linesOf(after),
        path: pathOf(action, returned),
        ...spanOf(action.tree, returned),
      },
    ];
  });
}

/** Returns before a check that neither deny nor redirect, each with the checks that it skips. */
export function endsBefore(action: ActionFacts, made: FunctionNode, checks: readonly CheckedFrom[]) {
  return (action.tree.returns.get(made) ?? []).slice(0, MOST_LISTED).flatMap((returned) => {
    const isLater = ({ node }: CheckedFrom) => rangeOf(node)[0] > rangeOf(returned)[1];
    const after = checks.filter((check) => isLater(check) && !isInOtherBranch(action, returned, check.node));
    return after.length === 0 || isOfDenial(action, returned) ? [] : [{ returned, after }];
  });
}

/** `if (…) { await check(); }`: conditions without which a request is not sent. The condition of a denial is reported with the denial. */
function testsAround(action: ActionFacts, checks: readonly CheckedFrom[]): EarlyEnd[] {
  const judgement = judgementOf(action);
  return checks
    .filter(({ check }) => check.what === 'request')
    .flatMap((check) => {
      const conditions = conditionsOf(action, check.node);
      const innermost = conditions.at(-1);
      if (innermost === undefined) return [];
      const guard = judgement.guardOf(innermost.node, !innermost.holds);
      return [
        {
          how: 'skips' as const,
          conditions: conditions.map(plain),
          ...linesOf([check]),
          path: guard === 'failed' || guard === 'missing' ? ('failure' as const) : pathOf(action, check.node),
          ...spanOf(action.tree, innermost.node),
        },
      ];
    });
}

function linesOf(checks: readonly CheckedFrom[]): Pick<EarlyEnd, 'requests' | 'denials'> {
  const lines = (what: string) => {
    const found = checks.filter(({ check }) => check.what === what).map(({ check }) => check.node.loc?.start.line ?? 1);
    return [...new Set(found)].slice(0, MOST_LINES);
  };
  return { requests: lines('request'), denials: lines('denial') };
}

/** A `return` is in the `if`, and what comes later is in its `else`: one does not come before the other. */
function isInOtherBranch({ tree }: ActionFacts, a: Node, b: Node): boolean {
  const partOf = new Map<Node, Node>();
  for (const [parent, part] of ancestorsInFunction(tree, a)) partOf.set(parent, part);
  for (const [parent, part] of ancestorsInFunction(tree, b)) {
    const other = partOf.get(parent);
    if (other === undefined) continue;
    if (parent.type === 'IfStatement') return true;
    // A `return` in a `catch` block comes after the attempt, and handles a failure.
    return parent.type === 'TryStatement' && [part, other].some((each) => each === parent.handler);
  }
  return false;
}

/** A denial, a redirect or a challenge is returned, or comes before it in its list. This is a separate end. */
export function isOfDenial(action: ActionFacts, node: Extract<Node, { type: 'ReturnStatement' }>): boolean {
  const judgement = judgementOf(action);
  const endings = new Set<Node>(checksOf(action).flatMap((check) => (check.what === 'denial' ? [check.node] : [])));
  const makes = (part: Node | null | undefined): boolean => {
    if (!part) return false;
    if (endOfExpression(judgement, part) === 'denial') return true;
    for (const inner of nodesIn(part)) if (endings.has(inner)) return true;
    return false;
  };
  if (makes(node.argument)) return true;
  const list = action.tree.parents.get(node);
  if (list?.type !== 'BlockStatement' && list?.type !== 'SwitchCase') return false;
  const statements = list.type === 'BlockStatement' ? list.body : list.consequent;
  return statements
    .slice(0, statements.indexOf(node))
    .slice(-MOST_BEFORE)
    .some((statement) => statement.type === 'ExpressionStatement' && makes(statement.expression));
}
