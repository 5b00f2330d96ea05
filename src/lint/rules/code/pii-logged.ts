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
      const logged = loggedOf(action.value).map((each) => ({ ...each, kind: personalOf(each.held) }));
      const wholes = logged.filter(({ kind }) => kind === 'all');
      for (const { held, node, sink, kind } of logged) {
        const what = ['event', ...held.at].join('.');
        // What is logged with the whole of its object has been told of.
        const isTold = wholes.some((whole) => whole.node === node && isBelow(held.at, whole.held));
        if (kind === null || isTold || !isFirst(node, what)) continue;
        if (kind === 'all') report('object', { what, sink }, { node });
        else report('value', { what, kind, sink }, { node });
      }
    },
  }),
);

/** `event.user.email` in `event.user`. */
function isBelow(path: readonly string[], { at, without }: Held): boolean {
  const next = path[at.length];
  return next !== undefined && !without.includes(next) && at.every((name, index) => name === path[index]);
}

/** A part of a text is none of it: `email.split("@")[1]` is a domain. A user's id may be logged. */
function personalOf({ origin, at, form, without }: Held): string | null {
  if (origin !== 'event' || form === 'part') return null;
  const kind = personalKind(at);
  if (kind !== null) return kind === 'user id' ? null : kind;
  const isThere = personalParts(at).some((part) => part.kind !== 'user id' && !without.includes(part.name));
  return isThere ? 'all' : null;
}
