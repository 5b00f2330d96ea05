import type { Scope } from 'eslint';
import type { CallExpression, Expression, Node } from 'estree';
import type { Call } from '../scope/calls.ts';
import type { Code } from '../scope/code.ts';
import { functionsOf } from '../scope/functions.ts';
import { constantValue, frozen, propertyName } from '../syntax/property-name.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { isGlobal } from '../syntax/tree.ts';
import type { Frame, Held } from './held.ts';
import { ANY_ELEMENT, beside, identityOf, propertyOf } from './held.ts';

/** A property of a followed value is read by name. */
export interface FoundRead {
  readonly held: Held;
  readonly name: string;
  readonly nameNode: Node;
  /** The node with the property's value: the member expression, or what a pattern binds. Null if only its existence is checked. */
  readonly node: Node | null;
}

/** Whether the value that is read is called. */
export interface FoundCall {
  readonly path: readonly string[];
  readonly node: CallExpression;
  readonly nameNode: Node;
  readonly besides: readonly Node[];
  /** False for `deny.call(…)`, whose arguments are different. */
  readonly direct: boolean;
}

/** A value goes to a place where its use cannot be followed. */
export interface Loss {
  readonly held: Held;
  readonly node: Node;
  /** What code there may see of the value: all of it; only the names of its properties; all of it, while a copy is followed further. */
  readonly what: 'all' | 'names' | 'copied';
}

/** The state of following values through an Action, and the observations on the way. */
export interface Walk {
  readonly code: Code;
  /** Whether the method at a path of the origin returns the origin. */
  readonly chains: (path: readonly string[]) => boolean;
  readonly entryPoints: ReadonlySet<FunctionNode>;
  readonly open: { readonly node: Node; readonly held: Held }[];
  /** What every expression was found to hold, by the identity of the held value. */
  readonly holders: Map<Node, Map<string, Held>>;
  readonly bound: Map<Scope.Variable, Set<string>>;
  /** What functions were found to return. */
  readonly results: Map<FunctionNode, Set<string>>;
  readonly frames: Map<Call, Map<FunctionNode, Frame[]>>;
  readonly callees: Map<Node, readonly FunctionNode[] | null>;
  frameCount: number;
  readonly costs: Map<FunctionNode, number>;
  /** Steps that are left: code can be written so that values reach everything. */
  steps: number;
  readonly reads: FoundRead[];
  readonly calls: FoundCall[];
  readonly losses: Loss[];
  /** Functions that received a value, with the positions of the parameters. */
  readonly entered: Map<FunctionNode, Set<number>>;
  /** Paths whose existence the Action checks, and those that it writes to; as `pathKey`. */
  readonly asked: Set<string>;
  readonly written: Set<string>;
  /** Objects with unknown properties that the Action writes. */
  readonly extended: Set<string>;
}

/** The most values that one expression may hold. Nobody's code has more. */
const MAX_HELD = 40;

/** An element of a list has the name `0`, also if it stands for each of them. */
export const pathOf = ({ at }: Held): string[] => at.map((name) => (name === ANY_ELEMENT ? '0' : name));
export const pathKey = (path: readonly string[]): string => JSON.stringify(path);

/** An expression holds a value: its use has yet to be looked at. */
export function reach(walk: Walk, node: Node, held: Held | null): void {
  if (held === null || walk.steps <= 0) return;
  walk.steps -= 1;
  const known = walk.holders.get(node) ?? new Map<string, Held>();
  const identity = identityOf(held);
  if (known.has(identity)) return;
  if (known.size >= MAX_HELD) {
    lose(walk, held, node);
    return;
  }
  if (known.size === 0) walk.holders.set(node, known);
  known.set(identity, held);
  walk.open.push({ node, held });
}

/** Of several `return` statements with a value, the first one: the calls of the function hold it then. */
export function isNewResult({ results }: Walk, made: FunctionNode, held: Held): boolean {
  const known = results.get(made) ?? new Set<string>();
  const identity = identityOf(held);
  if (known.has(identity)) return false;
  results.set(made, known.add(identity));
  return true;
}

/** The value goes to a place where its use cannot be followed. A text made from it gives no access to the rest of it. */
export function lose({ losses }: Walk, held: Held, node: Node, what: Loss['what'] = 'all'): void {
  if (held.form === 'itself') losses.push({ held, node, what });
}

/** A property is read by name. Returns what it holds. */
export function read(walk: Walk, held: Held, name: string, nameNode: Node, node: Node | null): Held | null {
  walk.reads.push({ held, name, nameNode, node });
  const value = propertyOf(held, name);
  const besides = held.besides.filter((each) => mayHave(walk.code.tree, each, name));
  return value === null || besides.length === held.besides.length ? value : { ...value, besides };
}

/** In `{ ...event, name }`, everything except `name` belongs to the event. */
export function mayHave(tree: SourceTree, other: Node, name: string): boolean {
  const literal = other.type === 'SpreadElement' ? tree.parents.get(other) : undefined;
  if (literal?.type !== 'ObjectExpression') return true;
  return literal.properties.some((property) => {
    if (property === other) return false;
    const own = property.type === 'SpreadElement' ? null : propertyName(tree, property);
    return own === null || own === name;
  });
}

/** The value, for an expression that may also have the value of others. An object that the Action makes counts as its default. */
export function orElse({ code: { tree } }: Walk, held: Held, ...others: readonly Expression[]): Held {
  return beside(
    held,
    others.filter((other) => !isOwnMaking(tree, other)),
  );
}

function isOwnMaking(tree: SourceTree, node: Expression): boolean {
  const value = frozen(tree, constantValue(tree, node) ?? node);
  return value.type === 'ObjectExpression' || value.type === 'Literal' || isGlobal(tree, node, 'undefined');
}

/** The functions of the file that a callee may be, cached. */
export function calleesOf(walk: Walk, callee: Node): readonly FunctionNode[] | null {
  const known = walk.callees.get(callee);
  if (known !== undefined) return known;
  const found = functionsOf(walk.code, callee);
  walk.callees.set(callee, found);
  return found;
}
