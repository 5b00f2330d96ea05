import type { CallExpression, Node } from 'estree';
import { groupsOf } from '../syntax/groups.ts';
import { remembered } from '../syntax/remembered.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import type { Call } from './calls.ts';
import { isCall, variableOf } from './calls.ts';
import { localClass } from './classes.ts';
import type { Code } from './code.ts';
import { functionsOf } from './functions.ts';

/** Where a function of the file is used. */
export interface Callers {
  /** The calls that run it, also as a method: `client.score(…)`. If it is passed on, others may run it, too. */
  readonly calls: readonly CallExpression[];
  /** The calls that receive the function itself: `list.map(f)`, `withRetry(async () => …)`, `new Promise(f)`. */
  readonly givenTo: readonly Call[];
}

export const callersOf = (code: Code, made: FunctionNode): Callers => allCallers(code)(made);

/** Called again for every log, request and `throw` of a function. */
const allCallers = remembered((code: Code) =>
  remembered((made: FunctionNode): Callers => ({ calls: runBy(code).get(made) ?? [], givenTo: givenTo(code, made) })),
);

const runBy = remembered((code: Code) => {
  const runs = code.tree.calls.flatMap((call) =>
    (functionsOf(code, call.callee) ?? []).map((made) => ({ call, made })),
  );
  code.budget.steps -= runs.length;
  const groups = groupsOf(runs, ({ made }) => made);
  return new Map([...groups].map(([made, group]) => [made, group.map(({ call }) => call)]));
});

function givenTo({ tree, budget }: Code, made: FunctionNode): Call[] {
  const parent = tree.parents.get(made);
  if (isCall(parent) && parent.callee !== made) return [parent];
  const references = variableOf(tree, made)?.references ?? [];
  budget.steps -= references.length;
  return references.flatMap(({ identifier }) => {
    const user = tree.parents.get(identifier as Node);
    return isCall(user) && user.callee !== identifier ? [user] : [];
  });
}

/** The constructor that `new callee` runs, none if the class has none; null if it is not in the file. */
export function constructorsOf(code: Code, callee: Node): readonly FunctionNode[] | null {
  const made = localClass(code.tree, callee);
  if (made === null) return functionsOf(code, callee);
  for (const member of made.body.body) {
    if (member.type === 'MethodDefinition' && member.kind === 'constructor') return [member.value];
  }
  return made.superClass ? null : [];
}

/** A method or a getter with more uses is not followed. */
const MOST_USES = 100;

/**
 * The expressions with the result of a class's method or getter: `Client.create(event)`, `this.settings`. Null if the code does not
 * show, for every use of a member with that name, which object it belongs to.
 */
export function usesOfMethod(code: Code, made: FunctionNode): readonly Node[] | null {
  const { tree } = code;
  const method = tree.parents.get(made);
  if (method?.type !== 'MethodDefinition' || (method.kind !== 'method' && method.kind !== 'get')) return null;
  const name = propertyName(tree, method);
  const members = name === null || takenNames(tree).has(name) ? undefined : membersByName(tree).get(name);
  if (members === undefined || members.length > MOST_USES) return null;
  const uses: Node[] = [];
  for (const member of members) {
    // `this.event.secrets`, in the getter `secrets` of a class that stores the event.
    const { object } = member;
    const owner = object.type === 'MemberExpression' ? propertyName(tree, object) : null;
    if ((object.type === 'Identifier' ? object.name : owner) === 'event') continue;
    const functions = functionsOf(code, member);
    if (functions === null) return null;
    if (!functions.includes(made)) continue;
    const call = tree.parents.get(member);
    const isCalled = call?.type === 'CallExpression' && call.callee === member;
    if (method.kind === 'method' && !isCalled) return null;
    uses.push(method.kind === 'get' ? member : (call ?? member));
  }
  return uses;
}

const membersByName = remembered((tree: SourceTree) => groupsOf(tree.members, (member) => propertyName(tree, member)));

/** Names in patterns: the objects behind them are not followed. */
const takenNames = remembered((tree: SourceTree) => {
  const names = new Set<string>();
  for (const [node, parent] of tree.parents) {
    if (node.type === 'Property' && parent.type === 'ObjectPattern') names.add(propertyName(tree, node) ?? '');
  }
  return names;
});
