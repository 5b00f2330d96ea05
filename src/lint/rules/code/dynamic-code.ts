import { factsOf } from '../../../analysis/facts/action.ts';
import type {
  AssignmentExpression,
  CallExpression,
  Identifier,
  MemberExpression,
  NewExpression,
  Node,
  UnaryExpression,
  UpdateExpression,
} from 'estree';
import { constantString, constantValue, objectMethod, propertyName } from '../../../analysis/syntax/property-name.ts';
import type { SourceTree } from '../../../analysis/syntax/tree.ts';
import { isGlobal } from '../../../analysis/syntax/tree.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';

/** They run code or programs that no review has seen. */
const MODULE = /^(?:node:)?(?:vm|child_process)$/u;

export const dynamicCode = defineRule('code/dynamic-code', { roles: ['action'] }, ({ integration, report }) => {
  if (integration.action.state !== 'parsed') return {};
  const { tree, requires } = factsOf(integration.action.value);
  const write = (target: Node): void => {
    if (isEnvironment(tree, target)) report('environment', {}, { node: target });
  };
  return {
    Program() {
      for (const node of tree.globals.get('eval') ?? []) report('made', { name: 'eval' }, { node });
      for (const { specifier, place } of requires) {
        if (specifier !== null && MODULE.test(specifier)) report('module', { name: specifier }, inSource(place));
      }
    },
    MemberExpression(node: MemberExpression) {
      if (isGlobalMember(tree, node, 'eval')) report('made', { name: 'eval' }, { node });
    },
    NewExpression(node: NewExpression) {
      if (isFunctionMaker(tree, node.callee)) report('made', { name: 'new Function' }, { node });
    },
    CallExpression(node: CallExpression) {
      if (isFunctionMaker(tree, node.callee)) report('made', { name: 'Function' }, { node });
      if (takesText(tree, node)) report('made', { name: timerName(node) }, { node });
      const [target] = node.arguments;
      if (target !== undefined && objectMethod(tree, node) === 'assign' && isProcessEnv(tree, target))
        report('environment', {}, { node: target });
    },
    AssignmentExpression({ left }: AssignmentExpression) {
      write(left);
    },
    UpdateExpression({ argument }: UpdateExpression) {
      write(argument);
    },
    UnaryExpression({ operator, argument }: UnaryExpression) {
      if (operator === 'delete') write(argument);
    },
  };
});

function isGlobalMember(tree: SourceTree, node: Node, name: string): boolean {
  if (node.type !== 'MemberExpression' || propertyName(tree, node) !== name) return false;
  return isGlobal(tree, node.object, 'globalThis') || isGlobal(tree, node.object, 'global');
}

function isFunctionMaker(tree: SourceTree, callee: Node): boolean {
  return isGlobal(tree, callee, 'Function') || isGlobalMember(tree, callee, 'Function');
}

/** `setTimeout("code", 10)`, which Node.js refuses, and browsers run. */
function takesText(tree: SourceTree, { callee, arguments: [first] }: CallExpression): boolean {
  const isTimer = ['setTimeout', 'setInterval'].some((name) => isGlobal(tree, callee, name));
  return isTimer && first !== undefined && first.type !== 'SpreadElement' && constantString(tree, first) !== null;
}

function timerName({ callee }: CallExpression): string {
  return callee.type === 'Identifier' ? callee.name : '';
}

/** `process.env` itself, or one of its properties. A variable that held it is given something else, and no more. */
function isEnvironment(tree: SourceTree, node: Node): boolean {
  return node.type === 'MemberExpression' && (isProcessEnv(tree, node) || isProcessEnv(tree, node.object));
}

function isProcessEnv(tree: SourceTree, node: Node): boolean {
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
