import { flows, type FlowId } from '../../../auth0/flows.ts';

/** Modules of a flow's mocks under `../__mocks__/`, with the names of the official template. */
export function mockNamesOf(flow: FlowId): { readonly event: string; readonly api: string } {
  const name = flows[flow].mockNames[0] ?? flow;
  return { event: `event-${name}`, api: `api-${name}` };
}
