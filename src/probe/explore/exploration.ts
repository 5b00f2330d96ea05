import type { Answer } from '../answers.ts';
import type { Recording } from '../recording.ts';

/** What the search for executions has to know of an Action beside the probe's plan. */
export interface ExplorationPlan {
  /** Paths below `event` that it reads. */
  readonly event: readonly (readonly string[])[];
  /** Methods of `api` that it calls: `cache.get`. */
  readonly api: readonly string[];
  /** Texts that it looks for in others: of `startsWith`, `endsWith` and `includes`. */
  readonly parts: readonly string[];
  /** Short texts that it has in lists, and names of the members of its objects that are functions. */
  readonly words: readonly string[];
  /** Offsets at which the units of the denial path begin; those of the other paths are in the probe's plan. */
  readonly denial: readonly number[];
}

/** A value that a method of `api` gave, in JSON. */
export interface GivenByApi {
  readonly path: string;
  readonly how: 'value' | 'promise';
  readonly value: string;
}

/** One execution of a handler, with all that it takes to have it again. */
export interface FoundExecution {
  readonly handler: string;
  /** The whole event, in JSON. */
  readonly event: string;
  /** What its requests were answered, in their order. */
  readonly answers: readonly Answer[];
  /** What `api.redirect.validateToken` gave, in JSON; null where it was not called, or refused. */
  readonly claims: string | null;
  readonly given: readonly GivenByApi[];
  /** Whether no statement of the failure path ran, and it went on or redirected. */
  readonly clean: boolean;
  /** Offsets of the units that ran. */
  readonly units: readonly number[];
  readonly recording: Recording;
  /** The same once more, at another time and with other random values: what differs is of the moment. */
  readonly again: Recording;
}

/** Limits of what the process may say. */
export const explorationLimits = {
  executions: 60,
  event: 64 * 1024,
  answers: 60,
  body: 64 * 1024,
  units: 5000,
} as const;

/** When every execution begins: a Thursday. Milliseconds since the epoch. */
export const EXPLORED_AT = Date.UTC(2026, 0, 15, 10);
