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
        const { ownTimeout } = about;
        const how = adviceFor(request, integration);
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

/** How to limit the request's time in the declared version of the library. */
function adviceFor({ library, about }: OutboundRequest, integration: Integration): string {
  const version = versionOf(library, integration);
  const [, advice] =
    Object.entries(about.adviceByVersion ?? {}).find(([range]) => version !== null && satisfies(version, range)) ?? [];
  return advice ?? about.advice;
}

/** The option that limits the request's time only in other versions of the library than the declared one; null if it works in that. */
function ignoredBy(
  { library, about, timeout }: OutboundRequest,
  integration: Integration,
): { readonly option: string; readonly version: string } | null {
  const option = timeout.state === 'given' ? timeout.option : undefined;
  const range = option === undefined ? undefined : about.timeoutVersions?.[option];
  if (option === undefined || range === undefined) return null;
  const version = versionOf(library, integration);
  return version === null || satisfies(version, range) || !satisfies(version, '*') ? null : { option, version };
}

function versionOf(library: string, { manifest }: Integration): string | null {
  if (manifest.state !== 'parsed') return null;
  return manifest.value.dependencies.find(({ name }) => name === library)?.version ?? null;
}
