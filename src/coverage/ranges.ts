import type { ScriptCoverage } from '../sandbox/model.ts';
import type { Unit } from '../analysis/paths/units.ts';
import { rangeOf } from '../analysis/syntax/tree.ts';

/**
 * The units that ran in at least one realm: those whose first character lies in a V8 range that was entered.
 *
 * V8's ranges nest. Each one says how often all of it ran, except for the ranges inside it. Painting them from the outside in
 * leaves the count of the innermost range at every offset. ast-v8-to-istanbul does the same, but obeys the `v8 ignore`
 * comments and the source map that the partner wrote, and rewrites the tree that the rules share.
 */
export function ranUnits(units: readonly Unit[], scripts: readonly ScriptCoverage[], length: number): Set<Unit> {
  const ran = new Set<Unit>();
  for (const script of scripts) {
    const counts = paint(script, length);
    for (const unit of units) if ((counts[rangeOf(unit)[0]] ?? 0) > 0) ran.add(unit);
  }
  return ran;
}

function paint(script: ScriptCoverage, length: number): Float64Array {
  const counts = new Float64Array(length);
  const ranges = script.functions.flatMap(({ ranges }) => ranges);
  ranges.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  for (const { startOffset, endOffset, count } of ranges) {
    counts.fill(count, Math.max(0, startOffset), Math.max(0, endOffset));
  }
  return counts;
}
