import type { Node } from 'estree';
import type { Call } from '../scope/calls.ts';
import type { FunctionNode } from '../syntax/tree.ts';

/** The source of a value that is followed. */
export type Origin = 'event' | 'api' | 'error' | 'response';

/** Where in a text a value was inserted, seen as a URL: at its very start, it is the base for the rest. */
export type Spot = 'start' | 'host' | 'path' | 'query';

/** A function was entered with a value: its result only goes to this call. */
export interface Frame {
  readonly call: Call;
  readonly made: FunctionNode;
  /** The argument with the value. */
  readonly argument: Node;
  readonly up: Frame | null;
  readonly depth: number;
  readonly id: number;
}

/** What an expression holds of a value that is followed. */
export interface Held {
  readonly origin: Origin;
  /** The part of the origin: `user`, `email`; for a list, `*` for any of its elements. */
  readonly at: readonly string[];
  /** Properties that were left out of that part: `secrets` in `const { secrets, ...rest } = event`. */
  readonly without: readonly string[];
  /** The path inside the expression's value; empty if it is the value itself. `?` is an unknown property. */
  readonly path: readonly string[];
  /** The value itself, a text that contains all of it, or a text that contains a part of it. */
  readonly form: 'itself' | 'text' | 'part';
  /** For a composed text. */
  readonly spot: Spot | null;
  /** The expression that was inserted into a text or an object literal. */
  readonly built: Node | null;
  /** For an object: a copy with the original's properties, or one that shares nothing with it. */
  readonly copy: 'none' | 'shallow' | 'deep';
  /** Code that may provide another value instead: `process.env` in `event.secrets || process.env`. */
  readonly besides: readonly Node[];
  readonly frame: Frame | null;
}

export const ANY_ELEMENT = '*';
export const UNKNOWN_PROPERTY = '?';

/** Longer paths into an origin, or into an object that contains it, are not followed. */
const MAX_AT = 10;
const MAX_PATH = 6;
/** The most alternative values that are kept apart. */
const MAX_BESIDES = 4;

const NOTHING_ELSE = {
  at: [],
  without: [],
  path: [],
  form: 'itself',
  spot: null,
  built: null,
  copy: 'none',
  besides: [],
  frame: null,
} as const;

export function seed(origin: Origin): Held {
  return { origin, ...NOTHING_ELSE };
}

/** Equal for equal values. */
export function identityOf({ origin, at, without, path, form, spot, built, copy, besides, frame }: Held): string {
  const others = besides.map(({ range }) => range?.[0]);
  return JSON.stringify([
    origin,
    at,
    without,
    path,
    form,
    spot,
    built?.range?.[0] ?? -1,
    copy,
    others,
    frame?.id ?? -1,
  ]);
}

/** An object or a list with the value in a property; null if it is too deep to be followed. */
export function inside(held: Held, key: string, built: Node | null): Held | null {
  if (held.path.length >= MAX_PATH) return null;
  return { ...held, path: [key, ...held.path], built: held.built ?? built };
}

/** What a property of the value contains of it; null for nothing. The `name` null is an unknown one. */
export function propertyOf(held: Held, name: string | null): Held | null {
  const [head, ...rest] = held.path;
  if (head !== undefined) {
    const isHit = isIndex(head)
      ? name === null || name === head || name === ANY_ELEMENT || (head === ANY_ELEMENT && isIndex(name))
      : name === head;
    return isHit ? { ...held, path: rest, built: rest.length > 0 ? held.built : null } : null;
  }
  if (held.form !== 'itself') return name === null || isIndex(name) ? { ...held, form: 'part' } : null;
  if (name !== null && held.without.includes(name)) return null;
  if (held.at.length >= MAX_AT) return null;
  const copy = held.copy === 'shallow' ? 'none' : held.copy;
  return { ...held, at: [...held.at, name ?? ANY_ELEMENT], without: [], copy };
}

/** Everything except some properties; null if nothing is left. */
export function withoutProperties(held: Held, names: readonly string[]): Held | null {
  const [head] = held.path;
  if (head !== undefined) return names.includes(head) ? null : held;
  return held.form === 'itself' ? { ...held, without: [...new Set([...held.without, ...names])].slice(0, 20) } : held;
}

/** The same, inserted into a text, whole or in part. */
export function asText(held: Held, form: 'text' | 'part' = 'text'): Held {
  return { ...held, path: [], form: held.form === 'part' ? 'part' : form };
}

/** The value, for an expression that may also have the value of others. */
export function beside(held: Held, others: readonly Node[]): Held {
  const added = others.filter((other) => !held.besides.includes(other));
  return added.length === 0 ? held : { ...held, besides: [...held.besides, ...added].slice(0, MAX_BESIDES) };
}

/** An element of a list, not a property with a name. */
export function isIndex(key: string): boolean {
  return key === ANY_ELEMENT || /^\d+$/u.test(key);
}

/** The value or a part of it, unchanged: not a text, and not an object that only contains it. */
export function isItself({ path, form }: Held): boolean {
  return path.length === 0 && form === 'itself';
}

/** A list, as far as it is known: one that the code makes, or a part of the origin that may be one. */
export function mayBeList({ path: [head], form }: Held): boolean {
  return head === undefined ? form === 'itself' : isIndex(head);
}

/** A new object with the same properties. */
export function copied(held: Held): Held {
  return held.path.length === 0 && held.copy === 'none' ? { ...held, copy: 'shallow' } : held;
}
