import type { CallExpression, Node } from 'estree';
import type { Place } from '../../submission/place.ts';
import { isInside, mayBeOther, sharedFunctions } from './doubt.ts';
import type { Walk } from './walk.ts';
import { pathKey } from './walk.ts';

/** A read of a property, as far as `event` or `api` can be followed through variables, patterns and functions of the file. */
export interface PropertyRead {
  /**
   * Below `event` or `api`: `['user', 'email']`. Each step is a read of its own, the last one may be a method of the
   * value (`['user', 'email', 'trim']`), and an element of a list is its index (`'0'` also for each of them).
   */
  readonly path: readonly string[];
  /** What has the property's value: the member expression, or the identifier or pattern that a pattern binds it to. */
  readonly node: Node;
  /** Of the property's name as it is written. */
  readonly place: Place;
  /** It may be the property of another object: in a helper that is handed others, of a fallback, or where the Action writes it. */
  readonly doubtful: boolean;
  /** The Action, anywhere, reckons with its absence: by `?.`, `??`, a default, `if`, `in`. Of the last name of the path only. */
  readonly optional: boolean;
}

/** A call of a method: `api.access.deny(…)`, also where `deny` was taken out of `api` before. */
export interface ApiCall {
  /** `['access', 'deny']` */
  readonly path: readonly string[];
  readonly node: CallExpression;
  /** Of the method's name in the call. */
  readonly place: Place;
  /** As of a read, and where the arguments are not the method's own (`deny.call(…)`). */
  readonly doubtful: boolean;
  /** The Action, anywhere, reckons with the absence of the method or of an object on the way to it. */
  readonly optional: boolean;
}

/** What a walk has read, without the mere questions whether something is there. */
export function propertyReadsOf(walk: Walk): PropertyRead[] {
  const found = [...walk.reads.values()];
  const isDoubtful = doubts(walk, found);
  return found
    .flatMap((read) => {
      const { path, node, place } = read;
      return node === null ? [] : [{ path, node, place, doubtful: isDoubtful(read), optional: isAsked(walk, path) }];
    })
    .sort(byPlace);
}

interface Found {
  readonly path: readonly string[];
  readonly nameNode: Node;
  readonly besides: readonly Node[];
}

/** Tells of each of the reads or calls whether it may be of something else. */
export function doubts(walk: Walk, found: readonly Found[]): (each: Found) => boolean {
  if (walk.steps <= 0) return () => true;
  const shared = sharedFunctions(walk);
  const pathsByName = new Map<Node, Set<string>>();
  for (const { path, nameNode } of found) {
    const paths = pathsByName.get(nameNode) ?? new Set();
    pathsByName.set(nameNode, paths.add(pathKey(path)));
  }
  return ({ path, nameNode, besides }) =>
    // One helper that is handed `event.user` and `event.client`.
    (pathsByName.get(nameNode)?.size ?? 0) > 1 ||
    mayBeOther(walk, besides) ||
    isWritten(walk, path) ||
    isInside(walk, nameNode, shared);
}

/** The Action itself puts something there. */
function isWritten({ written, extended }: Walk, path: readonly string[]): boolean {
  if (extended.size === 0 && written.size === 0) return false;
  return path.some(
    (_, index) => extended.has(pathKey(path.slice(0, index))) || written.has(pathKey(path.slice(0, index + 1))),
  );
}

export function isAsked({ asked }: Walk, path: readonly string[]): boolean {
  return asked.has(pathKey(path));
}

interface Placed {
  readonly path: readonly string[];
  readonly place: Place;
}

/** In order of position; of one place the shorter path first. */
export function byPlace(a: Placed, b: Placed): number {
  const { start } = a.place;
  const other = b.place.start;
  return (
    start.line - other.line ||
    start.column - other.column ||
    a.path.length - b.path.length ||
    (pathKey(a.path) < pathKey(b.path) ? -1 : 1)
  );
}
