import { factsOf } from '../../../analysis/facts/action.ts';
import type { Node } from 'estree';
import { flows } from '../../../auth0/flows.ts';
import { escapeOf } from '../../../analysis/paths/escapes.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';

export const throws = defineRule(
  'code/throws',
  { roles: ['action'], mentions: /\b(?:throw|validateToken)\b/ },
  ({ integration, report }) => {
    if (integration.action.state !== 'parsed') return {};
    const { code, flow, entryPoints, apiCalls } = factsOf(integration.action.value);
    if (flow === null || flows[flow].failsClosed) return {};
    const [deny] = flows[flow].denyMethods;
    if (deny === undefined) return {};
    return {
      ThrowStatement(node: Node) {
        if (escapeOf(code, entryPoints, { as: 'thrown', node })?.kind === 'leaves')
          report('leaves', { deny }, { node });
      },
      Program() {
        for (const { path, node, place, doubtful, optional } of apiCalls) {
          if (doubtful || optional || path.join('.') !== 'redirect.validateToken') continue;
          if (escapeOf(code, entryPoints, { as: 'thrown', node })?.kind === 'leaves')
            report('validateToken', { deny }, inSource(place));
        }
      },
    };
  },
);
