import type { CallExpression } from 'estree';
import type { ApiMethod } from '../../auth0/api.ts';
import { apiMethod } from '../../auth0/api.ts';
import type { FlowId } from '../../auth0/flows.ts';
import type { Place } from '../../submission/place.ts';
import { callsOf, variableOf } from '../scope/calls.ts';
import type { Code } from '../scope/code.ts';
import type { ApiCall } from '../values/property-reads.ts';
import { byPlace } from '../values/property-reads.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { isFunction, placeOf } from '../syntax/tree.ts';
import { wayFrom } from './way-on.ts';

/** A statement that runs after a denial, a redirect or a prompt, in the same execution. */
export interface RunOn {
  /** The method that was called: `['access', 'deny']`. */
  readonly path: readonly string[];
  /** Where a `return` is missing: the method's name, or that of the helper that called it. */
  readonly place: Place;
  /** The helper's name; null if the handler calls the method itself. */
  readonly helper: string | null;
  /** The first statement that should not run. */
  readonly next: Place;
}

/** How many nested helpers are followed. */
const MAX_HELPERS = 10;

interface Search {
  readonly code: Code;
  readonly apiCalls: ReadonlyMap<CallExpression, ApiCall>;
  readonly handlers: ReadonlySet<FunctionNode>;
  /** By the call after which it continues. If one helper calls several methods, the first is enough. */
  readonly found: Map<CallExpression, RunOn>;
}

/** Where the Action continues after a call that should end it: a denial, a redirect, a rendered prompt. */
export function runsOnOf(
  code: Code,
  calls: readonly ApiCall[],
  flow: FlowId | null,
  handlers: ReadonlySet<FunctionNode>,
): RunOn[] {
  if (flow === null) return [];
  const search: Search = {
    code,
    apiCalls: new Map(calls.map((call) => [call.node, call])),
    handlers,
    found: new Map(),
  };
  for (const call of calls) {
    const method = call.doubtful ? null : apiMethod(flow, call.path.join('.'));
    if (method !== null && isMeantToEnd(method)) followCall(search, call, call.node, []);
  }
  return [...search.found.values()].sort(byPlace);
}

/** Revoking a session or token is often one of several steps. */
function isMeantToEnd({ path, denies, interrupts }: ApiMethod): boolean {
  return (denies && !path.endsWith('.revoke')) || interrupts !== undefined;
}

/** `at` is the call itself, or that of the last helper that makes it. */
function followCall(
  search: Search,
  { path, place, ...call }: ApiCall,
  at: CallExpression,
  helpers: readonly string[],
): void {
  const { code, apiCalls, handlers, found } = search;
  if (found.has(at)) return;
  const end = wayFrom(code, apiCalls, path, at, handlers);
  if (end === null) return;
  const helper = helpers.at(-1) ?? null;
  if (!isFunction(end)) {
    const name = helper === null ? place : placeOf(code.tree, at.callee);
    found.set(at, { path, place: name, helper, next: placeOf(code.tree, end) });
    return;
  }
  const name = handlers.has(end) || end.generator ? undefined : variableOf(code.tree, end)?.name;
  if (name === undefined || helpers.length >= MAX_HELPERS) return;
  for (const caller of callsOf(code, end) ?? []) {
    const isTold = caller.type === 'NewExpression' || !isStatement(code, caller);
    if (!isTold) followCall(search, { path, place, ...call }, caller, [...helpers, name]);
  }
}

/** Nothing looks at the result of the call, so the caller cannot know what it did. */
function isStatement({ tree }: Code, call: CallExpression): boolean {
  const parent = tree.parents.get(call);
  const user = parent?.type === 'AwaitExpression' ? tree.parents.get(parent) : parent;
  return user?.type === 'ExpressionStatement';
}
