import type { Scope } from 'eslint';
import type { AssignmentExpression, CallExpression, Node } from 'estree';
import type { SourceTree } from '../syntax/tree.ts';
import { isGlobal, rangeOf } from '../syntax/tree.ts';
import { givenValues, isExportsObject } from './members.ts';
import { constantString, propertyName } from '../syntax/property-name.ts';
import { remembered } from '../syntax/remembered.ts';

/** One property of the module's exports. */
export interface ExportedMember {
  readonly name: string;
  readonly nameNode: Node;
  /** What it is given; null where a getter gives it. */
  readonly value: Node | null;
}

export interface Exports {
  /** In order of position. Of several values given to one name, the last that is not `undefined`. */
  readonly members: readonly ExportedMember[];
  /** False where the text does not tell them all: `module.exports = build()`, `exports[name] = …`. */
  readonly complete: boolean;
}

/** Stands for exports that cannot be told. */
const OPEN = Symbol('open');
/** Whether a variable is the exports object, once it has been looked up. */
type Aliases = Map<Scope.Variable, boolean>;
type Found = ExportedMember | typeof OPEN;

/** What the Action exports, in the ways that CommonJS has. */
export const exportsOf = remembered((tree: SourceTree): Exports => {
  const aliases: Aliases = new Map();
  const found = [
    ...tree.assignments.flatMap((assignment) => assignedExports(tree, assignment, aliases)),
    ...tree.calls.flatMap((call) => calledExports(tree, call, aliases)),
  ];
  const members = new Map<string, ExportedMember>();
  for (const each of found.filter((one) => one !== OPEN).sort(byPosition)) {
    if (!members.has(each.name) || !isUndefined(tree, each.value)) members.set(each.name, each);
  }
  return { members: [...members.values()].sort(byPosition), complete: !found.includes(OPEN) };
});

const byPosition = (a: ExportedMember, b: ExportedMember) => rangeOf(a.nameNode)[0] - rangeOf(b.nameNode)[0];

/** Compilers write `exports.x = void 0` above everything else. */
function isUndefined(tree: SourceTree, value: Node | null): boolean {
  if (value === null) return false;
  return isGlobal(tree, value, 'undefined') || (value.type === 'UnaryExpression' && value.operator === 'void');
}

/** `exports.x = …`, `module.exports.x = …`, `module.exports = { x }`, and those in a chain. */
function assignedExports(tree: SourceTree, { left, right }: AssignmentExpression, aliases: Aliases): Found[] {
  if (left.type !== 'MemberExpression') return [];
  const value = endOfChain(right);
  if (isExportsObject(tree, left)) return objectExports(tree, value, new Set());
  return isAlias(tree, left.object, aliases) ? memberExport(tree, left, value) : [];
}

/** `exports`, `module.exports`, or a variable that is the same object: `const e = exports`, `const e = module.exports = {}`. */
function isAlias(tree: SourceTree, node: Node, aliases: Aliases): boolean {
  if (isExportsObject(tree, node)) return true;
  const variable = node.type === 'Identifier' ? tree.variables.get(node) : undefined;
  if (variable === undefined) return false;
  const known = aliases.get(variable);
  if (known !== undefined) return known;
  const isSame = givenValues(tree, variable).some(
    (value) =>
      value !== null &&
      (isExportsObject(tree, value) || (value.type === 'AssignmentExpression' && isExportsObject(tree, value.left))),
  );
  aliases.set(variable, isSame);
  return isSame;
}

function memberExport(tree: SourceTree, left: Extract<Node, { type: 'MemberExpression' }>, value: Node): Found[] {
  const name = propertyName(tree, left);
  return name === null ? [OPEN] : [{ name, nameNode: left.property, value }];
}

function endOfChain(right: Node): Node {
  let value = right;
  while (value.type === 'AssignmentExpression' && value.operator === '=') value = value.right;
  return value;
}

/** The members of what `module.exports` is set to. */
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
  const added = variable.references.flatMap(({ identifier }): Found[] => {
    const member = tree.parents.get(identifier as Node);
    const assignment = member === undefined ? undefined : tree.parents.get(member);
    if (member?.type !== 'MemberExpression' || member.object !== identifier) return [];
    if (assignment?.type !== 'AssignmentExpression' || assignment.left !== member) return [];
    return memberExport(tree, member, endOfChain(assignment.right));
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
function calledExports(tree: SourceTree, call: CallExpression, aliases: Aliases): Found[] {
  const [target, ...rest] = call.arguments;
  if (target === undefined || !isAlias(tree, target, aliases)) return [];
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

/** The name of the static method of `Object` that is called; null for any other call. */
export function objectMethod(tree: SourceTree, { callee }: CallExpression): string | null {
  return callee.type === 'MemberExpression' && isGlobal(tree, callee.object, 'Object')
    ? propertyName(tree, callee)
    : null;
}
