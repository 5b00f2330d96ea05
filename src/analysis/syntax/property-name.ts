import type { Expression, MemberExpression, Node, PrivateIdentifier, Property } from 'estree';
import type { SourceTree } from './tree.ts';
import { isGlobal } from './tree.ts';

/** Steps through constants that are left for one name: the text may well define them in a circle. */
interface Budget {
  steps: number;
}

const fullBudget = (): Budget => ({ steps: 200 });

/** The name of a property as it is known from the text, also through constants; null where it is not. */
export function propertyName(tree: SourceTree, node: MemberExpression | Property): string | null {
  return nameWithin(tree, node, fullBudget());
}

function nameWithin(tree: SourceTree, node: MemberExpression | Property, budget: Budget): string | null {
  const key = node.type === 'MemberExpression' ? node.property : node.key;
  if (node.computed) return stringWithin(tree, key, budget);
  if (key.type === 'Identifier') return key.name;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return key.type === 'Literal' ? String(key.value) : null;
}

/**
 * The string that an expression always has. Ours, and not a static evaluator from a library: those call built-in
 * functions with the arguments of the text (`"a".repeat(2 ** 29)`), and a submission could stop us with it.
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

/** What a `const` is given, where it is given as a whole. */
export function constantValue(tree: SourceTree, node: Node): Expression | null {
  if (node.type !== 'Identifier') return null;
  const [definition, ...others] = tree.variables.get(node)?.defs ?? [];
  if (definition?.type !== 'Variable' || others.length > 0 || definition.parent.kind !== 'const') return null;
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

/** What `Object.freeze` is given; anything else is what it is. */
export function frozen(tree: SourceTree, node: Expression | null): Expression | null {
  if (node?.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return node;
  const [argument] = node.arguments;
  const isFreeze = isGlobal(tree, node.callee.object, 'Object') && propertyName(tree, node.callee) === 'freeze';
  return isFreeze && argument !== undefined && argument.type !== 'SpreadElement' ? argument : node;
}
