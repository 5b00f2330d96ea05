import type { Node } from 'estree';
import type { Call } from '../scope/calls.ts';
import type { FunctionNode } from '../syntax/tree.ts';

/** Where a value that is followed comes from. */
export type Origin = 'event' | 'api' | 'error' | 'response';

/** Where in a text, were it a URL, a value was put: at its very start it is the base that the rest is added to. */
export type Spot = 'start' | 'host' | 'path' | 'query';

/** A function was entered with a value: what it returns of it goes to this call alone. */
export interface Frame {
  readonly call: Call;
  readonly made: FunctionNode;
  /** The argument that holds the value. */
  readonly argument: Node;
  readonly up: Frame | null;
  readonly depth: number;
  readonly id: number;
}

/** What an expression is found to hold of a value that is followed. */
export interface Held {
  readonly origin: Origin;
  /** Which part of the origin it is: `user`, `email`; of a list, `*` for any of its elements. */
  readonly at: readonly string[];
  /** Properties of that part that were left out: `secrets` of `const { secrets, ...rest } = event`. */
  readonly without: readonly string[];
  /** Where in the expression's value it is: nothing where the value is it. `?` is a property whose name is not known. */
  readonly path: readonly string[];
  /** The value itself, a text that has all of it, or a text that has a part of it. */
  readonly form: 'itself' | 'text' | 'part';
  /** Of a text that was put together. */
  readonly spot: Spot | null;
  /** The expression that was put into a text or an object literal. */
  readonly built: Node | null;
  /** Of an object: a copy, whose properties are those of the original, or one that shares nothing with it. */
  readonly copy: 'none' | 'shallow' | 'deep';
  /** What may give another value in the place of this one: `process.env` of `event.secrets || process.env`. */
  readonly besides: readonly Node[];
  readonly frame: Frame | null;
}

export const ANY_ELEMENT = '*';
export const UNKNOWN_PROPERTY = '?';

/** Longer ways into an origin, and into an object that holds it, are not followed. */
const MAX_AT = 10;
const MAX_PATH = 6;
/** So many other values are told apart. */
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

/** An object or a list that has the value under a property; null where it is too deep to be followed. */
export function inside(held: Held, key: string, built: Node | null): Held | null {
  if (held.path.length >= MAX_PATH) return null;
  return { ...held, path: [key, ...held.path], built: held.built ?? built };
}

/** What is left of it in a property of the value; null for nothing. A `name` of null is not known. */
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

/** All but some properties; null where nothing is left of it. */
export function withoutProperties(held: Held, names: readonly string[]): Held | null {
  const [head] = held.path;
  if (head !== undefined) return names.includes(head) ? null : held;
  return held.form === 'itself' ? { ...held, without: [...new Set([...held.without, ...names])].slice(0, 20) } : held;
}

/** The same in a text, whole or in part. */
export function asText(held: Held, form: 'text' | 'part' = 'text'): Held {
  return { ...held, path: [], form: held.form === 'part' ? 'part' : form };
}

/** The value, where the expression may as well give what others do. */
export function beside(held: Held, others: readonly Node[]): Held {
  const added = others.filter((other) => !held.besides.includes(other));
  return added.length === 0 ? held : { ...held, besides: [...held.besides, ...added].slice(0, MAX_BESIDES) };
}

/** An element of a list rather than a property with a name. */
export function isIndex(key: string): boolean {
  return key === ANY_ELEMENT || /^\d+$/u.test(key);
}

/** The value or a part of it, as it came: no text, and no object that only holds it. */
export function isItself({ path, form }: Held): boolean {
  return path.length === 0 && form === 'itself';
}

/** A list, as far as can be told: one that the text makes, or a part of the origin, which may be one. */
export function mayBeList({ path: [head], form }: Held): boolean {
  return head === undefined ? form === 'itself' : isIndex(head);
}

/** A new object with the same properties. */
export function copied(held: Held): Held {
  return held.path.length === 0 && held.copy === 'none' ? { ...held, copy: 'shallow' } : held;
}
