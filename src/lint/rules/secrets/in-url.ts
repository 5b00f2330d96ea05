import { factsOf } from '../../../analysis/facts/action.ts';
import { inUrlsOf } from '../../../analysis/facts/in-urls.ts';
import { defineRule } from '../../rule.ts';
import { onceEach } from '../once-each.ts';
import { secretOf } from './secret-of.ts';

/** An account's id, or the address of a service: stored with the secrets, but not a credential. `/Accounts/ACCOUNT_SID/Messages` */
const IDENTIFIER =
  /(?:^|_)(?:id|sid|account|user|username|name|region|domain|subdomain|host|hostname|url|uri|endpoint|path|tenant|project|version|environment)$/iu;

export const inUrl = defineRule('secrets/in-url', { roles: ['action'] }, ({ integration: { action }, report }) => ({
  Program() {
    if (action.state !== 'parsed') return;
    const isFirst = onceEach();
    for (const { held, node, inPayload } of inUrlsOf(factsOf(action.value))) {
      const secret = secretOf(held);
      if (secret === null || secret.kind === 'all' || IDENTIFIER.test(secret.name)) continue;
      if (isFirst(node, secret.name)) report(inPayload ? 'payload' : 'built', { name: secret.name }, { node });
    }
  },
}));
