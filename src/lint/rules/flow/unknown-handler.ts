import { factsOf } from '../../../analysis/facts/action.ts';
import { kebabCase } from 'change-case';
import { allHandlers, betaTriggers, flowIds, flows } from '../../../auth0/flows.ts';
import { nearest } from '../../../rules/nearest.ts';
import type { Handler } from '../../../analysis/scope/handlers.ts';
import { defineRule } from '../../rule.ts';
import { handlerToExport } from '../examples.ts';
import { inSource } from '../source-location.ts';

export const unknownHandler = defineRule('flow/unknown-handler', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    for (const { name, place } of factsOf(integration.action.value).handlers.filter(isUnknownHandler)) {
      const beta = betaTriggerOf(name);
      const known = handlerOfFlowName(name) ?? nearest(name, allHandlers);
      if (beta !== null) report('beta', { name, trigger: beta }, inSource(place));
      else if (known === null) report('unknown', { name, handler: handlerToExport(integration) }, inSource(place));
      else report('near', { name, known }, inSource(place));
    }
  },
}));

/** If it may not be a function, only a name in the style of Auth0's handlers counts. */
export function isUnknownHandler({ name, flow, kind }: Handler): boolean {
  if (flow !== null || kind === 'not-a-function') return false;
  return kind !== 'unknown' || HANDLER_NAME.test(name);
}

const HANDLER_NAME = /^on(?<stage>Execute|Continue)(?<flow>[A-Z].*)$/;

/** The trigger whose name it has, in the style of all handlers' names. */
function betaTriggerOf(name: string): string | null {
  const flow = HANDLER_NAME.exec(name)?.groups?.['flow'];
  return flow === undefined ? null : (betaTriggers.find((id) => id === kebabCase(flow)) ?? null);
}

/** The templates use other names for flows than the handlers: `post-password-change` has `onExecutePostChangePassword`. */
function handlerOfFlowName(name: string): string | null {
  const { stage, flow } = HANDLER_NAME.exec(name)?.groups ?? {};
  if (stage === undefined || flow === undefined) return null;
  const meant = flowIds.find((id) => flows[id].mockNames.includes(kebabCase(flow)));
  if (meant === undefined) return null;
  return flows[meant].handlers.find((handler) => handler.stage === stage.toLowerCase())?.name ?? null;
}
