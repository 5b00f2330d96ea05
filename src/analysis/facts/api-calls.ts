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
  const walk = followValues(code, { ...seedsOf('api', entryPoints), chains });
  return {
    apiReads: propertyReadsOf(walk),
    apiCalls: apiCallsOf(walk),
    apiComplete: walk.losses.every(({ what }) => what === 'copied') && walk.steps > 0,
  };
}

/** A method that the flow does not have is taken for another flow's, so that what is chained to it is seen. */
function returnsApi(flow: FlowId | null, path: string): boolean {
  const method = flow === null ? null : apiMethod(flow, path);
  return method?.chainable ?? flowIds.some((id) => apiMethod(id, path)?.chainable === true);
}
