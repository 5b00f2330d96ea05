import { personalKind, personalParts } from '../../../auth0/personal-data.ts';
import type { Held } from '../../../submission/action/dataflow/held.ts';
import { loggedOf } from '../../../submission/action/dataflow/logged.ts';
import { defineRule } from '../../rule.ts';
import { onceEach } from '../once-each.ts';

export const piiLogged = defineRule(
  'code/pii-logged',
  { roles: ['action'], mentions: /console/u },
  ({ integration: { action }, report }) => ({
    Program() {
      if (action.state !== 'parsed') return;
      const isFirst = onceEach();
      for (const { held, node, sink } of loggedOf(action.value)) {
        const what = ['event', ...held.at].join('.');
        const kind = personalOf(held);
        if (kind === null || !isFirst(node, what)) continue;
        if (kind === 'all') report('object', { what, sink }, { node });
        else report('value', { what, kind, sink }, { node });
      }
    },
  }),
);

/** A part of a text is none of it: `email.split("@")[1]` is a domain. A user's id may be logged. */
function personalOf({ origin, at, form, without }: Held): string | null {
  if (origin !== 'event' || form === 'part') return null;
  const kind = personalKind(at);
  if (kind !== null) return kind === 'user id' ? null : kind;
  const isThere = personalParts(at).some((part) => part.kind !== 'user id' && !without.includes(part.name));
  return isThere ? 'all' : null;
}
