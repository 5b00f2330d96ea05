import type { Node } from 'estree';
import type { ActionFacts } from './action.ts';
import { remembered } from '../syntax/remembered.ts';
import type { Held } from '../values/dataflow/held.ts';
import { seed } from '../values/dataflow/held.ts';
import type { Seed } from '../values/dataflow/holders.ts';
import { holdersOf } from '../values/dataflow/holders.ts';

/** What the expressions of an Action hold of its event. */
export const heldOfEvent = remembered((action: ActionFacts): ((node: Node) => readonly Held[]) => {
  const seeds: Seed[] = [...action.entryPoints].flatMap(({ params: [event] }) =>
    event === undefined ? [] : [{ pattern: event, held: seed('event') }],
  );
  return holdersOf(action.code, seeds);
});
