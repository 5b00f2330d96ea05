import { factsOf } from '../../../analysis/facts/action.ts';
import { limits } from '../../../auth0/limits.ts';
import { defineRule } from '../../rule.ts';
import { called } from './called.ts';

const LIMIT_MS = limits.requestTimeoutSeconds * 1000;

export const requestWithoutTimeout = defineRule(
  'code/request-without-timeout',
  { roles: ['action'] },
  ({ integration, report }) => ({
    Program() {
      if (integration.action.state !== 'parsed') return;
      const action = factsOf(integration.action.value);
      for (const { node, library, about, timeout } of action.requests) {
        if (timeout.state !== 'missing') continue;
        const { ownTimeout, advice: how } = about;
        const call = called(action.tree, node);
        if (ownTimeout === null) report('missing', { call, how }, { node });
        else if (ownTimeout >= LIMIT_MS)
          report('tooLong', { call, library, seconds: ownTimeout / 1000, how }, { node });
      }
    },
  }),
);
