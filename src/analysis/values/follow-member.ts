import type { Expression, MemberExpression, Node, SpreadElement } from 'estree';
import { constantString, propertyName } from '../syntax/property-name.ts';
import type { Held } from './held.ts';
import { beside, isIndex, isItself, propertyOf } from './held.ts';
import { possibleNames } from './names.ts';
import type { Walk } from './walk.ts';
import { lose, pathKey, pathOf, reach, read } from './walk.ts';

/** Helpers such as `isEmpty` and `isPromise` read these from any value. */
const OF_ANY_VALUE: ReadonlySet<string> = new Set(['length', 'then', 'toJSON']);

/** A property of a followed value is read or written. */
export function followMember(walk: Walk, member: MemberExpression, held: Held): void {
  const name = propertyName(walk.code.tree, member);
  if (isWritten(walk, member)) {
    noteWrite(walk, member, held, name);
    return;
  }
  if (isItself(held)) readMember(walk, member, held, name);
  else {
    const [head] = held.path;
    if (name === null) lose(walk, held, member);
    // `[a, b].forEach(…)`: a method of an array sees all of it.
    else if (head !== undefined && isIndex(head) && !isIndex(name) && name !== 'length') lose(walk, held, member);
    reach(walk, member, propertyOf(held, name));
  }
}

function readMember(walk: Walk, member: MemberExpression, held: Held, name: string | null): void {
  if (name === null) {
    const names = possibleNames(walk.code, member);
    for (const each of names ?? []) reach(walk, member, read(walk, held, each.name, each.nameNode, member));
    if (names !== null) return;
    lose(walk, held, member);
    const value = propertyOf(held, null);
    // Any property may be read, so no specific read is known.
    reach(walk, member, value && beside(value, [member.property]));
  } else if (name === 'hasOwnProperty') {
    const call = walk.code.tree.parents.get(member);
    if (call?.type === 'CallExpression' && call.callee === member) readByQuestion(walk, held, call.arguments[0], call);
  } else if (!(name in Object.prototype) && !OF_ANY_VALUE.has(name)) {
    reach(walk, member, read(walk, held, name, member.property, member));
  }
}

/** `"NAME" in store` and the like: code that checks by name whether a value exists. */
export function readByQuestion(
  walk: Walk,
  held: Held,
  question: Expression | SpreadElement | undefined,
  call: Node,
): void {
  if (!isItself(held) || question === undefined) return;
  const name = constantString(walk.code.tree, question);
  if (name === null) lose(walk, held, call);
  else {
    read(walk, held, name, question, null);
    walk.asked.add(pathKey([...pathOf(held), name]));
  }
}

function noteWrite(walk: Walk, member: MemberExpression, held: Held, name: string | null): void {
  if (held.form !== 'itself') return;
  const [head] = held.path;
  if (head === undefined) {
    if (name === null) walk.extended.add(pathKey(pathOf(held)));
    else walk.written.add(pathKey([...pathOf(held), name]));
    return;
  }
  const write = walk.code.tree.parents.get(member);
  // `holder.secrets = event.secrets` is how it got them.
  const isOwn = write?.type === 'AssignmentExpression' && walk.holders.has(write.right);
  if (name === head && !isOwn) walk.extended.add(pathKey(pathOf(held)));
}

/** A value that is only written is not read. */
function isWritten({ code: { tree } }: Walk, member: MemberExpression): boolean {
  const parent = tree.parents.get(member);
  switch (parent?.type) {
    case 'AssignmentExpression':
      return parent.left === member && parent.operator === '=';
    case 'UnaryExpression':
      return parent.operator === 'delete';
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'AssignmentPattern':
      return parent.left === member;
    case 'ArrayPattern':
    case 'RestElement':
      return true;
    case 'Property':
      return parent.value === member && tree.parents.get(parent)?.type === 'ObjectPattern';
    default:
      return false;
  }
}
