import type { FailedHook, ScriptCoverage } from './model.ts';

/**
 * What the parent and the test process tell each other. The run's nonce goes in on standard input, and right behind it
 * the request, in JSON and ASCII; both are read before the spec is loaded. Answers come back on a pipe of their own, a
 * line each: the nonce, a space, and a message in JSON.
 *
 * Not Node's own IPC channel: one line that is no JSON, written to its descriptor by a spec, throws in the parent where
 * nothing can catch it.
 */
export const RESULTS_FD = 3;
/** What the process of a spec writes there first, as a line: it runs, and waits for its request. */
export const HERE = 'here';
/** Characters, all of ASCII. */
export const NONCE_LENGTH = 32;

/** Of a process that runs partner code. Paths are absolute and real, without links. */
export interface ProcessPaths {
  readonly root: string;
  readonly toolchain: string;
  readonly scratch: string;
  /** Inside of the root, and not to be seen: what a checkout keeps there. */
  readonly hidden: readonly string[];
  /** The folder whose `node_modules` has what the manifest declares; null where nothing was installed. */
  readonly dependencies: string | null;
  readonly actionFile: string;
}

/** What the process of a spec is asked. */
export interface RunRequest extends ProcessPaths {
  readonly specFile: string;
  readonly settings: JestSettings;
  /** Whether axios is a mock without being asked for. */
  readonly automaticAxios: boolean;
  /** Whether each call of a handler is told, with what the spec has given it: for the probe, in a run of its own. */
  readonly recordsCalls: boolean;
}

/** Jest's settings of these names. Paths are relative to the root, with `./`; anything else is the name of a package. */
export interface JestSettings {
  readonly clearMocks: boolean;
  readonly resetMocks: boolean;
  readonly restoreMocks: boolean;
  readonly resetModules: boolean;
  /** Of one test, in milliseconds; null for Jest's own. */
  readonly testTimeout: number | null;
  /** `setupFiles` and `setupFilesAfterEnv`, which both run when `expect` is there. */
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
  /** Whether it made an assertion, as far as it was seen; of a test that ran with others at once, always. */
  readonly asserted: boolean;
  readonly message: string | null;
  /** In the spec: of the expectation that failed, else of the test. */
  readonly line: number;
  readonly column: number;
}

/** One call of a handler by a spec. All JSON in it is the spec's own data: a stranger's word. */
export interface SpecCall {
  readonly handler: string;
  /** In JSON. */
  readonly event: string;
  /** Milliseconds since the epoch, where the spec has set the time. */
  readonly now: number | null;
  /** What requests were answered, in their order. */
  readonly answers: readonly SpecAnswer[];
  /** What packages and methods of `api` gave, in its order. */
  readonly values: readonly SpecValue[];
}

export interface SpecAnswer {
  readonly method: string | null;
  /** Null where a package was asked that says nothing of it. */
  readonly url: string | null;
  readonly status: number;
  readonly body: string;
}

export interface SpecValue {
  /** From the package on, `()` behind what was called: `stripe().charges.create()`, `api.cache.get()`. */
  readonly path: string;
  /** `object`: with methods, its data alone; `promise`, `rejects`: it was waited for; `callback`: what a callback was called with. */
  readonly how: 'value' | 'object' | 'promise' | 'rejects' | 'callback';
  /** In JSON. */
  readonly value: string;
}

export type Message =
  | { readonly kind: 'cannot-start'; readonly error: string; readonly place: FilePosition | null }
  | { readonly kind: 'case'; readonly case: CaseMessage }
  /** That no test holds: of a hook after all tests, or of what nobody caught. */
  | {
      readonly kind: 'late-error';
      readonly error: string;
      readonly hook: FailedHook | null;
      readonly place: FilePosition | null;
    }
  /** One that was refused. */
  | {
      readonly kind: 'network';
      readonly host: string;
      /** Null of a name that was looked up, and of a Unix socket. */
      readonly port: number | null;
      readonly place: FilePosition | null;
    }
  | { readonly kind: 'called'; readonly call: SpecCall }
  /** Packages whose assertions are counted. */
  | { readonly kind: 'counted'; readonly packages: readonly string[] }
  | { readonly kind: 'coverage'; readonly coverage: readonly ScriptCoverage[] }
  | { readonly kind: 'end' };

/** What a process is given on standard input: it decodes bytes itself, and knows ASCII alone. */
export function asInput(nonce: string, request: ProcessPaths): string {
  // JSON has other characters in its strings alone, where they can be escaped.
  const escape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return nonce + JSON.stringify(request).replace(/[\u0080-\uFFFF]/g, escape);
}
