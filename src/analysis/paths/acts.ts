import type { CallExpression, Node } from 'estree';
import { apiMethods } from '../../auth0/api.ts';
import { flowIds } from '../../auth0/flows.ts';
import { callersOf } from '../scope/callers.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { childrenOf, enclosingFunction, isFunction } from '../syntax/tree.ts';
import { callsThatRun } from './called-by.ts';
import { apiPathOf, DENY_METHODS } from './end-of-expression.ts';
import type { Judgement } from './judgement.ts';
import { testOf } from './test-of.ts';

const ASKING = /^cache\.|^rules\.|^redirect\.(?:canRedirect|encodeToken|validateToken)$/;

/** Methods of `api` that change the tokens, the user, the session or its metadata, or that redirect or challenge. */
const ACTING: ReadonlySet<string> = new Set(
  flowIds
    .flatMap((id) => apiMethods[id].map(({ path }) => path))
    .filter((path) => !ASKING.test(path) && !DENY_METHODS.has(path)),
);

/** The call of an api method that changes something about the login, the tokens or the user. */
export function isActingMethod(judgement: Judgement, call: CallExpression): boolean {
  return ACTING.has(apiPathOf(judgement, call));
}

/**
 * A part of an expression that may be skipped, and that changes something about the login or sends a request:
 * `key && api.idToken.setCustomClaim(…)`, `cached ?? await load()`, a default that calls.
 */
export function isActing(judgement: Judgement, node: Node, parent: Node): boolean {
  if (isFunction(node) || !isConditional(node, parent)) return false;
  const acting = actingCallsOf(judgement);
  const open = [node];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (judgement.code.budget.steps-- <= 0) return false;
    if (acting.has(at)) return true;
    // Parts of it that may be skipped are separate units.
    for (const child of childrenOf(at)) if (!isFunction(child) && !isConditional(child, at)) open.push(child);
  }
  return false;
}

/** It may be skipped: it is behind a test, or is a fallback. */
function isConditional(node: Node, parent: Node): boolean {
  switch (parent.type) {
    case 'ConditionalExpression':
    case 'LogicalExpression':
      return testOf(parent, node) !== null;
    case 'AssignmentPattern':
      return node === parent.right;
    case 'AssignmentExpression':
      return node === parent.right && /^(?:&&|\|\||\?\?)=$/.test(parent.operator);
    default:
      return false;
  }
}

const acting = new WeakMap<Judgement, ReadonlySet<Node>>();

/** Calls of api methods that act, requests, and calls of functions of the file that contain one. */
function actingCallsOf(judgement: Judgement): ReadonlySet<Node> {
  const known = acting.get(judgement);
  if (known !== undefined) return known;
  const { code, requests } = judgement;
  const found = new Set<Node>();
  const seen = new Set<FunctionNode>();
  const open: Node[] = code.tree.calls.filter((call) => requests.has(call) || isActingMethod(judgement, call));
  for (let call = open.pop(); call !== undefined; call = open.pop()) {
    found.add(call);
    const made = enclosingFunction(code.tree, call);
    if (made === null || seen.has(made) || code.budget.steps-- <= 0) continue;
    seen.add(made);
    open.push(...(callsThatRun(judgement, made) ?? callersOf(code, made).calls), ...callersOf(code, made).givenTo);
  }
  acting.set(judgement, found);
  return found;
}
