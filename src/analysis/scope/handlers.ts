import type { Node } from 'estree';
import { flowOfHandler } from '../../auth0/flows.ts';
import type { Handler } from '../../submission/model.ts';
import type { Code } from './functions.ts';
import { boundFunction } from './functions.ts';
import { givenValues, localClass } from './members.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { isFunction, isGlobal, placeOf, rangeOf } from '../syntax/tree.ts';

/** Auth0's handlers are all `onExecute…` or `onContinue…`; a misspelt one is still an `on` and a capital letter. */
const HANDLER_NAME = /^on[A-Z]/;

export function handlersOf({ tree, exported }: Code): Handler[] {
  return exported.members
    .filter(({ name }) => HANDLER_NAME.test(name))
    .map(({ name, nameNode, value }) => {
      const found = value === null ? unknown : inspect(tree, value, 0);
      return {
        name,
        flow: flowOfHandler(name),
        place: placeOf(tree, nameNode),
        kind: found.kind,
        range: found.node === null ? null : rangeOf(written(tree, found.node)),
      };
    });
}

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
