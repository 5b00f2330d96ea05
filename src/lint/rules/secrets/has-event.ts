import type { Node } from 'estree';
import type { ActionFacts } from '../../../analysis/facts/action.ts';
import { callersOf } from '../../../analysis/scope/callers.ts';
import { argumentAt } from '../../../analysis/scope/calls.ts';
import { isFunction } from '../../../analysis/syntax/tree.ts';
import { heldIn } from '../../../analysis/values/holders.ts';

/** Whether an expression is the event itself, or a pattern receives it. An object with one of its stores does not count. */
export function hasEvent({ ofEvent, code }: ActionFacts, node: Node): boolean {
  const isHeld = (each: Node): boolean => {
    const held = heldIn(ofEvent, each);
    return held.length > 0 && held.every(({ at, path, form }) => at.length + path.length === 0 && form === 'itself');
  };
  if (node.type !== 'ObjectPattern') return isHeld(node);
  const owner = code.tree.parents.get(node);
  if (owner?.type === 'VariableDeclarator') return !!owner.init && isHeld(owner.init);
  if (owner === undefined || !isFunction(owner)) return false;
  const index = owner.params.findIndex((param) => param === node);
  if (ofEvent.entryPoints.has(owner)) return index === 0;
  const { calls } = callersOf(code, owner);
  const given = calls.map((call) => argumentAt(call, index));
  return given.length > 0 && given.every((each) => each !== null && isHeld(each));
}
