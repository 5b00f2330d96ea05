import type { Expression, Node, Super } from 'estree';
import type { Call } from '../../scope/calls.ts';
import { callsOf } from '../../scope/calls.ts';
import { localClass } from '../../scope/classes.ts';
import { OF_EACH } from '../../syntax/method-names.ts';
import { constantString, propertyName } from '../../syntax/property-name.ts';
import type { FunctionNode } from '../../syntax/tree.ts';
import { isFunction, isGlobal } from '../../syntax/tree.ts';
import { builtInResult } from './built-ins.ts';
import type { Held } from './held.ts';
import { ANY_ELEMENT, asText, inside, isIndex, propertyOf, UNKNOWN_PROPERTY } from './held.ts';
import { bind, storeIn } from './variables.ts';
import type { Walk } from './walk.ts';
import { calleesOf, frameOf, reach } from './walk.ts';

/** More arguments are data. */
const MAX_ARGUMENTS = 100;

/** A value is an argument of a call: into the function where it is in the file, else by what is known of the callee. */
export function followArgument(walk: Walk, node: Node, call: Call, held: Held): void {
  const index = call.arguments.length > MAX_ARGUMENTS ? -1 : call.arguments.findIndex((each) => each === node);
  if (index < 0) return;
  const { tree } = walk.code;
  const { callee } = call;
  const result = builtInResult(tree, call, index, held);
  if (result !== undefined) {
    reach(walk, call, result);
    const [target] = call.arguments;
    const isAssign = callee.type === 'MemberExpression' && propertyName(tree, callee) === 'assign';
    if (isAssign && index > 0 && result !== null && target !== undefined) storeIn(walk, target, result, call);
    return;
  }
  if (callee.type === 'MemberExpression' && isGlobal(tree, callee.object, 'console')) return;
  const functions =
    call.type === 'NewExpression' ? constructors(walk, callee) : calleesOf(walk, targetOf(walk, callee));
  if (functions !== null) {
    const position = isDotCall(walk, callee) ? index - 1 : index;
    for (const each of functions) enter(walk, each, position, node, call, held);
    if (call.type === 'NewExpression') followIntoError(walk, call, index, held);
    return;
  }
  if (callee.type === 'MemberExpression') followIntoMethod(walk, callee, index, call, held);
}

function targetOf(walk: Walk, callee: Expression | Super): Node {
  return callee.type === 'MemberExpression' && isDotCall(walk, callee) ? callee.object : callee;
}

function isDotCall({ code: { tree } }: Walk, callee: Expression | Super): boolean {
  return callee.type === 'MemberExpression' && propertyName(tree, callee) === 'call';
}

/** A function of the file is called with a value at a position. */
export function enter(walk: Walk, made: FunctionNode, position: number, node: Node, call: Call, held: Held): void {
  const frame = position < 0 ? null : frameOf(walk, call, made, node, held.frame);
  if (frame === null) return;
  const within = { ...held, frame };
  const last = made.params.at(-1);
  const param = made.params[position];
  if (last?.type === 'RestElement' && position >= made.params.length - 1) {
    bind(walk, last.argument, inside(within, String(position - made.params.length + 1), null));
  } else if (param !== undefined) {
    bind(walk, param, within);
  }
}

/** `log(...values)`: each element to its parameter. */
export function followSpread(walk: Walk, node: Node, call: Call, held: Held): void {
  const [head, ...rest] = held.path;
  const index = call.arguments.findIndex((each) => each === node);
  const functions = call.type === 'NewExpression' ? null : calleesOf(walk, call.callee);
  if (head === undefined || !isIndex(head) || index < 0 || functions === null) return;
  const position = head === ANY_ELEMENT ? index : index + Number(head);
  for (const each of functions) enter(walk, each, position, node, call, { ...held, path: rest });
}

/** The constructor that `new` runs; null where it is not in the file. */
function constructors(walk: Walk, callee: Expression | Super): readonly FunctionNode[] | null {
  const made = callee.type === 'Super' ? null : localClass(walk.code.tree, callee);
  if (made === null) return null;
  for (const member of made.body.body) {
    if (member.type === 'MethodDefinition' && member.kind === 'constructor') return [member.value];
  }
  return made.superClass ? null : [];
}

/** `class RiskError extends Error`: its message is what it is made with. */
function followIntoError(walk: Walk, call: Call, index: number, held: Held): void {
  const made = call.callee.type === 'Super' ? null : localClass(walk.code.tree, call.callee);
  const isError = made?.superClass?.type === 'Identifier' && made.superClass.name.endsWith('Error');
  if (isError && index === 0 && held.path.length === 0) reach(walk, call, inside(asText(held), 'message', null));
}

/** Objects of the language that take what they are given. */
function followIntoMethod(
  walk: Walk,
  callee: Extract<Node, { type: 'MemberExpression' }>,
  index: number,
  call: Call,
  held: Held,
): void {
  const name = propertyName(walk.code.tree, callee);
  const { object } = callee;
  const store = (key: string) => {
    const holder = inside(held, key, null);
    if (holder !== null && object.type !== 'Super') storeIn(walk, object, holder, call);
  };
  if (name === 'push' || name === 'unshift') store(ANY_ELEMENT);
  else if ((name === 'set' || name === 'append') && index === 1) {
    const query = isSearchParams(walk, object) ? inQuery(held, call.arguments[1] ?? call) : null;
    if (query === null) store(UNKNOWN_PROPERTY);
    else storeIn(walk, object, query, call);
  } else if (name === 'concat' && held.path.length === 0)
    reach(walk, call, { ...asText(held), spot: held.spot ?? 'path' });
  else if ((name === 'replace' || name === 'replaceAll') && index === 1 && held.path.length === 0) {
    const isFilled = object.type !== 'Super' && constantString(walk.code.tree, object) !== null;
    reach(walk, call, { ...asText(held), spot: isFilled ? 'path' : held.spot });
  }
}

function isSearchParams({ code: { tree } }: Walk, object: Node): boolean {
  const definition = object.type === 'Identifier' ? tree.variables.get(object)?.defs[0] : undefined;
  const init = definition?.type === 'Variable' ? definition.node.init : null;
  return init?.type === 'NewExpression' && isGlobal(tree, init.callee, 'URLSearchParams');
}

function inQuery(held: Held, built: Node): Held | null {
  return held.path.length > 0 ? null : { ...asText(held), spot: 'query', built };
}

/** A method hands what it is called on to the function that it is given. */
export function followCallback(walk: Walk, name: string, node: Node, call: Call, held: Held): void {
  const [callback] = call.arguments;
  const isEach = OF_EACH.has(name);
  if (callback === undefined || callback.type === 'SpreadElement' || (!isEach && name !== 'then')) return;
  const given = isEach ? propertyOf(held, ANY_ELEMENT) : held;
  if (given === null || (isEach && given.form !== 'itself' && held.path.length === 0)) return;
  for (const each of calleesOf(walk, callback) ?? []) enter(walk, each, 0, node, call, given);
}

/** What a function returns is what its calls are: the call that it was entered by, where that is known. */
export function followResult(walk: Walk, made: FunctionNode, held: Held): void {
  if (made.generator === true) return;
  const { frame } = held;
  if (frame?.made === made) {
    if (frame.call.callee === made || !hasCallback(walk, frame.call, made)) {
      reach(walk, frame.call, { ...held, frame: frame.up });
    } else giveBack(walk, frame.call, { ...held, frame: frame.up });
    return;
  }
  const parent = walk.code.tree.parents.get(made);
  if (parent?.type === 'CallExpression' && parent.callee !== made) {
    giveBack(walk, parent, held);
    return;
  }
  const calls = callsOf(walk.code, made);
  walk.steps -= calls?.length ?? 0;
  for (const call of calls ?? methodCalls(walk, made)) reach(walk, call, held);
}

function hasCallback(walk: Walk, call: Call, made: FunctionNode): boolean {
  return call.arguments.some(
    (each) =>
      each === made || (!isFunction(each) && each.type === 'Identifier' && calleesOf(walk, each)?.includes(made)),
  );
}

/** Calls of a method: `this.load()`, `client.load()`. */
function methodCalls(walk: Walk, made: FunctionNode): Call[] {
  const parent = walk.code.tree.parents.get(made);
  if (parent?.type !== 'MethodDefinition' && parent?.type !== 'Property') return [];
  const key = parent.key.type === 'Identifier' || parent.key.type === 'PrivateIdentifier' ? parent.key.name : null;
  return walk.code.tree.calls.filter(({ callee }) => {
    if (callee.type !== 'MemberExpression' || callee.computed) return false;
    const { property } = callee;
    if (property.type !== 'Identifier' && property.type !== 'PrivateIdentifier') return false;
    return property.name === key && calleesOf(walk, callee)?.includes(made) === true;
  });
}

/** What a function that is handed to a method returns. */
function giveBack(walk: Walk, call: Call, held: Held): void {
  const { callee } = call;
  if (callee.type !== 'MemberExpression') return;
  const name = propertyName(walk.code.tree, callee);
  if (name === 'map') reach(walk, call, inside(held, ANY_ELEMENT, null));
  else if (name === 'flatMap') reach(walk, call, held);
  else if (name === 'then' || name === 'catch' || name === 'reduce') reach(walk, call, held);
}
