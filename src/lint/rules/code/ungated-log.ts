import { factsOf } from '../../../analysis/facts/action.ts';
import { gateOf } from '../../../analysis/paths/gate-of.ts';
import { defineRule } from '../../rule.ts';
import { eventNameAt } from '../../../analysis/facts/event-name.ts';
import { debugGate } from '../../../rules/debug-switch.ts';
import { debugSwitchOf } from '../examples.ts';
import { called } from './called.ts';

export const ungatedLog = defineRule(
  'code/ungated-log',
  { roles: ['action'], mentions: /console/ },
  ({ integration, report }) => ({
    Program() {
      if (integration.action.state !== 'parsed') return;
      const action = factsOf(integration.action.value);
      for (const log of action.consoleCalls) {
        // A helper logs where the call is written. The analysis looks at its callers from there.
        if (log.helper !== null || gateOf(action, log) !== null) continue;
        report(
          'ungated',
          {
            call: called(action.tree, log.node),
            ...debugGate(debugSwitchOf(integration.manifest), eventNameAt(action, log.node)),
          },
          { node: log.node },
        );
      }
    },
  }),
);
