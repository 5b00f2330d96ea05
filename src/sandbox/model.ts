import type { ReportedTestCase } from '../report/model.ts';

/** What was seen of one run of a spec. Nothing in it is taken on the word of the spec. */
export interface TestRun {
  readonly status: 'passed' | 'failed' | 'not-run';
  /** Why it did not run, or did not run to its end. */
  readonly notRun?: NotRun;
  /** Errors that no test holds: of a hook after all tests, and promises rejected after the last test. */
  readonly lateErrors: readonly LateError[];
  readonly cases: readonly ReportedTestCase[];
  /** Of the cases, those that passed and made no assertion. */
  readonly withoutAssertion: readonly ReportedTestCase[];
  /** Packages beside Node's `assert` whose assertions were counted. */
  readonly counted: readonly string[];
  /** Connections that were tried and refused, each address once, in the order of their first attempts. */
  readonly network: readonly NetworkAttempt[];
  readonly durationMs: number;
  /** Length of what was told of it, in bytes: a limit is for all specs together. */
  readonly resultsBytes: number;
  /** V8 block coverage of the Action file, one entry a realm that loaded it; null when there is none. */
  readonly coverage: readonly ScriptCoverage[] | null;
  /** What the spec printed, defused, cut to the output limit. */
  readonly output: string;
}

/** `afterAll`, and the name of the group that it is in; empty of the spec itself. */
export interface FailedHook {
  readonly name: string;
  readonly group: string;
}

export interface LateError {
  readonly error: string;
  /** The hook that threw it; null of a promise that nobody waited for. */
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
  /** `host:port`, or the host alone where there is no port. */
  readonly address: string;
  readonly count: number;
  /** Of the first attempt whose stack led into the submission. */
  readonly place: SourcePosition | null;
}

/** Where a suite that cannot start went wrong: in the spec, or in the Action it requires. */
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
