import type { Scope } from 'eslint';
import type { CallExpression, NewExpression, Node } from 'estree';
import { remembered } from '../syntax/remembered.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import type { Code } from './code.ts';
import { isExportsObject } from './exports.ts';

export type Call = CallExpression | NewExpression;

export function isCall(node: Node | undefined): node is Call {
  return node?.type === 'CallExpression' || node?.type === 'NewExpression';
}

/** The calls of a function by its name; null if it is also passed on, so that others may call it with any arguments. */
export function callsOf({ tree, budget }: Code, made: FunctionNode): readonly Call[] | null {
  const calls = allCalls(tree)(made);
  budget.steps -= calls?.length ?? 0;
  return calls;
}

/** Called again for every argument and result of a function. */
const allCalls = remembered((tree: SourceTree) =>
  remembered((made: FunctionNode): readonly Call[] | null => {
    const parent = tree.parents.get(made);
    if (parent?.type === 'CallExpression' && parent.callee === made) return [parent];
    const variable = variableOf(tree, made);
    if (variable?.defs.length !== 1) return null;
    const calls: Call[] = [];
    for (const { identifier } of variable.references.filter((reference) => reference.isRead())) {
      const user = tree.parents.get(identifier as Node);
      if (isCall(user) && user.callee === identifier) calls.push(user);
      else if (user === undefined || !isExport(tree, user)) return null;
    }
    return calls;
  }),
);

/** The variable of a function: its own declaration, or the declaration to which it is assigned. */
export function variableOf(tree: SourceTree, made: FunctionNode): Scope.Variable | undefined {
  const parent = tree.parents.get(made);
  const name = made.type === 'FunctionDeclaration' ? made.id : parent?.type === 'VariableDeclarator' ? parent.id : null;
  return name?.type === 'Identifier' ? tree.variables.get(name) : undefined;
}

/** `exports.helper = helper`, `exports._test = { helper }`: for the spec, which does not run on Auth0. */
function isExport(tree: SourceTree, user: Node): boolean {
  const isTarget = (left: Node): boolean => left.type === 'MemberExpression' && isExportsObject(tree, left.object);
  if (user.type === 'AssignmentExpression') return isTarget(user.left);
  const object = user.type === 'Property' ? tree.parents.get(user) : undefined;
  const assignment = object === undefined ? undefined : tree.parents.get(object);
  if (assignment?.type !== 'AssignmentExpression' || assignment.right !== object) return false;
  return isExportsObject(tree, assignment.left) || isTarget(assignment.left);
}

/** The argument at an index; null if there is none, or if a spread before it hides which one it is. */
export function argumentAt(call: Call, index: number): Node | null {
  return isHidden(call, index) ? null : (call.arguments[index] ?? null);
}

/** Whether a spread may give the argument at an index. */
export function isHidden(call: Call, index: number): boolean {
  return call.arguments.slice(0, index + 1).some(({ type }) => type === 'SpreadElement');
}
