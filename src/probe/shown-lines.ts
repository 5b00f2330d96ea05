import type { ActionFacts } from '../analysis/facts/action.ts';
import { pathsOf } from '../analysis/paths/success-path.ts';
import { rangeOf } from '../analysis/syntax/tree.ts';
import type { ProbeRun } from './seen-run.ts';

export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** Lines of the failure path that scenarios ran completely; 1-based, in order, adjacent lines joined. */
export function shownLines(facts: ActionFacts, { ran }: Pick<ProbeRun, 'ran'>): LineRange[] {
  const shown = new Set<number>();
  const hidden = new Set<number>();
  for (const [unit, path] of pathsOf(facts)) {
    if (path !== 'failure' || !unit.loc) continue;
    const lines = ran.has(rangeOf(unit)[0]) ? shown : hidden;
    for (let line = unit.loc.start.line; line <= unit.loc.end.line; line += 1) lines.add(line);
  }
  const ranges: { start: number; end: number }[] = [];
  for (const line of [...shown].filter((each) => !hidden.has(each)).sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.end === line - 1) last.end = line;
    else ranges.push({ start: line, end: line });
  }
  return ranges;
}
