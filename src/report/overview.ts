import type { Report, ReportedIntegration } from './model.ts';
import { testsInWords } from './wording.ts';

/** A figure of an integration; bad if it keeps the submission from being ready. */
interface Cell {
  readonly text: string;
  readonly isBad: boolean;
}

/** One integration in a line. */
export interface Overview {
  readonly path: string;
  readonly errors: Cell;
  readonly warnings: Cell;
  readonly tests: Cell;
  readonly successPath: Cell;
}

/** One row for each integration, in the order of the report. */
export function overviewOf({ integrations }: Pick<Report, 'integrations'>): Overview[] {
  return integrations.map(row);
}

function row({ path, findings, tests, coverage }: ReportedIntegration): Overview {
  const open = findings.filter(({ waived }) => waived === undefined);
  const count = (severity: 'error' | 'warning') => open.filter((finding) => finding.severity === severity).length;
  const errors = count('error');
  const isMissed = open.some(({ rule, severity }) => rule === 'tests/success-path-coverage' && severity === 'error');
  return {
    path,
    errors: { text: String(errors), isBad: errors > 0 },
    warnings: { text: String(count('warning')), isBad: false },
    tests: { text: testsInWords(tests), isBad: tests.status === 'failed' || tests.status === 'not-run' },
    successPath: { text: coverage === null ? 'not measured' : `${coverage.successPath.percent} %`, isBad: isMissed },
  };
}
