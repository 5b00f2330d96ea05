import { factsOf } from '../../../analysis/facts/action.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';
import { interruptionBy } from './interrupts.ts';

export const interactiveOnly = defineRule(
  'flow/interactive-only',
  { roles: ['action'] },
  ({ integration, report }) => ({
    Program() {
      if (integration.action.state !== 'parsed') return;
      const { flow, apiCalls, eventReads } = factsOf(integration.action.value);
      // In the other flows, a user is always present.
      if (flow !== 'post-login') return;
      if (eventReads.some(({ path }) => THOUGHT.test(path.join('.')))) return;
      if (apiCalls.some(({ path }) => path.join('.') === 'redirect.canRedirect')) return;
      const call = apiCalls.find(
        ({ path, doubtful }) =>
          !doubtful &&
          (interruptionBy(flow, path) !== null || /^authentication\.(?:challenge|enroll)/.test(path.join('.'))),
      );
      if (call !== undefined) report('always', { method: call.path.join('.') }, inSource(call.place));
    },
  }),
);

/** Event properties that identify such executions. */
const THOUGHT =
  /^(?:transaction\.(?:protocol|prompt|response_mode)|request\.(?:query|body)\.(?:prompt|grant_type)|refresh_token|session_transfer_token|transaction\.(?:subject_token_type|actor_token_type))\b/;
