import type { Node } from 'estree';
import type { Call } from '../scope/calls.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import type { Frame } from './held.ts';
import type { Walk } from './walk.ts';

/** The most nested calls that are kept apart. */
const MAX_DEPTH = 6;
/** For a function, its calls times the uses of its variables: the cost of keeping its calls apart. */
const MAX_COST = 10_000;

/** The frame of a call; null if it is entered again from inside itself, too deep or too often. Its calls are then treated as one. */
export function frameOf(walk: Walk, call: Call, made: FunctionNode, argument: Node, up: Frame | null): Frame | null {
  for (let at = up; at !== null; at = at.up) if (at.made === made) return null;
  const depth = (up?.depth ?? 0) + 1;
  if (depth > MAX_DEPTH) return null;
  const ofCall = walk.frames.get(call) ?? new Map<FunctionNode, Frame[]>();
  walk.frames.set(call, ofCall);
  const known = ofCall.get(made) ?? [];
  ofCall.set(made, known);
  const same = known.find((each) => each.up === up && each.argument === argument);
  if (same !== undefined) return same;
  const cost = (walk.costs.get(made) ?? 0) + usesIn(walk.code.tree, made);
  if (cost > MAX_COST) return null;
  walk.costs.set(made, cost);
  const frame = { call, made, argument, up, depth, id: walk.frameCount };
  walk.frameCount += 1;
  known.push(frame);
  return frame;
}

function usesIn({ scopes }: SourceTree, made: FunctionNode): number {
  const { variables } = scopes.acquire(made, true) ?? { variables: [] };
  return variables.reduce((sum, { references }) => sum + references.length, 1);
}
