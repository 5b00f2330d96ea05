import { factsOf } from '../../../analysis/facts/action.ts';
import { lateApiCallsOf } from '../../../analysis/facts/late-api-calls.ts';
import { apiMethod } from '../../../auth0/api.ts';
import type { ApiMethod } from '../../../auth0/api.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';

export const apiNotAwaited = defineRule('flow/api-not-awaited', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    const action = factsOf(integration.action.value);
    const { flow } = action;
    if (flow === null) return;
    for (const { call, why, source } of lateApiCallsOf(action)) {
      const method = apiMethod(flow, call.path.join('.'));
      if (method === null || ONLY_READS.has(method.path)) continue;
      const data = { method: method.path, line: source.loc?.start.line ?? 0 };
      const where = inSource(call.place);
      if (why === 'package') report('package', data, where);
      else report(`${isDecision(method) ? 'lost' : 'late'}:${why}`, data, where);
    }
  },
}));

/** They change nothing, and return what the code asks for. */
const ONLY_READS: ReadonlySet<string> = new Set([
  'cache.get',
  'redirect.canRedirect',
  'redirect.encodeToken',
  'redirect.validateToken',
  'rules.wasExecuted',
]);

/** It denies, redirects, challenges or renders. */
function isDecision({ path, denies, interrupts }: ApiMethod): boolean {
  return (
    denies || interrupts !== undefined || /^(?:authentication\.(?:challenge|enroll)|multifactor\.enable)/.test(path)
  );
}
