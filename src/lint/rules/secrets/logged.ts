import { factsOf } from '../../../analysis/facts/action.ts';
import { loggedOf } from '../../../analysis/facts/logged.ts';
import { defineRule } from '../../rule.ts';
import { harmlessProperty } from '../examples.ts';
import { onceEach } from '../once-each.ts';
import { secretOf } from './secret-of.ts';

export const logged = defineRule(
  'secrets/logged',
  { roles: ['action'], mentions: /console/u },
  ({ integration: { action }, report }) => ({
    Program() {
      if (action.state !== 'parsed') return;
      const isFirst = onceEach();
      for (const { held, node, sink } of loggedOf(factsOf(action.value))) {
        const secret = secretOf(held);
        if (secret === null || !isFirst(node, secret.kind === 'all' ? '' : secret.name)) continue;
        if (secret.kind === 'all')
          report('all', { what: secret.what, sink, example: harmlessProperty(factsOf(action.value).flow) }, { node });
        else report(secret.kind, { name: secret.name, sink }, { node });
      }
    },
  }),
);
