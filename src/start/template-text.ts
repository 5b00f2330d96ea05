import { flows, type FlowId } from '../auth0/flows.ts';
import { currentRuntime } from '../auth0/runtimes.ts';
import type { Service } from './parts.ts';

/** `deploy/template.json`, which deploys the Action to a test tenant. */
export function templateText(flow: FlowId, { slug }: Service): string {
  const supported_triggers = [{ id: flow, version: flows[flow].currentVersion }];
  return `${JSON.stringify({ name: `${slug}-test`, runtime: currentRuntime, supported_triggers }, null, 2)}\n`;
}
