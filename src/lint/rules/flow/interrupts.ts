import type { ApiMethod } from '../../../auth0/api.ts';
import { apiMethod, apiMethods } from '../../../auth0/api.ts';
import type { FlowHandler, FlowId } from '../../../auth0/flows.ts';
import { flows } from '../../../auth0/flows.ts';

/** The methods of a flow that send the user away or show a form. The flow then goes on in the handler that continues. */
export function interruptingMethods(flow: FlowId): readonly ApiMethod[] {
  return apiMethods[flow].filter(({ interrupts }) => interrupts !== undefined);
}

/** How the method at a path interrupts the flow; null if it does not. */
export function interruptionBy(flow: FlowId, path: readonly string[]): ApiMethod['interrupts'] | null {
  return apiMethod(flow, path.join('.'))?.interrupts ?? null;
}

export function continueHandler(flow: FlowId): FlowHandler | null {
  return flows[flow].handlers.find(({ stage }) => stage === 'continue') ?? null;
}
