import type { ProbeMessage } from '../child-messages.ts';
import type { ExplorationPlan, FoundExecution } from '../explore/exploration.ts';
import type { Plan } from '../model.ts';
import type { RanOffsets } from './coverage.ts';
import type { Executed, Execution } from './execute.ts';
import type { Staged, Trial } from './trial.ts';

export interface Exploring {
  readonly plan: Plan;
  readonly exploration: ExplorationPlan;
  readonly execute: (of: Execution) => Promise<Executed>;
  readonly ran: RanOffsets;
  readonly send: (message: ProbeMessage) => void;
  /** Numbers of trials that ended an earlier process. */
  readonly skip: ReadonlySet<string>;
}

/** A trial that was run. */
export interface Tried {
  readonly trial: Trial;
  readonly staged: Staged;
  readonly executed: Executed;
  readonly units: ReadonlySet<number>;
  readonly clean: boolean;
}

/** The result of an execution, and how to repeat it. */
export function described(
  handler: string,
  { staged: ready, executed, units, clean }: Tried,
  again: Executed,
): FoundExecution {
  const { recording, validated } = executed;
  const numbers = recording.requests.map((_, number) => ready.answered.get(number) ?? { kind: 'refused' as const });
  return {
    handler,
    event: JSON.stringify(ready.event),
    answers: numbers,
    claims: validated === null || ready.claims === null ? null : JSON.stringify(ready.claims),
    given: ready.given,
    clean,
    units: [...units],
    recording,
    again: again.recording,
  };
}
