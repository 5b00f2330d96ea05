import { apiMethod } from '../../auth0/api.ts';
import type { FlowId } from '../../auth0/flows.ts';
import { flowIds } from '../../auth0/flows.ts';
import type { EntryPoints } from '../scope/entry-points.ts';
import type { Code } from '../scope/code.ts';
import type { ApiCall, PropertyRead } from '../values/property-reads.ts';
import { byPlace, doubts, isAsked, propertyReadsOf } from '../values/property-reads.ts';
import { runWalk } from '../values/run.ts';
import { placeOf } from '../syntax/tree.ts';
import type { Walk } from '../values/walk.ts';

export interface ApiUses {
  /** Reads of what `api` holds, whether they are called or not. */
  readonly apiReads: readonly PropertyRead[];
  /** Calls of what `api` holds. */
  readonly apiCalls: readonly ApiCall[];
  /** False where `api`, or a part of it, goes to where it cannot be followed: a package may call what it likes. */
  readonly apiComplete: boolean;
}

/** Every read and every call of what `api` holds. */
export function apiUsesOf(code: Code, entryPoints: EntryPoints, flow: FlowId | null): ApiUses {
  const chains = (path: readonly string[]) => returnsApi(flow, path.join('.'));
  const walk = runWalk(code, entryPoints, { parameter: 1, roots: [{ path: [] }], deep: true, chains });
  return {
    apiReads: propertyReadsOf(walk),
    apiCalls: apiCallsOf(walk),
    apiComplete: walk.losses.size === 0 && walk.steps > 0,
  };
}

/** A method that the flow does not have is taken for another flow's, so that what is chained to it is seen. */
function returnsApi(flow: FlowId | null, path: string): boolean {
  const method = flow === null ? null : apiMethod(flow, path);
  return method?.chainable ?? flowIds.some((id) => apiMethod(id, path)?.chainable === true);
}

function apiCallsOf(walk: Walk): ApiCall[] {
  const found = [...walk.calls.values()];
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
