import { apiMethod } from '../../auth0/api.ts';
import type { FlowId } from '../../auth0/flows.ts';
import { flowIds } from '../../auth0/flows.ts';
import type { EntryPoints } from '../scope/entry-points.ts';
import type { Code } from '../scope/code.ts';
import { followValues } from '../values/holders.ts';
import type { ApiCall, PropertyRead } from '../values/property-reads.ts';
import { apiCallsOf, propertyReadsOf } from '../values/property-reads.ts';
import { seedsOf } from './seeds.ts';

export interface ApiUses {
  /** Reads of members of `api`, whether they are called or not. */
  readonly apiReads: readonly PropertyRead[];
  /** Calls of members of `api`. */
  readonly apiCalls: readonly ApiCall[];
  /** False if `api`, or a part of it, goes to a place where it cannot be followed: a package may call anything. */
  readonly apiComplete: boolean;
}

/** Every read and every call of a member of `api`. */
export function apiUsesOf(code: Code, entryPoints: EntryPoints, flow: FlowId | null): ApiUses {
  const chains = (path: readonly string[]) => returnsApi(flow, path.join('.'));
  const walk = followValues(code, { ...seedsOf('api', entryPoints), chains });
  return {
    apiReads: propertyReadsOf(walk),
    apiCalls: apiCallsOf(walk),
    apiComplete: walk.losses.every(({ what }) => what === 'copied') && walk.steps > 0,
  };
}

/** A method that the flow does not have is treated like another flow's method, so that calls chained to it are found. */
function returnsApi(flow: FlowId | null, path: string): boolean {
  const method = flow === null ? null : apiMethod(flow, path);
  return method?.chainable ?? flowIds.some((id) => apiMethod(id, path)?.chainable === true);
}
