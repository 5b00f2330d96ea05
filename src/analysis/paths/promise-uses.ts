import type { CallExpression, Identifier, Node } from 'estree';
import type { Call } from '../scope/calls.ts';
import type { Code } from '../scope/code.ts';
import { originsOf } from '../values/origins.ts';
import { AT_ONCE, ON_SETTLED } from '../syntax/method-names.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { enclosingFunction } from '../syntax/tree.ts';

/** What happens to a promise. */
export type PromiseUse =
  | { readonly kind: 'awaited'; readonly node: Node }
  /** `.then(…)`, `.catch(…)`, or a method of a promise with further ones. */
  | { readonly kind: 'method'; readonly name: string; readonly call: CallExpression }
  /** `Promise.all(…)`, `Promise.race(…)` with it. */
  | { readonly kind: 'combined'; readonly method: string; readonly call: Call }
  | { readonly kind: 'argument'; readonly call: Call }
  | { readonly kind: 'returned'; readonly from: FunctionNode }
  /** Nobody waits for it. */
  | { readonly kind: 'dropped' }
  /** It goes to a place where it is not followed. */
  | { readonly kind: 'lost' };

/** What happens to the promise that an expression gives, through variables and lists. */
export function promiseUsesOf(code: Code, promise: Node): readonly PromiseUse[] {
  const uses: PromiseUse[] = [];
  const open = [promise];
  const seen = new Set<Node>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    if (code.budget.steps-- <= 0) return [...uses, { kind: 'lost' }];
    seen.add(node);
    const next = useOf(code, node);
    if ('kind' in next) uses.push(next);
    else open.push(...next);
  }
  return uses;
}

/** The use, or the expressions that give the same promise, or a list that contains it. */
function useOf(code: Code, node: Node): PromiseUse | readonly Node[] {
  const { tree } = code;
  const parent = tree.parents.get(node);
  switch (parent?.type) {
    case 'AwaitExpression':
      return { kind: 'awaited', node: parent };
    case 'ForOfStatement':
      return parent.right === node && parent.await ? { kind: 'awaited', node: parent } : { kind: 'lost' };
    case 'ConditionalExpression':
      return parent.test === node ? { kind: 'dropped' } : [parent];
    case 'SequenceExpression':
      return parent.expressions.at(-1) === node ? [parent] : { kind: 'dropped' };
    case 'ChainExpression':
    case 'LogicalExpression':
    case 'SpreadElement':
    case 'ArrayExpression':
      return [parent];
    case 'MemberExpression': {
      const call = tree.parents.get(parent);
      if (parent.object !== node || call?.type !== 'CallExpression' || call.callee !== parent) return { kind: 'lost' };
      const name = propertyName(tree, parent) ?? '*';
      // Other elements of the list say nothing about this one.
      return name === 'push' ? [] : { kind: 'method', name, call };
    }
    case 'CallExpression':
    case 'NewExpression':
      return asArgument(code, parent);
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? usesOfVariable(code, parent.id) : { kind: 'lost' };
    case 'AssignmentExpression':
      return parent.left.type === 'Identifier' ? usesOfVariable(code, parent.left) : { kind: 'lost' };
    case 'ReturnStatement': {
      const from = enclosingFunction(tree, parent);
      return from === null ? { kind: 'dropped' } : { kind: 'returned', from };
    }
    case 'ArrowFunctionExpression':
      return { kind: 'returned', from: parent };
    case 'ExpressionStatement':
    case 'UnaryExpression':
      return { kind: 'dropped' };
    default:
      return { kind: 'lost' };
  }
}

function usesOfVariable({ tree, budget }: Code, name: Identifier): readonly Node[] {
  const references = tree.variables.get(name)?.references ?? [];
  budget.steps -= references.length;
  return references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier as Node);
}

function asArgument(code: Code, call: Call): PromiseUse | readonly Node[] {
  const { callee } = call;
  const combined = callee.type === 'Super' ? undefined : promiseMethod(code, callee);
  if (combined !== undefined) return { kind: 'combined', method: combined, call };
  const isPush = callee.type === 'MemberExpression' && propertyName(code.tree, callee) === 'push';
  if (isPush && callee.object.type === 'Identifier') return usesOfVariable(code, callee.object);
  return { kind: 'argument', call };
}

/** `all` of `Promise.all`. */
function promiseMethod(code: Code, callee: Node): string | undefined {
  const origin = originsOf(code, callee).find(({ from, name }) => from === 'global' && name === 'Promise');
  return origin === undefined ? undefined : /^\.(all|allSettled|any|race|resolve)$/.exec(origin.path)?.[1];
}

/** A call that runs its function argument as part of itself, so that the function's result is part of the call's result. */
export function isPartOf(code: Code, call: Call): boolean {
  if (call.type === 'NewExpression') return call.callee.type === 'Identifier' && call.callee.name === 'Promise';
  const name = call.callee.type === 'MemberExpression' ? propertyName(code.tree, call.callee) : null;
  return name !== null && (AT_ONCE.has(name) || ON_SETTLED.has(name));
}
