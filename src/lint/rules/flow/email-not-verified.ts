import { factsOf } from '../../../analysis/facts/action.ts';
import { decidedByEmail } from '../../../analysis/facts/decided-by-email.ts';
import { isActingMethod } from '../../../analysis/paths/acts.ts';
import { judgementOf } from '../../../analysis/paths/judgement-of.ts';
import { apiMethod } from '../../../auth0/api.ts';
import { findInEvent } from '../../../auth0/event.ts';
import { defineRule } from '../../rule.ts';

export const emailNotVerified = defineRule(
  'flow/email-not-verified',
  { roles: ['action'], mentions: /email/i },
  ({ integration, report }) => ({
    Program() {
      if (integration.action.state !== 'parsed') return;
      const action = factsOf(integration.action.value);
      const { flow, eventReads, apiCalls } = action;
      if (flow === null || findInEvent(flow, ['user', 'email_verified']).state !== 'known') return;
      const reads = new Set(eventReads.map(({ path }) => path.join('.')));
      // An enterprise connection guarantees the addresses of its domain.
      if (reads.has('user.email_verified') || reads.has('connection.strategy')) return;
      const judgement = judgementOf(action);
      const decides = apiCalls.some(
        ({ path, node }) => apiMethod(flow, path.join('.'))?.denies === true || isActingMethod(judgement, node),
      );
      const node = decides ? decidedByEmail(action) : null;
      if (node !== null) report('unasked', {}, { node });
    },
  }),
);
