import type { Expression, Node, Super } from 'estree';
import type { Call } from '../scope/calls.ts';
import { constructorsOf } from '../scope/callers.ts';
import { objectMethod, propertyName } from '../syntax/property-name.ts';
import { isGlobal } from '../syntax/tree.ts';
import { builtInResult } from './built-in-results.ts';
import { enter } from './enter.ts';
import { readByQuestion } from './follow-member.ts';
import type { Held } from './held.ts';
import { followBuiltIn, followIntoError, followIntoMethod } from './into-built-ins.ts';
import type { Walk } from './walk.ts';
import { calleesOf, lose, reach } from './walk.ts';

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

/** `f` in `f.call(…)`. */
function targetOf({ code: { tree } }: Walk, callee: Expression | Super): Node {
  return callee.type === 'MemberExpression' && propertyName(tree, callee) === 'call' ? callee.object : callee;
}
