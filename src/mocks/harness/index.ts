import { flows, type FlowId } from '../../auth0/flows.ts';
import type { EventMock } from '../event.ts';
import { harnessApi, type HarnessApi } from './harness-api.ts';
import { exampleEvent } from './example-event.ts';
import { actionLoader } from './load-action.ts';

// Bundled into dist/toolchain/mocks/harness.js, and run in Jest's VM beside a spec: nothing here may reach beyond src/auth0.

/** Exports of `@auth0/actions/TRIGGER/VERSION/test`, for specs without the package. */
export function testModule(flow: FlowId) {
  return {
    getDefaultArguments: (): [EventMock, HarnessApi] => {
      const event = exampleEvent(flow);
      return [event, harnessApi(flow, event)];
    },
    loadAction: actionLoader(flows[flow].handlers.map(({ name }) => name)),
  };
}
