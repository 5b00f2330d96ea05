import type { Node } from 'estree';
import type { Code } from '../../scope/code.ts';
import { withBudget } from '../../scope/code.ts';
import { objectMethod, propertyName } from '../../syntax/property-name.ts';
import type { SourceTree } from '../../syntax/tree.ts';
import type { Store } from '../../../submission/model.ts';
import type { Role } from './store-role.ts';
import { roleOf, roleOfString } from './store-role.ts';

/** A place where a script contains the name of a field: as a property or as a string. */
export interface Mention {
  /** The property's name, or the string. */
  readonly node: Node;
  /** The object of the property; null for a string that does not name a property. */
  readonly object: Node | null;
  readonly role: Role;
}

/** Steps for one question. */
const MAX_STEPS = 50_000;

/** Every mention of a name except variables, in order of position, each with its object. */
export function mentionsOf({ tree, exported }: Pick<Code, 'tree' | 'exported'>, store: Store, name: string): Mention[] {
  // This does not use up the budget of the Action's facts.
  const code = withBudget({ tree, exported, budgets: [] }, MAX_STEPS);
  const mentions = (nodesByName(tree).get(name) ?? []).map((node): Mention => {
    const object = namedObject(tree, node);
    return { node, object, role: object === null ? roleOfString(code, store, node) : roleOf(code, store, object) };
  });
  const named = new Map(mentions.map((mention) => [mention.node, mention]));
  return mentions.filter(({ node, object }) => object !== null || !isValueOf(tree, node, named)).sort(byRange);
}

const known = new WeakMap<SourceTree, ReadonlyMap<string, readonly Node[]>>();

/** Called again for every name of the manifest. */
function nodesByName(tree: SourceTree): ReadonlyMap<string, readonly Node[]> {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const found = new Map<string, Node[]>();
  for (const node of tree.parents.keys()) {
    const name = nameOf(tree, node);
    const others = name === null ? undefined : found.get(name);
    if (others !== undefined) others.push(node);
    else if (name !== null) found.set(name, [node]);
  }
  known.set(tree, found);
  return found;
}

function nameOf(tree: SourceTree, node: Node): string | null {
  switch (node.type) {
    case 'Identifier':
      return isPropertyName(tree, node) ? node.name : null;
    case 'Literal':
      return typeof node.value === 'string' ? node.value : null;
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? null) : null;
    default:
      return null;
  }
}

function isPropertyName(tree: SourceTree, node: Node): boolean {
  const parent = tree.parents.get(node);
  if (parent?.type === 'MemberExpression') return parent.property === node && !parent.computed;
  if (parent?.type !== 'Property' && parent?.type !== 'MethodDefinition' && parent?.type !== 'PropertyDefinition')
    return false;
  return parent.key === node && !parent.computed;
}

/** The object in `x.NAME`, `{ NAME: … }`, `"NAME" in x` and `Object.hasOwn(x, "NAME")`; null for everything else. */
export function namedObject(tree: SourceTree, node: Node): Node | null {
  const parent = tree.parents.get(node);
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.property === node ? parent.object : null;
    case 'Property':
      return parent.key === node ? (tree.parents.get(parent) ?? null) : null;
    case 'BinaryExpression':
      return parent.operator === 'in' && parent.left === node ? parent.right : null;
    case 'CallExpression':
      return parent.callee.type === 'MemberExpression' ? askedObject(tree, node, parent) : null;
    default:
      return null;
  }
}

/** `Object.hasOwn(x, "NAME")`, `x.hasOwnProperty("NAME")`, `Object.prototype.hasOwnProperty.call(x, "NAME")`. */
function askedObject(tree: SourceTree, node: Node, call: Extract<Node, { type: 'CallExpression' }>): Node | null {
  const { callee, arguments: given } = call;
  if (callee.type !== 'MemberExpression') return null;
  const [first] = given;
  const isAsked = (member: Node) =>
    member.type === 'MemberExpression' && propertyName(tree, member) === 'hasOwnProperty';
  if (isAsked(callee)) return first === node ? callee.object : null;
  const isSecond = given[1] === node && first !== undefined;
  const asks =
    objectMethod(tree, call) === 'hasOwn' || (propertyName(tree, callee) === 'call' && isAsked(callee.object));
  return isSecond && asks ? first : null;
}

/** `{ apiKey: 'apiKey' }`, `event.secrets.apiKey = 'apiKey'`: the value of the field, not a name. */
function isValueOf(tree: SourceTree, node: Node, named: ReadonlyMap<Node, Mention>): boolean {
  const parent = tree.parents.get(node);
  if (parent?.type === 'Property') return parent.value === node && named.get(parent.key)?.role === 'store';
  if (parent?.type !== 'AssignmentExpression' || parent.right !== node) return false;
  return parent.left.type === 'MemberExpression' && named.get(parent.left.property)?.role === 'store';
}

function byRange({ node: a }: Mention, { node: b }: Mention): number {
  return (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0);
}
