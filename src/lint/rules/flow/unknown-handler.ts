import { allHandlers } from '../../../auth0/flows.ts';
import { nearest } from '../../../configuration/nearest.ts';
import type { Handler } from '../../../submission/model.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';

export const unknownHandler = defineRule('flow/unknown-handler', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    for (const { name, place } of integration.action.value.handlers.filter(isUnknownHandler)) {
      const known = nearest(name, allHandlers);
      if (known === null) report('unknown', { name }, inSource(place));
      else report('near', { name, known }, inSource(place));
    }
  },
}));

/** Of what may or may not be a function, only what is named as Auth0 names handlers. */
export function isUnknownHandler({ name, flow, kind }: Handler): boolean {
  if (flow !== null || kind === 'not-a-function') return false;
  return kind !== 'unknown' || /^on(?:Execute|Continue)[A-Z]/.test(name);
}
