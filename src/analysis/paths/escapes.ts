import type { CallExpression, CatchClause, Node } from 'estree';
import { callersOf } from '../scope/callers.ts';
import type { Call } from '../scope/calls.ts';
import type { Code } from '../scope/code.ts';
import { promiseUsesOf } from './promise-uses.ts';
import { ancestorsInFunction } from '../syntax/ancestors.ts';
import { AT_ONCE, ON_SETTLED } from '../syntax/method-names.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { enclosingFunction } from '../syntax/tree.ts';

/** Where an exception ends up that nothing catches. */
export type Escape =
  | { readonly kind: 'leaves'; readonly entry: FunctionNode }
  /** In a promise that nobody waits for. */
  | { readonly kind: 'dropped' };

/** An exception that is thrown at a node, or a rejection of its promise. */
interface Failure {
  readonly as: 'thrown' | 'rejected';
  readonly node: Node;
}

const MAX_STEPS = 500;

/** Where a failure ends up. */
export interface Fate {
  /** Null if something catches it in every way that the code shows. */
  readonly escape: Escape | null;
  /** The code that catches it in some way: a `catch` block, or the call of `.catch`, in the order in which they were found. */
  readonly caughtBy: readonly Node[];
}

/**
 * Whether a failure leaves one of the functions that Auth0 calls: up through the functions of the file and their calls,
 * past `try`, `.catch` and the like. Null if something catches it in every way that the code shows.
 */
export function escapeOf(code: Code, entryPoints: ReadonlySet<FunctionNode>, failure: Failure): Escape | null {
  return fateOfFailure(code, entryPoints, failure).escape;
}

/** The same, with the code that catches it. */
export function fateOfFailure(code: Code, entryPoints: ReadonlySet<FunctionNode>, failure: Failure): Fate {
  const search: Search = { code, entryPoints, open: [failure], caught: [] };
  const escape = worst(search);
  return { escape, caughtBy: [...new Set(search.caught)] };
}

/** The one that leaves the handler at once, otherwise the first promise that is dropped. */
function worst(search: Search): Escape | null {
  let dropped: Escape | null = null;
  for (const found of escapes(search)) {
    if (found.kind === 'leaves') return found;
    dropped ??= found;
  }
  return dropped;
}

/** The code that first catches a failure, in every way that the code shows: clauses, and calls of `.catch` and `.then`. */
export function catchersOf(code: Code, entryPoints: ReadonlySet<FunctionNode>, failure: Failure): readonly Catcher[] {
  const search: Search = { code, entryPoints, open: [failure], caught: [] };
  // What leaves is not asked for here.
  Array.from(escapes(search));
  return search.caught;
}

export type Catcher = CatchClause | CallExpression;

interface Search {
  readonly code: Code;
  readonly entryPoints: ReadonlySet<FunctionNode>;
  readonly open: Failure[];
  readonly caught: Catcher[];
}

function* escapes(search: Search): Generator<Escape> {
  const seen = new Set<Node>();
  for (let next = search.open.pop(); next !== undefined; next = search.open.pop()) {
    if (seen.has(next.node)) continue;
    seen.add(next.node);
    if (seen.size > MAX_STEPS || search.code.budget.steps-- <= 0) return;
    const found = next.as === 'thrown' ? thrownAt(search, next.node) : rejected(search, next.node);
    if (found !== null) yield found;
  }
}

function thrownAt(search: Search, node: Node): Escape | null {
  const clause = clauseFor(search.code, node);
  if (clause !== null) {
    search.caught.push(clause);
    return null;
  }
  const made = enclosingFunction(search.code.tree, node);
  return made === null ? null : fails(search, made);
}

/** If a function throws, or its promise rejects, so do its calls. */
function fails({ code, entryPoints, open }: Search, made: FunctionNode): Escape | null {
  if (entryPoints.has(made)) return { kind: 'leaves', entry: made };
  const { calls, givenTo } = callersOf(code, made);
  // A generator fails where it is iterated. Usually the code that called it then fails, too.
  const as = made.async && !made.generator ? 'rejected' : 'thrown';
  for (const node of calls) open.push({ as, node });
  for (const node of givenTo) open.push(...ofCallback(code, made, node));
  return null;
}

function ofCallback(code: Code, made: FunctionNode, call: Call): Failure[] {
  if (call.type === 'NewExpression') {
    const isPromise = call.callee.type === 'Identifier' && call.callee.name === 'Promise';
    return isPromise ? [{ as: 'rejected', node: call }] : [];
  }
  const name = call.callee.type === 'MemberExpression' ? propertyName(code.tree, call.callee) : null;
  if (name === null) return [];
  if (ON_SETTLED.has(name)) return [{ as: 'rejected', node: call }];
  if (!AT_ONCE.has(name)) return [];
  return [{ as: made.async ? 'rejected' : 'thrown', node: call }];
}

function rejected(search: Search, promise: Node): Escape | null {
  const { code, entryPoints, open, caught } = search;
  let dropped: Escape | null = null;
  for (const use of promiseUsesOf(code, promise)) {
    switch (use.kind) {
      case 'awaited':
        open.push({ as: 'thrown', node: use.node });
        break;
      case 'method':
        if (!catches(use.name, use.call)) open.push({ as: 'rejected', node: use.call });
        else caught.push(use.call);
        break;
      case 'combined':
        if (use.method !== 'allSettled') open.push({ as: 'rejected', node: use.call });
        break;
      case 'returned': {
        const found = fails(search, use.from);
        if (found !== null) return found;
        // A function that is not async passes the promise on.
        if (!use.from.async) for (const node of callersOf(code, use.from).calls) open.push({ as: 'rejected', node });
        break;
      }
      case 'dropped':
        if (isReached(code, entryPoints, promise)) dropped = { kind: 'dropped' };
        break;
      case 'argument':
      case 'lost':
    }
  }
  return dropped;
}

function catches(name: string, { arguments: given }: CallExpression): boolean {
  return name === 'catch' || name === '*' || (name === 'then' && given.length > 1) || name === 'end';
}

/** The `catch` of the `try` around it, in the same function. */
function clauseFor({ tree }: Code, node: Node): CatchClause | null {
  for (const [parent, part] of ancestorsInFunction(tree, node)) {
    if (parent.type === 'TryStatement' && parent.block === part && parent.handler) return parent.handler;
  }
  return null;
}

/** Some call leads from a function that Auth0 calls to the node. */
export function isReached(code: Code, entryPoints: ReadonlySet<FunctionNode>, node: Node): boolean {
  const open: Node[] = [node];
  const seen = new Set<Node>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const made = enclosingFunction(code.tree, at);
    if (made === null || seen.has(made) || code.budget.steps-- <= 0) continue;
    if (entryPoints.has(made)) return true;
    seen.add(made);
    const { calls, givenTo } = callersOf(code, made);
    open.push(...calls, ...givenTo);
  }
  return false;
}
