import { factsOf } from '../../../analysis/facts/action.ts';
import { claimFault } from '../../../auth0/claims.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { inSource } from '../source-location.ts';

const messages = { restricted: 'restricted', refused: 'refused', 'reserved-namespace': 'reserved' } as const;

export const claimName = defineRule('code/claim-name', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    for (const { name, place } of factsOf(integration.action.value).claimNames) {
      const fault = name === null ? null : claimFault(name);
      if (name === null) report('dynamic', {}, inSource(place));
      else if (fault !== null) report(messages[fault], { claim: short(name) }, inSource(place));
    }
  },
}));
