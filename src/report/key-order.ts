import type { Coverage, Ratio, ReportedTests } from './model.ts';

/** The keys in the order of the contract. */
export function orderedTests({ status, passed, failed, skipped, durationMs, cases }: ReportedTests): ReportedTests {
  return {
    status,
    passed,
    failed,
    skipped,
    durationMs,
    cases: cases.map(({ name, status: result, durationMs: duration, message, file, start }) => ({
      name,
      status: result,
      durationMs: duration,
      ...(message === undefined ? {} : { message }),
      file,
      start: { line: start.line, column: start.column },
    })),
  };
}

/** The same; the lines that did not run in the order of the file. */
export function orderedCoverage(coverage: Coverage): Coverage {
  const ratio = ({ covered, total, percent }: Ratio): Ratio => ({ covered, total, percent });
  return {
    successPath: ratio(coverage.successPath),
    ...(coverage.denialPath === undefined ? {} : { denialPath: ratio(coverage.denialPath) }),
    ...(coverage.failurePath === undefined ? {} : { failurePath: ratio(coverage.failurePath) }),
    lines: ratio(coverage.lines),
    branches: ratio(coverage.branches),
    functions: ratio(coverage.functions),
    statements: ratio(coverage.statements),
    uncovered: coverage.uncovered
      .map(({ start, end, path }) => ({ start, end, path }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  };
}
