import type { Node } from 'estree';
import type { Place } from '../../rules/finding.ts';
import type { PropertyRead } from '../../submission/model.ts';
import { isInside, mayBeOther, sharedFunctions } from './doubt.ts';
import type { Walk } from './walk.ts';
import { pathKey } from './walk.ts';

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
