import type { FoundExecution } from './explore/exploration.ts';
import type { Recording } from './recording.ts';
import type { Plan } from './model.ts';

export type ProbeMessage =
  /** The handler's baseline was looked for. */
  | ({ readonly kind: 'baseline'; readonly handler: string } & FoundBaseline)
  | { readonly kind: 'begin'; readonly handler: string; readonly id: string }
  | { readonly kind: 'recording'; readonly recording: Recording }
  /** Of `plan.failure`, what the scenarios of a handler have run. */
  | { readonly kind: 'ran'; readonly offsets: readonly number[] }
  /** One of the executions that were looked for. */
  | { readonly kind: 'found'; readonly found: FoundExecution }
  /** The Action's own top level cannot be run. */
  | { readonly kind: 'cannot-load'; readonly error: string }
  | { readonly kind: 'end' };

/** How a handler's baseline was found. */
export interface FoundBaseline {
  readonly state: BaselineState;
  /** Why it is unclean; empty where that is not known. */
  readonly reason: string;
  /** Requests that it makes. */
  readonly requests: number;
  /** Requests of an execution that ended in a denial without a fault; null where none did. */
  readonly deniedRequests: number | null;
  /** Whether it is a call of the spec's, run again. */
  readonly replayed: boolean;
  /** Secrets that are in it as the spec has them, and not as the probe's. */
  readonly ownSecrets: readonly { readonly name: string; readonly value: string }[];
}

/** `clean`: it went on or redirected, and no statement of the failure path ran. */
export type BaselineState = 'clean' | 'unclean';

/** Whether the spec may know better: no success was found, or one that asks nobody, of an Action that sends requests. */
export const isWanting = (plan: Plan, found: Pick<FoundBaseline, 'state' | 'requests'>): boolean =>
  found.state === 'unclean' || (plan.requests && plan.handlers.length === 1 && found.requests === 0);
