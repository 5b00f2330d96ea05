import { currentRuntime, runtimeState } from '../../../auth0/runtimes.ts';
import { defineRule } from '../../rule.ts';

export const retiredRuntime = defineRule(
  'flow/retired-runtime',
  { roles: ['template'] },
  ({ integration: { template }, report }) => ({
    Document() {
      const runtime = template.state === 'parsed' ? template.value.runtime : null;
      if (runtime === null) return;
      const state = runtimeState(runtime.value);
      if (state !== 'retired' && state !== 'superseded') return;
      report(state, { runtime: runtime.value, current: currentRuntime }, { loc: runtime.place });
    },
  }),
);
