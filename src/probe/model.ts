import type { ExpectedAnswers, Literal } from '../analysis/facts/expected-answers.ts';
import type { FlowId } from '../auth0/flows.ts';
import type { SpecCall } from '../sandbox/channel.ts';

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

/** What the process is given on standard input. Paths are absolute and real, without links. */
export interface ProbeRequest {
  readonly root: string;
  readonly toolchain: string;
  readonly scratch: string;
  readonly hidden: readonly string[];
  readonly dependencies: string | null;
  readonly actionFile: string;
  readonly plan: Plan;
  /** Keys of scenarios that an earlier process has tried: `keyOf`. */
  readonly done: readonly string[];
}

/** In the Action's text, 1-based. */
export interface ActionPosition {
  readonly line: number;
  readonly column: number;
}

export type Outcome = 'continued' | 'denied' | 'redirected' | 'threw' | 'hung';

/** One call of a method of `api`. `args` are in JSON, each cut to a limit. */
export interface RecordedCall {
  readonly path: string;
  readonly args: readonly string[];
  readonly at: ActionPosition | null;
  /** Milliseconds of virtual time since the execution began. */
  readonly ms: number;
}

export interface RecordedLog {
  readonly text: string;
  /** Whether the Action itself has written it, and not a package that it uses. */
  readonly own: boolean;
  readonly at: ActionPosition | null;
  readonly ms: number;
}

/** The method of what a spec's mock of a package was asked; its `url` is the path of the function. */
export const MOCKED = 'CALL';

export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  /** Headers and body as one text, cut to a limit. */
  readonly sent: string;
  /** Asked for by the redirect that answered the request before. */
  readonly redirected: boolean;
  readonly at: ActionPosition | null;
  readonly ms: number;
}

/** What happened in one execution of a handler. */
export interface Recording {
  readonly id: string;
  readonly handler: string;
  readonly outcome: Outcome;
  /** Why it hung: nothing was left to wait for, the flow's limit of time, or a loop that never ends. */
  readonly hung: 'never-settles' | 'limit' | 'loop' | null;
  /** What it threw, with its name. */
  readonly error: string | null;
  readonly thrownAt: ActionPosition | null;
  readonly logs: readonly RecordedLog[];
  /** UTF-16 units of all logs together. */
  readonly logLength: number;
  readonly calls: readonly RecordedCall[];
  readonly requests: readonly RecordedRequest[];
  /** Milliseconds of virtual time. */
  readonly virtualMs: number;
  /** Whether a statement of the failure path ran; known of a success alone. */
  readonly failed: boolean;
  /** Of `again`: values that belong to the first user alone. */
  readonly firstUser: readonly string[];
}

export type ProbeMessage =
  /** The handler's baseline was looked for. */
  | ({ readonly kind: 'baseline'; readonly handler: string } & FoundBaseline)
  | { readonly kind: 'begin'; readonly handler: string; readonly id: string }
  | { readonly kind: 'recording'; readonly recording: Recording }
  /** Of `plan.failure`, what the scenarios of a handler have run. */
  | { readonly kind: 'ran'; readonly offsets: readonly number[] }
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
  /** Whether it is a call of the spec's, run again. */
  readonly replayed: boolean;
  /** Secrets that are in it as the spec has them, and not as the probe's. */
  readonly ownSecrets: readonly { readonly name: string; readonly value: string }[];
}

/** `clean`: it went on or redirected, and no statement of the failure path ran. */
export type BaselineState = 'clean' | 'unclean';

/** Limits of what a process may say, each beyond what a real Action needs. */
export const probeLimits = {
  scenarios: 80,
  logs: 40,
  calls: 60,
  requests: 60,
  /** UTF-16 units of one text. */
  text: 2048,
} as const;

/** Whether the spec may know better: no success was found, or one that asks nobody, of an Action that sends requests. */
export const isWanting = (plan: Plan, found: Pick<FoundBaseline, 'state' | 'requests'>): boolean =>
  found.state === 'unclean' || (plan.requests && plan.handlers.length === 1 && found.requests === 0);

export const keyOf = ({ handler, id }: { readonly handler: string; readonly id: string }): string => `${handler} ${id}`;
