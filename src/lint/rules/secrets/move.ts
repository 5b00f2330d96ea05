import type { Scope } from 'eslint';
import type { Node } from 'estree';
import type { Edit } from '../../../rules/finding.ts';
import type { Store } from '../../../submission/model.ts';

/** A field that is to be read from the other store. */
export interface Move {
  readonly name: string;
  readonly from: Store;
  readonly to: Store;
  /** Whether an expression is the event itself, or a pattern receives it, and so both stores. */
  readonly isEvent: (node: Node) => boolean;
}

/** An expression for the other store, and what else has to change for it. */
export interface Other {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** The variable that a name refers to in a scope. */
export function boundAt(from: Scope.Scope, name: string): Scope.Variable | undefined {
  let scope: Scope.Scope | null = from;
  while (scope !== null && !scope.set.has(name)) scope = scope.upper;
  return scope?.set.get(name);
}

export function isGivenAgain(variable: Scope.Variable | null | undefined): boolean {
  return variable?.references.some((reference) => reference.isWrite() && reference.init !== true) ?? true;
}
