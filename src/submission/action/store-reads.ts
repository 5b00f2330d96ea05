import type { Place } from '../../rules/finding.ts';
import type { DynamicRead, Store, StoreRead, StoreWrite } from '../model.ts';
import { isInside, mayBeOther, sharedFunctions } from './doubt.ts';
import type { EntryPoints } from './entry-points.ts';
import type { Code } from './functions.ts';
import { runWalk } from './run.ts';
import type { Subject, Walk } from './walk.ts';

export interface StoreReads {
  readonly reads: readonly StoreRead[];
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
  const reads = [...walk.reads.values()].map(({ path, place, nameNode, besides }) => ({
    store: storeOf(path),
    name: path[1] ?? '',
    place,
    nameNode,
    doubtful: mayBeOther(walk, besides) || isInside(walk, nameNode, shared),
  }));
  const dynamicReads = [...walk.losses.values()].map(({ path, place }) => ({ store: storeOf(path), place }));
  return { reads: reads.sort(byPlace), dynamicReads: dynamicReads.sort(byPlace), storeWrites: writesOf(walk) };
}

function writesOf({ written, extended }: Walk): StoreWrite[] {
  const paths = [...written, ...extended].map((key) => JSON.parse(key) as string[]);
  return paths.map((path) => ({ store: storeOf(path), name: path[1] ?? null }));
}

function storeOf([first]: readonly string[]): Store {
  return first === 'secrets' ? 'secrets' : 'configuration';
}

function byPlace(a: { place: Place; store: Store }, b: { place: Place; store: Store }): number {
  const { start } = a.place;
  const other = b.place.start;
  return start.line - other.line || start.column - other.column || (a.store < b.store ? -1 : 1);
}
