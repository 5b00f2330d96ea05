import type { Class, Expression, MemberExpression, NewExpression, Node } from 'estree';
import { localClass, thisOwner } from './members.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';

/** What the class that `this.name` stands in gives to that property: `this.name = value`, `name = value;`. */
export function givenToOwn(tree: SourceTree, { object, property }: MemberExpression): Expression[] {
  const owner = object.type === 'ThisExpression' ? thisOwner(tree, object) : null;
  if (owner === null || owner.type === 'ObjectExpression') return [];
  const name = memberName(property);
  const assigned = assignmentsTo(tree).get(name) ?? [];
  const fields = owner.body.body.filter((member) => member.type === 'PropertyDefinition');
  return [
    ...fields.flatMap(({ key, value }) => (value && memberName(key) === name ? [value] : [])),
    ...assigned.filter((each) => each.owner === owner).map(({ value }) => value),
  ];
}

function memberName(key: Node): string | null {
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return key.type === 'Identifier' ? key.name : null;
}

interface Assigned {
  readonly owner: Class;
  readonly value: Expression;
}

const assignmentsOf = new WeakMap<SourceTree, Map<string | null, Assigned[]>>();

/** All `this.name = value` of the file's classes, by their names. */
function assignmentsTo(tree: SourceTree): Map<string | null, Assigned[]> {
  const known = assignmentsOf.get(tree);
  if (known !== undefined) return known;
  const index = new Map<string | null, Assigned[]>();
  assignmentsOf.set(tree, index);
  for (const { left, right } of tree.assignments) {
    if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression' || left.computed) continue;
    const owner = thisOwner(tree, left.object);
    if (owner === null || owner.type === 'ObjectExpression') continue;
    const name = memberName(left.property);
    add(index, name, { owner, value: right });
  }
  return index;
}

/** `new Client(…)`, of the constructor of `class Client`. */
export function constructionsOf(tree: SourceTree, made: FunctionNode): readonly NewExpression[] {
  const method = tree.parents.get(made);
  if (method?.type !== 'MethodDefinition' || method.kind !== 'constructor') return [];
  const body = tree.parents.get(method);
  const owner = body && tree.parents.get(body);
  return (owner && constructions(tree).get(owner)) ?? [];
}

const constructionsIn = new WeakMap<SourceTree, Map<Node, NewExpression[]>>();

/** All instances that the file makes of its own classes. */
function constructions(tree: SourceTree): Map<Node, NewExpression[]> {
  const known = constructionsIn.get(tree);
  if (known !== undefined) return known;
  const index = new Map<Node, NewExpression[]>();
  constructionsIn.set(tree, index);
  for (const node of tree.parents.keys()) {
    if (node.type !== 'NewExpression' || node.callee.type === 'Super') continue;
    const owner = localClass(tree, node.callee);
    if (owner !== null) add(index, owner, node);
  }
  return index;
}

function add<Key, Value>(index: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = index.get(key);
  if (values === undefined) index.set(key, [value]);
  else values.push(value);
}
