import type { CallExpression, MemberExpression, Node } from 'estree';
import { callersOf } from '../scope/callers.ts';
import { functionsOf } from '../scope/functions.ts';
import { groupsOf } from '../syntax/groups.ts';
import { propertyName } from '../syntax/property-name.ts';
import { remembered } from '../syntax/remembered.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import type { Judgement } from './judgement.ts';
import { unwrap } from './unwrap.ts';

/** The functions that a callee may be. For a method of an unknown object, the only method with that name in the file. */
export function calledBy({ code }: Judgement, callee: Node): readonly FunctionNode[] | null {
  const value = unwrap(callee);
  const found = functionsOf(code, value);
  if (found !== null || value.type !== 'MemberExpression') return found;
  const methods = methodsNamed(code.tree, value);
  return methods.length === 1 ? methods : null;
}

/** The calls that run a function of the file; null if it is also passed on, so that others may call it. */
export function callsThatRun(judgement: Judgement, made: FunctionNode): readonly CallExpression[] | null {
  if (callersOf(judgement.code, made).givenTo.length > 0) return null;
  return (callsByFunction(judgement).get(made) ?? []).map(({ call }) => call);
}

const callsByFunction = remembered((judgement: Judgement) => {
  const runs = judgement.code.tree.calls.flatMap((call) =>
    (calledBy(judgement, call.callee) ?? []).map((made) => ({ call, made })),
  );
  return groupsOf(runs, ({ made }) => made);
});

/** Methods of the file's classes that a member may be, by its name; none for a global of the runtime. */
export function methodsNamed(tree: SourceTree, member: MemberExpression): readonly FunctionNode[] {
  const { object } = member;
  if (object.type === 'Identifier' && !tree.variables.has(object)) return [];
  return methodsByName(tree).get(propertyName(tree, member) ?? '') ?? [];
}

const methodsByName = remembered((tree: SourceTree) =>
  groupsOf(tree.functions, (made) => {
    const method = tree.parents.get(made);
    return method?.type === 'MethodDefinition' && method.value === made ? propertyName(tree, method) : null;
  }),
);
