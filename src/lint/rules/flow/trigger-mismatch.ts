import { betaTriggers } from '../../../auth0/flows.ts';
import { factsOf } from '../../../analysis/facts/action.ts';
import { defineRule } from '../../rule.ts';

export const triggerMismatch = defineRule(
  'flow/trigger-mismatch',
  { roles: ['template'] },
  ({ integration, report }) => ({
    Document() {
      const { action, template } = integration;
      if (action.state !== 'parsed' || template.state !== 'parsed') return;
      const { flow, handlers } = factsOf(action.value);
      const handler = handlers.find((each) => each.flow === flow);
      const [trigger, ...others] = template.value.triggers;
      if (flow === null || handler === undefined || trigger === undefined) return;
      if ([trigger, ...others].some(({ id }) => id === flow)) return;
      if (betaTriggers.includes(trigger.id)) report('beta', { trigger: trigger.id, flow }, { loc: trigger.place });
      else report('mismatch', { trigger: trigger.id, handler: handler.name, flow }, { loc: trigger.place });
    },
  }),
);
