import type { Node } from 'estree';
import type { Judgement } from './judgement.ts';
import type { JudgedAction } from './judgement-of.ts';
import { judgementOf } from './judgement-of.ts';
import type { Run } from './run.ts';
import { runsOf } from './runs.ts';

/** `denial`: only on the way to a denial that the Action decides; `failure`: only after a failure, or never. */
export type Path = 'success' | 'denial' | 'failure';

/** The path that a statement or an expression of the Action is on. */
export function pathOf(action: JudgedAction, node: Node): Path {
  const when = runOf(action, node)?.when ?? 'failure';
  return when === 'denial' || when === 'failure' ? when : 'success';
}

/** When the node runs; null if nothing reaches it. */
export function runOf(action: JudgedAction, node: Node): Run | null {
  const judgement = judgementOf(action);
  const known = allRuns.get(judgement) ?? runsOf(judgement);
  allRuns.set(judgement, known);
  return known.get(node) ?? null;
}

const allRuns = new WeakMap<Judgement, ReadonlyMap<Node, Run>>();
