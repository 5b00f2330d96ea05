import type { Class, Expression, NewExpression, Node, ObjectExpression, ThisExpression } from 'estree';
import { groupsOf } from '../syntax/groups.ts';
import { remembered } from '../syntax/remembered.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { givenValues } from './writes.ts';

/** A class, or an object literal with methods. */
export type ThisOwner = Class | ObjectExpression;

/** The class or the object literal to whose method a `this` belongs. */
export function thisOwner(tree: SourceTree, node: ThisExpression): ThisOwner | null {
  let at: Node = node;
  for (let parent = tree.parents.get(at); parent !== undefined; at = parent, parent = tree.parents.get(at)) {
    if (at.type === 'StaticBlock' || at.type === 'FunctionDeclaration') return null;
    if ((parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition') && parent.value === at)
      return classOf(tree, parent);
    if (at.type === 'FunctionExpression') return parent.type === 'Property' ? literalOf(tree, parent) : null;
  }
  return null;
}

function literalOf(tree: SourceTree, property: Node): ObjectExpression | null {
  const literal = tree.parents.get(property);
  return literal?.type === 'ObjectExpression' ? literal : null;
}

/** The class that has a member. */
export function classOf(tree: SourceTree, member: Node): Class | null {
  const body = tree.parents.get(member);
  const owner = body === undefined ? undefined : tree.parents.get(body);
  return owner?.type === 'ClassDeclaration' || owner?.type === 'ClassExpression' ? owner : null;
}

/** Every `this` of an owner's methods. */
export function thisOf(tree: SourceTree, owner: ThisOwner): readonly ThisExpression[] {
  return thisByOwner(tree).get(owner) ?? [];
}

const thisByOwner = remembered((tree: SourceTree) => groupsOf(tree.thisExpressions, (node) => thisOwner(tree, node)));

/** The values of `this.name = value` in an owner's methods. */
export function givenToThis(tree: SourceTree, owner: ThisOwner, name: string): readonly Expression[] {
  return (fieldsByOwner(tree).get(owner)?.get(name) ?? []).map(({ value }) => value);
}

const fieldsByOwner = remembered((tree: SourceTree) => {
  const fields = tree.assignments.flatMap(({ left, right }) => {
    if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') return [];
    return [{ owner: thisOwner(tree, left.object), name: propertyName(tree, left), value: right }];
  });
  const byOwner = groupsOf(fields, ({ owner }) => owner);
  return new Map([...byOwner].map(([owner, own]) => [owner, groupsOf(own, ({ name }) => name)]));
});

/** The value that a class declares for a member; for a getter, its function. `isStatic` null accepts both. */
export function declaredIn(tree: SourceTree, owner: Class, name: string, isStatic: boolean | null): Node | null {
  for (const member of owner.body.body) {
    if (member.type === 'StaticBlock' || (isStatic !== null && member.static !== isStatic)) continue;
    if (propertyName(tree, member) === name) return member.value ?? null;
  }
  return null;
}

/** The class that an expression names, if it is written in this file. */
export function localClass(tree: SourceTree, callee: Node): Class | null {
  if (callee.type === 'ClassExpression' || callee.type === 'ClassDeclaration') return callee;
  const variable = callee.type === 'Identifier' ? tree.variables.get(callee) : undefined;
  const [definition, ...others] = variable?.defs ?? [];
  if (variable === undefined || others.length > 0) return null;
  if (definition?.type === 'ClassName') return definition.node;
  const [given, ...more] = givenValues(tree, variable);
  return given?.type === 'ClassExpression' && more.length === 0 ? given : null;
}

/** `new Client(…)` for `class Client`. */
export function instancesOf(tree: SourceTree, owner: Class): readonly NewExpression[] {
  return constructionsIn(tree).get(owner) ?? [];
}

/** The same for its constructor. */
export function constructionsOf(tree: SourceTree, made: FunctionNode): readonly NewExpression[] {
  const owner = constructedBy(tree, made);
  return owner === null ? [] : instancesOf(tree, owner);
}

/** Whether a constructor's class is used for more than `new`: others may make instances of it. */
export function isClassHandedOn(tree: SourceTree, made: FunctionNode): boolean {
  const owner = constructedBy(tree, made);
  const declarator = owner && tree.parents.get(owner);
  const names = [owner, declarator?.type === 'VariableDeclarator' ? declarator : null].filter((each) => each !== null);
  const references = names.flatMap((each) => tree.scopes.getDeclaredVariables(each)).flatMap((each) => each.references);
  return references.some((reference) => {
    const user = tree.parents.get(reference.identifier as Node);
    return reference.isRead() && (user?.type !== 'NewExpression' || user.callee !== reference.identifier);
  });
}

function constructedBy(tree: SourceTree, made: FunctionNode): Class | null {
  const method = tree.parents.get(made);
  return method?.type === 'MethodDefinition' && method.kind === 'constructor' ? classOf(tree, method) : null;
}

const constructionsIn = remembered((tree: SourceTree) =>
  groupsOf(tree.constructions, ({ callee }) => localClass(tree, callee)),
);
