import type { CallExpression, Node } from 'estree';
import type { Place } from '../../submission/place.ts';
import { placeOf, rangeOf } from '../syntax/tree.ts';
import { isInShared, mayBeOther } from './doubt.ts';
import type { Held } from './held.ts';
import type { Walk } from './walk.ts';
import { mayHave, pathKey, pathOf } from './walk.ts';

/** A read of a property, as far as `event` or `api` can be followed through variables, patterns and functions of the file. */
export interface PropertyRead {
  /**
   * The path below `event` or `api`: `['user', 'email']`. Each step is a separate read, the last one may be a method of the
   * value (`['user', 'email', 'trim']`), and an element of a list has its index (`'0'` also for each of them).
   */
  readonly path: readonly string[];
  /** The node with the property's value: the member expression, or the identifier or pattern to which a pattern binds it. */
  readonly node: Node;
  /** The place of the property's name as written. */
  readonly place: Place;
  /** It may be the property of another object: in a helper that also receives others, in a fallback, or where the Action writes it. */
  readonly doubtful: boolean;
  /** The Action checks somewhere whether it exists: with `?.`, `??`, a default, `if`, `in`. Only for the last name of the path. */
  readonly optional: boolean;
}

/** A call of a method: `api.access.deny(…)`, also if `deny` was taken out of `api` before. */
export interface ApiCall {
  /** `['access', 'deny']` */
  readonly path: readonly string[];
  readonly node: CallExpression;
  /** The place of the method's name in the call. */
  readonly place: Place;
  /** As in a read, and if the arguments are not the method's own (`deny.call(…)`). */
  readonly doubtful: boolean;
  /** The Action checks somewhere whether the method, or an object on the way to it, exists. */
  readonly optional: boolean;
}

/** A read or a call that the walk found, once for each place. */
interface Found {
  readonly path: readonly string[];
  readonly nameNode: Node;
  readonly besides: readonly Node[];
}

interface Read extends Found {
  readonly node: Node | null;
}

/** The reads and calls in a walk, each once. */
export function foundReads({ reads, code: { tree } }: Walk, isMeant: (held: Held) => boolean): readonly Read[] {
  const found = reads
    .filter(({ held }) => isMeant(held))
    .map(({ held, name, nameNode, node }) => ({
      path: [...pathOf(held), name],
      nameNode,
      node,
      besides: held.besides.filter((each) => mayHave(tree, each, name)),
    }));
  return once(found, (known, next) => ({ ...known, node: known.node ?? next.node }));
}

/** There is one for each name and place. If it may once be of another object, it may. */
function once<Each extends Found>(all: readonly Each[], merge: (known: Each, next: Each) => Each): Each[] {
  const found = new Map<string, Each>();
  for (const each of all) {
    const key = pathKey([...each.path, ...rangeOf(each.nameNode).map(String)]);
    const known = found.get(key);
    const besides = [...new Set([...(known?.besides ?? []), ...each.besides])];
    found.set(key, { ...(known === undefined ? each : merge(known, each)), besides });
  }
  return [...found.values()];
}

/** All reads of a walk, except for mere checks whether something exists. */
export function propertyReadsOf(walk: Walk): PropertyRead[] {
  const found = foundReads(walk, () => true);
  const isDoubtful = doubts(walk, found);
  return found
    .flatMap((read) => {
      const { path, node, nameNode } = read;
      const place = placeOf(walk.code.tree, nameNode);
      return node === null ? [] : [{ path, node, place, doubtful: isDoubtful(read), optional: isAsked(walk, path) }];
    })
    .sort(byPlace);
}

/** All calls of a walk. */
export function apiCallsOf(walk: Walk): ApiCall[] {
  const found = once(walk.calls, (known) => known);
  const isDoubtful = doubts(walk, found);
  return found
    .map((call) => ({
      path: call.path,
      node: call.node,
      place: placeOf(walk.code.tree, call.nameNode),
      doubtful: !call.direct || isDoubtful(call),
      optional: call.path.some((_, index) => isAsked(walk, call.path.slice(0, index + 1))),
    }))
    .sort(byPlace);
}

/** Tells for each read or call whether it may be of another object. */
function doubts(walk: Walk, found: readonly Found[]): (each: Found) => boolean {
  if (walk.steps <= 0) return () => true;
  const holds = (node: Node) => walk.holders.has(node);
  const isShared = isInShared(walk, holds);
  const pathsByName = new Map<Node, Set<string>>();
  for (const { path, nameNode } of found) {
    const paths = pathsByName.get(nameNode) ?? new Set();
    pathsByName.set(nameNode, paths.add(pathKey(path)));
  }
  return ({ path, nameNode, besides }) =>
    // One helper that receives `event.user` and `event.client`.
    (pathsByName.get(nameNode)?.size ?? 0) > 1 ||
    mayBeOther(holds, besides) ||
    isWritten(walk, path) ||
    isShared(nameNode);
}

/** The Action itself writes it. */
function isWritten({ written, extended }: Walk, path: readonly string[]): boolean {
  if (extended.size === 0 && written.size === 0) return false;
  return path.some(
    (_, index) => extended.has(pathKey(path.slice(0, index))) || written.has(pathKey(path.slice(0, index + 1))),
  );
}

function isAsked({ asked }: Walk, path: readonly string[]): boolean {
  return asked.has(pathKey(path));
}

interface Placed {
  readonly path: readonly string[];
  readonly place: Place;
}

/** In order of position. At one place, the shorter path comes first. */
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
