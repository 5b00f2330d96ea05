import type { Expression, Identifier, Node } from 'estree';
import type { Step } from '../scope/writes.ts';
import { givenValues, writeAt, writesOf } from '../scope/writes.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { SourceTree } from '../syntax/tree.ts';
import { isFunction } from '../syntax/tree.ts';
import { isFalsyConstant } from './comparison.ts';
import { unwrap } from './unwrap.ts';

/** How a value is reached: `event.secrets.KEY`, and `KEY` of `const { KEY } = event.secrets`, from `event` with two keys. */
export interface ValuePath {
  /** An expression that is neither a member of another one nor a constant for one. For a parameter's pattern, its identifier. */
  readonly base: Node;
  /** `*` stands for an unknown key. */
  readonly keys: readonly string[];
}

const MAX_STEPS = 12;

export function valuePath(tree: SourceTree, node: Node): ValuePath {
  let base = unwrap(node);
  let keys: readonly string[] = [];
  for (let steps = 0; steps < MAX_STEPS; steps += 1) {
    const next = stepBack(tree, base, keys.length > 0);
    if (next === null) break;
    keys = [...next.keys, ...keys];
    const stays = next.base === base;
    base = unwrap(next.base);
    if (stays) break;
  }
  return { base, keys };
}

function stepBack(tree: SourceTree, node: Node, isPart: boolean): ValuePath | null {
  switch (node.type) {
    case 'MemberExpression':
      return { base: node.object, keys: [propertyName(tree, node) ?? '*'] };
    case 'Identifier':
      return declared(tree, node);
    case 'LogicalExpression':
      // The first operand: `event.secrets` of `event.secrets ?? {}`.
      return node.operator !== '&&' && isPart ? { base: node.left, keys: [] } : null;
    default:
      return null;
  }
}

/** The value of a variable that is declared as a part of something else. */
function declared(tree: SourceTree, identifier: Identifier): ValuePath | null {
  const parameter = parameterOf(tree, identifier);
  if (parameter !== null) {
    const keys = keysOf(writeAt(tree, parameter.name).parameter?.path ?? []);
    return keys.length > 0 ? { base: identifier, keys } : null;
  }
  const variable = tree.variables.get(identifier);
  const [write, ...others] = variable === undefined ? [] : writesOf(tree, variable);
  const source = write?.sources.at(-1);
  if (source === undefined || others.length > 0 || !isInit(tree, source.node)) return null;
  const isName = /^(?:Identifier|MemberExpression)$/.test(unwrap(source.node).type);
  return source.path.length > 0 || isName ? { base: source.node, keys: keysOf(source.path) } : null;
}

const keysOf = (path: readonly Step[]): string[] => path.map((step) => (typeof step === 'string' ? step : '*'));

/** It is the initial value of a variable, or of a pattern, in its declaration. */
function isInit(tree: SourceTree, value: Node): boolean {
  const declarator = tree.parents.get(value);
  return declarator?.type === 'VariableDeclarator' && declarator.init === value;
}

/** The complete value of a plain variable that is only assigned in its declaration. */
export function constantOf(tree: SourceTree, node: Node): Expression | null {
  const [value, ...others] = wholesOf(tree, node);
  return value && others.length === 0 && isInit(tree, value) ? value : null;
}

/** The value of a plain variable that is assigned once, or once after it was declared without a value. */
export function onlyValueOf(tree: SourceTree, node: Node): Expression | null {
  const [value, ...others] = wholesOf(tree, node).filter((each) => each === null || !isFalsyConstant(each));
  return value !== undefined && others.length === 0 ? value : null;
}

function wholesOf(tree: SourceTree, node: Node): readonly (Expression | null)[] {
  const variable = node.type === 'Identifier' ? tree.variables.get(node) : undefined;
  return variable?.defs[0]?.type === 'Variable' ? givenValues(tree, variable) : [];
}

/** Whether the variable is a parameter of a function in the file. */
export function parameterOf(tree: SourceTree, node: Node) {
  const definition = node.type === 'Identifier' ? tree.variables.get(node)?.defs[0] : undefined;
  return definition?.type === 'Parameter' && isFunction(definition.node) ? definition : null;
}
