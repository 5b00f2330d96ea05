import type { Node, Pattern } from 'estree';
import type { Code } from '../../scope/code.ts';
import { withBudget } from '../../scope/code.ts';
import { follow } from './follow.ts';
import type { Held } from './held.ts';
import { bind } from './variables.ts';
import type { Walk } from './walk.ts';
import { reach } from './walk.ts';

export interface Seed {
  /** A pattern that is given the value, or an expression that is it. */
  readonly pattern?: Pattern;
  readonly expression?: Node;
  readonly held: Held;
}

/** Real Actions take some thousand. */
const MAX_STEPS = 150_000;

/**
 * Follows values from where they come up to every expression that holds them or a part of them: through variables,
 * patterns, texts, object literals, and the parameters and results of the functions of the file. What an unknown function
 * gives is nothing of them. What an expression holds is told only as far as the text tells it.
 */
export function holdersOf(code: Code, seeds: readonly Seed[]): (node: Node) => readonly Held[] {
  const walk: Walk = {
    code: withBudget(code, MAX_STEPS),
    open: [],
    holders: new Map(),
    bound: new Map(),
    frames: new Map(),
    callees: new Map(),
    frameCount: 0,
    steps: MAX_STEPS,
  };
  code.budgets.push(walk);
  for (const { pattern, expression, held } of seeds) {
    if (pattern !== undefined) bind(walk, pattern, held);
    if (expression !== undefined) reach(walk, expression, held);
  }
  for (let next = walk.open.pop(); next !== undefined && walk.steps > 0; next = walk.open.pop()) {
    walk.steps -= 1;
    follow(walk, next.node, next.held);
  }
  return (node) => [...(walk.holders.get(node)?.values() ?? [])];
}
