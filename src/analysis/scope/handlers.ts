import type { Node } from 'estree';
import type { FlowId } from '../../auth0/flows.ts';
import { flowOfHandler } from '../../auth0/flows.ts';
import type { Place } from '../../submission/place.ts';
import { exportsOf } from './exports.ts';
import { boundFunction } from './functions.ts';
import { givenValues, localClass } from './members.ts';
import { remembered } from '../syntax/remembered.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { isFunction, isGlobal, placeOf, rangeOf } from '../syntax/tree.ts';

/** An exported function with a handler's name: `on` and a capital letter. */
export interface Handler {
  readonly name: string;
  /** The flow that has a handler of this name; null when no flow has. */
  readonly flow: FlowId | null;
  /** Of the name where it is exported. */
  readonly place: Place;
  /** What is exported: only a native async function runs on Auth0. `unknown` where it cannot be told from the text. */
  readonly kind: 'async' | 'sync' | 'not-a-function' | 'unknown';
  /** Range of the function in the text (UTF-16 code units), of a method with its name; null where it is not known. */
  readonly range: readonly [number, number] | null;
}

/** Auth0's handlers are all `onExecute…` or `onContinue…`; a misspelt one is still an `on` and a capital letter. */
const HANDLER_NAME = /^on[A-Z]/;

/** In order of position. */
export const handlersOf = remembered((tree: SourceTree): readonly Handler[] =>
  exportsOf(tree)
    .members.filter(({ name }) => HANDLER_NAME.test(name))
    .map(({ name, nameNode, value }) => {
      const found = value === null ? unknown : inspect(tree, value, 0);
      return {
        name,
        flow: flowOfHandler(name),
        place: placeOf(tree, nameNode),
        kind: found.kind,
        range: found.node === null ? null : rangeOf(written(tree, found.node)),
      };
    }),
);

/** The flow of the handlers; null when there is none, or they are of two flows. */
export const flowOf = remembered((tree: SourceTree): FlowId | null => {
  const [flow, ...others] = new Set(handlersOf(tree).flatMap((handler) => handler.flow ?? []));
  return flow === undefined || others.length > 0 ? null : flow;
});

/** A method's node begins at its parameters; it is written, and V8 sees it, from its keyword or its name on. */
function written(tree: SourceTree, node: FunctionNode): Node {
  const parent = tree.parents.get(node);
  return (parent?.type === 'Property' && parent.method) || parent?.type === 'MethodDefinition' ? parent : node;
}

interface Inspected {
  readonly kind: Handler['kind'];
  readonly node: FunctionNode | null;
}

const unknown: Inspected = { kind: 'unknown', node: null };
const notAFunction: Inspected = { kind: 'not-a-function', node: null };

/** What a value is when it is called. What a call returns is unknown, also where the callee is in the file: a wrapper may do anything. */
function inspect(tree: SourceTree, value: Node, depth: number): Inspected {
  if (depth > 20) return unknown;
  // The runtime looks at the constructor's name, AsyncFunction: an async generator is none.
  if (isFunction(value)) return { kind: value.async && !value.generator ? 'async' : 'sync', node: value };
  switch (value.type) {
    case 'ClassExpression':
      return { kind: 'sync', node: null };
    case 'Literal':
    case 'TemplateLiteral':
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'BinaryExpression':
    case 'UnaryExpression':
    case 'UpdateExpression':
      return notAFunction;
    case 'AssignmentExpression':
      return value.operator === '=' ? inspect(tree, value.right, depth + 1) : unknown;
    case 'CallExpression': {
      const bound = boundFunction(tree, value);
      return bound === null ? unknown : inspect(tree, bound, depth + 1);
    }
    case 'Identifier':
      return inspectVariable(tree, value, depth);
    default:
      return unknown;
  }
}

function inspectVariable(tree: SourceTree, node: Extract<Node, { type: 'Identifier' }>, depth: number): Inspected {
  if (isGlobal(tree, node, 'undefined')) return notAFunction;
  const variable = tree.variables.get(node);
  const [definition, ...others] = variable?.defs ?? [];
  if (variable === undefined || definition === undefined || others.length > 0) return unknown;
  const given = givenValues(tree, variable);
  if (definition.type === 'FunctionName')
    return given.length === 0 ? inspect(tree, definition.node, depth + 1) : unknown;
  if (localClass(tree, node) !== null) return { kind: 'sync', node: null };
  const [value, ...more] = given;
  if (definition.type !== 'Variable' || value === undefined || value === null || more.length > 0) return unknown;
  return inspect(tree, value, depth + 1);
}
