import type { MemberExpression, Node, ObjectExpression } from 'estree';
import { functionsOf } from '../scope/functions.ts';
import { returnedBy } from '../scope/own-properties.ts';
import { groupsOf } from '../syntax/groups.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { isFunction } from '../syntax/tree.ts';
import { calledBy, methodsNamed } from './called-by.ts';
import type { Judgement } from './judgement.ts';

/** Functions that run where they are called by their names, not where they are written. */
export interface HeldHelpers {
  readonly all: ReadonlySet<FunctionNode>;
  readonly byName: ReadonlyMap<string, readonly FunctionNode[]>;
}

/**
 * Functions in object literals that nothing else sees, `const log = { error() { … } }`: like methods of a class, they run where
 * they are called. If an object is passed on, any of its functions may be called.
 */
export function heldHelpersOf(judgement: Judgement): HeldHelpers {
  const { tree } = judgement.code;
  const helpers: { readonly name: string; readonly made: FunctionNode }[] = [];
  for (const node of tree.parents.keys()) {
    if (node.type !== 'VariableDeclarator' || !node.init || isHandedOn(tree, node.id)) continue;
    for (const property of madeObject(judgement, node.init)?.properties ?? []) {
      if (property.type !== 'Property' || !isFunction(property.value)) continue;
      const name = propertyName(tree, property);
      if (name !== null) helpers.push({ name, made: property.value });
    }
  }
  const groups = groupsOf(helpers, ({ name }) => name);
  return {
    all: new Set(helpers.map(({ made }) => made)),
    byName: new Map([...groups].map(([name, group]) => [name, group.map(({ made }) => made)])),
  };
}

/** The functions that a member may run: the one that was found, otherwise all with its name. */
export function helpersAskedFor(
  judgement: Judgement,
  member: MemberExpression,
  held: HeldHelpers,
): readonly FunctionNode[] {
  const found = calledBy(judgement, member);
  if (found !== null) return found;
  const { tree } = judgement.code;
  const { object } = member;
  if (object.type === 'Identifier' && !tree.variables.has(object)) return [];
  return [...methodsNamed(tree, member), ...(held.byName.get(propertyName(tree, member) ?? '') ?? [])];
}

/** `{ … }`, or what a function of the file makes: `const logger = createLogger(event)`. */
function madeObject(judgement: Judgement, init: Node): ObjectExpression | null {
  if (init.type === 'ObjectExpression') return init;
  if (init.type !== 'CallExpression' || init.callee.type === 'Super') return null;
  const { tree } = judgement.code;
  const [made, ...others] = functionsOf(judgement.code, init.callee) ?? [];
  const [only, ...more] = made === undefined || others.length > 0 ? [] : returnedBy(tree, made);
  if (only?.type !== 'ObjectExpression' || more.length > 0) return null;
  return isKeptByAll(tree, init.callee) ? only : null;
}

/** The result of the function is only held in variables of which only properties are read. */
function isKeptByAll(tree: SourceTree, callee: Node): boolean {
  const variable = callee.type === 'Identifier' ? tree.variables.get(callee) : undefined;
  const references = variable?.references.filter((reference) => reference.isRead()) ?? [];
  return references.every(({ identifier }) => {
    const call = tree.parents.get(identifier as Node);
    const declarator = call && tree.parents.get(call);
    return (
      call?.type === 'CallExpression' && declarator?.type === 'VariableDeclarator' && !isHandedOn(tree, declarator.id)
    );
  });
}

/** Whether the variable is used for anything but reading a property by name. */
function isHandedOn(tree: SourceTree, id: Node): boolean {
  const variable = id.type === 'Identifier' ? tree.variables.get(id) : undefined;
  if (variable === undefined) return true;
  return variable.references.some(({ identifier, init }) => {
    const user = tree.parents.get(identifier as Node);
    if (init === true) return false;
    return user?.type !== 'MemberExpression' || user.object !== identifier || propertyName(tree, user) === null;
  });
}
