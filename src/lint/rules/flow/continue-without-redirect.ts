import { factsOf } from '../../../analysis/facts/action.ts';
import { apiMethod } from '../../../auth0/api.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';
import { continueHandler, interruptingMethods, interruptionBy } from './interrupts.ts';

export const continueWithoutRedirect = defineRule(
  'flow/continue-without-redirect',
  { roles: ['action'] },
  ({ integration, report }) => ({
    Program() {
      if (integration.action.state !== 'parsed') return;
      const { flow, handlers, apiCalls, apiComplete } = factsOf(integration.action.value);
      if (flow === null || !apiComplete) return;
      const name = continueHandler(flow)?.name;
      const handler = handlers.find((each) => each.name === name);
      const methods = interruptingMethods(flow).map(({ path }) => `\`api.${path}\``);
      if (handler === undefined || methods.length === 0) return;
      // A method that the flow does not have may be one of these, mistyped. Then that is the fault.
      if (apiCalls.some(({ path }) => interruptionBy(flow, path) || apiMethod(flow, path.join('.')) === null)) return;
      report('never', { handler: handler.name, methods: methods.join(' or ') }, inSource(handler.place));
    },
  }),
);
