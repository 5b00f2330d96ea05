import type { FailOn } from '../configuration/settings.ts';
import type { Conclusion, Report, ReportedFinding } from './model.ts';

/** Every finding of a report, first those about the repository. */
export function allFindings(report: Pick<Report, 'findings' | 'integrations'>): ReportedFinding[] {
  return [...report.findings, ...report.integrations.flatMap(({ findings }) => findings)];
}

/** A waived finding only counts as waived. */
export function countFindings(findings: readonly ReportedFinding[]): Report['counts'] {
  const counts = { error: 0, warning: 0, notice: 0, waived: 0 };
  for (const { severity, waived } of findings) counts[waived === undefined ? severity : 'waived'] += 1;
  return counts;
}

export function conclude(counts: Report['counts'], failOn: FailOn): Conclusion {
  if (failOn === 'never') return 'success';
  const failing = failOn === 'error' ? counts.error : counts.error + counts.warning;
  return failing > 0 ? 'failure' : 'success';
}
