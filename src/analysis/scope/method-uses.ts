import type { MemberExpression, MethodDefinition, Node } from 'estree';
import type { Code } from './functions.ts';
import { functionsOf } from './functions.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';

/** A method or a getter of more uses is not followed. */
const MOST = 100;

/**
 * What has the result of a class's method or getter: `Client.create(event)`, `this.settings`. Null where the text does not
 * tell of every use of a member of that name whose it is.
 */
export function usesOfMethod(code: Code, made: FunctionNode): readonly Node[] | null {
  const method = code.tree.parents.get(made);
  if (method?.type !== 'MethodDefinition' || method.computed || method.value !== made) return null;
  const name = nameOf(method);
  const members = name === null ? undefined : membersOf(code.tree).get(name);
  if (members === undefined || members.length > MOST || (method.kind !== 'method' && method.kind !== 'get'))
    return null;
  const uses: Node[] = [];
  for (const member of members) {
    if (isOfEvent(code.tree, member)) continue;
    const functions = functionsOf(code, member);
    if (functions === null) return null;
    if (!functions.includes(made)) continue;
    const use = method.kind === 'get' ? member : calledBy(code.tree, member);
    if (use === null) return null;
    uses.push(use);
  }
  return uses;
}

/** `this.event.secrets`, in the getter `secrets` of a class that keeps the event. */
function isOfEvent(tree: SourceTree, { object }: MemberExpression): boolean {
  return (object.type === 'MemberExpression' ? propertyName(tree, object) : nameIn(object)) === 'event';
}

const nameIn = (node: Node): string | null => (node.type === 'Identifier' ? node.name : null);

function nameOf({ key }: MethodDefinition): string | null {
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return key.type === 'Identifier' ? key.name : null;
}

function calledBy({ parents }: SourceTree, member: MemberExpression): Node | null {
  const call = parents.get(member);
  return call?.type === 'CallExpression' && call.callee === member ? call : null;
}

const membersIn = new WeakMap<SourceTree, Map<string, MemberExpression[]>>();

/** All member expressions of the file by their names. A name that a pattern takes has none: who has it is not followed. */
function membersOf(tree: SourceTree): Map<string, MemberExpression[]> {
  const known = membersIn.get(tree);
  if (known !== undefined) return known;
  const index = new Map<string, MemberExpression[]>();
  const taken = new Set<string>();
  membersIn.set(tree, index);
  for (const [node, parent] of tree.parents) {
    if (node.type === 'Property' && parent.type === 'ObjectPattern') taken.add(propertyName(tree, node) ?? '');
    if (node.type !== 'MemberExpression') continue;
    const name = propertyName(tree, node);
    const members = name === null ? undefined : index.get(name);
    if (members !== undefined) members.push(node);
    else if (name !== null) index.set(name, [node]);
  }
  for (const name of taken) index.delete(name);
  return index;
}
