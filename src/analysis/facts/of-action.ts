import type { Node } from 'estree';
import type { Held } from '../values/held.ts';
import { heldIn } from '../values/holders.ts';
import type { ActionFacts } from './action.ts';

/** The parts of its event that the expressions of an Action hold. */
export function heldOfEvent({ ofEvent }: ActionFacts): (node: Node) => readonly Held[] {
  return (node) => heldIn(ofEvent, node);
}
