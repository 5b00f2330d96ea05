import { finding, startOf } from '../../../rules/finding.ts';
import { gateOf, mentions, namesSwitch } from '../../../submission/action/gates.ts';
import type { ActionSource } from '../../../submission/model.ts';
import type { IntegrationCheck } from '../../rule.ts';

export const noDebugFlag: IntegrationCheck = {
  ids: ['code/no-debug-flag'],
  check({ action, manifest, files }) {
    if (action.state !== 'parsed' || manifest.state !== 'parsed') return [];
    const { fields, complete } = manifest.value;
    if (!complete.configuration || !complete.secrets) return [];
    if (!action.value.consoleCalls.some(({ helper }) => helper === null)) return [];
    if (fields.some(({ name, label }) => namesSwitch(name) || namesSwitch(label ?? ''))) return [];
    if (isSwitchedByField(action.value)) return [];
    return [finding('code/no-debug-flag', 'noSwitch', {}, startOf(files.manifest.path))];
  },
};

/** A log is behind a question for a configuration value, whatever its name. */
function isSwitchedByField({ code, consoleCalls, entryPoints }: ActionSource): boolean {
  return consoleCalls.some((log) => {
    const gate = gateOf(code, entryPoints, log);
    return (
      gate?.kind === 'switch' && gate.test !== null && mentions(code, gate.test, (name) => name === 'configuration', 0)
    );
  });
}
