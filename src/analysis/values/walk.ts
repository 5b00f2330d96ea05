import type { Scope } from 'eslint';
import type { CallExpression, Expression, Node } from 'estree';
import type { Place } from '../../submission/place.ts';
import type { Code } from '../scope/code.ts';
import { constantValue, frozen, propertyName } from '../syntax/property-name.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { isGlobal, placeOf } from '../syntax/tree.ts';
import type { Part, Tracked } from './tracked.ts';
import { beside, identityOf, partOf } from './tracked.ts';

/** What a walk follows: the stores of `event`, all of `event`, or `api`. */
export interface Subject {
  /** Index of the handler's parameter that Auth0 hands it in by. */
  readonly parameter: number;
  readonly roots: readonly Tracked[];
  /** True where what is read is followed in its turn, and what is lost is of no interest; the value of a secret is not followed. */
  readonly deep: boolean;
  /** Whether the method at a path returns the root. */
  readonly chains: (path: readonly string[]) => boolean;
}

/** A property that is read by its name. */
export interface FoundRead {
  readonly path: readonly string[];
  readonly place: Place;
  readonly nameNode: Node;
  /** What has the property's value: the member expression, or what a pattern binds. Null where only its presence is asked. */
  readonly node: Node | null;
  /** What gives what is read from in its place. */
  readonly besides: readonly Node[];
}

export interface FoundCall {
  readonly path: readonly string[];
  readonly node: CallExpression;
  readonly nameNode: Node;
  readonly besides: readonly Node[];
  /** False for `deny.call(…)`, whose arguments are others. */
  readonly direct: boolean;
}

export interface Loss {
  readonly path: readonly string[];
  readonly place: Place;
}

/** How far the following of `event` or `api` through an Action has come. */
export interface Walk {
  readonly code: Code;
  readonly subject: Subject;
  readonly entryPoints: ReadonlySet<FunctionNode>;
  /** Expressions that hold a value and whose use is still to be looked at. */
  readonly open: { readonly node: Node; readonly value: Tracked }[];
  /** How many more of them there may be. */
  steps: number;
  readonly seen: Map<Node | Scope.Variable, Set<string>>;
  /** What functions were found to return. */
  readonly results: Map<FunctionNode, Set<string>>;
  readonly reads: Map<string, FoundRead>;
  readonly calls: Map<string, FoundCall>;
  /** Functions that were handed a value, with the positions of their parameters that were. */
  readonly entered: Map<FunctionNode, Set<number>>;
  /** Where values went to where they cannot be followed. */
  readonly losses: Map<string, Loss>;
  /** Paths whose presence the Action asks for, and those that it writes to; as `pathKey`. */
  readonly asked: Set<string>;
  readonly written: Set<string>;
  /** Objects of which the Action writes properties that cannot be told. */
  readonly extended: Set<string>;
}

/** Longer paths are not followed: no event has them. */
const MAX_PATH = 10;

export const pathKey = (path: readonly string[]): string => JSON.stringify(path);

/** An expression holds a value: look at what is done with it. */
export function reach(walk: Walk, node: Node, value: Tracked): void {
  if (walk.steps <= 0) return;
  walk.steps -= 1;
  if (isNew(walk, node, value)) walk.open.push({ node, value });
}

export function isNew({ seen }: Walk, node: Node | Scope.Variable, value: Tracked): boolean {
  return isFirst(seen, node, value);
}

/** Of several `return` statements that give a value, the first one: all the calls of the function have it then. */
export function isNewResult({ results }: Walk, made: FunctionNode, value: Tracked): boolean {
  return isFirst(results, made, value);
}

function isFirst<Key>(seen: Map<Key, Set<string>>, key: Key, value: Tracked): boolean {
  const identity = identityOf(value);
  const known = seen.get(key);
  if (known?.has(identity) === true) return false;
  if (known === undefined) seen.set(key, new Set([identity]));
  else known.add(identity);
  return true;
}

/** A property is read by its name. What it holds is returned where it is to be followed. */
export function read(walk: Walk, value: Part, name: string, nameNode: Node, node: Node | null): Part | null {
  const path = [...value.path, name];
  const place = placeOf(walk.code.tree, nameNode);
  const key = pathKey([...path, String(place.start.line), String(place.start.column)]);
  const known = walk.reads.get(key);
  const besides = (value.besides ?? []).filter((each) => mayHave(walk, each, name));
  walk.reads.set(key, {
    path,
    place,
    nameNode,
    node: known?.node ?? node,
    besides: [...new Set([...(known?.besides ?? []), ...besides])],
  });
  return part(walk, path, besides);
}

/** What stands at a path, where it is to be followed. */
export function part({ subject }: Walk, path: readonly string[], besides: readonly Node[] = []): Part | null {
  return subject.deep && path.length <= MAX_PATH ? { path, besides } : null;
}

/** Of `{ ...event, name }`, all that is not `name` is the event's. */
function mayHave({ code: { tree } }: Walk, other: Node, name: string): boolean {
  const literal = other.type === 'SpreadElement' ? tree.parents.get(other) : undefined;
  if (literal?.type !== 'ObjectExpression') return true;
  return literal.properties.some((property) => {
    if (property === other) return false;
    const own = property.type === 'SpreadElement' ? null : propertyName(tree, property);
    return own === null || own === name;
  });
}

/** The value goes to where its use cannot be followed. */
export function lose(walk: Walk, value: Tracked, node: Node): void {
  const { path } = partOf(value);
  const place = placeOf(walk.code.tree, node);
  walk.losses.set(pathKey([...path, String(place.start.line), String(place.start.column)]), { path, place });
}

/** The value, where it may as well be what other expressions give. An object of the Action's own making is its default. */
export function orElse({ code: { tree } }: Walk, value: Tracked, ...others: readonly Expression[]): Tracked {
  const foreign = others.filter((other) => !isOwnMaking(tree, other));
  return foreign.length === 0 ? value : beside(value, foreign);
}

function isOwnMaking(tree: SourceTree, node: Expression): boolean {
  const value = frozen(tree, constantValue(tree, node) ?? node);
  return value.type === 'ObjectExpression' || value.type === 'Literal' || isGlobal(tree, node, 'undefined');
}
