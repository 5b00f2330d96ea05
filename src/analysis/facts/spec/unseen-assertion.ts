import type { CallExpression, Node } from 'estree';
import { specifierOf } from '../../scope/requires.ts';
import { propertyName } from '../../syntax/property-name.ts';
import { childrenOf, enclosingFunction, isFunction, type FunctionNode, type SourceTree } from '../../syntax/tree.ts';
import { jestName } from './jest-name.ts';

/** Something that may assert in a test without `expect`: a condition that throws, or code of a module. */
export type UnseenAssertion =
  /** The test itself throws, or a function of the spec that it calls: it fails because of what it finds. */
  | { readonly kind: 'throws' }
  /** A function that other code may call throws. */
  | { readonly kind: 'may-throw' }
  | { readonly kind: 'module'; readonly specifier: string };

/** The most nodes for one question. */
const MOST_NODES = 20_000;

const hooks: ReadonlySet<string | null> = new Set(['beforeAll', 'beforeEach', 'afterEach', 'afterAll']);

/**
 * How a test may assert without `expect`; null if it cannot. Looks at the test, the hooks, and everything in the spec that they
 * name. `isSilent` says whether a module asserts nothing, or its assertions are counted.
 */
export function unseenAssertion(
  tree: SourceTree,
  test: CallExpression,
  isSilent: (specifier: string) => boolean,
): UnseenAssertion | null {
  const ofHooks = tree.calls.filter(({ callee }) => hooks.has(jestName(tree, callee)));
  const roots = [test, ...ofHooks].flatMap((call) => call.arguments);
  const functions = roots.flatMap((node) => functionOf(tree, node) ?? []);
  if (functions.some((each) => throwsItself(tree, each, new Set()))) return { kind: 'throws' };
  let found: UnseenAssertion | null = null;
  for (const node of namedFrom(tree, roots)) {
    const specifier = node.type === 'CallExpression' ? specifierOf(tree, node) : null;
    if (specifier !== null && !isSilent(specifier)) return { kind: 'module', specifier };
    if (node.type === 'ThrowStatement' && !isCaught(tree, node) && !isOfMock(tree, node)) found = { kind: 'may-throw' };
  }
  return found;
}

/** The nodes, everything in them, and the values of the variables that they name. */
function* namedFrom(tree: SourceTree, roots: readonly Node[]): Iterable<Node> {
  const open = [...roots];
  const seen = new Set<Node>();
  for (let node = open.pop(); node !== undefined && seen.size < MOST_NODES; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    yield node;
    open.push(...childrenOf(node));
    if (node.type !== 'Identifier') continue;
    const variable = tree.variables.get(node);
    for (const { node: definition } of variable?.defs ?? []) {
      const given = definition as Node;
      if (isFunction(given) || given.type === 'ClassDeclaration') open.push(given);
    }
    for (const { writeExpr } of variable?.references ?? []) if (writeExpr) open.push(writeExpr);
  }
}

/** Whether it throws, or calls by name a function of the spec that does. */
function throwsItself(tree: SourceTree, made: FunctionNode, seen: Set<Node>): boolean {
  if (seen.has(made)) return false;
  seen.add(made);
  const open: Node[] = childrenOf(made);
  for (let node = open.pop(); node !== undefined && seen.size < MOST_NODES; node = open.pop()) {
    if (node.type === 'ThrowStatement' && !isCaught(tree, node)) return true;
    if (node.type === 'CallExpression') {
      const called = functionOf(tree, node.callee);
      if (called !== null && throwsItself(tree, called, seen)) return true;
    }
    if (!isFunction(node)) open.push(...childrenOf(node));
  }
  return false;
}

/** A function that is written here, or that a variable of the spec holds. */
function functionOf(tree: SourceTree, node: Node): FunctionNode | null {
  if (isFunction(node)) return node;
  const variable = node.type === 'Identifier' ? tree.variables.get(node) : undefined;
  const definition = variable?.defs[0]?.node as Node | undefined;
  if (definition === undefined) return null;
  if (isFunction(definition)) return definition;
  return definition.type === 'VariableDeclarator' && definition.init && isFunction(definition.init)
    ? definition.init
    : null;
}

/** In a `try` with a `catch`, in the same function. */
function isCaught(tree: SourceTree, node: Node): boolean {
  const within = enclosingFunction(tree, node);
  let at = node;
  for (let parent = tree.parents.get(at); parent !== undefined && at !== within; parent = tree.parents.get(at)) {
    if (parent.type === 'TryStatement' && parent.block === at && parent.handler) return true;
    at = parent;
  }
  return false;
}

/** `jest.fn(() => { throw … })`, `get.mockImplementation(() => { throw … })`: values for the Action. */
function isOfMock(tree: SourceTree, node: Node): boolean {
  const within = enclosingFunction(tree, node);
  const call = within && tree.parents.get(within);
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  return /^(?:fn|mock\w*|callsFake)$/u.test(propertyName(tree, call.callee) ?? '');
}
