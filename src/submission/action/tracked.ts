import type { Node } from 'estree';
import type { Store } from '../model.ts';

/** What an expression is found to hold: a store, or an object with something tracked under one of its properties. */
export type Tracked = StoreValue | { readonly key: string; readonly held: Tracked };

interface StoreValue {
  readonly store: Store;
  /** Expressions that give what is held here in its place: `process.env` of `event.secrets || process.env`. */
  readonly besides?: readonly Node[];
}

/** `event` is an object like any other: it holds the two stores. */
export const eventValues: readonly Tracked[] = [
  { key: 'secrets', held: { store: 'secrets' } },
  { key: 'configuration', held: { store: 'configuration' } },
];

/** Objects within objects are followed so far. */
const MAX_DEPTH = 6;
/** So many others are told apart. */
const MAX_BESIDES = 4;

/** The object that holds a value under a property; null where it is too deep to be followed. */
export function holding(key: string, held: Tracked): Tracked | null {
  let depth = 1;
  for (let at = held; 'held' in at; at = at.held) depth += 1;
  return depth > MAX_DEPTH ? null : { key, held };
}

/** The value, where the expression may as well give what others do. */
export function beside(value: Tracked, others: readonly Node[]): Tracked {
  if ('held' in value) return { key: value.key, held: beside(value.held, others) };
  const known = value.besides ?? [];
  const besides = [...known, ...others.filter((other) => !known.includes(other))].slice(0, MAX_BESIDES);
  return besides.length === known.length ? value : { store: value.store, besides };
}

export function storeOf(value: Tracked): Store {
  return storeValueOf(value).store;
}

export function besidesOf(value: Tracked): readonly Node[] {
  return storeValueOf(value).besides ?? [];
}

function storeValueOf(value: Tracked): StoreValue {
  let at = value;
  while ('held' in at) at = at.held;
  return at;
}

/** Equal for equal values. */
export function identityOf(value: Tracked): string {
  if ('held' in value) return JSON.stringify(value.key) + identityOf(value.held);
  return [value.store, ...(value.besides ?? []).map(({ range }) => range?.[0])].join('|');
}

/** An element of an array rather than a property with a name. */
export function isIndex(key: string): boolean {
  return /^\d+$/.test(key);
}
