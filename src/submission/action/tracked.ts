import type { Store } from '../model.ts';

/** What an expression is found to hold: a store, or an object with something tracked under one of its properties. */
export type Tracked = { readonly store: Store } | { readonly key: string; readonly held: Tracked };

/** `event` is an object like any other: it holds the two stores. */
export const eventValues: readonly Tracked[] = [
  { key: 'secrets', held: { store: 'secrets' } },
  { key: 'configuration', held: { store: 'configuration' } },
];

/** Objects within objects are followed so far. */
const MAX_DEPTH = 6;

/** The object that holds a value under a property; null where it is too deep to be followed. */
export function holding(key: string, held: Tracked): Tracked | null {
  let depth = 1;
  for (let at = held; 'held' in at; at = at.held) depth += 1;
  return depth > MAX_DEPTH ? null : { key, held };
}

export function storeOf(value: Tracked): Store {
  let at = value;
  while ('held' in at) at = at.held;
  return at.store;
}

/** Equal for equal values. */
export function identityOf(value: Tracked): string {
  return 'held' in value ? JSON.stringify(value.key) + identityOf(value.held) : value.store;
}

/** An element of an array rather than a property with a name. */
export function isIndex(key: string): boolean {
  return /^\d+$/.test(key);
}
