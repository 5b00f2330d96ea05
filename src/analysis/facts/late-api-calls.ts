import type { CallExpression, Node } from 'estree';
import { isReached } from '../paths/escapes.ts';
import { nodesIn } from '../syntax/nodes-in.ts';
import { promiseUsesOf } from '../paths/promise-uses.ts';
import { callersOf } from '../scope/callers.ts';
import type { Call } from '../scope/calls.ts';
import type { Code } from '../scope/code.ts';
import { functionsOf } from '../scope/functions.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { enclosingFunction, isFunction, rangeOf } from '../syntax/tree.ts';
import type { ApiCall } from '../values/property-reads.ts';
import { originsOf } from '../values/origins.ts';
import type { ActionFacts } from './action.ts';

/** A call of `api` that runs when the handler may have ended. */
export interface LateApiCall {
  readonly call: ApiCall;
  /** A promise that nobody waits for, a timer, a callback or a listener that runs later; a callback of which nothing is known. */
  readonly why: 'promise' | 'timer' | 'callback' | 'package';
  /** What the handler does not wait for. */
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

const MAX_STEPS = 300;
/** They call a function before they return. */
const AT_ONCE: ReadonlySet<string> = new Set(
  'every filter find findIndex findLast findLastIndex flatMap forEach map reduce reduceRight some sort toSorted from replace replaceAll groupBy fromEntries'.split(
    ' ',
  ),
);
/** What they give holds the promises that the function gives. */
const GIVING: ReadonlySet<string> = new Set(['map', 'flatMap', 'reduce', 'reduceRight', 'from']);
const TIMERS = /^(?:setTimeout|setInterval|setImmediate|queueMicrotask)$/;
const OF_PROMISES = /^(?:then|catch|finally)$/;

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

  /** Why a node may run too late; null where the handler waits for it, or where the text does not tell. */
  ofRun(node: Node): Late | null {
    if (this.isKnown('run', node)) return null;
    const made = enclosingFunction(this.code.tree, node);
    if (made === null || this.entryPoints.has(made) || made.generator) return null;
    const around = this.promiseAround(this.code.tree.parents.get(made));
    if (around !== null) return this.ofPromise(around);
    return this.ofFunction(made, made.async === true && isSuspendedBefore(made, node));
  }

  /** The same of what runs in a function: at once when it is called, or as a part of the promise that it gives. */
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

  /** Why nobody waits for what a promise does; null where somebody does, or may. */
  private ofPromise(promise: Node): Late | null {
    if (this.isKnown('promise', promise)) return null;
    const uses = promiseUsesOf(this.code, promise);
    let late: Late | null = null;
    for (const use of uses) {
      let found: Late | null = null;
      if (use.kind === 'awaited') found = this.ofRun(use.node);
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
    const { callee } = call;
    // A function of the file: it runs where that calls it, which is one of the calls.
    if (functionsOf(this.code, callee) !== null) return null;
    const name = callee.type === 'MemberExpression' ? (propertyName(tree, callee) ?? '') : '';
    if (OF_PROMISES.test(name)) return this.ofPromise(call);
    if (AT_ONCE.has(name)) {
      if (!inPromise) return this.ofRun(call);
      return GIVING.has(name) ? this.ofPromise(call) : this.reached(call, 'promise');
    }
    const origins = originsOf(this.code, callee);
    const isTimer = origins.some(({ from, name: global }) => from === 'global' && TIMERS.test(global));
    const isTick = origins.some((origin) => origin.name === 'process' && origin.path === '.nextTick');
    if (isTimer || isTick) return this.unlessAwaited(call, 'timer');
    if (this.isOfToken(call, origins, made)) return inPromise ? this.reached(call, 'promise') : this.ofRun(call);
    const isOfRequest = this.requests.has(call) || this.isListener(call, name);
    if (isOfRequest) return this.unlessAwaited(call, 'callback');
    if (origins.some(({ from, name: global }) => from === 'global' && global !== 'process')) return null;
    // Of a package's promise it is a part; of a call that gives nothing, it comes when it comes.
    const parent = tree.parents.get(call);
    return parent?.type === 'ExpressionStatement' ? this.unlessAwaited(call, 'package') : null;
  }

  /** `response.on("end", …)` of a request, also within its callback. */
  private isListener(call: CallExpression, name: string): boolean {
    if (!/^(?:on|once|addListener)$/.test(name) || call.callee.type !== 'MemberExpression') return false;
    const { tree } = this.code;
    for (let at = enclosingFunction(tree, call); at !== null; at = enclosingFunction(tree, at)) {
      if (callersOf(this.code, at).givenTo.some((user) => this.requests.has(user))) return true;
    }
    return originsOf(this.code, call.callee.object).some(({ calls }) => calls.some((each) => this.requests.has(each)));
  }

  /** jsonwebtoken calls back before it returns where it need not ask for the key. */
  private isOfToken(call: CallExpression, origins: ReturnType<typeof originsOf>, made: FunctionNode): boolean {
    const isVerify = origins.some(({ name, path }) => name === 'jsonwebtoken' && /^\.(?:verify|sign)$/.test(path));
    const [, key] = call.arguments;
    return isVerify && key !== undefined && key !== made && functionsOf(this.code, key) === null;
  }

  /** Null where a promise that somebody waits for was made around it, here or where its function is called. */
  private unlessAwaited(call: CallExpression, why: Late['why']): Late | null {
    const open: Node[] = [call];
    for (const at of open) {
      if (open.length > MAX_STEPS || this.code.budget.steps-- <= 0) return null;
      const around = this.promiseAround(at);
      if (around !== null) return this.ofPromise(around);
      const made = outermost(this.code, at, this.entryPoints);
      for (const each of made === null ? [] : callersOf(this.code, made).calls)
        if (!open.includes(each)) open.push(each);
    }
    return this.reached(call, why);
  }

  /** The promise in whose executor a node stands. */
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

/** The function around a node that stands in no other but the handler. */
function outermost({ tree }: Code, node: Node, entryPoints: ReadonlySet<FunctionNode>): FunctionNode | null {
  let found: FunctionNode | null = null;
  for (let at = enclosingFunction(tree, node); at !== null && !entryPoints.has(at); at = enclosingFunction(tree, at))
    found = at;
  return found;
}

/** An `await` stands before it, or in a loop around it. */
function isSuspendedBefore(made: FunctionNode, node: Node): boolean {
  const [start, end] = rangeOf(node);
  const loops: Node[] = [];
  for (const each of nodesIn(made.body)) {
    if (/^(?:For|While|DoWhile)/.test(each.type)) {
      const [from, to] = rangeOf(each);
      if (from <= start && end <= to) loops.push(each);
    }
  }
  for (const each of nodesIn(made.body)) {
    const isWait = each.type === 'AwaitExpression' || (each.type === 'ForOfStatement' && each.await);
    if (!isWait) continue;
    const [from, to] = rangeOf(each);
    if (to <= start || (each.type === 'ForOfStatement' && from <= start && end <= to)) return true;
    if (loops.some((loop) => rangeOf(loop)[0] <= from && to <= rangeOf(loop)[1])) return true;
  }
  return false;
}
