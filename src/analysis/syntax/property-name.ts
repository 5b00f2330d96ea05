import type {
  CallExpression,
  Expression,
  MemberExpression,
  MethodDefinition,
  Node,
  PrivateIdentifier,
  Property,
  PropertyDefinition,
} from 'estree';
import type { SourceTree } from './tree.ts';
import { isGlobal } from './tree.ts';

/** Steps through constants for one name: the code may define them in a cycle. */
interface Budget {
  steps: number;
}

const fullBudget = (): Budget => ({ steps: 200 });

/** Nodes with a name: a read of an object, and a member of a literal, a pattern or a class. */
export type Named = MemberExpression | Property | MethodDefinition | PropertyDefinition;

/** The name of a property if the code shows it, also through constants; otherwise null. */
export function propertyName(tree: SourceTree, node: Named): string | null {
  return nameWithin(tree, node, fullBudget());
}

function nameWithin(tree: SourceTree, node: Named, budget: Budget): string | null {
  const key = node.type === 'MemberExpression' ? node.property : node.key;
  if (node.computed) return stringWithin(tree, key, budget);
  if (key.type === 'Identifier') return key.name;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return key.type === 'Literal' ? String(key.value) : null;
}

/**
 * The string that an expression always has. We do not use a library's static evaluator, because these call built-in
 * functions with arguments from the code (`"a".repeat(2 ** 29)`), so that a submission could block us.
 */
export function constantString(tree: SourceTree, node: Node): string | null {
  return stringWithin(tree, node, fullBudget());
}

function stringWithin(tree: SourceTree, node: Node | PrivateIdentifier, budget: Budget): string | null {
  if (budget.steps-- <= 0) return null;
  if (node.type === 'Literal') {
    return typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value) : null;
  }
  if (node.type === 'TemplateLiteral') {
    const parts = node.expressions.map((expression) => stringWithin(tree, expression, budget));
    if (parts.includes(null)) return null;
    return node.quasis.map(({ value }, index) => (value.cooked ?? '') + (parts[index] ?? '')).join('');
  }
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    const left = stringWithin(tree, node.left, budget);
    const right = left === null ? null : stringWithin(tree, node.right, budget);
    return left === null || right === null ? null : left + right;
  }
  if (node.type === 'MemberExpression') return constantMember(tree, node, budget);
  const value = constantValue(tree, node);
  return value === null ? null : stringWithin(tree, value, budget);
}

/** The value of a `const` that is assigned as a whole. */
export function constantValue(tree: SourceTree, node: Node): Expression | null {
  if (node.type !== 'Identifier') return null;
  const [definition] = tree.variables.get(node)?.defs ?? [];
  if (definition?.type !== 'Variable' || definition.parent.kind !== 'const') return null;
  return definition.node.id.type === 'Identifier' ? (definition.node.init ?? null) : null;
}

/** `KEYS.API` of `const KEYS = { API: "API_KEY" }`. */
function constantMember(tree: SourceTree, node: MemberExpression, budget: Budget): string | null {
  const name = nameWithin(tree, node, budget);
  const object = frozen(tree, constantValue(tree, node.object));
  if (name === null || object?.type !== 'ObjectExpression') return null;
  if (object.properties.some((property) => property.type === 'SpreadElement')) return null;
  const member = object.properties.find(
    (property): property is Property => property.type === 'Property' && nameWithin(tree, property, budget) === name,
  );
  return member === undefined ? null : stringWithin(tree, member.value, budget);
}

/** The name of the static method of `Object` in a call; null for any other call. */
export function objectMethod(tree: SourceTree, { callee }: CallExpression): string | null {
  return callee.type === 'MemberExpression' && isGlobal(tree, callee.object, 'Object')
    ? propertyName(tree, callee)
    : null;
}

/** The argument of `Object.freeze` or `Object.seal`; anything else is returned unchanged. */
export function frozen<Given extends Node | null>(tree: SourceTree, node: Given): Given | Expression {
  if (node?.type !== 'CallExpression') return node;
  const [argument] = node.arguments;
  if (argument === undefined || argument.type === 'SpreadElement') return node;
  return ['freeze', 'seal'].includes(objectMethod(tree, node) ?? '') ? argument : node;
}
