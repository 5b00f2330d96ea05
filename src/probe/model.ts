import type { ExpectedAnswers, Literal } from '../analysis/facts/expected-answers.ts';
import type { ExplorationPlan } from './explore/exploration.ts';
import type { FlowId } from '../auth0/flows.ts';
import type { ProcessPaths, SpecCall } from '../sandbox/channel.ts';

/** A field of the manifest, with its value in the probe. */
export interface PlannedField {
  readonly name: string;
  readonly value: string;
  /** The value that turns a debug switch on; null for a field that is not a switch. */
  readonly on: string | null;
  /** For a select field, the values of its options. */
  readonly options: readonly string[];
}

/** All literals that the Action compares a request parameter with, by the parameter's name. */
export type QueryLiterals = Readonly<Record<string, readonly Literal[]>>;

/** The probe's input about an Action. */
export interface Plan {
  readonly flow: FlowId;
  /** Its handlers, in the order in which Auth0 calls them. */
  readonly handlers: readonly { readonly name: string; readonly stage: 'execute' | 'continue' }[];
  /** The Action's code, without a byte-order mark. */
  readonly text: string;
  readonly secrets: readonly PlannedField[];
  readonly configuration: readonly PlannedField[];
  readonly answers: ExpectedAnswers;
  /** Parameters that it reads from `event.request.query` and `event.request.body`. */
  readonly query: QueryLiterals;
  /** Whether it reads `event.prompt`, which only exists after a prompt. */
  readonly readsPrompt: boolean;
  /** Paths below `event` that it reads and that Auth0 documents as optional. */
  readonly optional: readonly (readonly string[])[];
  /** Offsets in the text, in UTF-16 code units, where the units of each path begin. */
  readonly success: readonly number[];
  readonly failure: readonly number[];
  /**
   * What the spec gives the handlers; null if it did not run for this. Then a handler without a success is skipped, and tried
   * again with the spec.
   */
  readonly spec: readonly SpecCall[] | null;
  /** Whether the Action sends a request anywhere, as far as its code shows. */
  readonly requests: boolean;
  /** Run only this scenario and the success before it; null for all. */
  readonly only: string | null;
}

/** The request to the probe's process. */
export interface ProbeRequest extends ProcessPaths {
  readonly plan: Plan;
  /** Keys of scenarios that an earlier process tried: `keyOf`. */
  readonly done: readonly string[];
  /** Search for executions that run all of the Action, instead of the scenarios; null for the scenarios. */
  readonly exploration: ExplorationPlan | null;
}
