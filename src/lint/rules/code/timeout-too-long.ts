import { factsOf } from '../../../analysis/facts/action.ts';
import type { Node } from 'estree';
import { limits } from '../../../auth0/limits.ts';
import { defineRule } from '../../rule.ts';
import { called } from './called.ts';

const LIMIT_MS = limits.requestTimeoutSeconds * 1000;

export const timeoutTooLong = defineRule('code/timeout-too-long', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    const action = factsOf(integration.action.value);
    const seen = new Set<Node>();
    for (const { node, timeout } of action.requests) {
      if (timeout.state !== 'given' || timeout.ms === null || timeout.ms < LIMIT_MS) continue;
      const at = timeout.node ?? node;
      // One constant or client may limit many requests.
      if (seen.has(at)) continue;
      seen.add(at);
      report('tooLong', { call: called(action.tree, node), seconds: timeout.ms / 1000 }, { node: at });
    }
  },
}));
