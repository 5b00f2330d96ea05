import type { Node, ObjectExpression, Program } from 'estree';
import type { Analysis } from './analysis.ts';
import type { Bindings } from './bindings.ts';
import { keyOf, memberName } from './bindings.ts';
import type { FunctionNode } from './tree.ts';
import { isFunction, walk } from './tree.ts';

export interface Helpers {
  readonly all: ReadonlySet<FunctionNode>;
  readonly byName: ReadonlyMap<string, readonly FunctionNode[]>;
}

/**
 * Functions of object literals that nothing else sees, `const log = { error() { … } }`: they run where they are asked for
 * by their names, as methods of a class do. An object that is handed on may have any of them called.
 */
export function helpersOf(program: Program, { bindings }: Analysis): Helpers {
  const all = new Set<FunctionNode>();
  const byName = new Map<string, FunctionNode[]>();
  walk(program, (node) => {
    if (node.type !== 'VariableDeclarator' || node.init?.type !== 'ObjectExpression' || isHandedOn(node.id, bindings))
      return true;
    for (const [name, helper] of functionsIn(node.init)) {
      all.add(helper);
      const others = byName.get(name);
      if (others === undefined) byName.set(name, [helper]);
      else others.push(helper);
    }
    return true;
  });
  return { all, byName };
}

/** Anything is done with the variable but asking for a property by its name. */
function isHandedOn(id: Node, { declared, parents }: Bindings): boolean {
  const variable = declared.get(id);
  if (variable === undefined) return true;
  return variable.references.some(({ identifier, init }) => {
    const user = parents.get(identifier as Node);
    return init !== true && !(user?.type === 'MemberExpression' && user.object === identifier && memberName(user));
  });
}

function functionsIn(object: ObjectExpression): (readonly [string, FunctionNode])[] {
  return object.properties.flatMap((property) => {
    const name = property.type === 'Property' ? keyOf(property.key, property.computed) : null;
    return property.type === 'Property' && name !== null && isFunction(property.value)
      ? [[name, property.value] as const]
      : [];
  });
}
