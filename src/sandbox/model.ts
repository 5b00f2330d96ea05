import type { ReportedTestCase } from '../report/model.ts';

/** What was observed in one run of a spec. Nothing in it relies on what the spec claims. */
export interface TestRun {
  readonly status: 'passed' | 'failed' | 'not-run';
  /** Why it did not run, or did not run to its end. */
  readonly notRun?: NotRun;
  /** Errors outside of tests: from a hook after all tests, and promises rejected after the last test. */
  readonly lateErrors: readonly LateError[];
  readonly cases: readonly ReportedTestCase[];
  /** The cases that passed without an assertion. */
  readonly withoutAssertion: readonly ReportedTestCase[];
  /** Packages beside Node's `assert` whose assertions were counted. */
  readonly counted: readonly string[];
  /** Refused connections, each address once, in the order of the first attempts. */
  readonly network: readonly NetworkAttempt[];
  readonly durationMs: number;
  /** Length of its messages in bytes: one limit applies to all specs together. */
  readonly resultsBytes: number;
  /** V8 block coverage of the Action file, one entry for each realm that loaded it; null if there is none. */
  readonly coverage: readonly ScriptCoverage[] | null;
  /** The output of the spec, defused, cut to the output limit. */
  readonly output: string;
}

/** `afterAll`, and the name of its group; empty for the spec itself. */
export interface FailedHook {
  readonly name: string;
  readonly group: string;
}

export interface LateError {
  readonly error: string;
  /** The hook that threw it; null for a promise that nobody waited for. */
  readonly hook: FailedHook | null;
  readonly place: SourcePosition | null;
}

export type NotRun =
  | { readonly kind: 'cannot-start'; readonly error: string; readonly place: SourcePosition | null }
  | { readonly kind: 'exited'; readonly status: string }
  | { readonly kind: 'timed-out'; readonly seconds: number }
  | { readonly kind: 'out-of-memory'; readonly megabytes: number }
  | { readonly kind: 'output-limit'; readonly limit: number };

export interface NetworkAttempt {
  /** `host:port`, or only the host if there is no port. */
  readonly address: string;
  readonly count: number;
  /** The place of the first attempt whose stack led into the submission. */
  readonly place: SourcePosition | null;
}

/** The place of the fault if a suite cannot start: in the spec, or in the Action that it requires. */
export interface SourcePosition {
  /** Relative to the repository's root, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** As in the inspector protocol's Profiler domain: offsets are UTF-16 code units of the untransformed source. */
export interface ScriptCoverage {
  readonly url: string;
  readonly functions: readonly {
    readonly functionName: string;
    readonly isBlockCoverage: boolean;
    readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
  }[];
}
