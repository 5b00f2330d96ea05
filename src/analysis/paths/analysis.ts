import type { Node, Statement } from 'estree';
import type { Bindings } from './bindings.ts';
import type { FunctionNode } from './units.ts';

/** What the parts of the analysis ask of each other; every answer is worked out once. */
export interface Analysis {
  readonly bindings: Bindings;
  /** Whoever calls it is denied, or gets an exception, whichever way it goes through the function. */
  alwaysFails(called: FunctionNode): boolean;
  /** Statements of the function that only run when something has failed. */
  failedStatements(called: FunctionNode): ReadonlySet<Statement>;
  /** Answers that were worked out before. */
  readonly outcomes: Map<Statement, number>;
  readonly guards: { readonly truthy: Map<Node, Guard>; readonly falsy: Map<Node, Guard> };
  readonly storeValues: Map<Node, boolean>;
}

/**
 * What it says of an execution that a condition holds: `failed`, a response failed, so nothing behind it is on the
 * success path; `missing`, a secret or configuration value is not set, so a return behind it is not, while code that
 * puts a default in its place is; null, nothing of the kind.
 */
export type Guard = 'failed' | 'missing' | null;
