import { factsOf } from '../../../analysis/facts/action.ts';
import type { Node } from 'estree';
import { personalKind, personalParts } from '../../../auth0/personal-data.ts';
import type { Held } from '../../../analysis/values/held.ts';
import { loggedProfilesOf } from '../../../analysis/facts/logged-profiles.ts';
import { groupsOf } from '../../../analysis/syntax/groups.ts';
import { rangeOf } from '../../../analysis/syntax/tree.ts';
import { loggedOf } from '../../../analysis/facts/logged.ts';
import { defineRule } from '../../rule.ts';
import { harmlessProperty } from '../examples.ts';
import { short } from '../short.ts';

export const piiLogged = defineRule(
  'code/pii-logged',
  { roles: ['action'], mentions: /console/u },
  ({ integration: { action }, report }) => ({
    Program() {
      if (action.state !== 'parsed') return;
      const facts = factsOf(action.value);
      const byNode = new Map<Node, Map<string, Logged>>();
      for (const { held, node, sink, line } of loggedOf(facts)) {
        const kind = personalOf(held);
        if (kind === null) continue;
        const parts = byNode.get(node) ?? new Map<string, Logged>();
        const what = ['event', ...held.at].join('.');
        if (!parts.has(what)) parts.set(what, { held, what, kind, sink, line });
        byNode.set(node, parts);
      }
      for (const [node, [profile]] of groupsOf(loggedProfilesOf(facts), (each) => each.node)) {
        if (profile === undefined || byNode.has(node)) continue;
        const { kind, sink, line } = profile;
        const what = short(facts.tree.text.slice(...rangeOf(node)).replace(/\s+/g, ' '));
        if (kind === null) report('profile', { what, sink, line }, { node });
        else report('answered', { what, kind, sink, line }, { node });
      }
      for (const [node, parts] of byNode) {
        const told = apart([...parts.values()]).sort((a, b) => (a.what < b.what ? -1 : 1));
        const [first] = told;
        if (first === undefined) continue;
        const { what, kind, sink, line } = first;
        const example = harmlessProperty(factsOf(action.value).flow);
        if (told.length > 1)
          report(
            'several',
            { what: short(told.map((each) => each.what).join(', '), MOST_SHOWN), sink, line, example },
            { node },
          );
        else if (kind === 'all') report('object', { what, sink, line, example }, { node });
        else report('value', { what, kind, sink, line, example }, { node });
      }
    },
  }),
);

interface Logged {
  readonly held: Held;
  readonly what: string;
  readonly kind: string;
  readonly sink: string;
  readonly line: number;
}

/** Characters. */
const MOST_SHOWN = 200;

/** Without properties whose whole object is logged anyway. */
function apart(logged: readonly Logged[]): Logged[] {
  const wholes = logged.filter(({ kind }) => kind === 'all');
  return logged.filter(({ held }) => !wholes.some((whole) => isBelow(held.at, whole.held)));
}

/** `event.user.email` in `event.user`. */
function isBelow(path: readonly string[], { at, without }: Held): boolean {
  const next = path[at.length];
  return next !== undefined && !without.includes(next) && at.every((name, index) => name === path[index]);
}

/** A part of a text is not personal data: `email.split("@")[1]` is a domain. A user's id may be logged. */
function personalOf({ origin, at, form, without }: Held): string | null {
  if (origin !== 'event' || form === 'part') return null;
  const kind = personalKind(at);
  if (kind !== null) return kind === 'user id' ? null : kind;
  const isThere = personalParts(at).some((part) => part.kind !== 'user id' && !without.includes(part.name));
  return isThere ? 'all' : null;
}
