import type { Node } from 'estree';
import type { Store } from '../../submission/model.ts';
import type { Place } from '../../submission/place.ts';
import { isInside, mayBeOther, sharedFunctions } from '../values/doubt.ts';
import type { EntryPoints } from '../scope/entry-points.ts';
import type { Code } from '../scope/code.ts';
import { runWalk } from '../values/run.ts';
import type { SourceTree } from '../syntax/tree.ts';
import { rangeOf } from '../syntax/tree.ts';
import type { Subject, Walk } from '../values/walk.ts';

export interface StoreRead {
  readonly store: Store;
  readonly name: string;
  /** Of the property name as it is written. */
  readonly place: Place;
  /** What is written there: a property's name or its string, or a constant or an element of a list that gives the name. */
  readonly nameNode: Node;
  /**
   * Of what may be another object, so that the name may be its: in a helper that is handed other objects too
   * (`isEmpty(event.secrets)`, `isEmpty(event.user)`), of `event.secrets || process.env`.
   */
  readonly doubtful: boolean;
  /** The expression reads the same name from the other store too: `event.configuration.REGION || event.secrets.REGION`. */
  readonly eitherStore: boolean;
}

export interface DynamicRead {
  readonly store: Store;
  readonly place: Place;
}

/** A property of a store that the Action gives a value or takes away; null where its name is not known. */
export interface StoreWrite {
  readonly store: Store;
  readonly name: string | null;
}

export interface StoreReads {
  /** Reads of `event.secrets` and `event.configuration`. */
  readonly reads: readonly StoreRead[];
  /** Reads whose name cannot be known: `event.secrets[expr]`, `Object.keys(event.secrets)`, `{...event.secrets}`. */
  readonly dynamicReads: readonly DynamicRead[];
  readonly storeWrites: readonly StoreWrite[];
}

/** `event` is an object like any other here: it holds the two stores. */
const stores: Subject = {
  parameter: 0,
  roots: [
    { key: 'secrets', held: { path: ['secrets'] } },
    { key: 'configuration', held: { path: ['configuration'] } },
  ],
  deep: false,
  chains: () => false,
};

/**
 * Every read of `event.secrets` and `event.configuration`. Where a store, or an object that holds it, goes to where it
 * cannot be followed, that counts as a dynamic read.
 */
export function storeReadsOf(code: Code, entryPoints: EntryPoints): StoreReads {
  const walk = runWalk(code, entryPoints, stores);
  const shared = sharedFunctions(walk);
  const found = [...walk.reads.values()];
  const chosen = new Set(found.map(({ path, nameNode }) => choiceOf(code.tree, nameNode, path.join(' '))));
  const reads = found.map(({ path, place, nameNode, besides }) => {
    const store = storeOf(path);
    const name = path[1] ?? '';
    const other = store === 'secrets' ? 'configuration' : 'secrets';
    const choice = choiceOf(code.tree, nameNode, `${other} ${name}`);
    return {
      store,
      name,
      place,
      nameNode,
      doubtful: mayBeOther(walk, besides) || isInside(walk, nameNode, shared),
      eitherStore: choice !== null && chosen.has(choice),
    };
  });
  const dynamicReads = [...walk.losses.values()].map(({ path, place }) => ({ store: storeOf(path), place }));
  return { reads: reads.sort(byPlace), dynamicReads: dynamicReads.sort(byPlace), storeWrites: writesOf(walk) };
}

function writesOf({ written, extended }: Walk): StoreWrite[] {
  const paths = [...written, ...extended].map((key) => JSON.parse(key) as string[]);
  return paths.map((path) => ({ store: storeOf(path), name: path[1] ?? null }));
}

const CHOICES: ReadonlySet<string> = new Set(['LogicalExpression', 'ConditionalExpression', 'Property']);
/** From a read up to the whole of a choice: longer ones are no fallbacks. */
const MOST_STEPS = 100;

/**
 * `a || b`, `a ?? b`, `a ? a : b`, `{ NAME = b } = event.configuration`: what takes a value, or another for want of it, as
 * a key for `what`; null where there is no choice.
 */
function choiceOf({ parents }: SourceTree, node: Node, what: string): string | null {
  let choice: Node | null = null;
  let at = node;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const parent = parents.get(at);
    if (parent === undefined || !isPartOfValue(parent, at)) break;
    if (CHOICES.has(parent.type)) choice = parent;
    at = parent;
  }
  return choice && `${rangeOf(choice).join('-')} ${what}`;
}

/** As far up as the value that a choice is made of: `(event.secrets?.REGION ?? "").trim()`. */
function isPartOfValue(parent: Node, at: Node): boolean {
  switch (parent.type) {
    case 'MemberExpression':
    case 'ChainExpression':
    case 'LogicalExpression':
    case 'ConditionalExpression':
    case 'AssignmentPattern':
      return true;
    case 'CallExpression':
      return parent.callee === at;
    case 'Property':
      return parent.value.type === 'AssignmentPattern';
    default:
      return false;
  }
}

function storeOf([first]: readonly string[]): Store {
  return first === 'secrets' ? 'secrets' : 'configuration';
}

function byPlace(a: { place: Place; store: Store }, b: { place: Place; store: Store }): number {
  const { start } = a.place;
  const other = b.place.start;
  return start.line - other.line || start.column - other.column || (a.store < b.store ? -1 : 1);
}
