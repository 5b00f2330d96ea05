import type { CallExpression, Expression, MemberExpression, Node, Super } from 'estree';
import { OF_EACH } from '../syntax/method-names.ts';
import type { Call } from '../scope/calls.ts';
import { constructorsOf } from '../scope/callers.ts';
import { localClass } from '../scope/classes.ts';
import { constantString, objectMethod, propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { isGlobal } from '../syntax/tree.ts';
import { bind } from './bind.ts';
import { builtInResult } from './built-in-results.ts';
import type { Held } from './held.ts';
import { ANY_ELEMENT, asText, inside, isIndex, isItself, propertyOf, UNKNOWN_PROPERTY } from './held.ts';
import { spotAfter } from './into-text.ts';
import { storeIn } from './objects.ts';
import { originsOf } from './origins.ts';
import { readByQuestion } from './follow-member.ts';
import type { Walk } from './walk.ts';
import { calleesOf, frameOf, lose, pathKey, pathOf, reach } from './walk.ts';

/** More arguments are data. */
const MAX_ARGUMENTS = 100;

/** Follows a value that is an argument of a call: into the function if it is in the file, otherwise by what is known about the callee. */
export function followArgument(walk: Walk, node: Node, call: Call, held: Held): void {
  const index = call.arguments.length > MAX_ARGUMENTS ? -1 : call.arguments.findIndex((each) => each === node);
  const { callee } = call;
  if (index < 0) {
    lose(walk, held, node);
    return;
  }
  if (isReader(walk, call, index, held)) return;
  const promise = index === 0 ? promiseOf(walk, callee) : null;
  if (promise !== null) {
    reach(walk, promise, held);
    return;
  }
  const result = builtInResult(walk.code.tree, call, index, held);
  if (result !== undefined) {
    followBuiltIn(walk, call, index, held, result);
    return;
  }
  const target = targetOf(walk, callee);
  const functions = call.type === 'NewExpression' ? constructorsOf(walk.code, callee) : calleesOf(walk, target);
  const isShifted = call.arguments.slice(0, index).some(({ type }) => type === 'SpreadElement');
  const position = target === callee ? index : index - 1;
  if (call.type === 'NewExpression') followIntoError(walk, call, index, held);
  if (functions === null || isShifted || position < 0) {
    lose(walk, held, node);
    if (functions === null && callee.type === 'MemberExpression') followIntoMethod(walk, callee, index, call, held);
    return;
  }
  for (const each of functions) enter(walk, each, position, node, call, held);
}

/** For `new Promise((resolve) => …)`, the arguments of its `resolve`. */
function promiseOf({ code: { tree } }: Walk, callee: Node): Node | null {
  const [definition] = callee.type === 'Identifier' ? (tree.variables.get(callee)?.defs ?? []) : [];
  if (definition?.type !== 'Parameter' || definition.node.params[0] !== definition.name) return null;
  const made = tree.parents.get(definition.node);
  const isPromise = made?.type === 'NewExpression' && isGlobal(tree, made.callee, 'Promise');
  return isPromise && made.arguments[0] === definition.node ? made : null;
}

/** Functions that check a value, or print it: it goes no further. */
function isReader(walk: Walk, call: Call, index: number, held: Held): boolean {
  const { tree } = walk.code;
  const { callee } = call;
  if (call.type === 'NewExpression') return false;
  if (isGlobal(tree, callee, 'Boolean')) return true;
  if (callee.type !== 'MemberExpression') return false;
  if (isGlobal(tree, callee.object, 'console')) return true;
  const isAsked = (node: Node) => node.type === 'MemberExpression' && propertyName(tree, node) === 'hasOwnProperty';
  const isQuestion =
    objectMethod(tree, call) === 'hasOwn' || (propertyName(tree, callee) === 'call' && isAsked(callee.object));
  if (!isQuestion || index > 0) return false;
  readByQuestion(walk, held, call.arguments[1], call);
  return true;
}

const WRITERS: ReadonlySet<string> = new Set(['assign', 'defineProperty', 'defineProperties', 'setPrototypeOf']);

function followBuiltIn(walk: Walk, call: Call, index: number, held: Held, result: Held | null): void {
  reach(walk, call, result);
  const { tree } = walk.code;
  const method = call.type === 'CallExpression' ? objectMethod(tree, call) : null;
  const [target] = call.arguments;
  if (method === 'freeze' || method === 'seal') return;
  const isNamed = method === 'keys' || method === 'getOwnPropertyNames';
  if (isItself(held)) {
    if (index === 0 && method !== null && WRITERS.has(method)) walk.extended.add(pathKey(pathOf(held)));
    lose(walk, held, call, isNamed ? 'names' : 'all');
    // The names of an object are not its values.
  } else if (!isNamed) lose(walk, held, call.arguments[index] ?? call);
  if (method === 'assign' && index > 0 && result !== null && target !== undefined && target.type !== 'SpreadElement')
    storeIn(walk, target, result, call);
}

/** `f` in `f.call(…)`. */
function targetOf({ code: { tree } }: Walk, callee: Expression | Super): Node {
  return callee.type === 'MemberExpression' && propertyName(tree, callee) === 'call' ? callee.object : callee;
}

/** A function of the file is called with a value at a position. */
export function enter(walk: Walk, made: FunctionNode, position: number, node: Node, call: Call, held: Held): void {
  bindParameter(walk, made, position, { ...held, frame: frameOf(walk, call, made, node, held.frame) });
}

export function bindParameter(walk: Walk, made: FunctionNode, position: number, held: Held): void {
  const scope = walk.code.tree.scopes.acquire(made, true);
  if ((scope?.set.get('arguments')?.references.length ?? 0) > 0) lose(walk, held, made);
  walk.entered.set(made, (walk.entered.get(made) ?? new Set()).add(position));
  const last = made.params.at(-1);
  const param = made.params[position];
  if (last?.type === 'RestElement' && position >= made.params.length - 1) {
    bind(walk, last.argument, inside(held, String(position - made.params.length + 1), null));
  } else if (param !== undefined) {
    bind(walk, param, held);
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

/** `class RiskError extends Error`: its message is its constructor's argument. */
function followIntoError(walk: Walk, call: Call, index: number, held: Held): void {
  const made = call.callee.type === 'Super' ? null : localClass(walk.code.tree, call.callee);
  const isError = made?.superClass?.type === 'Identifier' && made.superClass.name.endsWith('Error');
  if (isError && index === 0 && held.path.length === 0) reach(walk, call, inside(asText(held), 'message', null));
}

/** Built-in objects that contain their arguments. */
function followIntoMethod(walk: Walk, callee: MemberExpression, index: number, call: Call, held: Held): void {
  const name = propertyName(walk.code.tree, callee);
  const { object } = callee;
  if (object.type === 'Super') return;
  const storeAt = (holder: Held | null) => {
    if (holder !== null) storeIn(walk, object, holder, call);
  };
  if (name === 'push' || name === 'unshift') storeAt(inside(held, ANY_ELEMENT, null));
  else if ((name === 'set' || name === 'append') && index === 1) {
    const isQuery = held.path.length === 0 && isSearchParams(walk, object);
    storeAt(
      isQuery
        ? { ...asText(held), spot: 'query', built: call.arguments[1] ?? call }
        : inside(held, UNKNOWN_PROPERTY, null),
    );
  } else if (name === 'concat' && held.path.length === 0)
    reach(walk, call, behind(walk, held, [object, ...call.arguments.slice(0, index)], call.arguments[index]));
  else if ((name === 'replace' || name === 'replaceAll') && index === 1 && held.path.length === 0) {
    const isFilled = constantString(walk.code.tree, object) !== null;
    reach(walk, call, { ...asText(held), spot: isFilled ? 'path' : held.spot });
  }
}

/** For a text after others. A value that is already inside a URL stays there. */
function behind({ code: { tree } }: Walk, held: Held, before: readonly Node[], built: Node | null = null): Held {
  const isPlaced = held.spot !== null && held.spot !== 'start';
  return isPlaced ? asText(held) : { ...asText(held), spot: spotAfter(tree, before), built };
}

function isSearchParams({ code }: Walk, object: Node): boolean {
  return originsOf(code, object).some(({ name, path }) => name === 'URLSearchParams' && path === 'new');
}

/** A member of a value is called: `event.user.identities.find(…)`, `deny(…)` after `const { deny } = api.access`. */
export function followCall(walk: Walk, callee: Node, call: CallExpression, held: Held): void {
  if (!isItself(held)) return;
  const path = pathOf(held);
  const name = path.at(-1) ?? '';
  const owner = { ...held, at: held.at.slice(0, -1) };
  if (name === 'bind' && call.arguments.length <= 1) {
    reach(walk, call, owner);
    return;
  }
  const direct = name !== 'call' && name !== 'apply';
  const nameNode = callee.type === 'MemberExpression' ? callee.property : callee;
  walk.calls.push({ path: direct ? path : path.slice(0, -1), node: call, nameNode, besides: held.besides, direct });
  if (direct && walk.chains(path)) reach(walk, call, { ...held, at: [] });
}

/** A method passes its object on to its function argument. */
export function followCallback(walk: Walk, name: string, node: Node, call: CallExpression, held: Held): void {
  const [callback] = call.arguments;
  const isEach = OF_EACH.has(name);
  if (callback === undefined || callback.type === 'SpreadElement' || (!isEach && name !== 'then')) return;
  const given = isEach ? propertyOf(held, ANY_ELEMENT) : held;
  if (given === null || (isEach && given.form !== 'itself' && held.path.length === 0)) return;
  for (const each of calleesOf(walk, callback) ?? []) enter(walk, each, 0, node, call, given);
}
