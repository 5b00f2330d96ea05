import { factsOf } from '../../../analysis/facts/action.ts';
import { personalKind } from '../../../auth0/personal-data.ts';
import { inUrlsOf } from '../../../analysis/facts/in-urls.ts';
import { defineRule } from '../../rule.ts';
import { onceEach } from '../once-each.ts';

const IN_NO_URL: readonly string[] = ['email address', 'phone number', 'name', 'user id'];

export const piiInUrl = defineRule('code/pii-in-url', { roles: ['action'] }, ({ integration: { action }, report }) => ({
  Program() {
    if (action.state !== 'parsed') return;
    const isFirst = onceEach();
    for (const { held, node, inPayload, ofManagementApi } of inUrlsOf(factsOf(action.value))) {
      const kind = held.origin === 'event' && held.form !== 'part' ? personalKind(held.at) : null;
      const what = ['event', ...held.at].join('.');
      if (kind === null || !IN_NO_URL.includes(kind) || !isFirst(node, what)) continue;
      // Auth0 itself puts the user's id there, as `sub`.
      if (inPayload && kind === 'user id') continue;
      // Auth0 has the data from there.
      if (ofManagementApi && kind === 'user id') continue;
      report(inPayload ? 'payload' : 'built', { kind, what }, { node });
    }
  },
}));
