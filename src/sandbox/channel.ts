import type { FailedHook, ScriptCoverage } from './model.ts';

/**
 * The messages between the parent and the test process. The run's nonce goes in on standard input, followed by
 * the request, in JSON and ASCII. Both are read before the spec is loaded. Answers come back on a separate pipe, one
 * line each: the nonce, a space, and a message in JSON.
 *
 * We do not use Node's own IPC channel: if a spec writes a line that is not JSON to its descriptor, the parent throws
 * where nothing can catch it.
 */
export const RESULTS_FD = 3;
/** The first line that a spec's process writes there: it runs, and waits for its request. */
export const HERE = 'here';
/** Characters, all of ASCII. */
export const NONCE_LENGTH = 32;

/** Paths for a process that runs partner code. They are absolute and real, without links. */
export interface ProcessPaths {
  readonly root: string;
  readonly toolchain: string;
  readonly scratch: string;
  /** Paths inside the root that must stay hidden: data that a checkout keeps there. */
  readonly hidden: readonly string[];
  /** The folder whose `node_modules` has the declared packages; null if nothing was installed. */
  readonly dependencies: string | null;
  readonly actionFile: string;
}

/** The request to a spec's process. */
export interface RunRequest extends ProcessPaths {
  readonly specFile: string;
  readonly settings: JestSettings;
  /** Whether axios is mocked by default. */
  readonly automaticAxios: boolean;
  /** Whether to report each call of a handler with the spec's inputs to it: for the probe, in a separate run. */
  readonly recordsCalls: boolean;
}

/** Jest's settings with these names. Paths are relative to the root, with `./`; anything else is the name of a package. */
export interface JestSettings {
  readonly clearMocks: boolean;
  readonly resetMocks: boolean;
  readonly restoreMocks: boolean;
  readonly resetModules: boolean;
  /** For one test, in milliseconds; null for Jest's default. */
  readonly testTimeout: number | null;
  /** `setupFiles` and `setupFilesAfterEnv`. Both run after `expect` exists. */
  readonly setup: readonly string[];
  readonly moduleNameMapper: readonly (readonly [pattern: string, targets: readonly string[]])[];
  readonly globals: Readonly<Record<string, unknown>>;
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
  /** Whether it made an assertion, as far as observed. Always true for a test that ran concurrently with others. */
  readonly asserted: boolean;
  readonly message: string | null;
  /** In the spec: the place of the failed expectation, otherwise of the test. */
  readonly line: number;
  readonly column: number;
}

/** A spec's call of a handler. All JSON in it is the spec's own data and not trusted. */
export interface SpecCall {
  readonly handler: string;
  /** In JSON. */
  readonly event: string;
  /** Milliseconds since the epoch, if the spec set the time. */
  readonly now: number | null;
  /** The answers to requests, in their order. */
  readonly answers: readonly SpecAnswer[];
  /** The results of packages and of methods of `api`, in their order. */
  readonly values: readonly SpecValue[];
}

export interface SpecAnswer {
  readonly method: string | null;
  /** Null if the answer comes from a package that does not show it. */
  readonly url: string | null;
  readonly status: number;
  readonly body: string;
}

export interface SpecValue {
  /** The path, beginning with the package, with `()` after each call: `stripe().charges.create()`, `api.cache.get()`. */
  readonly path: string;
  /** `object`: it has methods, only its data is recorded; `promise`, `rejects`: it was awaited; `callback`: the arguments of a callback. */
  readonly how: 'value' | 'object' | 'promise' | 'rejects' | 'callback';
  /** In JSON. */
  readonly value: string;
}

export type Message =
  | { readonly kind: 'cannot-start'; readonly error: string; readonly place: FilePosition | null }
  | { readonly kind: 'case'; readonly case: CaseMessage }
  /** Errors outside of tests: from a hook after all tests, or uncaught. */
  | {
      readonly kind: 'late-error';
      readonly error: string;
      readonly hook: FailedHook | null;
      readonly place: FilePosition | null;
    }
  /** A refused connection. */
  | {
      readonly kind: 'network';
      readonly host: string;
      /** Null for a name lookup, and for a Unix socket. */
      readonly port: number | null;
      readonly place: FilePosition | null;
    }
  | { readonly kind: 'called'; readonly call: SpecCall }
  /** Packages whose assertions are counted. */
  | { readonly kind: 'counted'; readonly packages: readonly string[] }
  | { readonly kind: 'coverage'; readonly coverage: readonly ScriptCoverage[] }
  | { readonly kind: 'end' };

/** The input of a process on standard input, in ASCII, because the process decodes the bytes itself. */
export function asInput(nonce: string, request: ProcessPaths): string {
  // In JSON, other characters only occur in strings, where they can be escaped.
  const escape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return nonce + JSON.stringify(request).replace(/[\u0080-\uFFFF]/g, escape);
}
