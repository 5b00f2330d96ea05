/** A position in the Action's code, 1-based. */
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
  /** Whether the Action itself wrote it, and not a package that it uses. */
  readonly own: boolean;
  readonly at: ActionPosition | null;
  readonly ms: number;
}

/** The method for a call of a spec's mock of a package. Its `url` is the path of the function. */
export const MOCKED = 'CALL';

export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  /** Headers and body as one text, cut to a limit. */
  readonly sent: string;
  /** Whether it follows the redirect in the answer to the request before. */
  readonly redirected: boolean;
  readonly at: ActionPosition | null;
  readonly ms: number;
}

/** What happened in one execution of a handler. */
export interface Recording {
  readonly id: string;
  readonly handler: string;
  readonly outcome: Outcome;
  /** Why it hung: there was nothing left to wait for, the flow's time limit was reached, or a loop never ended. */
  readonly hung: 'never-settles' | 'limit' | 'loop' | null;
  /** The error that it threw, with its name. */
  readonly error: string | null;
  readonly thrownAt: ActionPosition | null;
  readonly logs: readonly RecordedLog[];
  /** UTF-16 units of all logs together. */
  readonly logLength: number;
  readonly calls: readonly RecordedCall[];
  readonly requests: readonly RecordedRequest[];
  /** Milliseconds of virtual time. */
  readonly virtualMs: number;
  /** Whether a statement of the failure path ran. Only known for a success. */
  readonly failed: boolean;
  /** For `again`: values that only belong to the first user. */
  readonly firstUser: readonly string[];
}

/** Limits for the messages of a process, each above what a real Action needs. */
export const probeLimits = {
  scenarios: 80,
  logs: 40,
  calls: 60,
  requests: 60,
  /** UTF-16 units of one text. */
  text: 2048,
} as const;

export const keyOf = ({ handler, id }: { readonly handler: string; readonly id: string }): string => `${handler} ${id}`;
