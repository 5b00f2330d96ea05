import type { ExpectedAnswers, Literal } from '../analysis/facts/expected-answers.ts';
import type { ExplorationPlan } from './explore/exploration.ts';
import type { FlowId } from '../auth0/flows.ts';
import type { ProcessPaths, SpecCall } from '../sandbox/channel.ts';

/** A field of the manifest, and the value that the probe gives it. */
export interface PlannedField {
  readonly name: string;
  readonly value: string;
  /** The value that turns a debug switch on; null for what is no switch. */
  readonly on: string | null;
  /** Of a select field, the values of its options. */
  readonly options: readonly string[];
}

/** Every literal that the Action compares a parameter of the request with, by the parameter's name. */
export type QueryLiterals = Readonly<Record<string, readonly Literal[]>>;

/** All that the probe's process is told of an Action. */
export interface Plan {
  readonly flow: FlowId;
  /** Its handlers, in the order in which Auth0 calls them. */
  readonly handlers: readonly { readonly name: string; readonly stage: 'execute' | 'continue' }[];
  /** The Action's text, without a byte-order mark. */
  readonly text: string;
  readonly secrets: readonly PlannedField[];
  readonly configuration: readonly PlannedField[];
  readonly answers: ExpectedAnswers;
  /** Parameters that it reads of `event.request.query` and `event.request.body`. */
  readonly query: QueryLiterals;
  /** Whether it reads `event.prompt`, which an event has after a prompt alone. */
  readonly readsPrompt: boolean;
  /** Paths below `event` that it reads and that Auth0 documents as optional. */
  readonly optional: readonly (readonly string[])[];
  /** Offsets in the text, in UTF-16 code units, at which the units of each path begin. */
  readonly success: readonly number[];
  readonly failure: readonly number[];
  /**
   * What the spec gives the handlers; null where it was not asked. Then a handler whose success is not found is left alone, to be
   * tried with it.
   */
  readonly spec: readonly SpecCall[] | null;
  /** Whether the Action sends a request anywhere, as far as its text tells. */
  readonly requests: boolean;
  /** Run this scenario and the success before it, and no other; null for all. */
  readonly only: string | null;
}

/** What the process of the probe is asked. */
export interface ProbeRequest extends ProcessPaths {
  readonly plan: Plan;
  /** Keys of scenarios that an earlier process has tried: `keyOf`. */
  readonly done: readonly string[];
  /** Look for executions that run all of the Action, in place of the scenarios; null for these. */
  readonly exploration: ExplorationPlan | null;
}
