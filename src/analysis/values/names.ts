import type { Scope } from 'eslint';
import type { MemberExpression, Node } from 'estree';
import type { Code } from '../scope/code.ts';
import { valuesOf } from '../scope/properties.ts';
import { givenValues } from '../scope/writes.ts';
import { constantString } from '../syntax/property-name.ts';

/** A name that a property may have, and where it is written. */
export interface PossibleName {
  readonly name: string;
  readonly nameNode: Node;
}

/**
 * The names that a computed property has, one after the other: `["A", "B"].filter((name) => !event.secrets[name])`,
 * `for (const name of NAMES)`, `get("A")` with `const get = (name) => event.secrets[name]`. Null if not all are known.
 */
export function possibleNames(code: Code, { computed, property }: MemberExpression): readonly PossibleName[] | null {
  const variable = computed && property.type === 'Identifier' ? code.tree.variables.get(property) : undefined;
  const found = variable === undefined || isAssigned(code, variable) ? null : valuesOf(code, property);
  if (found === null || !found.complete || found.values.length === 0) return null;
  const names = found.values.map((nameNode) => ({ name: constantString(code.tree, nameNode), nameNode }));
  return names.every((each): each is PossibleName => each.name !== null) ? names : null;
}

/** It gets one name at a time, by a separate statement: the code does not show which one it has. */
function isAssigned({ tree }: Code, variable: Scope.Variable): boolean {
  return givenValues(tree, variable).some((given) => given !== null);
}
