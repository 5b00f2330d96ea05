import type { Node } from 'estree';
import { flowOfHandler } from '../../auth0/flows.ts';
import type { Handler } from '../../submission/model.ts';
import type { Code } from './code.ts';
import { deeper } from './code.ts';
import { valuesOf } from './properties.ts';
import { boundFunction } from './sources.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { isFunction, isGlobal, placeOf, rangeOf } from '../syntax/tree.ts';

/** Auth0's handlers are all `onExecute…` or `onContinue…`; a misspelt one is still an `on` and a capital letter. */
const HANDLER_NAME = /^on[A-Z]/;

export function handlersOf(code: Code): Handler[] {
  const { tree, exported } = code;
  return exported.members
    .filter(({ name }) => HANDLER_NAME.test(name))
    .map(({ name, nameNode, value }) => {
      const found = value === null ? unknown : inspect(code, value);
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
function inspect(code: Code, value: Node): Inspected {
  // The runtime looks at the constructor's name, AsyncFunction: an async generator is none.
  if (isFunction(value)) return { kind: value.async && !value.generator ? 'async' : 'sync', node: value };
  switch (value.type) {
    case 'ClassDeclaration':
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
    case 'CallExpression':
      if (boundFunction(code.tree, value) === null) return unknown;
      break;
    default:
      break;
  }
  if (isGlobal(code.tree, value, 'undefined')) return notAFunction;
  const found = valuesOf(code, value);
  const [only, ...others] = found?.values ?? [];
  if (found?.complete !== true || only === undefined || others.length > 0) return unknown;
  return deeper(code, unknown, () => inspect(code, only));
}
