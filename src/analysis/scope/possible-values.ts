import type { Scope } from 'eslint';
import type { Node } from 'estree';

/** Expressions whose value something may have. */
export interface Values {
  readonly values: readonly Node[];
  /** False where it may also have another. */
  readonly complete: boolean;
  /** The variables that hold the object which it is a property of. */
  readonly holders: readonly Scope.Variable[];
}

export const NONE: Values = { values: [], complete: true, holders: [] };
export const UNKNOWN: Values = { values: [], complete: false, holders: [] };
export const all = (values: readonly Node[]): Values => ({ values, complete: true, holders: [] });

/** One of several. */
export function either(found: readonly Values[]): Values {
  return {
    values: [...new Set(found.flatMap(({ values }) => values))],
    complete: found.every(({ complete }) => complete),
    holders: [...new Set(found.flatMap(({ holders }) => holders))],
  };
}
