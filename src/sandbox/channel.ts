import type { ScriptCoverage } from './model.ts';

/**
 * What the parent and the test process tell each other. The request goes in on standard input, read before the spec is
 * loaded. Answers come back on a pipe of their own, a line each: the request's nonce, a space, and a message in JSON.
 *
 * Not Node's own IPC channel: one line that is no JSON, written to its descriptor by a spec, throws in the parent where
 * nothing can catch it.
 */
export const RESULTS_FD = 3;

/** Paths are absolute and real, without links. */
export interface RunRequest {
  readonly nonce: string;
  readonly root: string;
  readonly toolchain: string;
  readonly scratch: string;
  readonly actionFile: string;
  readonly specFile: string;
}

/** A place in a file, by its absolute path; 1-based. */
export interface FilePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface CaseMessage {
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly durationMs: number;
  readonly message: string | null;
  /** In the spec: of the expectation that failed, else of the test. */
  readonly line: number;
  readonly column: number;
}

export type Message =
  | { readonly kind: 'cannot-start'; readonly error: string; readonly place: FilePosition | null }
  | { readonly kind: 'case'; readonly case: CaseMessage }
  | { readonly kind: 'late-error'; readonly error: string }
  | { readonly kind: 'coverage'; readonly coverage: readonly ScriptCoverage[] }
  | { readonly kind: 'end' };
