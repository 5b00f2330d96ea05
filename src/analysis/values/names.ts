import type { Scope } from 'eslint';
import type { Expression, MemberExpression, Node } from 'estree';
import { OF_EACH } from '../scope/choices.ts';
import type { Code } from '../scope/functions.ts';
import { argumentAt, callsOf } from '../scope/functions.ts';
import { constantString, constantValue, frozen } from '../syntax/property-name.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { isFunction } from '../syntax/tree.ts';

/** One of the names that a property may have, and where it is written. */
export interface PossibleName {
  readonly name: string;
  readonly nameNode: Node;
}

/** Longer lists of names are data, not settings. */
const MAX_NAMES = 60;

/**
 * The names that a computed property has one after the other: `["A", "B"].filter((name) => !event.secrets[name])`,
 * `for (const name of NAMES)`, `get("A")` of `const get = (name) => event.secrets[name]`. Null where not all are known.
 */
export function possibleNames(code: Code, { computed, property }: MemberExpression): readonly PossibleName[] | null {
  const variable = computed && property.type === 'Identifier' ? code.tree.variables.get(property) : undefined;
  const [definition, ...others] = variable?.defs ?? [];
  if (variable === undefined || definition === undefined || others.length > 0) return null;
  if (variable.references.some((reference) => reference.isWrite() && !isOfLoop(code.tree, reference))) return null;
  if (definition.type === 'Parameter') {
    const { node, name } = definition;
    const index = node.params.indexOf(name);
    return index < 0 ? null : (elementsGiven(code, node, index) ?? argumentsGiven(code, node, index));
  }
  if (definition.type !== 'Variable' || definition.node.id.type !== 'Identifier') return null;
  const loop = code.tree.parents.get(definition.parent);
  return loop?.type === 'ForOfStatement' && loop.left === definition.parent ? elements(code.tree, loop.right) : null;
}

/** The loop itself gives its variable a value. */
export function isOfLoop(tree: SourceTree, { identifier }: Scope.Reference): boolean {
  const declarator = tree.parents.get(identifier as Node);
  const declaration = declarator?.type === 'VariableDeclarator' ? tree.parents.get(declarator) : undefined;
  const loop = declaration === undefined ? undefined : tree.parents.get(declaration);
  return loop?.type === 'ForOfStatement' && loop.left === declaration;
}

function elementsGiven({ tree }: Code, made: FunctionNode, index: number): readonly PossibleName[] | null {
  const call = tree.parents.get(made);
  if (index !== 0 || call?.type !== 'CallExpression' || call.arguments[0] !== made) return null;
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return null;
  if (!OF_EACH.has(callee.property.name) || callee.object.type === 'Super') return null;
  return elements(tree, callee.object);
}

function argumentsGiven(code: Code, made: FunctionNode, index: number): readonly PossibleName[] | null {
  const calls = callsOf(code, made);
  if (calls === null || calls.length === 0 || calls.length > MAX_NAMES) return null;
  return allNames(
    code.tree,
    calls.map((call) => argumentAt(call, index)),
  );
}

/** The elements of a constant list, where all are known strings. */
export function elements(tree: SourceTree, list: Expression): readonly PossibleName[] | null {
  const array = frozen(tree, constantValue(tree, list) ?? list);
  return array?.type === 'ArrayExpression' && array.elements.length <= MAX_NAMES
    ? allNames(tree, array.elements)
    : null;
}

function allNames(tree: SourceTree, nodes: readonly (Node | null)[]): readonly PossibleName[] | null {
  const names: PossibleName[] = [];
  for (const nameNode of nodes) {
    const name = nameNode === null || isFunction(nameNode) ? null : constantString(tree, nameNode);
    if (nameNode === null || name === null) return null;
    names.push({ name, nameNode });
  }
  return names;
}
