import type { Node } from 'estree';
import { functionsOf } from '../scope/functions.ts';
import { argumentAt, callsOf, variableOf } from '../scope/calls.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { enclosingFunction } from '../syntax/tree.ts';
import type { Walk } from './walk.ts';

/** Whether something else may give a value in the place of what the walk follows. */
export function mayBeOther({ seen }: Walk, besides: readonly Node[]): boolean {
  return besides.some((other) => !seen.has(other));
}

/** The functions of the file that are handed other objects too, so that what they read may be theirs. */
export function sharedFunctions(walk: Walk): ReadonlySet<FunctionNode> {
  return new Set([...walk.entered.keys()].filter((each) => takesOtherObjects(walk, each)));
}

/** Where a value was handed in by one call, another call hands in something that is not followed. */
function takesOtherObjects(walk: Walk, made: FunctionNode): boolean {
  const positions = [...(walk.entered.get(made) ?? [])];
  const calls = callsOf(walk.code, made);
  if (calls === null) return walk.subject.deep && !walk.entryPoints.has(made) && isHandedOut(walk, made);
  return calls.some((call) =>
    positions.some((position) => {
      const argument = argumentAt(call, position);
      return argument !== null && !walk.seen.has(argument);
    }),
  );
}

/** `users.map(idOf)`: what another function calls it with is not known. */
function isHandedOut({ code }: Walk, made: FunctionNode): boolean {
  const references = variableOf(code.tree, made)?.references ?? [];
  return references.some(({ identifier }) => {
    const user = code.tree.parents.get(identifier as Node);
    if (user?.type !== 'CallExpression' || user.callee === identifier) return false;
    return functionsOf(code, user.callee) === null;
  });
}

export function isInside({ code: { tree } }: Walk, node: Node, functions: ReadonlySet<FunctionNode>): boolean {
  if (functions.size === 0) return false;
  let at = enclosingFunction(tree, node);
  while (at !== null && !functions.has(at)) at = enclosingFunction(tree, at);
  return at !== null;
}
