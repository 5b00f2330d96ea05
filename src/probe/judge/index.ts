import type { ActionFacts } from '../../analysis/facts/action.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Plan } from '../model.ts';
import type { ProbeRun } from '../seen-run.ts';
import { judgeBypasses } from './bypasses.ts';
import { judgeEnds } from './judge-ends.ts';
import { judgeExposures } from './exposures.ts';
import { judged } from './judged.ts';
import { judgeLogs } from './logs.ts';
import { Seen } from './seen.ts';
import { judgeSharedState } from './shared-state.ts';

/** The findings from the recordings of an Action. Pure: the same recordings give the same findings. */
export function judgeProbe(facts: ActionFacts, plan: Plan, run: ProbeRun): Finding[] {
  const all = judged(facts, plan.flow, plan, run);
  const seen = new Seen(all.words);
  for (const recording of all.recordings) {
    judgeEnds(all, recording, seen);
    judgeExposures(all, recording, seen);
    judgeLogs(all, recording, seen);
    judgeSharedState(all, recording, seen);
  }
  judgeBypasses(all, seen);
  return seen.findings();
}
