import { inertLine, inertLines } from './inert.ts';
import type { Report, ReportedFinding } from './model.ts';

const LIMITS = { lines: 30, columns: 300 };

/**
 * What Jest says of the failing test that a finding is about, line by line; empty for any other finding, and where it
 * is a single line, which the finding's own message has.
 */
export function testOutput(finding: ReportedFinding, { integrations }: Pick<Report, 'integrations'>): string[] {
  if (finding.rule !== 'tests/failed') return [];
  const failed = integrations
    .flatMap(({ tests }) => tests.cases)
    .find(
      ({ status, file, start, name }) =>
        status === 'failed' &&
        file === finding.file &&
        start.line === finding.start.line &&
        start.column === finding.start.column &&
        // Of a table of tests, all stand at one place.
        finding.message.includes(inertLine(name, 100).replace(/…$/, '')),
    );
  const lines = inertLines(failed?.message ?? '', LIMITS);
  return lines.length > 1 ? lines : [];
}
