import type { Scope } from 'eslint';
import type { Class, Expression, MemberExpression, Node, ObjectExpression, ThisExpression } from 'estree';
import type { SourceTree } from '../syntax/tree.ts';
import { isGlobal } from '../syntax/tree.ts';
import { frozen, propertyName } from '../syntax/property-name.ts';

/** How many objects an object may be made of, one in the other. */
const MAX_DEPTH = 10;

/** One value given to a variable: null where it is given in a way that is not followed (a loop, a pattern). */
export type GivenValue = Expression | null;

/** Every value that the text gives to a variable, its initial one included. */
export function givenValues(tree: SourceTree, variable: Scope.Variable): readonly GivenValue[] {
  const known = givenValuesOf.get(variable);
  if (known !== undefined) return known;
  const given = variable.references
    .filter((reference) => reference.isWrite())
    .map(({ identifier, writeExpr }) => {
      const parent = tree.parents.get(identifier as Node);
      const asWhole =
        (parent?.type === 'VariableDeclarator' && parent.id === identifier && parent.init !== null) ||
        (parent?.type === 'AssignmentExpression' && parent.left === identifier && parent.operator === '=');
      return asWhole ? (writeExpr ?? null) : null;
    });
  givenValuesOf.set(variable, given);
  return given;
}

/** Asked again for every use of a variable. */
const givenValuesOf = new WeakMap<Scope.Variable, readonly GivenValue[]>();

/** Steps that are left: a text can be written so that following everything never ends. */
export interface Budget {
  steps: number;
}

/** The values that an object's property has by the text; null where they cannot all be told. */
export function memberValues(
  tree: SourceTree,
  object: Expression,
  name: string,
  budget: Budget,
  depth = 0,
): Node[] | null {
  if (depth > MAX_DEPTH || budget.steps-- <= 0) return null;
  const value = frozen(tree, object) ?? object;
  if (value.type === 'ObjectExpression') return literalMember(tree, value, name, budget, depth);
  if (value.type === 'ThisExpression') return ownMember(tree, value, name, budget);
  if (value.type === 'NewExpression') {
    const made = value.callee.type === 'Super' ? null : localClass(tree, value.callee);
    return made === null ? null : classMember(made, name, false);
  }
  if (value.type !== 'Identifier') return null;
  const variable = tree.variables.get(value);
  if (variable === undefined) return null;
  const [definition] = variable.defs;
  if (definition?.type === 'ClassName') return classMember(definition.node, name, true);
  const given = givenValues(tree, variable);
  if (definition?.type !== 'Variable' || given.length === 0) return null;
  const added = assignedMembers(tree, variable, name);
  budget.steps -= given.length + added.length;
  const initial = given.map((each) => (each === null ? null : memberValues(tree, each, name, budget, depth + 1)));
  if (initial.includes(null)) return added.length > 0 ? [...added] : null;
  return [...initial.flatMap((each) => each ?? []), ...added];
}

function literalMember(
  tree: SourceTree,
  object: ObjectExpression,
  name: string,
  budget: Budget,
  depth: number,
): Node[] | null {
  for (const property of object.properties.toReversed()) {
    if (property.type === 'SpreadElement') {
      const spread = memberValues(tree, property.argument, name, budget, depth + 1);
      if (spread === null || spread.length > 0) return spread;
    } else {
      const key = propertyName(tree, property);
      if (key === null || (key === name && property.kind !== 'init')) return null;
      if (key === name) return [property.value];
    }
  }
  return [];
}

/** `variable.name = value`, anywhere. */
function assignedMembers(tree: SourceTree, variable: Scope.Variable, name: string): readonly Expression[] {
  const known = assignedMembersOf.get(variable) ?? new Map<string | null, Expression[]>();
  if (!assignedMembersOf.has(variable)) {
    assignedMembersOf.set(variable, known);
    for (const { identifier } of variable.references) {
      const member = tree.parents.get(identifier as Node);
      if (member?.type !== 'MemberExpression' || member.object !== identifier) continue;
      const assignment = tree.parents.get(member);
      if (assignment?.type !== 'AssignmentExpression' || assignment.left !== member) continue;
      const key = propertyName(tree, member);
      const values = known.get(key);
      if (values === undefined) known.set(key, [assignment.right]);
      else values.push(assignment.right);
    }
  }
  return known.get(name) ?? [];
}

const assignedMembersOf = new WeakMap<Scope.Variable, Map<string | null, Expression[]>>();

function ownMember(tree: SourceTree, node: ThisExpression, name: string, budget: Budget): Node[] | null {
  const owner = thisOwner(tree, node);
  if (owner?.type === 'ObjectExpression') return literalMember(tree, owner, name, budget, 0);
  return owner === null ? null : classMember(owner, name, null);
}

/** `isStatic` null takes both. */
function classMember(node: Class, name: string, isStatic: boolean | null): Node[] | null {
  const found = node.body.body.find((member) => {
    if (member.type === 'StaticBlock' || member.computed || (isStatic !== null && member.static !== isStatic))
      return false;
    if (member.key.type === 'PrivateIdentifier') return `#${member.key.name}` === name;
    return member.key.type === 'Identifier' && member.key.name === name;
  });
  if (found === undefined || found.type === 'StaticBlock') return null;
  return found.value ? [found.value] : null;
}

/** The class that an expression names, when it is written in this file. */
export function localClass(tree: SourceTree, callee: Expression): Class | null {
  if (callee.type === 'ClassExpression') return callee;
  const variable = callee.type === 'Identifier' ? tree.variables.get(callee) : undefined;
  const [definition, ...others] = variable?.defs ?? [];
  if (variable === undefined || others.length > 0) return null;
  if (definition?.type === 'ClassName') return definition.node;
  const [given, ...more] = givenValues(tree, variable);
  return given?.type === 'ClassExpression' && more.length === 0 ? given : null;
}

/** A class, or an object literal with methods. */
export type ThisOwner = Class | ObjectExpression;

/** Every `this` of an owner's methods. */
export function thisOf(tree: SourceTree, owner: ThisOwner): readonly ThisExpression[] {
  let groups = thisByOwner.get(tree);
  if (groups === undefined) {
    groups = new Map();
    thisByOwner.set(tree, groups);
    for (const node of tree.thisExpressions) {
      const own = thisOwner(tree, node);
      const group = own === null ? undefined : groups.get(own);
      if (group !== undefined) group.push(node);
      else if (own !== null) groups.set(own, [node]);
    }
  }
  return groups.get(owner) ?? [];
}

const thisByOwner = new WeakMap<SourceTree, Map<ThisOwner, ThisExpression[]>>();

/** The class or the object literal whose method's `this` it is. */
export function thisOwner(tree: SourceTree, node: ThisExpression): ThisOwner | null {
  let at: Node = node;
  for (let parent = tree.parents.get(at); parent !== undefined; parent = tree.parents.get(at)) {
    if (at.type === 'StaticBlock' || at.type === 'FunctionDeclaration') return null;
    if (parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition') {
      if (parent.value === at) return classOf(tree, parent);
    }
    if (at.type === 'FunctionExpression') return parent.type === 'Property' ? literalOf(tree, parent) : null;
    at = parent;
  }
  return null;
}

function literalOf(tree: SourceTree, property: Node): ObjectExpression | null {
  const literal = tree.parents.get(property);
  return literal?.type === 'ObjectExpression' ? literal : null;
}

function classOf(tree: SourceTree, member: Node): Class | null {
  const body = tree.parents.get(member);
  const owner = body === undefined ? undefined : tree.parents.get(body);
  return owner?.type === 'ClassDeclaration' || owner?.type === 'ClassExpression' ? owner : null;
}

/** `exports` or `module.exports`. */
export function isExportsObject(tree: SourceTree, node: Node): boolean {
  return isGlobal(tree, node, 'exports') || (node.type === 'MemberExpression' && isModuleExports(tree, node));
}

export function isModuleExports(tree: SourceTree, node: MemberExpression): boolean {
  return isGlobal(tree, node.object, 'module') && propertyName(tree, node) === 'exports';
}
