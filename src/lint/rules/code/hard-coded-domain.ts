import { factsOf } from '../../../analysis/facts/action.ts';
import type { Node } from 'estree';
import { findInEvent } from '../../../auth0/event.ts';
import type { FlowId } from '../../../auth0/flows.ts';
import { beginningsOf } from '../../../analysis/values/beginnings.ts';
import { defineRule } from '../../rule.ts';

/** In a URL, or in an option `host` or `domain`. */
const TENANT = /^\s*(?:https?:\/\/)?(?<host>(?:[a-z0-9-]+\.)+auth0\.com)(?=$|[/:?#])/i;
/** Domains of Auth0 itself, not of a tenant. */
const AUTH0 = /^(?:cdn|www|docs|status|manage|marketplace|community|support)\./i;

export const hardCodedDomain = defineRule(
  'code/hard-coded-domain',
  { roles: ['action'], mentions: /auth0\.com/i },
  ({ integration, report }) => ({
    Program() {
      if (integration.action.state !== 'parsed') return;
      const { code, requests, flow } = factsOf(integration.action.value);
      const seen = new Set<Node>();
      for (const { text, node } of requests.flatMap(({ urlParts }) =>
        urlParts.flatMap((part) => beginningsOf(code, part)),
      )) {
        const host = TENANT.exec(text)?.groups?.['host'];
        if (host === undefined || AUTH0.test(host) || seen.has(node)) continue;
        seen.add(node);
        report('hardCoded', { host, source: sourceIn(flow) }, { node });
      }
    },
  }),
);

/** Not every flow comes with a request. */
function sourceIn(flow: FlowId | null): string {
  const hasHost = flow !== null && findInEvent(flow, ['request', 'hostname']).state === 'known';
  return hasHost
    ? '`event.request.hostname`, or from a configuration field that the guide explains'
    : 'a configuration field that the guide explains';
}
