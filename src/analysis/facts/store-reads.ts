import type { Node } from 'estree';
import type { Store } from '../../submission/model.ts';
import type { Place } from '../../submission/place.ts';
import type { SourceTree } from '../syntax/tree.ts';
import { placeOf, rangeOf } from '../syntax/tree.ts';
import { isInShared, mayBeOther } from '../values/doubt.ts';
import type { Held } from '../values/held.ts';
import { heldIn } from '../values/holders.ts';
import { foundReads } from '../values/property-reads.ts';
import type { Walk } from '../values/walk.ts';

export interface StoreRead {
  readonly store: Store;
  readonly name: string;
  /** The place of the property name as written. */
  readonly place: Place;
  /** The code there: a property's name or its string, or a constant or an element of a list with the name. */
  readonly nameNode: Node;
  /**
   * It may be a read of another object, which then has this name: in a helper that also receives other objects
   * (`isEmpty(event.secrets)`, `isEmpty(event.user)`), or in `event.secrets || process.env`.
   */
  readonly doubtful: boolean;
  /** The expression also reads the same name from the other store: `event.configuration.REGION || event.secrets.REGION`. */
  readonly eitherStore: boolean;
}

export interface DynamicRead {
  readonly store: Store;
  readonly place: Place;
}

/** A property of a store that the Action sets or deletes; null if its name is not known. */
export interface StoreWrite {
  readonly store: Store;
  readonly name: string | null;
}

export interface StoreReads {
  /** Reads of `event.secrets` and `event.configuration`. */
  readonly reads: readonly StoreRead[];
  /** Reads with an unknown name: `event.secrets[expr]`, `Object.keys(event.secrets)`, `{...event.secrets}`. */
  readonly dynamicReads: readonly DynamicRead[];
  readonly storeWrites: readonly StoreWrite[];
}

/**
 * Every read of `event.secrets` and `event.configuration` in a walk that follows the event. If a store, or an object that
 * contains it, goes to a place where it cannot be followed, that counts as a dynamic read.
 */
export function storeReadsOf(walk: Walk): StoreReads {
  const { tree } = walk.code;
  const holds = (node: Node) => heldIn(walk, node).some((held) => storesIn(held).length > 0);
  const isShared = isInShared(walk, holds);
  const found = foundReads(walk, ({ at, copy }) => at.length === 1 && isStore(at[0]) && copy === 'none');
  const chosen = new Set(found.map(({ path, nameNode }) => choiceOf(tree, nameNode, path.join(' '))));
  const reads = found.map(({ path, nameNode, besides }) => {
    const store = storeOf(path);
    const name = path[1] ?? '';
    const other = store === 'secrets' ? 'configuration' : 'secrets';
    const choice = choiceOf(tree, nameNode, `${other} ${name}`);
    return {
      store,
      name,
      place: placeOf(tree, nameNode),
      nameNode,
      doubtful: mayBeOther(holds, besides) || isShared(nameNode),
      eitherStore: choice !== null && chosen.has(choice),
    };
  });
  return { reads: reads.sort(byPlace), dynamicReads: dynamicReadsOf(walk), storeWrites: writesOf(walk) };
}

function dynamicReadsOf({ losses, code: { tree } }: Walk): DynamicRead[] {
  const found = new Map<string, DynamicRead>();
  for (const { held, node, what } of losses) {
    // Listing the names of the event itself says nothing about its stores, and a copy has them anyway.
    if (held.at.length === 0 && what !== 'all') continue;
    // It was reported where it was copied.
    if (held.at.length > 0 && held.copy !== 'none') continue;
    for (const store of storesIn(held)) {
      found.set(`${store} ${rangeOf(node).join('-')}`, { store, place: placeOf(tree, node) });
    }
  }
  return [...found.values()].sort(byPlace);
}

/** The stores in what is held: the store itself, or those of the whole event. */
function storesIn({ at: [first, ...below], form, without }: Held): readonly Store[] {
  if (form !== 'itself' || below.length > 0) return [];
  if (first === undefined) return STORES.filter((store) => !without.includes(store));
  return STORES.filter((store) => store === first);
}

function writesOf({ written, extended }: Walk): StoreWrite[] {
  const paths = [...written, ...extended].map((key) => JSON.parse(key) as string[]);
  const ofStores = paths.filter(([first, , ...below]) => isStore(first) && below.length === 0);
  return ofStores.map((path) => ({ store: storeOf(path), name: path[1] ?? null }));
}

const CHOICES: ReadonlySet<string> = new Set(['LogicalExpression', 'ConditionalExpression', 'Property']);
/** How far from a read the whole choice may be: longer chains are not fallbacks. */
const MOST_STEPS = 100;

/**
 * `a || b`, `a ?? b`, `a ? a : b`, `{ NAME = b } = event.configuration`: the code that uses a value, or another one if it is missing, as
 * a key for `what`; null if there is no choice.
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

/** Whether the parent is the same value in another form, or a choice that includes it: `(event.secrets?.REGION ?? "").trim()`. */
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

const STORES: readonly Store[] = ['secrets', 'configuration'];

const isStore = (name: string | undefined): boolean => STORES.some((store) => store === name);

function storeOf([first]: readonly string[]): Store {
  return first === 'secrets' ? 'secrets' : 'configuration';
}

function byPlace(a: { place: Place; store: Store }, b: { place: Place; store: Store }): number {
  const { start } = a.place;
  const other = b.place.start;
  return start.line - other.line || start.column - other.column || (a.store < b.store ? -1 : 1);
}
