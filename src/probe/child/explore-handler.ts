import { explorationLimits } from '../explore/exploration.ts';
import type { Plan } from '../model.ts';
import { lean } from './lean.ts';
import { placeOf, staged, type Trial } from './trial.ts';
import type { Exploring, Tried } from './tried.ts';
import { twistsOf } from './twists.ts';

/** Limit for one handler: a count instead of a time, so that two searches find the same. */
const MOST_TRIALS = 3000;
/** Limit for one search with packages, which are slow. */
const MOST_AFTER_NEWS = 1500;

/**
 * Searches for executions that together run as much of the Action as possible: it starts from an ordinary one, and continues from each that
 * runs something new, changing one thing at a time. Reports those that are needed, each with as few changes as possible.
 */
export async function exploreHandler(handler: Plan['handlers'][number], of: Exploring): Promise<void> {
  const { plan, exploration, send } = of;
  const units = [...plan.success, ...exploration.denial, ...plan.failure];
  const success = new Set(plan.success);
  const failure = new Set(plan.failure);
  const reached = new Set<number>();
  const kept: Tried[] = [];
  let count = 0;
  const run = async (trial: Trial): Promise<Tried | null> => {
    const id = `${handler.name} ${count}`;
    count += 1;
    if (of.skip.has(id)) return null;
    send({ kind: 'begin', handler: handler.name, id: `trial ${count - 1}` });
    const ready = staged(plan, handler, trial);
    const executed = await of.execute(ready.execution({ seed: 1, later: 0 }));
    const seen = of.ran.take(units);
    const { outcome } = executed.recording;
    const clean = ![...seen].some((unit) => failure.has(unit)) && (outcome === 'continued' || outcome === 'redirected');
    return { trial, staged: ready, executed, units: seen, clean };
  };
  of.ran.take([]);
  const queue: Tried[] = [];
  const note = (tried: Tried | null): void => {
    if (tried === null || tried.executed.recording.outcome === 'hung') return;
    const key = (unit: number) => (tried.clean || !success.has(unit) ? unit : -1 - unit);
    const news = [...tried.units].filter((unit) => !reached.has(unit) && !reached.has(key(unit)));
    if (news.length === 0 && kept.length > 0) return;
    for (const unit of tried.units) reached.add(key(unit));
    kept.push(tried);
    queue.push(tried);
  };
  const ordinary = await run([]);
  note(ordinary);
  const isWhole = () => units.every((unit) => reached.has(unit));
  let lastNews = 0;
  const tries = new Set<string>();
  while (queue.length > 0 && count < MOST_TRIALS && !isWhole()) {
    // More is found by continuing from successful executions.
    const next = queue.findIndex(({ clean }) => clean);
    const [from] = queue.splice(Math.max(0, next), 1);
    if (from === undefined) break;
    const seen = { staged: from.staged, requests: from.executed.recording.requests.length };
    for (const twist of twistsOf(plan, exploration, seen, handler.stage)) {
      if (count >= MOST_TRIALS || count - lastNews > MOST_AFTER_NEWS || isWhole()) break;
      const trial = [...from.trial.filter((each) => placeOf(each) !== placeOf(twist)), twist];
      const key = JSON.stringify(trial.map((each) => JSON.stringify(each)).sort());
      if (tries.has(key)) continue;
      tries.add(key);
      const before = kept.length;
      note(await run(trial));
      if (kept.length > before) lastNews = count;
    }
  }
  const needed = chosen(kept, success, failure);
  if (needed.length === 0) {
    const why = ordinary?.executed.recording;
    send({
      kind: 'cannot-load',
      error: why?.error ?? (why?.outcome === 'hung' ? 'it does not end' : 'none of it ran'),
    });
  }
  for (const tried of needed) {
    const found = await lean(tried, handler, of);
    send({ kind: 'found', found });
  }
}

/** The fewest executions that run everything that any of them ran: successful ones first, then those that failed late. */
function chosen(kept: readonly Tried[], success: ReadonlySet<number>, failure: ReadonlySet<number>): Tried[] {
  const rest = [...kept];
  const covered = new Set<number>();
  const taken: Tried[] = [];
  const gain = ({ units, clean, executed }: Tried) => {
    let points = 0;
    for (const unit of units) if (!covered.has(unit)) points += success.has(unit) ? 1000 : failure.has(unit) ? 1 : 30;
    if (points === 0) return 0;
    return points * (clean ? 100 : executed.recording.outcome === 'threw' ? 1 : 10);
  };
  while (taken.length < explorationLimits.executions / 2) {
    let best: Tried | null = null;
    let most = 0;
    for (const each of rest) {
      const points = gain(each);
      if (points > most) [best, most] = [each, points];
    }
    if (best === null) break;
    for (const unit of best.units) covered.add(unit);
    rest.splice(rest.indexOf(best), 1);
    taken.push(best);
  }
  return taken;
}
