import type { CallExpression, NewExpression, Node } from 'estree';
import { isFunction, isGlobal, type SourceTree } from '../../syntax/tree.ts';
import { jestName } from './jest-name.ts';

/** Which part of an `expect(received).toEqual(expected)` contains a node. */
export interface EnclosingExpectation {
  readonly side: 'received' | 'expected';
  /** Null for a separate `expect.objectContaining(…)`. */
  readonly received: Node | null;
}

/**
 * The outermost expectation that directly contains a node. A node that is passed to another function on the way, or
 * is in a separate function, is not part of it.
 */
export function enclosingExpectation(tree: SourceTree, node: Node): EnclosingExpectation | null {
  let found: EnclosingExpectation | null = null;
  let at = node;
  for (let parent = tree.parents.get(at); parent !== undefined && !isFunction(parent); parent = tree.parents.get(at)) {
    if ((parent.type === 'CallExpression' || parent.type === 'NewExpression') && parent.callee !== at) {
      const expectation = parent.type === 'CallExpression' ? expectationOf(tree, parent) : null;
      if (expectation === null && !keepsNames(tree, parent)) return found;
      found = expectation ?? found;
    }
    at = parent;
  }
  return found;
}

/** Of a call in the chain of an `expect`: `expect(…)` itself, its matcher, `expect.any(…)`. */
function expectationOf(tree: SourceTree, call: CallExpression): EnclosingExpectation | null {
  if (isExpect(tree, call.callee)) return { side: 'received', received: call.arguments[0] ?? null };
  for (let at: Node = call.callee; at.type === 'MemberExpression' || at.type === 'CallExpression';) {
    if (at.type === 'CallExpression') {
      if (isExpect(tree, at.callee)) return { side: 'expected', received: at.arguments[0] ?? null };
      at = at.callee;
    } else {
      if (isExpect(tree, at.object)) return { side: 'expected', received: null };
      at = at.object;
    }
  }
  return null;
}

function isExpect(tree: SourceTree, node: Node): boolean {
  return jestName(tree, node) === 'expect';
}

/** `JSON.stringify({ … })`, `new URLSearchParams({ … })`: what is expected, in another form. */
function keepsNames(tree: SourceTree, { callee }: CallExpression | NewExpression): boolean {
  if (isGlobal(tree, callee, 'URLSearchParams')) return true;
  return callee.type === 'MemberExpression' && isGlobal(tree, callee.object, 'JSON');
}
