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

/** A property of what is followed is read by its name. */
export interface FoundRead {
  readonly held: Held;
  readonly name: string;
  readonly nameNode: Node;
  /** What has the property's value: the member expression, or what a pattern binds. Null where only its presence is asked. */
  readonly node: Node | null;
}

/** What is read of it is called. */
export interface FoundCall {
  readonly path: readonly string[];
  readonly node: CallExpression;
  readonly nameNode: Node;
  readonly besides: readonly Node[];
  /** False for `deny.call(…)`, whose arguments are others. */
  readonly direct: boolean;
}

/** A value goes to where its use cannot be followed. */
export interface Loss {
  readonly held: Held;
  readonly node: Node;
  /** Where that may see the value: all of it; the names of its properties alone; all of it, and a copy is followed on. */
  readonly what: 'all' | 'names' | 'copied';
}

/** How far the following of values through an Action has come, and what was seen on the way. */
export interface Walk {
  readonly code: Code;
  /** Whether the method at a path of the origin returns the origin. */
  readonly chains: (path: readonly string[]) => boolean;
  readonly entryPoints: ReadonlySet<FunctionNode>;
  readonly open: { readonly node: Node; readonly held: Held }[];
  /** What every expression was found to hold, by the identity of what is held. */
  readonly holders: Map<Node, Map<string, Held>>;
  readonly bound: Map<Scope.Variable, Set<string>>;
  /** What functions were found to return. */
  readonly results: Map<FunctionNode, Set<string>>;
  readonly frames: Map<Call, Map<FunctionNode, Frame[]>>;
  readonly callees: Map<Node, readonly FunctionNode[] | null>;
  frameCount: number;
  readonly costs: Map<FunctionNode, number>;
  /** Steps that are left: a text can be written so that values reach everything. */
  steps: number;
  readonly reads: FoundRead[];
  readonly calls: FoundCall[];
  readonly losses: Loss[];
  /** Functions that were handed a value, with the positions of their parameters that were. */
  readonly entered: Map<FunctionNode, Set<number>>;
  /** Paths whose presence the Action asks for, and those that it writes to; as `pathKey`. */
  readonly asked: Set<string>;
  readonly written: Set<string>;
  /** Objects of which the Action writes properties that cannot be told. */
  readonly extended: Set<string>;
}

/** What one expression may hold; more is no one's code. */
const MAX_HELD = 40;
/** Calls within calls that are told apart. */
const MAX_DEPTH = 6;
/** Of a function, its calls times the uses of its variables: what it costs to tell its calls apart. */
const MAX_COST = 10_000;

/** An element of a list has the name `0`, also for each of them. */
export const pathOf = ({ at }: Held): string[] => at.map((name) => (name === ANY_ELEMENT ? '0' : name));
export const pathKey = (path: readonly string[]): string => JSON.stringify(path);

/** An expression holds a value: its use is still to be looked at. */
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

/** Of several `return` statements that give a value, the first one: the calls of the function have it then. */
export function isNewResult({ results }: Walk, made: FunctionNode, held: Held): boolean {
  const known = results.get(made) ?? new Set<string>();
  const identity = identityOf(held);
  if (known.has(identity)) return false;
  results.set(made, known.add(identity));
  return true;
}

/** The value goes to where its use cannot be followed. A text of it is no way to the rest of it. */
export function lose({ losses }: Walk, held: Held, node: Node, what: Loss['what'] = 'all'): void {
  if (held.form === 'itself') losses.push({ held, node, what });
}

/** A property is read by its name; what it holds is returned. */
export function read(walk: Walk, held: Held, name: string, nameNode: Node, node: Node | null): Held | null {
  walk.reads.push({ held, name, nameNode, node });
  const value = propertyOf(held, name);
  const besides = held.besides.filter((each) => mayHave(walk.code.tree, each, name));
  return value === null || besides.length === held.besides.length ? value : { ...value, besides };
}

/** Of `{ ...event, name }`, all that is not `name` is the event's. */
export function mayHave(tree: SourceTree, other: Node, name: string): boolean {
  const literal = other.type === 'SpreadElement' ? tree.parents.get(other) : undefined;
  if (literal?.type !== 'ObjectExpression') return true;
  return literal.properties.some((property) => {
    if (property === other) return false;
    const own = property.type === 'SpreadElement' ? null : propertyName(tree, property);
    return own === null || own === name;
  });
}

/** The value, where it may as well be what other expressions give. An object of the Action's own making is its default. */
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

/** The functions of the file that a callee may be, remembered. */
export function calleesOf(walk: Walk, callee: Node): readonly FunctionNode[] | null {
  const known = walk.callees.get(callee);
  if (known !== undefined) return known;
  const found = functionsOf(walk.code, callee);
  walk.callees.set(callee, found);
  return found;
}

/** The frame of a call; null where it is entered again from within itself, too deep or too often: then its calls are one. */
export function frameOf(walk: Walk, call: Call, made: FunctionNode, argument: Node, up: Frame | null): Frame | null {
  for (let at = up; at !== null; at = at.up) if (at.made === made) return null;
  const depth = (up?.depth ?? 0) + 1;
  if (depth > MAX_DEPTH) return null;
  const ofCall = walk.frames.get(call) ?? new Map<FunctionNode, Frame[]>();
  walk.frames.set(call, ofCall);
  const known = ofCall.get(made) ?? [];
  ofCall.set(made, known);
  const same = known.find((each) => each.up === up && each.argument === argument);
  if (same !== undefined) return same;
  const cost = (walk.costs.get(made) ?? 0) + usesIn(walk.code.tree, made);
  if (cost > MAX_COST) return null;
  walk.costs.set(made, cost);
  const frame = { call, made, argument, up, depth, id: walk.frameCount };
  walk.frameCount += 1;
  known.push(frame);
  return frame;
}

function usesIn({ scopes }: SourceTree, made: FunctionNode): number {
  const { variables } = scopes.acquire(made, true) ?? { variables: [] };
  return variables.reduce((sum, { references }) => sum + references.length, 1);
}
