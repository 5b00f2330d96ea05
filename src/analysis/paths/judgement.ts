import type { Node, ReturnStatement, Statement } from 'estree';
import type { Code } from '../scope/code.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import type { Guard } from './guard.ts';
import type { Recall } from './recall.ts';
import type { OffPath, Outcome } from './ways-out.ts';

/** One judgement of what runs when in an Action. Its parts call each other through it, and every answer is computed once. */
export interface Judgement {
  readonly code: Code;
  /** The functions that Auth0 calls. */
  readonly entryPoints: ReadonlySet<FunctionNode>;
  /** The paths of the called methods below `api`: `access.deny`. */
  readonly apiCalls: ReadonlyMap<Node, string>;
  readonly requests: ReadonlySet<Node>;
  /** What the result of a test means for an execution. */
  readonly guardOf: (test: Node, holds: boolean) => Guard;
  readonly outcomeOf: (statement: Statement) => Outcome;
  /** What the caller always gets, in whichever way the function runs: a denial, or an exception. */
  readonly endOf: (called: FunctionNode) => OffPath | null;
  /** Whether it only denies, and only if a setting says so. */
  readonly deniesIfSet: (called: FunctionNode) => boolean;
  /** What its callers always do with the value of a `return`. */
  readonly fateOf: (returned: ReturnStatement | FunctionNode) => OffPath | null;
  /** Statements of a function that are not on the success path, wherever it is called from. */
  readonly offPathOf: (called: FunctionNode) => ReadonlyMap<Statement, OffPath>;
  readonly recall: Recall;
  readonly known: {
    readonly settings: Map<Node, boolean>;
    readonly answers: Map<Node, boolean>;
  };
}
