import type { Gate } from '../../paths/gate-of.ts';
import { gateOf } from '../../paths/gate-of.ts';
import { heldIn } from '../../values/holders.ts';
import { enclosingFunction } from '../../syntax/tree.ts';
import type { ActionFacts } from '../action.ts';
import type { ConsoleCall } from '../console-calls.ts';
import type { Condition } from './conditions.ts';
import { conditionsOf, plain } from './conditions.ts';
import { MOST_LISTED } from './most-listed.ts';
import type { Span } from './span.ts';
import { spanOf } from './span.ts';
import { sourceOf, textOf } from './texts.ts';

const MAX_HELPERS = 5;

/** A call that writes to the log. */
export interface LoggedText extends Span {
  /** `console.log`, or a helper as it is called. */
  readonly method: string;
  /** What is logged; what is not constant stands in braces. */
  readonly text: string;
  /**
   * When: on every execution; while a debug switch is on; on the way to a denial; when something has failed; once, when the Action is
   * loaded.
   */
  readonly when: 'always' | Gate['kind'];
  /** The test of the switch, as it is written; null where there is none. */
  readonly gate: string | null;
  readonly conditions: readonly Condition[];
  /** What of the event is in the text, below `event`. */
  readonly holds: readonly string[];
}

/** What all the calls of `console` in a helper stand behind; null where some is behind nothing. */
function gateWithin(action: ActionFacts, { helper }: ConsoleCall, seen: readonly ConsoleCall['helper'][]): Gate | null {
  if (helper === null || seen.includes(helper) || seen.length >= MAX_HELPERS) return null;
  const inside = action.consoleCalls.filter(({ node }) => enclosingFunction(action.tree, node) === helper);
  const gates = inside
    .slice(0, MOST_LISTED)
    .map((call) => gateOf(action, call) ?? gateWithin(action, call, [...seen, helper]));
  return gates.every((gate) => gate !== null) ? (gates[0] ?? null) : null;
}

/** Every `console.*` and every call of a helper that hands on to one what it is given. */
export function logsOf(action: ActionFacts): LoggedText[] {
  return action.consoleCalls.slice(0, MOST_LISTED).map((call) => {
    const gate = gateOf(action, call) ?? gateWithin(action, call, []);
    const holds = call.arguments.flatMap((argument) =>
      heldIn(action.ofEvent, argument).map(({ at }) => at.filter((name) => name !== '*').join('.')),
    );
    return {
      method: sourceOf(action, call.node.callee, 60),
      text: call.arguments.map((each) => textOf(action, each)).join(' '),
      when: gate?.kind ?? 'always',
      gate: gate?.kind === 'switch' ? sourceOf(action, gate.test) : null,
      conditions: conditionsOf(action, call.node).map(plain),
      holds: [...new Set(holds)].sort(),
      ...spanOf(action.tree, call.node),
    };
  });
}
