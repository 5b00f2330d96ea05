import type { Place } from '../../submission/place.ts';
import type { ApiCall } from '../values/property-reads.ts';
import type { Code } from '../scope/code.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { placeOf } from '../syntax/tree.ts';
import { stringsOf } from '../values/strings.ts';

/** A name that is passed to `setCustomClaim`. */
export interface ClaimName {
  /** Null if it is computed at run time, from the event or an answer. */
  readonly name: string | null;
  /** The place of the argument. */
  readonly place: Place;
}

/** The names of custom claims, as far as they are known. */
export function claimNamesOf(code: Code, calls: readonly ApiCall[], handlers: ReadonlySet<FunctionNode>): ClaimName[] {
  return calls.flatMap(({ path, node, doubtful }): ClaimName[] => {
    const [argument] = node.arguments;
    if (doubtful || path.at(-1) !== 'setCustomClaim' || argument === undefined) return [];
    const place = placeOf(code.tree, argument);
    const names = stringsOf(code, argument, handlers);
    if (names === 'unknown') return [];
    return names === 'varies' ? [{ name: null, place }] : names.map((name) => ({ name, place }));
  });
}
