import type { Scope } from 'eslint';
import type { Node } from 'estree';
import type { Call } from '../../scope/calls.ts';
import type { Code } from '../../scope/code.ts';
import { functionsOf } from '../../scope/functions.ts';
import type { FunctionNode } from '../../syntax/tree.ts';
import type { Frame, Held } from './held.ts';
import { identityOf } from './held.ts';

/** How far the following of values through an Action has come. */
export interface Walk {
  readonly code: Code;
  readonly open: { readonly node: Node; readonly held: Held }[];
  /** What every expression was found to hold, by the identity of what is held. */
  readonly holders: Map<Node, Map<string, Held>>;
  readonly bound: Map<Scope.Variable, Set<string>>;
  readonly frames: Map<Call, Map<FunctionNode, Frame[]>>;
  readonly callees: Map<Node, readonly FunctionNode[] | null>;
  frameCount: number;
  /** Steps that are left: a text can be written so that values reach everything. */
  steps: number;
}

/** What one expression may hold; more is no one's code. */
const MAX_HELD = 40;
/** Calls within calls that are told apart. */
const MAX_FRAMES = 6;

/** An expression holds a value: its use is still to be looked at. */
export function reach(walk: Walk, node: Node, held: Held | null): void {
  if (held === null || walk.steps <= 0) return;
  walk.steps -= 1;
  const known = walk.holders.get(node) ?? new Map<string, Held>();
  const identity = identityOf(held);
  if (known.size >= MAX_HELD || known.has(identity)) return;
  if (known.size === 0) walk.holders.set(node, known);
  known.set(identity, held);
  walk.open.push({ node, held });
}

/** The functions of the file that a callee may be, remembered. */
export function calleesOf(walk: Walk, callee: Node): readonly FunctionNode[] | null {
  const known = walk.callees.get(callee);
  if (known !== undefined) return known;
  const found = functionsOf(walk.code, callee);
  walk.callees.set(callee, found);
  return found;
}

/** The frame of a call; null where it would be entered again from within itself, or too deep. */
export function frameOf(walk: Walk, call: Call, made: FunctionNode, argument: Node, up: Frame | null): Frame | null {
  for (let at = up; at !== null; at = at.up) if (at.made === made) return null;
  const depth = (up?.depth ?? 0) + 1;
  if (depth > MAX_FRAMES) return null;
  const ofCall = walk.frames.get(call) ?? new Map<FunctionNode, Frame[]>();
  walk.frames.set(call, ofCall);
  const known = ofCall.get(made) ?? [];
  ofCall.set(made, known);
  const same = known.find((each) => each.up === up && each.argument === argument);
  if (same !== undefined) return same;
  const frame = { call, made, argument, up, depth, id: walk.frameCount };
  walk.frameCount += 1;
  known.push(frame);
  return frame;
}
