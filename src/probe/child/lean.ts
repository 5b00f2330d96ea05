import type { FoundExecution } from '../explore/exploration.ts';
import type { Plan } from '../model.ts';
import type { Executed } from './execute.ts';
import { isObject, staged, type Trial, type Twist } from './trial.ts';
import { described, type Exploring, type Tried } from './tried.ts';

/** The most values of an answer that are left out as a trial. */
const MOST = 40;

/** The same execution with as little as possible: without twists that change nothing, and without values that nobody reads. */
export async function lean(tried: Tried, handler: Plan['handlers'][number], of: Exploring): Promise<FoundExecution> {
  const { plan, exploration, execute, ran } = of;
  const units = [...plan.success, ...exploration.denial, ...plan.failure];
  const run = async (trial: Trial, moment = { seed: 1, later: 0 }): Promise<Tried> => {
    const ready = staged(plan, handler, trial);
    const executed = await execute(ready.execution(moment));
    return { ...tried, trial, staged: ready, executed, units: ran.take(units) };
  };
  const wanted = tokenOf(tried);
  let best = tried;
  const attempt = async (trial: Trial): Promise<boolean> => {
    const other = await run(trial);
    if (tokenOf(other) !== wanted) return false;
    best = other;
    return true;
  };
  for (const twist of tried.trial) await attempt(best.trial.filter((each) => each !== twist));
  const { recording, validated } = best.executed;
  if (recording.requests.length > 0 || validated !== null) {
    let count = 0;
    for (const path of pathsIn(best.staged.tree, [])) {
      count += 1;
      if (count > MOST) break;
      const without: Twist = { kind: 'answer', path, value: undefined };
      await attempt([...best.trial, without]);
    }
  }
  const last = await run(best.trial);
  // The first one runs at the given moment: its answers are recorded before the second.
  const answered = new Map(last.staged.answered);
  const again: Executed = (await run(best.trial, { seed: 2, later: 61_001 })).executed;
  return described(handler.name, { ...last, staged: { ...last.staged, answered } }, again);
}

/** What has to stay the same: the code that ran, and its effects. */
function tokenOf({ executed: { recording }, units }: Tried): string {
  const { outcome, error, calls, requests } = recording;
  return JSON.stringify([
    outcome,
    error,
    calls.map(({ path, args }) => [path, args]),
    requests.map(({ method, url }) => [method, url]),
    [...units].sort((a, b) => a - b),
  ]);
}

/** Paths of all values of an answer, outermost first. */
function pathsIn(tree: unknown, path: readonly string[]): (readonly string[])[] {
  if (!isObject(tree) || Array.isArray(tree)) return [];
  return Object.entries(tree).flatMap(([name, value]) => [[...path, name], ...pathsIn(value, [...path, name])]);
}
