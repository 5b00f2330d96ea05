import { factsOf } from '../../../analysis/facts/action.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';

export const mixedFlows = defineRule('flow/mixed-flows', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    const { handlers } = factsOf(integration.action.value);
    const [first, ...others] = handlers.flatMap((handler) =>
      handler.flow === null ? [] : [{ ...handler, flow: handler.flow }],
    );
    if (first === undefined) return;
    const seen = new Set([first.flow]);
    for (const { name, flow, place } of others) {
      if (seen.has(flow)) continue;
      seen.add(flow);
      report('mixed', { name, flow, other: first.name, otherFlow: first.flow }, inSource(place));
    }
  },
}));
