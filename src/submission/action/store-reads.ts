import type { Node } from 'estree';
import type { Place } from '../../rules/finding.ts';
import type { DynamicRead, Handler, StoreRead } from '../model.ts';
import { enter } from './arguments.ts';
import { follow } from './follow.ts';
import type { Code } from './functions.ts';
import { argumentAt, callsOf, functionsOf } from './functions.ts';
import type { FunctionNode } from './source-tree.ts';
import { enclosingFunction } from './source-tree.ts';
import { eventValues } from './tracked.ts';
import type { Walk } from './walk.ts';
import { lose } from './walk.ts';

export interface StoreReads {
  readonly reads: readonly StoreRead[];
  readonly dynamicReads: readonly DynamicRead[];
}

/** A text can be written so that values reach everything; real Actions take some hundred steps. */
const MAX_STEPS = 50_000;

/**
 * Follows `event` from the handlers' first parameter to every read of its stores: through variables, patterns, object
 * literals, and the parameters and results of the functions of the file. Where a store, or an object that holds it, goes
 * to where it cannot be followed, that counts as a dynamic read.
 */
export function storeReadsOf(code: Code, handlers: readonly Handler[]): StoreReads {
  const { functions, lost } = entryPointsOf(code, handlers);
  const walk: Walk = {
    code,
    entryPoints: new Set(functions),
    open: [],
    seen: new Map(),
    results: new Map(),
    reads: new Map(),
    entered: new Map(),
    dynamicReads: new Map(),
    thisByOwner: null,
  };
  for (const value of eventValues) {
    for (const each of functions) enter(walk, each, 0, value);
    for (const node of lost) lose(walk, value, node);
  }
  let steps = 0;
  for (let next = walk.open.pop(); next !== undefined; next = walk.open.pop()) {
    steps += 1;
    if (steps > MAX_STEPS) {
      for (const value of eventValues) lose(walk, value, next.node);
      break;
    }
    follow(walk, next.node, next.value);
  }
  return {
    reads: readsOf(walk).sort(byPlace),
    dynamicReads: [...walk.dynamicReads.values()].sort(byPlace),
  };
}

function readsOf(walk: Walk): StoreRead[] {
  const shared = new Set([...walk.entered.keys()].filter((each) => takesOtherObjects(walk, each)));
  return [...walk.reads.values()].map(({ store, name, place, nameNode, besides }) => ({
    store,
    name,
    place,
    doubtful: besides.some((other) => !walk.seen.has(other)) || isInside(walk, nameNode, shared),
  }));
}

/** Where a value was handed in by one call, another call hands in something that is not followed. */
function takesOtherObjects(walk: Walk, made: FunctionNode): boolean {
  const positions = [...(walk.entered.get(made) ?? [])];
  return (callsOf(walk.code, made) ?? []).some((call) =>
    positions.some((position) => {
      const argument = argumentAt(call, position);
      return argument !== null && !walk.seen.has(argument);
    }),
  );
}

function isInside({ code: { tree } }: Walk, node: Node, functions: ReadonlySet<FunctionNode>): boolean {
  if (functions.size === 0) return false;
  let at = enclosingFunction(tree, node);
  while (at !== null && !functions.has(at)) at = enclosingFunction(tree, at);
  return at !== null;
}

function byPlace(a: { place: Place; store: string }, b: { place: Place; store: string }): number {
  const { start } = a.place;
  const other = b.place.start;
  return start.line - other.line || start.column - other.column || (a.store < b.store ? -1 : 1);
}

interface EntryPoints {
  readonly functions: readonly FunctionNode[];
  /** Handlers whose function is not found: what they read cannot be told. */
  readonly lost: readonly Node[];
}

/** Where Auth0 hands the event in. Of an Action that exports no handler, every function that takes an `event`. */
export function entryPointsOf(code: Code, handlers: readonly Handler[]): EntryPoints {
  if (handlers.length === 0) return { functions: code.tree.functions.filter(takesEvent), lost: [] };
  const functions = new Set<FunctionNode>();
  const lost: Node[] = [];
  const callable = new Set(handlers.filter(({ kind }) => kind !== 'not-a-function').map(({ name }) => name));
  for (const { name, nameNode, value } of code.exported.members) {
    if (!callable.has(name)) continue;
    const found = value === null ? [] : handlerFunctions(code, value);
    for (const each of found) functions.add(each);
    if (found.length === 0) lost.push(nameNode);
  }
  return { functions: [...functions], lost };
}

function takesEvent({ params: [first] }: FunctionNode): boolean {
  return first?.type === 'Identifier' && first.name === 'event';
}

/** Of a wrapper from elsewhere, `withSentry(async (event, api) => …)`, the functions that it is given. */
function handlerFunctions(code: Code, value: Node): readonly FunctionNode[] {
  const found = functionsOf(code, value);
  if (found !== null) return found;
  if (value.type !== 'CallExpression') return [];
  return value.arguments.flatMap((argument) => functionsOf(code, argument) ?? []);
}
