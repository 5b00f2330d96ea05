import type { Node, ReturnStatement, Statement } from 'estree';
import type { Code } from '../scope/code.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import type { Guard } from './guard.ts';
import type { Recall } from './recall.ts';
import type { OffPath, Outcome } from './ways-out.ts';

/** One judgement of what runs when in an Action. Its parts ask each other through it, and every answer is worked out once. */
export interface Judgement {
  readonly code: Code;
  /** The functions that Auth0 calls. */
  readonly entryPoints: ReadonlySet<FunctionNode>;
  /** The paths of the methods below `api` that are called: `access.deny`. */
  readonly apiCalls: ReadonlyMap<Node, string>;
  readonly requests: ReadonlySet<Node>;
  /** What it says of an execution that a test comes out so. */
  readonly guardOf: (test: Node, holds: boolean) => Guard;
  readonly outcomeOf: (statement: Statement) => Outcome;
  /** What whoever calls it gets, whichever way it goes through the function: a denial, or an exception. */
  readonly endOf: (called: FunctionNode) => OffPath | null;
  /** It does nothing but deny, and that only where a setting says so. */
  readonly deniesIfSet: (called: FunctionNode) => boolean;
  /** What its callers do whenever they get the value that a `return` gives. */
  readonly fateOf: (returned: ReturnStatement | FunctionNode) => OffPath | null;
  /** Statements of a function that are not on the success path, wherever it is called from. */
  readonly offPathOf: (called: FunctionNode) => ReadonlyMap<Statement, OffPath>;
  readonly recall: Recall;
  readonly known: {
    readonly settings: Map<Node, boolean>;
    readonly answers: Map<Node, boolean>;
  };
}
