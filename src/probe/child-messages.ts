import type { FoundExecution } from './explore/exploration.ts';
import type { Recording } from './recording.ts';
import type { Plan } from './model.ts';

export type ProbeMessage =
  /** The search for the handler's baseline has ended. */
  | ({ readonly kind: 'baseline'; readonly handler: string } & FoundBaseline)
  | { readonly kind: 'begin'; readonly handler: string; readonly id: string }
  | { readonly kind: 'recording'; readonly recording: Recording }
  /** Of `plan.failure`, the offsets that a handler's scenarios ran. */
  | { readonly kind: 'ran'; readonly offsets: readonly number[] }
  /** One of the executions that were found. */
  | { readonly kind: 'found'; readonly found: FoundExecution }
  /** The Action's own top level does not run. */
  | { readonly kind: 'cannot-load'; readonly error: string }
  | { readonly kind: 'end' };

/** The result of the search for a handler's baseline. */
export interface FoundBaseline {
  readonly state: BaselineState;
  /** Why it is unclean; empty if that is not known. */
  readonly reason: string;
  /** The number of its requests. */
  readonly requests: number;
  /** Requests of an execution that ended in a denial without a fault; null if none did. */
  readonly deniedRequests: number | null;
  /** Whether it is a call from the spec, executed again. */
  readonly replayed: boolean;
  /** Secrets in it with the spec's values instead of the probe's. */
  readonly ownSecrets: readonly { readonly name: string; readonly value: string }[];
}

/** `clean`: it continued or redirected, and no statement of the failure path ran. */
export type BaselineState = 'clean' | 'unclean';

/** Whether the spec may help: no success was found, or only one without requests, although the Action sends requests. */
export const isWanting = (plan: Plan, found: Pick<FoundBaseline, 'state' | 'requests'>): boolean =>
  found.state === 'unclean' || (plan.requests && plan.handlers.length === 1 && found.requests === 0);
