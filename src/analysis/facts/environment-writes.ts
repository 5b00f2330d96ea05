import type { Identifier, Node } from 'estree';
import type { Code } from '../scope/code.ts';
import { constantString, constantValue, objectMethod, propertyName } from '../syntax/property-name.ts';
import type { SourceTree } from '../syntax/tree.ts';
import { isGlobal } from '../syntax/tree.ts';

/** The Action changes the environment of its process. */
export interface EnvironmentWrite {
  /** The target of the write, as written. */
  readonly node: Node;
  /** The variable of the environment; null if it is not known, or if all of them are replaced. */
  readonly name: string | null;
  /** The new value; null if the variable is deleted, or if the value is not known. */
  readonly value: Node | null;
}

/** In order of position. */
export function environmentWritesOf({ tree }: Code): EnvironmentWrite[] {
  const found: EnvironmentWrite[] = [];
  const write = (node: Node, value: Node | null): void => {
    if (node.type !== 'MemberExpression') return;
    if (isProcessEnv(tree, node.object)) found.push({ node, name: propertyName(tree, node), value });
    else if (isProcessEnv(tree, node)) found.push(...ofObject(tree, node, value));
  };
  for (const { left, right } of tree.assignments) write(left, right);
  for (const member of tree.members) {
    const parent = tree.parents.get(member);
    if (parent?.type === 'UpdateExpression') write(member, null);
    else if (parent?.type === 'UnaryExpression' && parent.operator === 'delete') write(member, null);
  }
  for (const call of tree.calls) {
    const [target, ...given] = call.arguments;
    if (target === undefined || objectMethod(tree, call) !== 'assign' || !isProcessEnv(tree, target)) continue;
    found.push(...ofObject(tree, target, given.length === 1 ? (given[0] ?? null) : null));
  }
  return found.sort((a, b) => (a.node.range?.[0] ?? 0) - (b.node.range?.[0] ?? 0));
}

/** For `{ NAME: "value" }`; if there are others, too, one write without a name. */
function ofObject(tree: SourceTree, node: Node, given: Node | null): EnvironmentWrite[] {
  const unknown = [{ node, name: null, value: null }];
  const object = given && (constantValue(tree, given) ?? given);
  if (object?.type !== 'ObjectExpression') return unknown;
  const [property, ...others] = object.properties;
  if (property?.type !== 'Property' || others.length > 0) return unknown;
  return [{ node, name: propertyName(tree, property), value: property.value }];
}

export function isGlobalMember(tree: SourceTree, node: Node, name: string): boolean {
  if (node.type !== 'MemberExpression' || propertyName(tree, node) !== name) return false;
  return isGlobal(tree, node.object, 'globalThis') || isGlobal(tree, node.object, 'global');
}

export function isProcessEnv(tree: SourceTree, node: Node): boolean {
  if (node.type === 'MemberExpression') return propertyName(tree, node) === 'env' && isProcess(tree, node.object);
  const value = constantValue(tree, node);
  if (value !== null) return value.type === 'MemberExpression' && isProcessEnv(tree, value);
  return node.type === 'Identifier' && isTakenFromProcess(tree, node);
}

/** `const { env } = process`. */
function isTakenFromProcess(tree: SourceTree, node: Identifier): boolean {
  const [definition] = tree.variables.get(node)?.defs ?? [];
  if (definition?.type !== 'Variable' || definition.node.id.type !== 'ObjectPattern') return false;
  const { id, init } = definition.node;
  if (!init || !isProcess(tree, init)) return false;
  return id.properties.some(
    (property) =>
      property.type === 'Property' && property.value === definition.name && propertyName(tree, property) === 'env',
  );
}

function isProcess(tree: SourceTree, node: Node): boolean {
  if (isGlobal(tree, node, 'process') || isGlobalMember(tree, node, 'process')) return true;
  const value = constantValue(tree, node) ?? node;
  if (value.type !== 'CallExpression' || !isGlobal(tree, value.callee, 'require')) return false;
  const [name] = value.arguments;
  return name !== undefined && /^(?:node:)?process$/u.test(constantString(tree, name) ?? '');
}
