import type { Node } from 'estree';
import type { Call } from '../scope/calls.ts';
import { callsOf } from '../scope/calls.ts';
import { callersOf, usesOfMethod } from '../scope/callers.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { enclosingFunction, isFunction } from '../syntax/tree.ts';
import type { Held } from './held.ts';
import { ANY_ELEMENT, inside } from './held.ts';
import type { Walk } from './walk.ts';
import { calleesOf, isNewResult, lose, reach } from './walk.ts';

/** The result of a function is the value of its calls: if it is known by which call it was entered, only of this one. */
export function followResult(walk: Walk, made: FunctionNode, node: Node, held: Held): void {
  if (!isNewResult(walk, made, held)) return;
  const { frame } = held;
  if (made.generator === true) {
    loseResult(walk, made, node, held);
  } else if (frame?.made === made) {
    const left = { ...held, frame: frame.up };
    if (hasCallback(walk, frame.call, made)) giveBack(walk, frame.call, left);
    else give(walk, made, frame.call, left);
  } else {
    const parent = walk.code.tree.parents.get(made);
    if (parent?.type === 'CallExpression' && parent.callee !== made) {
      giveBack(walk, parent, held);
      loseResult(walk, made, node, held);
      return;
    }
    const calls = callsOf(walk.code, made) ?? usesOfMethod(walk.code, made);
    walk.steps -= calls?.length ?? 0;
    if (calls === null) loseResult(walk, made, node, held);
    for (const call of calls ?? callersOf(walk.code, made).calls) give(walk, made, call, held);
  }
}

/** Auth0 ignores what a handler returns. */
function loseResult(walk: Walk, made: FunctionNode, node: Node, held: Held): void {
  if (!walk.entryPoints.has(made)) lose(walk, held, node);
}

/** The promise of an async function is followed to where it is awaited: here, or by the caller that gets it. */
function give(walk: Walk, made: FunctionNode, call: Node, held: Held): void {
  const user = walk.code.tree.parents.get(call);
  if (made.async && user !== undefined && !isAwaited(walk, user)) lose(walk, held, call);
  reach(walk, call, held);
}

function isAwaited(walk: Walk, user: Node): boolean {
  const { tree } = walk.code;
  if (user.type === 'AwaitExpression' || user.type === 'ExpressionStatement') return true;
  if (user.type === 'MemberExpression' && propertyName(tree, user) === 'then') {
    const call = tree.parents.get(user);
    const [callback] = call?.type === 'CallExpression' && call.callee === user ? call.arguments : [];
    return callback !== undefined && calleesOf(walk, callback) !== null;
  }
  if (user.type !== 'ReturnStatement' && !isFunction(user)) return false;
  const outer = isFunction(user) ? user : enclosingFunction(tree, user);
  return outer?.async === true;
}

function hasCallback(walk: Walk, call: Call, made: FunctionNode): boolean {
  if (call.callee === made) return false;
  return call.arguments.some(
    (each) =>
      each === made || (!isFunction(each) && each.type === 'Identifier' && calleesOf(walk, each)?.includes(made)),
  );
}

/** The result of a function that is passed to a method. */
function giveBack(walk: Walk, call: Call, held: Held): void {
  const { callee } = call;
  if (callee.type !== 'MemberExpression') return;
  const name = propertyName(walk.code.tree, callee);
  if (name === 'map') reach(walk, call, inside(held, ANY_ELEMENT, null));
  else if (name === 'flatMap') reach(walk, call, held);
  else if (name === 'then' || name === 'catch' || name === 'reduce') reach(walk, call, held);
}
