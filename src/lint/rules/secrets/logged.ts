import type { Node } from 'estree';
import { factsOf } from '../../../analysis/facts/action.ts';
import type { Logged } from '../../../analysis/facts/logged.ts';
import { loggedOf } from '../../../analysis/facts/logged.ts';
import { groupsOf } from '../../../analysis/syntax/groups.ts';
import type { Report } from '../../rule.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import type { OfSecrets } from './secret-of.ts';
import { secretOf } from './secret-of.ts';

export const logged = defineRule(
  'secrets/logged',
  { roles: ['action'], mentions: /console/u },
  ({ integration: { action }, report }) => ({
    Program() {
      if (action.state !== 'parsed') return;
      const found = loggedOf(factsOf(action.value)).flatMap((each) => {
        const secret = secretOf(each.held);
        return secret === null ? [] : [{ ...each, secret }];
      });
      for (const [node, secrets] of groupsOf(found, (each) => each.node)) tell(node, secrets, report);
    },
  }),
);

/** One finding a place, with all that is logged there. */
function tell(
  node: Node,
  secrets: readonly (Logged & { readonly secret: OfSecrets })[],
  report: Report<'secrets/logged'>,
): void {
  const [first] = secrets;
  if (first === undefined) return;
  const { sink, line } = first;
  const all = secrets.find(({ secret }) => secret.kind === 'all')?.secret;
  const names = [...new Set(secrets.flatMap(({ secret }) => (secret.kind === 'all' ? [] : secret.name)))].sort();
  if (all?.kind === 'all') report('all', { what: all.what, sink, line }, { node });
  else if (names.length > 1) report('several', { names: short(names.join(', '), 200), sink, line }, { node });
  else if (first.secret.kind !== 'all') report(first.secret.kind, { name: first.secret.name, sink, line }, { node });
}
