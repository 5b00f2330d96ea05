import { factsOf } from '../../../analysis/facts/action.ts';
import type { Node } from 'estree';
import { flows } from '../../../auth0/flows.ts';
import { escapeOf } from '../../../analysis/paths/escapes.ts';
import { defineRule } from '../../rule.ts';

export const throws = defineRule(
  'code/throws',
  { roles: ['action'], mentions: /\bthrow\b/ },
  ({ integration, report }) => {
    if (integration.action.state !== 'parsed') return {};
    const { code, flow, entryPoints } = factsOf(integration.action.value);
    if (flow === null || flows[flow].failsClosed) return {};
    const [deny] = flows[flow].denyMethods;
    if (deny === undefined) return {};
    return {
      ThrowStatement(node: Node) {
        if (escapeOf(code, entryPoints, { as: 'thrown', node })?.kind === 'leaves')
          report('leaves', { deny }, { node });
      },
    };
  },
);
