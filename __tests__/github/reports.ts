import type { Report, ReportedFinding, ReportedIntegration } from '../../src/report/model.ts';

/** Reports for tests of code that uses a report. */

export const COMMIT = '0123456789abcdef0123456789abcdef01234567';

export function reportedFinding(given: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    rule: 'secrets/name-case',
    severity: 'error',
    message: 'The secret "api_key" is not in upper case.',
    hint: 'Rename it to API_KEY.',
    file: 'integration/configuration.json',
    start: { line: 4, column: 15 },
    end: { line: 4, column: 24 },
    fingerprint: 'f1',
    ...given,
  };
}

export function reportedIntegration(given: Partial<ReportedIntegration> = {}): ReportedIntegration {
  return {
    path: 'integration',
    flow: 'post-login',
    handlers: ['onExecutePostLogin'],
    runtime: null,
    secrets: ['API_KEY'],
    configuration: [],
    dependencies: [],
    findings: [],
    isolation: { rung: 1, how: 'bubblewrap', node: '24.21.0' },
    tests: { status: 'passed', passed: 1, failed: 0, skipped: 0, durationMs: 5, cases: [] },
    coverage: coverageOf(100, 90),
    behaviour: null,
    code: null,
    ...given,
  };
}

export function coverageOf(successPath: number, lines: number): NonNullable<ReportedIntegration['coverage']> {
  const ratio = (percent: number) => ({ covered: percent, total: 100, percent });
  return {
    successPath: ratio(successPath),
    lines: ratio(lines),
    branches: ratio(lines),
    functions: ratio(lines),
    statements: ratio(lines),
    uncovered: [],
  };
}

/** A report of one integration with these findings. */
export function reportOf(findings: readonly ReportedFinding[], given: Partial<Report> = {}): Report {
  const count = (severity: string) =>
    findings.filter((each) => each.severity === severity && each.waived === undefined).length;
  return {
    schemaVersion: 2,
    tool: { name: 'actions-integration-check', version: '0.0.0' },
    commit: COMMIT,
    conclusion: count('error') > 0 ? 'failure' : 'success',
    counts: {
      error: count('error'),
      warning: count('warning'),
      notice: count('notice'),
      waived: findings.filter(({ waived }) => waived !== undefined).length,
    },
    findings: [],
    integrations: [reportedIntegration({ findings: [...findings] })],
    signOffs: [],
    timings: { lintMs: 1, testMs: 1, probeMs: 0, totalMs: 2 },
    ...given,
  };
}
