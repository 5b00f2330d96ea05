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
  /** `console.log`, or the call of a helper as it is written. */
  readonly method: string;
  /** The logged text. Parts that are not constant are in braces. */
  readonly text: string;
  /**
   * When it runs: on every execution; while a debug switch is on; on the way to a denial; after a failure; once, when the Action is
   * loaded.
   */
  readonly when: 'always' | Gate['kind'];
  /** The condition of the switch, as it is written; null if there is none. */
  readonly gate: string | null;
  readonly conditions: readonly Condition[];
  /** Properties of the event in the text, below `event`. */
  readonly holds: readonly string[];
}

/** The condition that all `console` calls in a helper share; null if some have none. */
function gateWithin(action: ActionFacts, { helper }: ConsoleCall, seen: readonly ConsoleCall['helper'][]): Gate | null {
  if (helper === null || seen.includes(helper) || seen.length >= MAX_HELPERS) return null;
  const inside = action.consoleCalls.filter(({ node }) => enclosingFunction(action.tree, node) === helper);
  const gates = inside
    .slice(0, MOST_LISTED)
    .map((call) => gateOf(action, call) ?? gateWithin(action, call, [...seen, helper]));
  return gates.every((gate) => gate !== null) ? (gates[0] ?? null) : null;
}

/** Every `console.*`, and every call of a helper that passes its arguments to one. */
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
