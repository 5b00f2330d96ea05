import type { Scope } from 'eslint';
import type { Expression, Identifier, Node } from 'estree';
import { givenValues } from '../scope/writes.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { SourceTree } from '../syntax/tree.ts';
import { isFunction } from '../syntax/tree.ts';
import { isFalsyConstant } from './comparison.ts';
import { unwrap } from './unwrap.ts';

/** How a value is reached: `event.secrets.KEY`, and `KEY` of `const { KEY } = event.secrets`, from `event` by two keys. */
export interface ValuePath {
  /** An expression that is no member of another and no constant name of one; of a parameter's pattern, its identifier. */
  readonly base: Node;
  /** `*` stands for a key that cannot be known. */
  readonly keys: readonly string[];
}

const MAX_STEPS = 12;

export function valuePath(tree: SourceTree, node: Node): ValuePath {
  let base = unwrap(node);
  let keys: readonly string[] = [];
  for (let steps = 0; steps < MAX_STEPS; steps += 1) {
    const next: ValuePath | null =
      base.type === 'MemberExpression'
        ? { base: base.object, keys: [propertyName(tree, base) ?? '*'] }
        : base.type === 'Identifier'
          ? declared(tree, base)
          : // What is asked first for a name: `event.secrets` of `event.secrets ?? {}`.
            base.type === 'LogicalExpression' && base.operator !== '&&' && keys.length > 0
            ? { base: base.left, keys: [] }
            : null;
    if (next === null) break;
    keys = [...next.keys, ...keys];
    const stays = next.base === base;
    base = unwrap(next.base);
    if (stays) break;
  }
  return { base, keys };
}

/** What a variable stands for that is a part of something else from its declaration on. */
function declared(tree: SourceTree, identifier: Identifier): ValuePath | null {
  const variable = tree.variables.get(identifier);
  const [definition, ...others] = variable?.defs ?? [];
  if (definition === undefined || others.length > 0) return null;
  if (definition.type === 'Parameter') {
    const keys = keysWithin(tree, identifier);
    return keys.length > 0 ? { base: identifier, keys } : null;
  }
  const init = variable === undefined ? null : initOf(variable);
  if (definition.type !== 'Variable' || init === null) return null;
  const keys = patternKeys(tree, definition.node.id, definition.name);
  if (keys === null) return null;
  const value = unwrap(init);
  const isName = value.type === 'Identifier' || value.type === 'MemberExpression';
  return keys.length > 0 || isName ? { base: init, keys } : null;
}

/** What a variable that is written once is given where it is declared: `const x = VALUE`, or the object of its pattern. */
function initOf(variable: Scope.Variable): Expression | null {
  const [definition, ...others] = variable.defs;
  if (definition?.type !== 'Variable' || others.length > 0) return null;
  const isWritten = variable.references.some((reference) => reference.isWrite() && reference.init !== true);
  return isWritten ? null : (definition.node.init ?? null);
}

/** The whole of what a plain variable is given; null for a name of a pattern. */
export function constantOf(tree: SourceTree, node: Node): Expression | null {
  const variable = node.type === 'Identifier' ? tree.variables.get(node) : undefined;
  const [definition] = variable?.defs ?? [];
  if (variable === undefined || definition?.type !== 'Variable' || definition.node.id.type !== 'Identifier')
    return null;
  return initOf(variable);
}

/** What a plain variable is given, once, or after it began with nothing. */
export function onlyValueOf(tree: SourceTree, node: Node): Expression | null {
  const variable = node.type === 'Identifier' ? tree.variables.get(node) : undefined;
  const [definition] = variable?.defs ?? [];
  if (variable === undefined || definition?.type !== 'Variable' || definition.node.id.type !== 'Identifier')
    return null;
  const [value, ...others] = givenValues(tree, variable).filter((each) => each === null || !isFalsyConstant(each));
  return value !== undefined && others.length === 0 ? value : null;
}

/** The keys by which a variable takes its value out of the pattern that declares it: `1` of `([, value]) => …`. */
export function keysWithin(tree: SourceTree, identifier: Identifier): readonly string[] {
  const [definition] = tree.variables.get(identifier)?.defs ?? [];
  if (definition?.type === 'Variable') return patternKeys(tree, definition.node.id, definition.name) ?? [];
  if (definition?.type !== 'Parameter') return [];
  return firstOf(definition.node.params, (param) => patternKeys(tree, param, definition.name)) ?? [];
}

/** The keys that lead from a pattern to a name in it; null where it is not in it. */
function patternKeys(tree: SourceTree, pattern: Node, name: Node): readonly string[] | null {
  switch (pattern.type) {
    case 'Identifier':
      return pattern === name ? [] : null;
    case 'AssignmentPattern':
      return patternKeys(tree, pattern.left, name);
    case 'ObjectPattern':
      return firstOf(pattern.properties, (property) => {
        if (property.type !== 'Property') return null;
        const inner = patternKeys(tree, property.value, name);
        return inner && [propertyName(tree, property) ?? '*', ...inner];
      });
    case 'ArrayPattern':
      return firstOf(pattern.elements, (element, index) => {
        const inner = element === null ? null : patternKeys(tree, element, name);
        return inner && [String(index), ...inner];
      });
    default:
      return null;
  }
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item, index: number) => Found | null): Found | null {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== null) return found;
  }
  return null;
}

/** The variable is a parameter of a function that stands in the text. */
export function parameterOf(tree: SourceTree, node: Node) {
  const definition = node.type === 'Identifier' ? tree.variables.get(node)?.defs[0] : undefined;
  return definition?.type === 'Parameter' && isFunction(definition.node) ? definition : null;
}
