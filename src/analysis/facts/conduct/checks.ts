import type { CallExpression, Node } from 'estree';
import { callersOf } from '../../scope/callers.ts';
import { remembered } from '../../syntax/remembered.ts';
import type { FunctionNode } from '../../syntax/tree.ts';
import { enclosingFunction } from '../../syntax/tree.ts';
import { apiMethod } from '../../../auth0/api.ts';
import type { ActionFacts } from '../action.ts';
import { MOST_LISTED } from './most-listed.ts';

const CHALLENGE = /^(?:authentication\.(?:challenge|enroll)|multifactor\.enable)/u;

/** The effect of a call of `api` on the execution; null if it neither ends nor interrupts it. */
export function endingOf({ flow }: ActionFacts, path: readonly string[]): 'denies' | 'redirects' | 'challenges' | null {
  const name = path.join('.');
  if (CHALLENGE.test(name)) return 'challenges';
  const method = flow === null ? null : apiMethod(flow, name);
  // Revoking a session or a token is often one of several steps.
  if (method?.denies === true && !name.endsWith('.revoke')) return 'denies';
  return method?.interrupts === undefined ? null : 'redirects';
}

/** The requests and the denials of an Action, including redirects and challenges. */
export interface Check {
  readonly what: 'request' | 'denial';
  readonly node: CallExpression;
}

export const checksOf = remembered((action: ActionFacts): readonly Check[] => [
  ...action.requests.slice(0, MOST_LISTED).map(({ node }) => ({ what: 'request' as const, node })),
  ...action.apiCalls
    .filter(({ path }) => endingOf(action, path) !== null)
    .slice(0, MOST_LISTED)
    .map(({ node }) => ({ what: 'denial' as const, node })),
]);

/** A check, and the call through which a function reaches it. */
export interface CheckedFrom {
  readonly check: Check;
  /** The check itself, or the call of the function that contains it. */
  readonly node: Node;
}

/** The checks, and the calls of functions that contain one. */
export const checkingCalls = remembered(
  (action: ActionFacts): ReadonlySet<Node> =>
    new Set([...checksByFunction(action).values()].flat().map(({ node }) => node)),
);

const MAX_CALLS = 2_000;

/** For each function of the file, its checks, including those in functions that it calls. */
export const checksByFunction = remembered((action: ActionFacts): ReadonlyMap<FunctionNode, readonly CheckedFrom[]> => {
  const found = new Map<FunctionNode, CheckedFrom[]>();
  let left = MAX_CALLS;
  for (const check of checksOf(action)) {
    const open: Node[] = [check.node];
    const seen = new Set<Node>();
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const made = enclosingFunction(action.tree, node);
      if (made === null || seen.has(node) || left-- <= 0) continue;
      seen.add(node);
      const known = found.get(made) ?? [];
      known.push({ check, node });
      found.set(made, known);
      const { calls, givenTo } = callersOf(action.code, made);
      open.push(...calls, ...givenTo);
    }
  }
  return found;
});
