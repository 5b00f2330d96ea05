import { factsOf } from '../../../analysis/facts/action.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';
import { continueHandler, interruptionBy } from './interrupts.ts';
import { isUnknownHandler } from './unknown-handler.ts';

export const redirectWithoutContinue = defineRule(
  'flow/redirect-without-continue',
  { roles: ['action'] },
  ({ integration, report }) => ({
    Program() {
      if (integration.action.state !== 'parsed') return;
      const { flow, handlers, exportsComplete, apiCalls } = factsOf(integration.action.value);
      const resume = flow === null ? null : continueHandler(flow);
      if (flow === null || resume === null || !exportsComplete) return;
      // A mistyped handler is one fault, and the other rule reports it.
      if (handlers.some((handler) => handler.name === resume.name || isUnknownHandler(handler))) return;
      for (const { path, place, doubtful } of apiCalls) {
        const interruption = doubtful ? null : interruptionBy(flow, path);
        if (!interruption) continue;
        report(interruption, { method: path.join('.'), handler: resume.name }, inSource(place));
        return;
      }
    },
  }),
);
