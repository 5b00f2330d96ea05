import type { Thresholds } from '../configuration/settings.ts';
import type { MeasuredCoverage } from '../coverage/index.ts';
import type { Coverage } from '../report/model.ts';
import { finding, type Finding } from '../rules/finding.ts';
import { startOf, type Place } from '../submission/place.ts';
import type { SourceTree } from '../analysis/syntax/tree.ts';
import type { Integration } from '../submission/model.ts';

export type JudgedCoverage = Coverage & Pick<MeasuredCoverage, 'missed' | 'untestedDenial'>;

/** The most groups of lines in a hint. */
const MOST_RUNS = 10;

/** The findings about what no test ran. */
export function belowThresholds(integration: Integration, coverage: JudgedCoverage, thresholds: Thresholds): Finding[] {
  const { action } = integration;
  if (action.state !== 'parsed') return [];
  const { successPath } = thresholds;
  const findings: Finding[] = [];
  const { untestedDenial: denial } = coverage;
  if (denial !== null) findings.push(finding('tests/no-denial', 'none', { method: denial.method }, denial.place));
  if (successPath !== null && coverage.successPath.percent < successPath) {
    const figures = { percent: coverage.successPath.percent, threshold: successPath };
    for (const { start, end, path } of coverage.uncovered) {
      if (path !== 'success') continue;
      const place = linesOf(action.value, start, end, coverage.missed.get(start));
      findings.push(
        start === end
          ? finding('tests/success-path-coverage', 'uncoveredLine', { line: start, ...figures }, place)
          : finding('tests/success-path-coverage', 'uncoveredLines', { first: start, last: end, ...figures }, place),
      );
    }
  }
  for (const [kind, figure] of [
    ['line', 'lines'],
    ['branch', 'branches'],
    ['function', 'functions'],
    ['statement', 'statements'],
  ] as const) {
    const threshold = thresholds[figure];
    const { percent } = coverage[figure];
    if (threshold === null || percent >= threshold) continue;
    findings.push(
      finding(
        'tests/coverage',
        'below',
        { kind, percent, threshold, missed: missedIn(kind, coverage) },
        startOf(action.value.path),
      ),
    );
  }
  return findings;
}

/** From the first statement that no test ran to the end of the last line. */
function linesOf({ path, text }: SourceTree, start: number, end: number, missed: number | undefined): Place {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const column = missed ?? (lines[start - 1] ?? '').search(/\S/u) + 1;
  return {
    file: path,
    start: { line: start, column: Math.max(1, column) },
    end: { line: end, column: (lines[end - 1] ?? '').trimEnd().length + 1 },
  };
}

/** What is missing for a kind of coverage: lines if they are known. */
function missedIn(kind: 'line' | 'branch' | 'function' | 'statement', { uncovered }: Coverage): string {
  if (kind === 'branch') return 'both outcomes of each condition';
  if (kind === 'function') return 'each function';
  const runs = uncovered.map(({ start, end }) => (start === end ? `${start}` : `${start}–${end}`));
  if (runs.length === 0) return 'more of the Action';
  const more = runs.length - MOST_RUNS;
  return `${runs.length === 1 && !runs[0]?.includes('–') ? 'line' : 'lines'} ${runs.slice(0, MOST_RUNS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
