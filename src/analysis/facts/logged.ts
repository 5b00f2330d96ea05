import type { Node } from 'estree';
import type { ActionFacts } from './action.ts';
import { placeOf, rangeOf } from '../syntax/tree.ts';
import type { Frame, Held } from '../values/held.ts';
import { heldOfEvent } from './of-action.ts';

/** Something of the event that is written to the log. */
export interface Logged {
  readonly held: Held;
  /** Its expression. If a helper logs its argument, this is the argument. */
  readonly node: Node;
  /** `console.log` */
  readonly sink: string;
  /** The call of `console`, and its line. */
  readonly call: Node;
  readonly line: number;
}

/** The parts of the event that reach the console, in no order. */
export function loggedOf(action: ActionFacts): Logged[] {
  return loggedBy(action, heldOfEvent(action));
}

/** The same for whatever the expressions hold. */
export function loggedBy(action: ActionFacts, heldBy: (node: Node) => readonly Held[]): Logged[] {
  const helperCalls = new Set(
    action.consoleCalls.flatMap(({ node, helper }) => (helper === null ? [] : [node as Node])),
  );
  return action.consoleCalls.flatMap((call) => {
    if (call.helper !== null) return [];
    const sink = call.method === null ? 'console' : `console.${call.method}`;
    const line = placeOf(action.tree, call.node).start.line;
    return call.arguments.flatMap((argument) =>
      heldBy(argument).map((held) => {
        const handed = handedBy(held, helperCalls, heldBy);
        return { held, sink, line, call: call.node, node: narrowest(held, handed ?? argument) };
      }),
    );
  });
}

/** The outermost argument through which helpers received exactly this; null if it is read inside them. */
function handedBy(held: Held, helperCalls: ReadonlySet<Node>, heldBy: (node: Node) => readonly Held[]): Node | null {
  let found: Node | null = null;
  for (let frame: Frame | null = held.frame; frame !== null; frame = frame.up) {
    const { argument, call } = frame;
    const isSame = heldBy(argument).some(({ origin, at }) => origin === held.origin && at.join() === held.at.join());
    if (!helperCalls.has(call) || !isSame) return found;
    found = argument;
  }
  return found;
}

/** The part of a text or a literal that contains it, if it was inserted right here. */
export function narrowest({ built }: Held, whole: Node): Node {
  if (built === null) return whole.type === 'SpreadElement' ? whole.argument : whole;
  const [start, end] = rangeOf(whole);
  const [from, to] = rangeOf(built);
  return start <= from && to <= end ? built : whole;
}
