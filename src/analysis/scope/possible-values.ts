import type { Scope } from 'eslint';
import type { Node } from 'estree';

/** The possible expressions for a value. */
export interface Values {
  readonly values: readonly Node[];
  /** False if it may also have another value. */
  readonly complete: boolean;
  /** The variables that hold the object to which the property belongs. */
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
