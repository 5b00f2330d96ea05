import type { CallExpression, Node } from 'estree';
import { isReached } from '../paths/escapes.ts';
import { promiseUsesOf } from '../paths/promise-uses.ts';
import { callersOf } from '../scope/callers.ts';
import type { Call } from '../scope/calls.ts';
import type { Code } from '../scope/code.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { enclosingFunction, isFunction, rangeOf } from '../syntax/tree.ts';
import type { ApiCall } from '../values/property-reads.ts';
import type { ActionFacts } from './action.ts';
import { kindOfCallback } from './callback-kind.ts';
import { outermostFunction } from './outermost-function.ts';
import { isSuspendedBefore } from './suspended-before.ts';

/** A call of `api` that may run after the handler has ended. */
export interface LateApiCall {
  readonly call: ApiCall;
  /** A promise that nobody waits for; a timer, a callback or a listener that runs later; a callback about which nothing is known. */
  readonly why: 'promise' | 'timer' | 'callback' | 'package';
  /** The part that the handler does not wait for. */
  readonly source: Node;
}

type Late = Omit<LateApiCall, 'call'>;

/** In order of position. */
export function lateApiCallsOf(action: ActionFacts): LateApiCall[] {
  return action.apiCalls.flatMap((call) => {
    const late = call.doubtful ? null : new Search(action).ofRun(call.node);
    return late === null ? [] : [{ call, ...late }];
  });
}

const CONTINUES = /^(?:callback|cb|done|next|resolve|reject|finish|then)/i;

/** It calls a function that an outer function received, `callback(null, key)`: code that waits for that also waits for it. */
function callsBack({ tree }: Code, made: FunctionNode): boolean {
  return tree.calls.some(({ callee }) => {
    if (callee.type !== 'Identifier' || !CONTINUES.test(callee.name) || !isWithin(callee, made)) return false;
    const [definition] = tree.variables.get(callee)?.defs ?? [];
    return definition?.type === 'Parameter' && definition.node !== made && isWithin(made, definition.node);
  });
}

function isWithin(node: Node, outer: Node): boolean {
  const [start, end] = rangeOf(node);
  const [from, to] = rangeOf(outer);
  return from <= start && end <= to;
}

const MAX_STEPS = 300;
class Search {
  private readonly code: Code;
  private readonly entryPoints: ReadonlySet<FunctionNode>;
  private readonly requests: ReadonlySet<Node>;
  private readonly seen = { run: new Set<Node>(), promise: new Set<Node>() };

  constructor({ code, entryPoints, requests }: ActionFacts) {
    this.code = code;
    this.entryPoints = entryPoints;
    this.requests = new Set(requests.map(({ node }) => node));
  }

  private isKnown(kind: 'run' | 'promise', node: Node): boolean {
    const seen = this.seen[kind];
    if (seen.has(node) || seen.size > MAX_STEPS || this.code.budget.steps-- <= 0) return true;
    seen.add(node);
    return false;
  }

  /**
   * Why a node may run too late; null if the handler waits for it, or if the code does not show it. What runs in an awaited promise runs
   * after its function was suspended.
   */
  ofRun(node: Node, isAwaited = false): Late | null {
    if (this.isKnown('run', node)) return null;
    const made = enclosingFunction(this.code.tree, node);
    if (made === null || this.entryPoints.has(made) || made.generator) return null;
    const around = this.promiseAround(this.code.tree.parents.get(made));
    if (around !== null) return this.ofPromise(around);
    return this.ofFunction(made, made.async === true && (isAwaited || isSuspendedBefore(made, node)));
  }

  /** The same for code in a function: it runs when the function is called, or as part of the function's promise. */
  private ofFunction(made: FunctionNode, inPromise: boolean): Late | null {
    const { calls, givenTo } = callersOf(this.code, made);
    for (const call of calls) {
      const late = inPromise ? this.ofPromise(call) : this.ofRun(call);
      if (late !== null) return late;
    }
    for (const call of givenTo) {
      const late = this.ofCallback(made, call, inPromise);
      if (late !== null) return late;
    }
    return null;
  }

  /** Why nobody waits for a promise; null if somebody does, or may. */
  private ofPromise(promise: Node): Late | null {
    if (this.isKnown('promise', promise)) return null;
    const uses = promiseUsesOf(this.code, promise);
    let late: Late | null = null;
    for (const use of uses) {
      let found: Late | null = null;
      if (use.kind === 'awaited') found = this.ofRun(use.node, true);
      else if (use.kind === 'method' || use.kind === 'combined') found = this.ofPromise(use.call);
      else if (use.kind === 'returned') found = this.entryPoints.has(use.from) ? null : this.ofFunction(use.from, true);
      else if (use.kind === 'dropped') found = this.reached(promise, 'promise');
      if (found === null) return null;
      late ??= found;
    }
    return uses.length === 0 ? this.reached(promise, 'promise') : late;
  }

  private reached(source: Node, why: Late['why']): Late | null {
    return isReached(this.code, this.entryPoints, source) ? { source, why } : null;
  }

  private ofCallback(made: FunctionNode, call: Call, inPromise: boolean): Late | null {
    const { tree } = this.code;
    if (call.callee.type === 'Super') return null;
    if (call.type === 'NewExpression') {
      const isPromise = call.callee.type === 'Identifier' && call.callee.name === 'Promise';
      return isPromise && !inPromise ? this.ofRun(call) : null;
    }
    const kind = kindOfCallback(this.code, this.requests, made, call);
    if (kind !== null && /^(?:timer|request|package)$/.test(kind) && callsBack(this.code, made)) return null;
    switch (kind) {
      case 'promise':
        return this.ofPromise(call);
      case 'at once':
        return inPromise ? this.reached(call, 'promise') : this.ofRun(call);
      case 'giving':
        return inPromise ? this.ofPromise(call) : this.ofRun(call);
      case 'timer':
        return this.unlessAwaited(call, 'timer');
      case 'request':
        return this.unlessAwaited(call, 'callback');
      case 'package':
        // It is part of a package's promise. After a call that returns nothing, it may run at any time.
        return tree.parents.get(call)?.type === 'ExpressionStatement' ? this.unlessAwaited(call, 'package') : null;
      case null:
        return null;
    }
  }

  /** Null if it is inside a promise that somebody waits for, made here or where its function is called. */
  private unlessAwaited(call: CallExpression, why: Late['why']): Late | null {
    const open: Node[] = [call];
    for (const at of open) {
      if (open.length > MAX_STEPS || this.code.budget.steps-- <= 0) return null;
      const around = this.promiseAround(at);
      if (around !== null) return this.ofPromise(around);
      const made = outermostFunction(this.code, at, this.entryPoints);
      for (const each of made === null ? [] : callersOf(this.code, made).calls)
        if (!open.includes(each)) open.push(each);
    }
    return this.reached(call, why);
  }

  /** The promise whose executor contains a node. */
  private promiseAround(node: Node | undefined): Node | null {
    const { tree } = this.code;
    for (let at: Node | undefined = node; at !== undefined; at = tree.parents.get(at)) {
      if (this.entryPoints.has(at as FunctionNode)) return null;
      const parent = isFunction(at) && !at.async ? tree.parents.get(at) : undefined;
      if (parent?.type !== 'NewExpression' || parent.callee.type !== 'Identifier') continue;
      if (parent.callee.name === 'Promise') return parent;
    }
    return null;
  }
}
