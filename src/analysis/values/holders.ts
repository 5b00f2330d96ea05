import type { Node, Pattern } from 'estree';
import type { Code } from '../scope/code.ts';
import { withBudget } from '../scope/code.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { bind } from './bind.ts';
import { bindParameter } from './enter.ts';
import { follow } from './follow.ts';
import type { Held, Origin } from './held.ts';
import { identityOf, seed } from './held.ts';
import type { Walk } from './walk.ts';
import { lose, reach } from './walk.ts';

/** Where a value first appears. */
export type Seed = { readonly origin: Origin } & (
  | { readonly at: 'expression'; readonly node: Node }
  | { readonly at: 'pattern'; readonly node: Pattern }
  /** Auth0 or another library calls a function with it. */
  | { readonly at: 'parameter'; readonly made: FunctionNode; readonly position: number }
  /** It is passed to a function that is not found. */
  | { readonly at: 'nowhere'; readonly node: Node }
);

/** What is followed. */
export interface Subject {
  readonly seeds: readonly Seed[];
  /** The functions that Auth0 calls. */
  readonly entryPoints: ReadonlySet<FunctionNode>;
  /** Whether the method at a path of the origin returns the origin: `api.access` after `api.access.deny(…)`. */
  readonly chains?: (path: readonly string[]) => boolean;
}

/** Real Actions take some thousand. */
const MAX_STEPS = 150_000;

/**
 * Follows values from their first appearance to every expression that holds them or a part of them: through variables,
 * patterns, texts, object literals, and the parameters and results of the file's functions. The result of an unknown function
 * contains nothing of them. What an expression holds is only known as far as the code shows it.
 */
export function followValues(code: Code, { seeds, entryPoints, chains }: Subject): Walk {
  const walk: Walk = {
    code: withBudget(code, MAX_STEPS),
    chains: chains ?? (() => false),
    entryPoints,
    open: [],
    holders: new Map(),
    bound: new Map(),
    frames: new Map(),
    callees: new Map(),
    frameCount: 0,
    costs: new Map(),
    steps: MAX_STEPS,
    reads: [],
    calls: [],
    losses: [],
    entered: new Map(),
    results: new Map(),
    asked: new Set(),
    written: new Set(),
    extended: new Set(),
  };
  code.budgets.push(walk);
  for (const each of seeds) start(walk, each);
  for (let next = walk.open.pop(); next !== undefined; next = walk.open.pop()) {
    if (walk.steps <= 0) {
      for (const origin of new Set(seeds.map((each) => each.origin))) lose(walk, seed(origin), next.node);
      break;
    }
    walk.steps -= 1;
    follow(walk, next.node, next.held);
  }
  return walk;
}

/** How many of its steps a walk has taken. */
export function stepsOf({ steps, code }: Walk): number {
  return 2 * MAX_STEPS - steps - code.budget.steps;
}

function start(walk: Walk, from: Seed): void {
  const held = seed(from.origin);
  switch (from.at) {
    case 'expression':
      reach(walk, from.node, held);
      return;
    case 'pattern':
      bind(walk, from.node, held);
      return;
    case 'parameter':
      bindParameter(walk, from.made, from.position, held);
      return;
    case 'nowhere':
      lose(walk, held, from.node);
  }
}

/** What an expression holds. Values that only differ in the expression's alternatives count as one. */
export function heldIn({ holders }: Walk, node: Node): readonly Held[] {
  const found = [...(holders.get(node)?.values() ?? [])];
  if (found.every(({ besides }) => besides.length === 0)) return found;
  return [...new Map(found.map((held) => [identityOf({ ...held, besides: [] }), held])).values()];
}
