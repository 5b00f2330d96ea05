import type { Node } from 'estree';
import { functionsOf } from '../scope/functions.ts';
import { argumentAt, callsOf, variableOf } from '../scope/calls.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { enclosingFunction } from '../syntax/tree.ts';
import type { Walk } from './walk.ts';

/** Whether an expression holds the value in question. */
export type Holds = (node: Node) => boolean;

/** Whether other code may provide a different value instead of the one in question. */
export function mayBeOther(holds: Holds, besides: readonly Node[]): boolean {
  return besides.some((other) => !holds(other));
}

/** Tells for a node whether it is in a function of the file that also receives other objects, so that its reads may be of those. */
export function isInShared(walk: Walk, holds: Holds): (node: Node) => boolean {
  const shared = new Set([...walk.entered.keys()].filter((each) => takesOtherObjects(walk, each, holds)));
  return (node) => {
    if (shared.size === 0) return false;
    let at = enclosingFunction(walk.code.tree, node);
    while (at !== null && !shared.has(at)) at = enclosingFunction(walk.code.tree, at);
    return at !== null;
  };
}

/** If one call passes this value, another call passes a different one. */
function takesOtherObjects(walk: Walk, made: FunctionNode, holds: Holds): boolean {
  const calls = callsOf(walk.code, made);
  if (calls === null) return !walk.entryPoints.has(made) && isHandedOut(walk, made);
  return [...(walk.entered.get(made) ?? [])].some((position) => {
    const given = calls.map((call) => argumentAt(call, position)).filter((each) => each !== null);
    return given.some(holds) && !given.every(holds);
  });
}

/** `users.map(idOf)`: the arguments from another function are not known. */
function isHandedOut({ code }: Walk, made: FunctionNode): boolean {
  const references = variableOf(code.tree, made)?.references ?? [];
  return references.some(({ identifier }) => {
    const user = code.tree.parents.get(identifier as Node);
    if (user?.type !== 'CallExpression' || user.callee === identifier) return false;
    return functionsOf(code, user.callee) === null;
  });
}
