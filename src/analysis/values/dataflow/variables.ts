import type { Scope } from 'eslint';
import type { MemberExpression, Node, Pattern } from 'estree';
import { thisOf, thisOwner } from '../../scope/classes.ts';
import { propertyName } from '../../syntax/property-name.ts';
import type { FunctionNode, SourceTree } from '../../syntax/tree.ts';
import { enclosingFunction, rangeOf } from '../../syntax/tree.ts';
import type { Held } from './held.ts';
import {
  ANY_ELEMENT,
  copied,
  identityOf,
  inside,
  isIndex,
  propertyOf,
  UNKNOWN_PROPERTY,
  withoutProperties,
} from './held.ts';
import type { Walk } from './walk.ts';
import { reach } from './walk.ts';

/** A pattern is given a value: a parameter, a declaration, the left side of an assignment. */
export function bind(walk: Walk, pattern: Pattern, held: Held | null): void {
  if (held === null) return;
  switch (pattern.type) {
    case 'Identifier':
      bindVariable(walk, pattern, held);
      return;
    case 'AssignmentPattern':
      bind(walk, pattern.left, held);
      return;
    case 'ObjectPattern': {
      const taken: string[] = [];
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') {
          bind(walk, property.argument, withoutProperties(copied(held), taken));
          continue;
        }
        const name = propertyName(walk.code.tree, property);
        if (name === null) continue;
        taken.push(name);
        bind(walk, property.value, propertyOf(held, name));
      }
      return;
    }
    case 'ArrayPattern':
      for (const [index, element] of pattern.elements.entries()) {
        if (element?.type === 'RestElement') bind(walk, element.argument, fromIndex(held, index));
        else if (element) bind(walk, element, propertyOf(held, String(index)));
      }
      return;
    case 'MemberExpression':
      store(walk, pattern, held);
      return;
    case 'RestElement':
      bind(walk, pattern.argument, held);
  }
}

/** What a rest element takes of a list. */
function fromIndex(held: Held, index: number): Held | null {
  const [head, ...rest] = held.path;
  if (head === undefined || head === ANY_ELEMENT) return held;
  return isIndex(head) && Number(head) >= index ? { ...held, path: [String(Number(head) - index), ...rest] } : null;
}

function bindVariable(walk: Walk, node: Extract<Pattern, { type: 'Identifier' }>, held: Held): void {
  const variable = walk.code.tree.variables.get(node);
  if (variable !== undefined) reachReads(walk, variable, held, node);
}

/** The reads of a variable that may see what it was given at `origin`. */
export function reachReads(walk: Walk, variable: Scope.Variable, held: Held, origin: Node): void {
  const known = walk.bound.get(variable) ?? new Set<string>();
  // Of a variable that is written without end the order is not looked at.
  const inOrder = overwritesOf(walk.code.tree, variable).length < MAX_OVERWRITTEN;
  const identity = inOrder ? `${identityOf(held)} ${rangeOf(origin)[0]}` : identityOf(held);
  if (known.has(identity)) return;
  walk.bound.set(variable, known.add(identity));
  for (const reference of variable.references) {
    if (walk.steps <= 0) return;
    walk.steps -= 1;
    if (!reference.isRead()) continue;
    const node = reference.identifier as Node;
    reach(walk, node, inOrder ? seenAt(walk, variable, held, origin, node) : held);
  }
}

/** `object.name = value`. */
export function store(walk: Walk, target: MemberExpression, held: Held): void {
  const { tree } = walk.code;
  const name = propertyName(tree, target);
  const holder = inside(held, name ?? UNKNOWN_PROPERTY, null);
  if (holder !== null && target.object.type !== 'Super') storeIn(walk, target.object, holder, target);
}

/** An object is given a property or an element. */
export function storeIn(walk: Walk, object: Node, holder: Held, origin: Node): void {
  const { tree } = walk.code;
  if (object.type === 'MemberExpression') store(walk, object, holder);
  else if (object.type === 'Identifier') {
    const variable = tree.variables.get(object);
    if (variable !== undefined) reachReads(walk, variable, holder, origin);
  } else if (object.type === 'ThisExpression') {
    const owner = thisOwner(tree, object);
    if (owner !== null) for (const each of thisOf(tree, owner)) reach(walk, each, holder);
  }
}

/** A statement after which a variable, or a property of it, no longer holds what it did. */
interface Overwritten {
  readonly range: readonly [number, number];
  /** What stands in it and after the statement has the new value. */
  readonly block: readonly [number, number];
  readonly within: FunctionNode | null;
  readonly property: string | null;
}

const overwritten = new WeakMap<Scope.Variable, readonly Overwritten[]>();
/** With more of them than this a variable is taken to hold all that it is given. */
const MAX_OVERWRITTEN = 50;

/** What is left, at a read, of what a variable was given at `origin`. Null for nothing. */
function seenAt({ code: { tree } }: Walk, variable: Scope.Variable, held: Held, origin: Node, read: Node): Held | null {
  const [readStart] = rangeOf(read);
  const [originStart, originEnd] = rangeOf(origin);
  const within = enclosingFunction(tree, origin);
  if (readStart < originStart && enclosingFunction(tree, read) === within && !shareLoop(tree, origin, read))
    return null;
  let left: Held | null = held;
  for (const { range, block, within: inside, property } of overwritesOf(tree, variable)) {
    if (range[0] < originEnd || readStart < range[1] || readStart > block[1] || inside !== within) continue;
    if (property === null) return null;
    left = left === null ? null : withoutProperties(left, [property]);
  }
  return left;
}

function overwritesOf(tree: SourceTree, variable: Scope.Variable): readonly Overwritten[] {
  const known = overwritten.get(variable);
  if (known !== undefined) return known;
  const found: Overwritten[] = [];
  for (const reference of variable.references) {
    if (found.length >= MAX_OVERWRITTEN) break;
    const node = reference.identifier as Node;
    const parent = tree.parents.get(node);
    if (reference.isWrite() && !reference.isRead()) {
      if (parent) found.push(...statementOf(tree, parent, null));
    } else if (parent?.type === 'MemberExpression' && parent.object === node) {
      const user = tree.parents.get(parent);
      const isWritten = user?.type === 'AssignmentExpression' && user.operator === '=' && user.left === parent;
      const isDeleted = user?.type === 'UnaryExpression' && user.operator === 'delete';
      const property = propertyName(tree, parent);
      if ((isWritten || isDeleted) && property !== null) found.push(...statementOf(tree, user, property));
    }
  }
  overwritten.set(variable, found);
  return found;
}

/** Only of a statement of its own is it known that it runs whenever what follows it runs. */
function statementOf(tree: SourceTree, writer: Node, property: string | null): Overwritten[] {
  const statement = tree.parents.get(writer);
  if (statement?.type !== 'ExpressionStatement' && statement?.type !== 'VariableDeclaration') return [];
  if (writer.type === 'VariableDeclarator' && writer.init === null) return [];
  const block = tree.parents.get(statement);
  if (block?.type !== 'BlockStatement' && block?.type !== 'Program' && block?.type !== 'SwitchCase') return [];
  return [{ range: rangeOf(statement), block: rangeOf(block), within: enclosingFunction(tree, statement), property }];
}

const LOOPS: ReadonlySet<string> = new Set([
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
]);

function shareLoop(tree: SourceTree, a: Node, b: Node): boolean {
  const [position] = rangeOf(b);
  for (let at = tree.parents.get(a); at !== undefined; at = tree.parents.get(at)) {
    if (!LOOPS.has(at.type)) continue;
    const [start, end] = rangeOf(at);
    if (start <= position && position < end) return true;
  }
  return false;
}
