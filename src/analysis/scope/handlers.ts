import type { Node } from 'estree';
import type { FlowId } from '../../auth0/flows.ts';
import { flowOfHandler } from '../../auth0/flows.ts';
import type { Place } from '../../submission/place.ts';
import { exportsOf } from './exports.ts';
import type { Code } from './code.ts';
import { deeper, withBudget } from './code.ts';
import { valuesOf } from './properties.ts';
import { boundFunction } from './sources.ts';
import { remembered } from '../syntax/remembered.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { isFunction, isGlobal, placeOf, rangeOf } from '../syntax/tree.ts';

/** An exported function with a handler's name: `on` and a capital letter. */
export interface Handler {
  readonly name: string;
  /** The flow with a handler of this name; null if no flow has one. */
  readonly flow: FlowId | null;
  /** The place of the name in the export. */
  readonly place: Place;
  /** What is exported: only a native async function runs on Auth0. `unknown` if the code does not show it. */
  readonly kind: 'async' | 'sync' | 'not-a-function' | 'unknown';
  /** Range of the function in the text (UTF-16 code units), for a method including its name; null if it is not known. */
  readonly range: readonly [number, number] | null;
}

/** Auth0's handlers are all `onExecute…` or `onContinue…`. A mistyped one is still `on` and a capital letter. */
export const isHandlerName = (name: string): boolean => /^on[A-Z]/.test(name);

/** Real Actions take some ten. */
const MAX_STEPS = 10_000;

/** In order of position. */
export const handlersOf = remembered((tree: SourceTree): readonly Handler[] => {
  const exported = exportsOf(tree);
  const code = withBudget({ tree, exported, budgets: [] }, MAX_STEPS);
  return exported.members
    .filter(({ name }) => isHandlerName(name))
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
});

/** The flow of the handlers; null if there is none, or if they belong to two flows. */
export const flowOf = remembered((tree: SourceTree): FlowId | null => {
  const [flow, ...others] = new Set(handlersOf(tree).flatMap((handler) => handler.flow ?? []));
  return flow === undefined || others.length > 0 ? null : flow;
});

/** A method's node begins at its parameters. In the code, and for V8, it begins at its keyword or its name. */
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

/** What a value is when it is called. The result of a call is unknown, even if the callee is in the file: a wrapper may do anything. */
function inspect(code: Code, value: Node): Inspected {
  // The runtime compares the constructor's name with AsyncFunction, so an async generator does not count.
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
