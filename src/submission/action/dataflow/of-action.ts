import type { Node } from 'estree';
import type { ActionSource } from '../../model.ts';
import { entryPointsOf } from '../entry-points.ts';
import type { Held } from './held.ts';
import { seed } from './held.ts';
import type { Seed } from './holders.ts';
import { holdersOf } from './holders.ts';

const known = new WeakMap<ActionSource, (node: Node) => readonly Held[]>();

/** What the expressions of an Action hold of its event; worked out once, when a rule first asks. */
export function heldOfEvent(action: ActionSource): (node: Node) => readonly Held[] {
  let holders = known.get(action);
  if (holders === undefined) {
    const { functions } = entryPointsOf(action.code, action.handlers);
    const seeds: Seed[] = functions.flatMap(({ params: [event] }) =>
      event === undefined ? [] : [{ pattern: event, held: seed('event') }],
    );
    holders = holdersOf(action.code, seeds);
    known.set(action, holders);
  }
  return holders;
}
