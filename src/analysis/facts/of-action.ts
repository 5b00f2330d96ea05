import type { Node } from 'estree';
import type { ActionSource } from '../../submission/model.ts';
import { entryPointsOf } from '../scope/entry-points.ts';
import type { Held } from '../values/dataflow/held.ts';
import { seed } from '../values/dataflow/held.ts';
import type { Seed } from '../values/dataflow/holders.ts';
import { holdersOf } from '../values/dataflow/holders.ts';

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
