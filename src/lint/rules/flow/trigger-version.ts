import { factsOf } from '../../../analysis/facts/action.ts';
import { apiMethod, hasApiMethod } from '../../../auth0/api.ts';
import type { FlowId } from '../../../auth0/flows.ts';
import { flows, isFlowId } from '../../../auth0/flows.ts';
import type { ActionParse, DeployTrigger } from '../../../submission/model.ts';
import type { Report } from '../../rule.ts';
import { defineRule } from '../../rule.ts';

export const triggerVersion = defineRule(
  'flow/trigger-version',
  { roles: ['template'] },
  ({ integration: { action, template }, report }) => ({
    Document() {
      if (template.state !== 'parsed') return;
      for (const trigger of template.value.triggers) {
        if (isFlowId(trigger.id)) inspect(trigger.id, trigger, action, report);
      }
    },
  }),
);

function inspect(
  id: FlowId,
  { version: written }: DeployTrigger,
  action: ActionParse,
  report: Report<'flow/trigger-version'>,
): void {
  const { versions, currentVersion: current } = flows[id];
  const version = versions.find((each) => each === written?.value);
  if (written === null || version === undefined) return;
  const where = { loc: written.place };
  if (version === 'v1' && current !== 'v1') {
    report('contextual', { trigger: id, version, current }, where);
    return;
  }
  if (action.state !== 'parsed' || factsOf(action.value).flow !== id) return;
  for (const { path, doubtful, optional } of factsOf(action.value).apiCalls) {
    const method = doubtful || optional ? null : apiMethod(id, path.join('.'));
    if (method === null || hasApiMethod(id, version, method)) continue;
    report('lacks', { trigger: id, version, method: method.path, since: method.since ?? current }, where);
    return;
  }
}
