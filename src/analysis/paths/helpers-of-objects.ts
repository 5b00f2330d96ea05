import type { Node, ObjectExpression, Program } from 'estree';
import type { Analysis } from './analysis.ts';
import type { Bindings } from './bindings.ts';
import { functionOf, keyOf, memberName, returnsOf } from './bindings.ts';
import type { FunctionNode } from './units.ts';
import { isFunction, walk } from './units.ts';

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
    const made = node.type === 'VariableDeclarator' && node.init ? madeObject(node.init, bindings) : null;
    if (node.type !== 'VariableDeclarator' || made === null || isHandedOn(node.id, bindings)) return true;
    for (const [name, helper] of functionsIn(made)) {
      all.add(helper);
      const others = byName.get(name);
      if (others === undefined) byName.set(name, [helper]);
      else others.push(helper);
    }
    return true;
  });
  return { all, byName };
}

/** `{ … }`, or what a function of the file makes: `const logger = createLogger(event)`. */
function madeObject(init: Node, bindings: Bindings): ObjectExpression | null {
  if (init.type === 'ObjectExpression') return init;
  const made = init.type === 'CallExpression' ? functionOf(init.callee, bindings) : null;
  const [only, ...others] = made ? returnsOf(made) : [];
  if (init.type !== 'CallExpression' || only?.type !== 'ObjectExpression' || others.length > 0) return null;
  return isKeptByAll(init.callee, bindings) ? only : null;
}

/** Whatever the function makes is held in a variable from which only its properties are asked for. */
function isKeptByAll(callee: Node, bindings: Bindings): boolean {
  const references = bindings.variables.get(callee)?.references.filter((reference) => reference.isRead()) ?? [];
  return references.every(({ identifier }) => {
    const call = bindings.parents.get(identifier as Node);
    const declarator = call && bindings.parents.get(call);
    return (
      call?.type === 'CallExpression' &&
      declarator?.type === 'VariableDeclarator' &&
      !isHandedOn(declarator.id, bindings)
    );
  });
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
