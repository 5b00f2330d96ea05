import type { Place } from '../../rules/finding.ts';
import type { DynamicRead, Store, StoreRead } from '../model.ts';
import { isInside, mayBeOther, sharedFunctions } from './doubt.ts';
import type { EntryPoints } from './entry-points.ts';
import type { Code } from './functions.ts';
import { runWalk } from './run.ts';
import type { Subject } from './walk.ts';

export interface StoreReads {
  readonly reads: readonly StoreRead[];
  readonly dynamicReads: readonly DynamicRead[];
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
  const reads = [...walk.reads.values()].map(({ path, place, nameNode, besides }) => ({
    store: storeOf(path),
    name: path[1] ?? '',
    place,
    doubtful: mayBeOther(walk, besides) || isInside(walk, nameNode, shared),
  }));
  const dynamicReads = [...walk.losses.values()].map(({ path, place }) => ({ store: storeOf(path), place }));
  return { reads: reads.sort(byPlace), dynamicReads: dynamicReads.sort(byPlace) };
}

function storeOf([first]: readonly string[]): Store {
  return first === 'secrets' ? 'secrets' : 'configuration';
}

function byPlace(a: { place: Place; store: Store }, b: { place: Place; store: Store }): number {
  const { start } = a.place;
  const other = b.place.start;
  return start.line - other.line || start.column - other.column || (a.store < b.store ? -1 : 1);
}
