import type { ForOfStatement, MemberExpression, Node } from 'estree';
import { usesOfMethod } from '../scope/callers.ts';
import { callsOf } from '../scope/calls.ts';
import { followArgument, readByQuestion } from './arguments.ts';
import { possibleNames } from './names.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { enclosingFunction, isFunction } from '../syntax/tree.ts';
import type { Part, Tracked } from './tracked.ts';
import { beside, holding, isIndex, partOf } from './tracked.ts';
import type { Walk } from './walk.ts';
import { asksForPresence } from '../syntax/presence.ts';
import { bind, reachThis } from './bind.ts';
import { followCall, ofEach } from './calls.ts';
import { isNewResult, lose, orElse, pathKey, reach, read } from './walk.ts';

/** Looks at what an expression that holds a value is used for. */
export function follow(walk: Walk, node: Node, value: Tracked): void {
  const parent = walk.code.tree.parents.get(node);
  if (!('held' in value) && parent !== undefined && asksForPresence(walk.code.tree, node, parent)) {
    walk.asked.add(pathKey(value.path));
  }
  switch (parent?.type) {
    case 'MemberExpression':
      if (parent.object === node) followMember(walk, parent, value);
      return;
    case 'ChainExpression':
    case 'AwaitExpression':
      reach(walk, parent, value);
      return;
    case 'LogicalExpression':
      if (parent.operator !== '&&') {
        reach(walk, parent, orElse(walk, value, parent.left === node ? parent.right : parent.left));
      } else if (parent.right === node) reach(walk, parent, value);
      return;
    case 'ConditionalExpression':
      if (parent.test === node) return;
      reach(walk, parent, orElse(walk, value, parent.consequent === node ? parent.alternate : parent.consequent));
      return;
    case 'SequenceExpression':
      if (parent.expressions.at(-1) === node) reach(walk, parent, value);
      return;
    case 'AssignmentExpression':
      if (parent.right !== node) return;
      bind(walk, parent.left, value);
      reach(walk, parent, value);
      return;
    case 'VariableDeclarator':
      bind(walk, parent.id, value);
      return;
    case 'AssignmentPattern':
      if (parent.right === node) bind(walk, parent.left, value);
      return;
    case 'Property':
    case 'ArrayExpression':
    case 'SpreadElement':
      followIntoLiteral(walk, node, parent, value);
      return;
    case 'CallExpression':
    case 'NewExpression':
      if (parent.callee !== node) followArgument(walk, node, parent, value);
      else if (parent.type === 'CallExpression' && !('held' in value)) followCall(walk, node, parent, value);
      return;
    case 'ReturnStatement':
      followResult(walk, enclosingFunction(walk.code.tree, parent), node, value);
      return;
    case 'ArrowFunctionExpression':
      if (parent.body === node) followResult(walk, parent, node, value);
      return;
    case 'BinaryExpression': {
      if (parent.operator !== 'in' || parent.right !== node || parent.left.type === 'PrivateIdentifier') return;
      readByQuestion(walk, value, parent.left, parent);
      return;
    }
    case 'ForInStatement':
      // The names of an object are not what it holds.
      if (parent.right === node && !('held' in value)) lose(walk, value, node);
      return;
    case 'ForOfStatement':
      if (parent.right === node) followLoop(walk, parent, value);
      return;
    // Only whether there is a value is asked here, or nothing at all.
    case 'ExpressionStatement':
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
    case 'SwitchStatement':
    case 'SwitchCase':
    case 'UnaryExpression':
    case 'UpdateExpression':
    case 'TemplateLiteral':
      return;
    default:
      lose(walk, value, node);
  }
}

/** Asked of a value whatever it is, by helpers such as `isEmpty` and `isPromise`. */
const OF_ANY_VALUE: ReadonlySet<string> = new Set(['length', 'then', 'toJSON']);

function followMember(walk: Walk, member: MemberExpression, value: Tracked): void {
  const name = propertyName(walk.code.tree, member);
  if (isWritten(walk, member)) {
    noteWrite(walk, member, value, name);
    return;
  }
  if (name === null) {
    if ('held' in value) lose(walk, value, member);
    else readPossibleNames(walk, member, value);
  } else if ('held' in value) {
    if (name === value.key) reach(walk, member, value.held);
    // `[a, b].forEach(…)`: a method of an array sees all of it.
    else if (isIndex(value.key) && !isIndex(name) && name !== 'length') lose(walk, value, member);
  } else if (name === 'hasOwnProperty') {
    const call = walk.code.tree.parents.get(member);
    if (call?.type === 'CallExpression' && call.callee === member) readByQuestion(walk, value, call.arguments[0], call);
  } else if (!(name in Object.prototype) && !OF_ANY_VALUE.has(name)) {
    readMember(walk, member, value, name, member.property);
  }
}

function readMember(walk: Walk, member: MemberExpression, value: Part, name: string, nameNode: Node): void {
  const held = read(walk, value, name, nameNode, member);
  if (held !== null) reach(walk, member, held);
}

function readPossibleNames(walk: Walk, member: MemberExpression, value: Part): void {
  const names = possibleNames(walk.code, member);
  if (names === null) lose(walk, value, member);
  else for (const { name, nameNode } of names) readMember(walk, member, value, name, nameNode);
}

function noteWrite(walk: Walk, member: MemberExpression, value: Tracked, name: string | null): void {
  if ('held' in value) {
    const write = walk.code.tree.parents.get(member);
    // `holder.secrets = event.secrets` is how it came to hold them.
    const isOwn = write?.type === 'AssignmentExpression' && walk.seen.has(write.right);
    if (name === value.key && !isOwn) walk.extended.add(pathKey(partOf(value).path));
  } else if (name === null) walk.extended.add(pathKey(value.path));
  else walk.written.add(pathKey([...value.path, name]));
}

/** What is written only is not read. */
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

/** Longer arrays are data. */
const MAX_ELEMENTS = 100;

/** `{ secrets: value }`, `[value]`, `{ ...value }`. */
function followIntoLiteral(
  walk: Walk,
  node: Node,
  parent: Extract<Node, { type: 'Property' | 'ArrayExpression' | 'SpreadElement' }>,
  value: Tracked,
): void {
  const { tree } = walk.code;
  const literal = parent.type === 'ArrayExpression' ? parent : tree.parents.get(parent);
  if (parent.type === 'SpreadElement') {
    if (literal?.type !== 'ObjectExpression') lose(walk, value, parent);
    else if ('held' in value) reach(walk, literal, value);
    else if (walk.subject.deep) reach(walk, literal, beside(value, [parent]));
    else lose(walk, value, parent);
    return;
  }
  if (literal === undefined || (parent.type === 'Property' && parent.value !== node)) return;
  const key = parent.type === 'Property' ? propertyName(tree, parent) : indexIn(parent.elements, node);
  const holder = key === null ? null : holding(key, value);
  if (holder === null) {
    lose(walk, value, node);
    return;
  }
  reach(walk, literal, holder);
  if (literal.type === 'ObjectExpression') reachThis(walk, literal, holder);
}

function indexIn(elements: readonly (Node | null)[], node: Node): string | null {
  return elements.length > MAX_ELEMENTS ? null : String(elements.indexOf(node));
}

/** `for (const identity of event.user.identities)`. */
function followLoop(walk: Walk, { left, right }: ForOfStatement, value: Tracked): void {
  const item = 'held' in value ? null : ofEach(walk, value);
  if (item === null) lose(walk, value, right);
  else
    for (const each of left.type === 'VariableDeclaration' ? left.declarations.map(({ id }) => id) : [left])
      bind(walk, each, item);
}

/** What a function returns is what its calls are. */
function followResult(walk: Walk, made: FunctionNode | null, node: Node, value: Tracked): void {
  if (made === null || !isNewResult(walk, made, value)) return;
  const calls = made.generator ? null : (callsOf(walk.code, made) ?? usesOfMethod(walk.code, made));
  if (calls === null) {
    // Auth0 ignores what a handler returns.
    if (!walk.entryPoints.has(made)) lose(walk, value, node);
    return;
  }
  for (const call of calls) {
    const user = walk.code.tree.parents.get(call);
    if (!made.async) reach(walk, call, value);
    else if (user?.type === 'AwaitExpression') reach(walk, user, value);
    // An async function's result that is returned on is awaited by whoever awaits that.
    else if (user !== undefined && (isFunction(user) || user.type === 'ReturnStatement')) {
      followPromise(walk, user, call, value);
    } else if (user?.type !== 'ExpressionStatement') lose(walk, value, call);
  }
}

/** `return load(event)` in a function that is async itself; elsewhere the promise is not followed. */
function followPromise(walk: Walk, user: Node, call: Node, value: Tracked): void {
  const outer = isFunction(user) ? user : enclosingFunction(walk.code.tree, user);
  if (outer?.async === true) reach(walk, call, value);
  else lose(walk, value, call);
}
