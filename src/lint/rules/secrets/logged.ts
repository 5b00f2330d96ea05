import type { Node } from 'estree';
import { factsOf } from '../../../analysis/facts/action.ts';
import type { Logged } from '../../../analysis/facts/logged.ts';
import { loggedOf } from '../../../analysis/facts/logged.ts';
import type { LoggedRequest } from '../../../analysis/facts/logged-errors.ts';
import { loggedRequestsOf } from '../../../analysis/facts/logged-errors.ts';
import { loggedTokensOf } from '../../../analysis/facts/logged-tokens.ts';
import { groupsOf } from '../../../analysis/syntax/groups.ts';
import type { Report } from '../../rule.ts';
import { defineRule } from '../../rule.ts';
import { harmlessProperty } from '../examples.ts';
import { short } from '../short.ts';
import type { OfSecrets } from './secret-of.ts';
import { secretOf } from './secret-of.ts';

export const logged = defineRule(
  'secrets/logged',
  { roles: ['action'], mentions: /console/u },
  ({ integration: { action }, report }) => ({
    Program() {
      if (action.state !== 'parsed') return;
      const facts = factsOf(action.value);
      const found = loggedOf(facts).flatMap((each) => {
        const secret = secretOf(each.held);
        return secret === null ? [] : [{ ...each, secret }];
      });
      const told = groupsOf(found, (each) => each.node);
      for (const [node, secrets] of told) tell(node, secrets, { report, example: harmlessProperty(facts.flow) });
      for (const [node, [token]] of groupsOf(loggedTokensOf(facts), (each) => each.node)) {
        if (token === undefined || told.has(node)) continue;
        const { name, sink, line } = token;
        report(token.as === 'token' ? 'token' : 'answer', { name: short(name), sink, line }, { node });
      }
      for (const [node, [request]] of groupsOf(loggedRequestsOf(facts), (each) => each.node)) {
        if (request !== undefined && !told.has(node)) tellRequest(node, request, report);
      }
    },
  }),
);

function tellRequest(node: Node, request: LoggedRequest, report: Report<'secrets/logged'>): void {
  const { library, carried, what, sink, line } = request;
  const carries = carried.kind === 'secret' ? `the secret "${short(carried.name)}"` : 'a token';
  report(what, { library, carries, sink, line }, { node });
}

/** One finding for each place, with everything that is logged there. */
function tell(
  node: Node,
  secrets: readonly (Logged & { readonly secret: OfSecrets })[],
  { report, example }: { readonly report: Report<'secrets/logged'>; readonly example: string },
): void {
  const [first] = secrets;
  if (first === undefined) return;
  const { sink, line } = first;
  const all = secrets.find(({ secret }) => secret.kind === 'all')?.secret;
  const names = [...new Set(secrets.flatMap(({ secret }) => (secret.kind === 'all' ? [] : secret.name)))].sort();
  if (all?.kind === 'all') report('all', { what: all.what, sink, line, example }, { node });
  else if (names.length > 1)
    report('several', { names: short(names.join(', '), 200), first: short(names[0] ?? ''), sink, line }, { node });
  else if (first.secret.kind !== 'all') report(first.secret.kind, { name: first.secret.name, sink, line }, { node });
}
