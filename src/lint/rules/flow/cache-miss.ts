import { factsOf } from '../../../analysis/facts/action.ts';
import { cacheMissesOf } from '../../../analysis/facts/cache-misses.ts';
import { defineRule } from '../../rule.ts';

export const cacheMiss = defineRule(
  'flow/cache-miss',
  { roles: ['action'], mentions: /\bcache\b/ },
  ({ integration, report }) => ({
    Program() {
      if (integration.action.state !== 'parsed') return;
      for (const { node, line } of cacheMissesOf(factsOf(integration.action.value)))
        report('unasked', { line }, { node });
    },
  }),
);
