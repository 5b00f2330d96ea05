import type { CallExpression, Node } from 'estree';
import { isPartOf, promiseUsesOf } from '../paths/promise-uses.ts';
import type { Call } from '../scope/calls.ts';
import { callersOf } from '../scope/callers.ts';
import type { Code } from '../scope/code.ts';
import { functionsOf } from '../scope/functions.ts';
import { enclosingFunction } from '../syntax/tree.ts';
import { originsOf } from '../values/origins.ts';
import type { Timeout } from './outbound-request.ts';
import { given, MISSING, UNKNOWN } from './outbound-request.ts';

const MAX_STEPS = 200;

/** Code around the request: a race with a timer, a wrapper that may end it, here or where its function is called. */
export function aroundOf(code: Code, request: CallExpression): Timeout {
  const open: Node[] = [request];
  const seen = new Set<Node>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (seen.size > MAX_STEPS || code.budget.steps-- <= 0) return UNKNOWN;
    for (const use of promiseUsesOf(code, node)) {
      if (use.kind === 'combined') {
        if (use.method === 'race' || use.method === 'any') return given(null, null);
        open.push(use.call);
      } else if (use.kind === 'method') open.push(use.call);
      else if (use.kind === 'argument' && mayEnd(code, use.call)) return UNKNOWN;
    }
    const within = enclosingFunction(code.tree, node);
    if (within === null) continue;
    const { calls, givenTo } = callersOf(code, within);
    open.push(...calls);
    for (const call of givenTo) {
      if (!isPartOf(code, call) && mayEnd(code, call)) return UNKNOWN;
      open.push(call);
    }
  }
  return MISSING;
}

/** A function that receives a promise, or a function that makes one, and may stop waiting for it: it is unknown, or contains a timer. */
function mayEnd(code: Code, call: Call): boolean {
  const functions = functionsOf(code, call.callee);
  code.budget.steps -= code.tree.calls.length * (functions?.length ?? 0);
  if (functions === null || code.budget.steps <= 0) return true;
  return functions.some(({ range }) => code.tree.calls.some((inner) => isWithin(inner, range) && isTimer(code, inner)));
}

function isWithin({ range }: Node, outer: readonly [number, number] | undefined): boolean {
  return range !== undefined && outer !== undefined && outer[0] <= range[0] && range[1] <= outer[1];
}

function isTimer(code: Code, { callee }: CallExpression): boolean {
  return originsOf(code, callee).some(
    ({ name, path }) => name === 'setTimeout' || (name === 'Promise' && path === '.race') || name === 'AbortSignal',
  );
}
