import { factsOf } from '../../../analysis/facts/action.ts';
import { gateOf } from '../../../analysis/paths/gate-of.ts';
import { namesSwitch } from '../../../analysis/paths/switch-names.ts';
import { mentions } from '../../../analysis/paths/switches.ts';
import type { ActionFacts } from '../../../analysis/facts/action.ts';
import { DECLARE_DEBUG } from '../../../rules/debug-switch.ts';
import { defineRule } from '../../rule.ts';

const whole = { loc: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } };

export const noDebugFlag = defineRule(
  'code/no-debug-flag',
  { roles: ['manifest'] },
  ({ integration: { action, manifest }, report }) => ({
    Document() {
      if (action.state !== 'parsed' || manifest.state !== 'parsed') return;
      const { fields, complete } = manifest.value;
      if (!complete.configuration || !complete.secrets) return;
      if (!factsOf(action.value).consoleCalls.some(({ helper }) => helper === null)) return;
      if (fields.some(({ name, label }) => namesSwitch(name) || namesSwitch(label ?? ''))) return;
      if (!isSwitchedByField(factsOf(action.value))) report('noSwitch', { field: DECLARE_DEBUG }, whole);
    },
  }),
);

/** Whether a log depends on a configuration value, whatever its name. */
function isSwitchedByField(action: ActionFacts): boolean {
  return action.consoleCalls.some((log) => {
    const gate = gateOf(action, log);
    return gate?.kind === 'switch' && mentions(action.code, gate.test, (name) => name === 'configuration', 0);
  });
}
