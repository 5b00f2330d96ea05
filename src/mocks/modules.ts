import { flowIds, flows, type FlowId } from '../auth0/flows.ts';

export interface MockModule {
  readonly kind: 'event' | 'api';
  readonly flow: FlowId;
}

/**
 * The modules for a spec's `require('../__mocks__/NAME')`: the official template's names, and the trigger ids. `axios` is
 * next to them, as the manual mock of the package.
 */
export const mockModules: Readonly<Record<string, MockModule>> = Object.fromEntries(
  flowIds.flatMap((flow) =>
    flows[flow].mockNames.flatMap((name): [string, MockModule][] => [
      [`event-${name}`, { kind: 'event', flow }],
      [`api-${name}`, { kind: 'api', flow }],
    ]),
  ),
);
