import { factsOf } from '../../../analysis/facts/action.ts';
import { unverifiedTokensOf } from '../../../analysis/facts/unverified-tokens.ts';
import { functionsOf } from '../../../analysis/scope/functions.ts';
import { flows } from '../../../auth0/flows.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';

export const unverifiedToken = defineRule(
  'code/unverified-token',
  { roles: ['action'] },
  ({ integration, report }) => ({
    Program() {
      if (integration.action.state !== 'parsed') return;
      const action = factsOf(integration.action.value);
      const { flow, code } = action;
      if (flow === null) return;
      const resuming = flows[flow].handlers.filter(({ stage }) => stage === 'continue').map(({ name }) => name);
      const resume = code.exported.members
        .filter(({ name }) => resuming.includes(name))
        .flatMap(({ value }) => (value && functionsOf(code, value)) ?? []);
      for (const { node, from, kind } of unverifiedTokensOf(action, new Set(resume)))
        report(kind, { token: short(from) }, { node });
    },
  }),
);
