import type { Scope } from 'eslint';
import type { AssignmentExpression, CallExpression, Node } from 'estree';
import type { SourceTree } from '../syntax/tree.ts';
import { isGlobal, rangeOf } from '../syntax/tree.ts';
import { remembered } from '../syntax/remembered.ts';
import { constantString, objectMethod, propertyName } from '../syntax/property-name.ts';
import { assignedMembers, givenValues } from './writes.ts';

/** One property of the module's exports. */
export interface ExportedMember {
  readonly name: string;
  readonly nameNode: Node;
  /** Its value; null if a getter returns it. */
  readonly value: Node | null;
}

export interface Exports {
  /** In order of position. If one name gets several values, the last that is not `undefined`. */
  readonly members: readonly ExportedMember[];
  /** False if the code does not show them all: `module.exports = build()`, `exports[name] = …`. */
  readonly complete: boolean;
}

/** Stands for unknown exports. */
const OPEN = Symbol('open');
type Found = ExportedMember | typeof OPEN;

/** The exports of the Action, in the ways that CommonJS has. */
export const exportsOf = remembered((tree: SourceTree): Exports => {
  const found = [
    ...tree.assignments.flatMap((assignment) => assignedExports(tree, assignment)),
    ...tree.calls.flatMap((call) => calledExports(tree, call)),
  ];
  const members = new Map<string, ExportedMember>();
  for (const each of found.filter((one) => one !== OPEN).sort(byPosition)) {
    if (!members.has(each.name) || !isUndefined(tree, each.value)) members.set(each.name, each);
  }
  return { members: [...members.values()].sort(byPosition), complete: !found.includes(OPEN) };
});

const byPosition = (a: ExportedMember, b: ExportedMember) => rangeOf(a.nameNode)[0] - rangeOf(b.nameNode)[0];

/** Compilers write `exports.x = void 0` before everything else. */
function isUndefined(tree: SourceTree, value: Node | null): boolean {
  if (value === null) return false;
  return isGlobal(tree, value, 'undefined') || (value.type === 'UnaryExpression' && value.operator === 'void');
}

/** `exports.x = …`, `module.exports.x = …`, `module.exports = { x }`, and those in a chain. */
function assignedExports(tree: SourceTree, { left, right }: AssignmentExpression): Found[] {
  if (left.type !== 'MemberExpression') return [];
  const value = endOfChain(right);
  if (isExportsObject(tree, left)) return objectExports(tree, value, new Set());
  return isExportsObject(tree, left.object) ? memberExport(tree, left, value) : [];
}

/** `exports`, `module.exports`, or a variable that is the same object: `const e = exports`, `const e = module.exports = {}`. */
export function isExportsObject(tree: SourceTree, node: Node): boolean {
  const variable = node.type === 'Identifier' ? tree.variables.get(node) : undefined;
  return variable === undefined ? isNamedExports(tree, node) : isAlias(tree)(variable);
}

function isNamedExports(tree: SourceTree, node: Node): boolean {
  if (node.type !== 'MemberExpression') return isGlobal(tree, node, 'exports');
  return isGlobal(tree, node.object, 'module') && propertyName(tree, node) === 'exports';
}

const isAlias = remembered((tree: SourceTree) =>
  remembered((variable: Scope.Variable) =>
    givenValues(tree, variable).some((value) => {
      if (value?.type === 'AssignmentExpression') return isNamedExports(tree, value.left);
      return value !== null && isNamedExports(tree, value);
    }),
  ),
);

function memberExport(tree: SourceTree, left: Extract<Node, { type: 'MemberExpression' }>, value: Node): Found[] {
  const name = propertyName(tree, left);
  return name === null ? [OPEN] : [{ name, nameNode: left.property, value }];
}

function endOfChain(right: Node): Node {
  let value = right;
  while (value.type === 'AssignmentExpression' && value.operator === '=') value = value.right;
  return value;
}

/** The members of the value that is assigned to `module.exports`. */
function objectExports(tree: SourceTree, value: Node, seen: Set<Scope.Variable>): Found[] {
  if (value.type === 'ObjectExpression') {
    return value.properties.flatMap((property): Found[] => {
      if (property.type === 'SpreadElement') return objectExports(tree, property.argument, seen);
      const name = propertyName(tree, property);
      if (name === null) return [OPEN];
      return [{ name, nameNode: property.key, value: property.kind === 'init' ? property.value : null }];
    });
  }
  if (value.type === 'CallExpression') {
    const method = objectMethod(tree, value);
    return method === 'freeze' || method === 'assign'
      ? value.arguments.flatMap((argument) => objectExports(tree, argument, seen))
      : [OPEN];
  }
  if (value.type === 'Identifier') return variableExports(tree, value, seen);
  return isExportsObject(tree, value) || isFunctionLike(value) ? [] : [OPEN];
}

function isFunctionLike(node: Node): boolean {
  return ['FunctionExpression', 'ArrowFunctionExpression', 'ClassExpression'].includes(node.type);
}

/** `const handlers = { x }; handlers.y = …; module.exports = handlers`. */
function variableExports(
  tree: SourceTree,
  node: Extract<Node, { type: 'Identifier' }>,
  seen: Set<Scope.Variable>,
): Found[] {
  if (isGlobal(tree, node, 'exports')) return [];
  const variable = tree.variables.get(node);
  if (variable === undefined) return [OPEN];
  if (seen.has(variable)) return [];
  seen.add(variable);
  const added = [...assignedMembers(tree, variable).values()].flat().flatMap(({ member, value }): Found[] => {
    return memberExport(tree, member, endOfChain(value));
  });
  const [definition] = variable.defs;
  if (definition?.type === 'FunctionName' || definition?.type === 'ClassName') return added;
  if (definition?.type !== 'Variable') return [...added, OPEN];
  const given = givenValues(tree, variable);
  return [
    ...added,
    ...given.flatMap((value): Found[] => (value === null ? [OPEN] : objectExports(tree, endOfChain(value), seen))),
  ];
}

/** `Object.assign(module.exports, { x })`, `Object.defineProperty(exports, "x", { value })`. */
function calledExports(tree: SourceTree, call: CallExpression): Found[] {
  const [target, ...rest] = call.arguments;
  if (target === undefined || !isExportsObject(tree, target)) return [];
  const method = objectMethod(tree, call);
  if (method === 'freeze') return [];
  if (method === 'assign') return rest.flatMap((source) => objectExports(tree, source, new Set()));
  const [key, descriptor] = rest;
  const name = method === 'defineProperty' && key !== undefined ? constantString(tree, key) : null;
  if (name === null || key === undefined) return [OPEN];
  if (descriptor?.type !== 'ObjectExpression') return [{ name, nameNode: key, value: null }];
  const value = descriptor.properties.find(
    (property) => property.type === 'Property' && propertyName(tree, property) === 'value',
  );
  return [{ name, nameNode: key, value: value?.type === 'Property' ? value.value : null }];
}
