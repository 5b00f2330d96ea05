import type { Scope } from 'eslint';
import type { Node } from 'estree';
import { ancestorsInFunction, ancestorsOf } from '../syntax/ancestors.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { enclosingFunction, isLoop, rangeOf } from '../syntax/tree.ts';
import type { Held } from './held.ts';
import { identityOf, withoutProperties } from './held.ts';
import type { Walk } from './walk.ts';
import { reach } from './walk.ts';

/** The reads of a variable that may see the value assigned at `origin`. */
export function reachReads(walk: Walk, variable: Scope.Variable, held: Held, origin: Node): void {
  const { tree } = walk.code;
  const known = walk.bound.get(variable) ?? new Set<string>();
  // For a variable with very many writes, the order is not looked at.
  const inOrder = overwritesOf(tree, variable).length < MAX_OVERWRITTEN;
  const identity = inOrder ? `${identityOf(held)} ${rangeOf(origin)[0]}` : identityOf(held);
  if (known.has(identity)) return;
  walk.bound.set(variable, known.add(identity));
  for (const reference of variable.references) {
    if (walk.steps <= 0) return;
    walk.steps -= 1;
    if (!reference.isRead()) continue;
    const node = reference.identifier as Node;
    reach(walk, node, inOrder ? seenAt(tree, variable, held, { origin, read: node }) : held);
  }
}

/** A statement after which a variable, or one of its properties, has a new value. */
interface Overwritten {
  readonly range: readonly [number, number];
  /** Code in it and after the statement sees the new value. */
  readonly block: readonly [number, number];
  readonly within: FunctionNode | null;
  readonly property: string | null;
}

const overwritten = new WeakMap<Scope.Variable, readonly Overwritten[]>();
/** If there are more of them, a variable is assumed to hold all its values. */
const MAX_OVERWRITTEN = 50;

/** What is left, at a read, of the value that was assigned to a variable at `origin`. Null for nothing. */
function seenAt(
  tree: SourceTree,
  variable: Scope.Variable,
  held: Held,
  { origin, read }: { origin: Node; read: Node },
): Held | null {
  const [readStart] = rangeOf(read);
  const [originStart, originEnd] = rangeOf(origin);
  const within = enclosingFunction(tree, origin);
  const isEarlier = readStart < originStart || isIn(readStart, sourceOf(tree, origin));
  if (isEarlier && enclosingFunction(tree, read) === within && !shareLoop(tree, origin, read)) return null;
  let left: Held | null = held;
  for (const { range, block, within: inside, property } of overwritesOf(tree, variable)) {
    if (range[0] < originEnd || readStart < range[1] || readStart > block[1] || inside !== within) continue;
    if (property === null) return null;
    left = left === null ? null : withoutProperties(left, [property]);
  }
  return left;
}

/** The right side of the assignment at `origin`. It is evaluated first: the one of `a = a.email` sees the earlier value. */
function sourceOf(tree: SourceTree, origin: Node): Node | null {
  for (const [parent, part] of ancestorsInFunction(tree, origin)) {
    if (parent.type === 'AssignmentExpression') return parent.left === part ? parent.right : null;
    if (parent.type === 'VariableDeclarator') return parent.id === part ? (parent.init ?? null) : null;
  }
  return null;
}

function isIn(position: number, node: Node | null): boolean {
  const [start, end] = node === null ? [0, 0] : rangeOf(node);
  return start <= position && position < end;
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

/** Only a separate statement always runs if the code after it runs. */
function statementOf(tree: SourceTree, writer: Node, property: string | null): Overwritten[] {
  const statement = tree.parents.get(writer);
  if (statement?.type !== 'ExpressionStatement' && statement?.type !== 'VariableDeclaration') return [];
  if (writer.type === 'VariableDeclarator' && writer.init === null) return [];
  const block = tree.parents.get(statement);
  if (block?.type !== 'BlockStatement' && block?.type !== 'Program' && block?.type !== 'SwitchCase') return [];
  return [{ range: rangeOf(statement), block: rangeOf(block), within: enclosingFunction(tree, statement), property }];
}

function shareLoop(tree: SourceTree, a: Node, b: Node): boolean {
  const [position] = rangeOf(b);
  return [...ancestorsOf(tree, a)].some(([around]) => isLoop(around) && isIn(position, around));
}
