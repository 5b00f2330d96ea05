import satisfies from 'semver/functions/satisfies.js';
import { factsOf } from '../../../analysis/facts/action.ts';
import type { OutboundRequest } from '../../../analysis/facts/outbound-request.ts';
import { limits } from '../../../auth0/limits.ts';
import type { Integration } from '../../../submission/model.ts';
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
      for (const request of action.requests) {
        const { node, library, about, timeout } = request;
        const { ownTimeout, advice: how } = about;
        const call = called(action.tree, node);
        const ignored = ignoredBy(request, integration);
        if (ignored !== null) report('ignored', { call, library, how, ...ignored }, { node });
        else if (timeout.state !== 'missing') continue;
        else if (ownTimeout === null) report('missing', { call, how }, { node });
        else if (ownTimeout >= LIMIT_MS)
          report('tooLong', { call, library, seconds: ownTimeout / 1000, how }, { node });
      }
    },
  }),
);

/** The option that limits the request in other versions of the library, but not in the declared one; null if there is none. */
function ignoredBy(
  { library, about, timeout }: OutboundRequest,
  { manifest }: Integration,
): { readonly option: string; readonly version: string } | null {
  const option = timeout.state === 'given' ? timeout.option : undefined;
  const range = option === undefined ? undefined : about.timeoutVersions?.[option];
  if (option === undefined || range === undefined || manifest.state !== 'parsed') return null;
  const version = manifest.value.dependencies.find(({ name }) => name === library)?.version ?? null;
  return version === null || satisfies(version, range) || !satisfies(version, '*') ? null : { option, version };
}
