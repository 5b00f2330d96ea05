import type { Answer } from '../answers.ts';
import type { Recording } from '../recording.ts';

/** What the search for executions needs to know about an Action besides the probe's plan. */
export interface ExplorationPlan {
  /** Paths below `event` that it reads. */
  readonly event: readonly (readonly string[])[];
  /** Methods of `api` that it calls: `cache.get`. */
  readonly api: readonly string[];
  /** Texts that it searches for in other texts, with `startsWith`, `endsWith` and `includes`. */
  readonly parts: readonly string[];
  /** Short texts in its lists, and names of functions in its objects. */
  readonly words: readonly string[];
  /** Offsets where the units of the denial path begin. The probe's plan has those of the other paths. */
  readonly denial: readonly number[];
}

/** A result of a method of `api`, in JSON. */
export interface GivenByApi {
  readonly path: string;
  readonly how: 'value' | 'promise';
  readonly value: string;
}

/** One execution of a handler, with everything that is needed to repeat it. */
export interface FoundExecution {
  readonly handler: string;
  /** The whole event, in JSON. */
  readonly event: string;
  /** The answers to its requests, in their order. */
  readonly answers: readonly Answer[];
  /** The result of `api.redirect.validateToken`, in JSON; null if it was not called, or refused. */
  readonly claims: string | null;
  readonly given: readonly GivenByApi[];
  /** Whether no statement of the failure path ran, and it continued or redirected. */
  readonly clean: boolean;
  /** Offsets of the units that ran. */
  readonly units: readonly number[];
  readonly recording: Recording;
  /** The same again, at another time and with other random values: differences depend on the moment. */
  readonly again: Recording;
}

/** Limits for the messages of the process. */
export const explorationLimits = {
  executions: 60,
  event: 64 * 1024,
  answers: 60,
  body: 64 * 1024,
  units: 5000,
} as const;

/** When every execution begins: a Thursday. Milliseconds since the epoch. */
export const EXPLORED_AT = Date.UTC(2026, 0, 15, 10);
