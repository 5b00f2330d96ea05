import type { Node } from 'estree';

/** What an expression is found to hold: a part of `event` or `api`, or an object with something tracked under one of its properties. */
export type Tracked = Part | { readonly key: string; readonly held: Tracked };

export interface Part {
  /** Below `event` or `api`, which has the empty one itself; an element of a list is its index. */
  readonly path: readonly string[];
  /** What gives what is held here in its place: `process.env` of `event.secrets || process.env`. */
  readonly besides?: readonly Node[];
}

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
  return besides.length === known.length ? value : { path: value.path, besides };
}

/** The part that is held, however deep. */
export function partOf(value: Tracked): Part {
  let at = value;
  while ('held' in at) at = at.held;
  return at;
}

/** Equal for equal values. */
export function identityOf(value: Tracked): string {
  if ('held' in value) return JSON.stringify(value.key) + identityOf(value.held);
  return [JSON.stringify(value.path), ...(value.besides ?? []).map(({ range }) => range?.[0])].join('|');
}

/** An element of an array rather than a property with a name. */
export function isIndex(key: string): boolean {
  return /^\d+$/.test(key);
}
