import type { ActionFacts } from '../../analysis/facts/action.ts';
import { pathsOf } from '../../analysis/paths/success-path.ts';
import { rangeOf } from '../../analysis/syntax/tree.ts';
import type { FlowId } from '../../auth0/flows.ts';
import type { Manifest } from '../../submission/model.ts';
import type { Plan } from '../model.ts';
import { canary } from '../sample-values.ts';
import { planOf } from '../values.ts';
import type { ExplorationPlan } from './model.ts';

/** What the process is told that looks for executions to be written down: values that people can read, where the form allows it. */
export function explorationOf(
  facts: ActionFacts,
  flow: FlowId,
  manifest: Manifest | null,
): { readonly plan: Plan; readonly exploration: ExplorationPlan } {
  const plan = planOf(facts, flow, manifest, null);
  const denial = [...pathsOf(facts)].filter(([, path]) => path === 'denial').map(([unit]) => rangeOf(unit)[0]);
  return {
    plan: {
      ...plan,
      secrets: plan.secrets.map(({ name, value, ...rest }) => {
        const own = canary(name);
        const plain = `test-${name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}`;
        return { ...rest, name, value: value.replace(own, plain).replace(own.toLowerCase(), plain) };
      }),
    },
    exploration: {
      event: uniquePaths(facts.eventReads.map(({ path }) => path)),
      api: [...new Set(facts.apiCalls.map(({ path }) => path.join('.')))],
      denial,
    },
  };
}

function uniquePaths(paths: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(paths.map((path) => [path.join('.'), path])).values()];
}
