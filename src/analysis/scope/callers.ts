import type { CallExpression, Node } from 'estree';
import type { Call, Code } from './functions.ts';
import { functionsOf } from './functions.ts';
import type { FunctionNode } from '../syntax/tree.ts';

/** Where a function of the file goes. */
export interface Callers {
  /** The calls that run it, also as a method: `client.score(…)`. */
  readonly calls: readonly CallExpression[];
  /** The calls that are handed the function itself: `list.map(f)`, `withRetry(async () => …)`, `new Promise(f)`. */
  readonly givenTo: readonly Call[];
}

export function callersOf(code: Code, made: FunctionNode): Callers {
  const callers = callersByFunction.get(code) ?? new Map<FunctionNode, Callers>();
  callersByFunction.set(code, callers);
  let found = callers.get(made);
  if (found === undefined) {
    found = { calls: callsByFunction(code).get(made) ?? [], givenTo: givenTo(code, made) };
    callers.set(made, found);
  }
  return found;
}

/** Asked again for every log, request and `throw` of a function. */
const callersByFunction = new WeakMap<Code, Map<FunctionNode, Callers>>();

const indexes = new WeakMap<Code, Map<FunctionNode, CallExpression[]>>();

function callsByFunction(code: Code): Map<FunctionNode, CallExpression[]> {
  const known = indexes.get(code);
  if (known !== undefined) return known;
  const index = new Map<FunctionNode, CallExpression[]>();
  indexes.set(code, index);
  for (const node of code.tree.calls) {
    const functions = node.callee.type === 'Super' ? [] : (functionsOf(code, node.callee) ?? []);
    code.budget.steps -= functions.length;
    for (const made of functions) {
      const calls = index.get(made);
      if (calls === undefined) index.set(made, [node]);
      else calls.push(node);
    }
  }
  return index;
}

function givenTo({ tree, budget }: Code, made: FunctionNode): Call[] {
  const parent = tree.parents.get(made);
  if (parent !== undefined && isCall(parent) && parent.callee !== made) return [parent];
  const id = made.type === 'FunctionDeclaration' ? made.id : parent?.type === 'VariableDeclarator' ? parent.id : null;
  const variable = id?.type === 'Identifier' ? tree.variables.get(id) : undefined;
  budget.steps -= variable?.references.length ?? 0;
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    const user = tree.parents.get(identifier as Node);
    return user !== undefined && isCall(user) && user.callee !== identifier ? [user] : [];
  });
}

function isCall(node: Node): node is Call {
  return node.type === 'CallExpression' || node.type === 'NewExpression';
}
