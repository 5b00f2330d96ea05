import { factsOf } from '../../../analysis/facts/action.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';

export const handlerNotAsync = defineRule(
  'flow/handler-not-async',
  { roles: ['action'] },
  ({ integration, report }) => ({
    Program() {
      if (integration.action.state !== 'parsed') return;
      for (const { name, flow, kind, place } of factsOf(integration.action.value).handlers) {
        if (flow === null) continue;
        if (kind === 'sync') report('notAsync', { name }, inSource(place));
        if (kind === 'not-a-function') report('notAFunction', { name }, inSource(place));
      }
    },
  }),
);
