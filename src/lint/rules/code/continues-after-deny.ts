import { factsOf } from '../../../analysis/facts/action.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';

export const continuesAfterDeny = defineRule(
  'code/continues-after-deny',
  { roles: ['action'] },
  ({ integration, report }) => ({
    Program() {
      if (integration.action.state !== 'parsed') return;
      for (const { path, helper, place, next } of factsOf(integration.action.value).runsOn) {
        const data = { method: path.join('.'), line: next.start.line };
        if (helper === null) report('goesOn', data, inSource(place));
        else report('helper', { ...data, helper }, inSource(place));
      }
    },
  }),
);
