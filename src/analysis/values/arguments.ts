import type { Expression, Node, SpreadElement } from 'estree';
import { bind } from './bind.ts';
import type { Call } from '../scope/calls.ts';
import { localClass } from '../scope/classes.ts';
import { functionsOf } from '../scope/functions.ts';
import { constantString, objectMethod, propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { isGlobal } from '../syntax/tree.ts';
import type { Tracked } from './tracked.ts';
import { holding } from './tracked.ts';
import type { Walk } from './walk.ts';
import { lose, pathKey, reach, read } from './walk.ts';

/** A call with more of them is no one's way to hand on settings. */
const MAX_ARGUMENTS = 100;

/** A value is an argument of a call: into the function where it is in the file, else by what is known of the callee. */
export function followArgument(walk: Walk, node: Node, call: Call, value: Tracked): void {
  if (call.arguments.length > MAX_ARGUMENTS) {
    lose(walk, value, node);
    return;
  }
  const index = call.arguments.findIndex((argument) => argument === node);
  if (index < 0 || isReader(walk, node, index, call, value)) return;
  const { callee } = call;
  const isDotCall = callee.type === 'MemberExpression' && propertyName(walk.code.tree, callee) === 'call';
  const target = isDotCall ? callee.object : callee;
  const functions = call.type === 'NewExpression' ? constructors(walk, call.callee) : functionsOf(walk.code, target);
  const isShifted = call.arguments.slice(0, index).some(({ type }) => type === 'SpreadElement');
  const position = isDotCall ? index - 1 : index;
  if (functions === null || isShifted || position < 0) {
    lose(walk, value, node);
    return;
  }
  for (const each of functions) enter(walk, each, position, value);
}

/** A function is called with a value at a position. */
export function enter(walk: Walk, made: FunctionNode, position: number, value: Tracked): void {
  const scope = walk.code.tree.scopes.acquire(made, true);
  if ((scope?.set.get('arguments')?.references.length ?? 0) > 0) lose(walk, value, made);
  const positions = walk.entered.get(made);
  if (positions === undefined) walk.entered.set(made, new Set([position]));
  else positions.add(position);
  const last = made.params.at(-1);
  const param = made.params[position];
  if (last?.type === 'RestElement' && position >= made.params.length - 1) {
    const holder = holding(String(position - made.params.length + 1), value);
    if (holder === null) lose(walk, value, last);
    else bind(walk, last.argument, holder);
  } else if (param !== undefined) {
    bind(walk, param, value);
  }
}

/** The constructor that `new` runs; null where it is not in the file. */
function constructors(walk: Walk, callee: Call['callee']): readonly FunctionNode[] | null {
  const made = callee.type === 'Super' ? null : localClass(walk.code.tree, callee);
  if (made === null) return callee.type === 'Super' ? null : functionsOf(walk.code, callee);
  for (const member of made.body.body) {
    if (member.type === 'MethodDefinition' && member.kind === 'constructor') return [member.value];
  }
  return made.superClass ? null : [];
}

/** Functions of the language that are known to look at an object, or to hand it back. True when it was one of them. */
function isReader(walk: Walk, node: Node, index: number, call: Call, value: Tracked): boolean {
  const { tree } = walk.code;
  if (call.type === 'NewExpression') return false;
  const { callee } = call;
  if (isGlobal(tree, callee, 'Boolean')) return true;
  if (callee.type !== 'MemberExpression') return false;
  // What is printed is not used; whether it may be printed is another rule's business.
  if (isGlobal(tree, callee.object, 'console')) return true;
  if (index === 0 && propertyName(tree, callee) === 'call' && isHasOwnProperty(walk, callee.object)) {
    readByQuestion(walk, value, call.arguments[1], call);
    return true;
  }
  const method = objectMethod(tree, call);
  if (method === 'freeze' || method === 'seal') {
    reach(walk, call, value);
    return true;
  }
  if (method === 'hasOwn' && index === 0) {
    readByQuestion(walk, value, call.arguments[1], call);
    return true;
  }
  if (!('held' in value) && index === 0 && method !== null && WRITERS.has(method))
    walk.extended.add(pathKey(value.path));
  // The names of an object are not what it holds.
  if ('held' in value && (method === 'keys' || method === 'getOwnPropertyNames')) return true;
  const isBuiltIn =
    method !== null || isGlobal(tree, callee.object, 'JSON') || isGlobal(tree, callee.object, 'Reflect');
  if (isBuiltIn) lose(walk, value, 'held' in value ? node : call);
  return isBuiltIn;
}

const WRITERS: ReadonlySet<string> = new Set(['assign', 'defineProperty', 'defineProperties', 'setPrototypeOf']);

function isHasOwnProperty(walk: Walk, node: Node): boolean {
  return node.type === 'MemberExpression' && propertyName(walk.code.tree, node) === 'hasOwnProperty';
}

/** `"NAME" in store` and its like: whether a value is there is asked by its name. */
export function readByQuestion(
  walk: Walk,
  value: Tracked,
  question: Expression | SpreadElement | undefined,
  call: Node,
): void {
  if ('held' in value || question === undefined) return;
  const name = constantString(walk.code.tree, question);
  if (name === null) lose(walk, value, call);
  else {
    read(walk, value, name, question, null);
    walk.asked.add(pathKey([...value.path, name]));
  }
}
