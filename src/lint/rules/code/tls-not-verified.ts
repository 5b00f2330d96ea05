import { factsOf } from '../../../analysis/facts/action.ts';
import { unverifiedTlsOf } from '../../../analysis/facts/unverified-tls.ts';
import { defineRule } from '../../rule.ts';

export const tlsNotVerified = defineRule(
  'code/tls-not-verified',
  { roles: ['action'], mentions: /rejectUnauthorized|strictSSL|TLS|checkServerIdentity/ },
  ({ integration, report }) => ({
    Program() {
      if (integration.action.state !== 'parsed') return;
      for (const { node, what } of unverifiedTlsOf(factsOf(integration.action.value).code)) {
        if (what === 'checkServerIdentity') report('identity', {}, { node });
        else if (what === 'NODE_TLS_REJECT_UNAUTHORIZED') report('environment', {}, { node });
        else report('off', { what }, { node });
      }
    },
  }),
);
