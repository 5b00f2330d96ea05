import type { CallExpression, Expression, Node, Statement } from 'estree';
import { propertyName } from '../../syntax/property-name.ts';
import { isFunction, type FunctionNode, type SourceTree } from '../../syntax/tree.ts';
import type { ActionParse } from '../../../submission/model.ts';
import { handlersOf } from '../../scope/handlers.ts';
import { jestName } from './jest-name.ts';

/** An `expect(…)` for whose outcome no test waits. */
export interface UnawaitedExpectation {
  readonly node: CallExpression;
  /** A promise's matcher without `await`, or an asynchronous function with a matcher for throwing, which it never does. */
  readonly kind: 'not-awaited' | 'async-function';
}

const throwing: readonly string[] = ['toThrow', 'toThrowError'];

/** The Action's handlers that are certainly asynchronous. */
export function asyncHandlerNames(action: ActionParse): ReadonlySet<string> {
  const handlers = action.state === 'parsed' ? handlersOf(action.value) : [];
  return new Set(handlers.filter(({ kind }) => kind === 'async').map(({ name }) => name));
}

/** In order of position. A handler is asynchronous under any name that the spec gives it. */
export function unawaitedExpectations(tree: SourceTree, handlers: ReadonlySet<string>): UnawaitedExpectation[] {
  const found: UnawaitedExpectation[] = [];
  for (const node of tree.calls) {
    if (node.callee.type !== 'Identifier' || jestName(tree, node.callee) !== 'expect') continue;
    const { names, matched } = matcherOf(tree, node);
    if (matched === null) continue;
    if (names.includes('resolves') || names.includes('rejects')) {
      if (isDropped(tree, matched)) found.push({ node, kind: 'not-awaited' });
    } else if (names[0] === 'not' && throwing.includes(names[1] ?? '')) {
      const [received] = node.arguments;
      const called = received === undefined ? null : functionOf(tree, received);
      if (called !== null && isAsynchronous(tree, called, handlers)) found.push({ node, kind: 'async-function' });
    }
  }
  return found;
}

/** The rest after an `expect(…)`: `.not.toBe`, and its call. */
function matcherOf(tree: SourceTree, expectation: CallExpression) {
  const names: string[] = [];
  let node: Node = expectation;
  for (;;) {
    const parent = tree.parents.get(node);
    if (parent?.type === 'CallExpression' && parent.callee === node && names.length > 0) {
      return { names, matched: parent };
    }
    if (parent?.type !== 'MemberExpression' || parent.object !== node) return { names, matched: null };
    names.push(propertyName(tree, parent) ?? '');
    node = parent;
  }
}

/** Whether nothing uses the promise that an expression gives. */
function isDropped(tree: SourceTree, node: Node): boolean {
  const parent = tree.parents.get(node);
  switch (parent?.type) {
    case 'ExpressionStatement':
      return true;
    case 'UnaryExpression':
      return parent.operator === 'void';
    case 'LogicalExpression':
      return parent.right === node && isDropped(tree, parent);
    case 'ConditionalExpression':
      return parent.test !== node && isDropped(tree, parent);
    case 'SequenceExpression':
      return parent.expressions.at(-1) !== node || isDropped(tree, parent);
    case 'ArrowFunctionExpression':
      return parent.body === node && isCallbackOfForEach(tree, parent);
    default:
      return false;
  }
}

/** `forEach` drops what its callback returns. */
function isCallbackOfForEach(tree: SourceTree, node: FunctionNode): boolean {
  const call = tree.parents.get(node);
  if (call?.type !== 'CallExpression' || call.arguments[0] !== node) return false;
  return call.callee.type === 'MemberExpression' && propertyName(tree, call.callee) === 'forEach';
}

/** The function that is written here, or that a variable without other values holds. */
function functionOf(tree: SourceTree, node: Node): FunctionNode | null {
  if (isFunction(node)) return node;
  const variable = node.type === 'Identifier' ? tree.variables.get(node) : undefined;
  const [definition, ...others] = variable?.defs ?? [];
  const given = variable?.references.filter((reference) => reference.isWrite()).length ?? 0;
  if (definition?.type === 'FunctionName') {
    return others.length === 0 && given === 0 && isFunction(definition.node) ? definition.node : null;
  }
  if (definition?.type !== 'Variable' || others.length > 0 || given !== 1) return null;
  const { id, init } = definition.node;
  return id.type === 'Identifier' && init && isFunction(init) ? init : null;
}

function isAsynchronous(tree: SourceTree, node: FunctionNode, handlers: ReadonlySet<string>): boolean {
  if (node.generator === true) return false;
  if (node.async === true) return true;
  const callsHandler = (expression: Expression) => {
    if (expression.type !== 'CallExpression') return false;
    const { callee } = expression;
    const name =
      callee.type === 'Identifier'
        ? callee.name
        : callee.type === 'MemberExpression'
          ? propertyName(tree, callee)
          : null;
    return name !== null && handlers.has(name);
  };
  if (node.body.type !== 'BlockStatement') return callsHandler(node.body);
  return node.body.body.some((statement: Statement) => {
    if (statement.type === 'ExpressionStatement') return callsHandler(statement.expression);
    return statement.type === 'ReturnStatement' && statement.argument ? callsHandler(statement.argument) : false;
  });
}
