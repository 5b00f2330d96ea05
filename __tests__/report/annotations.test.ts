import { annotationsOf } from '../../src/report/annotations.ts';
import { reportedFinding, reportedIntegration, reportOf } from '../github/reports.ts';

const options = {
  findings: true,
  warnings: [] as string[],
  closing: 'Not ready.',
  failed: true,
  whole: 'The summary has them all.',
};

function findings(count: Partial<Record<'error' | 'warning' | 'notice', number>>) {
  return (['notice', 'warning', 'error'] as const).flatMap((severity) =>
    Array.from({ length: count[severity] ?? 0 }, (_, index) =>
      reportedFinding({ severity, message: `${severity} ${index}` }),
    ),
  );
}

function levels(count: Parameters<typeof findings>[0], given: Partial<typeof options> = {}) {
  return annotationsOf(reportOf(findings(count)), { ...options, ...given }).map(({ level }) => level);
}

describe('annotationsOf', () => {
  it('shows the most severe first, and the verdict last', () => {
    expect(levels({ error: 2, warning: 1, notice: 1 })).toEqual(['error', 'error', 'warning', 'notice', 'error']);
  });

  it.each([
    [{ error: 9 }, 10, ''],
    [{ error: 10 }, 10, '1 more error.'],
    [{ error: 25, warning: 11, notice: 12 }, 30, '16 more errors, 1 more warning, 2 more notices.'],
    [{ warning: 10, notice: 10 }, 21, ''],
  ])('of %j shows %d, and counts the rest', (count, shown, told) => {
    const annotations = annotationsOf(reportOf(findings(count)), options);
    expect(annotations).toHaveLength(shown);
    for (const level of ['error', 'warning', 'notice']) {
      expect(annotations.filter((each) => each.level === level).length).toBeLessThanOrEqual(10);
    }
    const closing = annotations.at(-1);
    expect(closing?.level).toBe('error');
    expect(closing?.message.startsWith('Not ready.')).toBe(true);
    expect(closing?.message.includes('Not annotated')).toBe(told !== '');
    expect(closing?.message).toContain(told);
  });

  it('counts the overflow in a notice, one of the ten, if the verdict is success', () => {
    const annotations = annotationsOf(reportOf(findings({ warning: 12, notice: 10 })), { ...options, failed: false });
    expect(annotations).toHaveLength(20);
    expect(annotations.at(-1)).toMatchObject({ level: 'notice' });
    expect(annotations.at(-1)?.message).toContain('2 more warnings, 1 more notice.');
  });

  it('adds nothing if all is well', () => {
    expect(levels({ notice: 10 }, { failed: false })).toEqual(Array(10).fill('notice'));
    expect(levels({}, { failed: false })).toEqual([]);
  });

  it("shows failures while publishing before the findings' warnings", () => {
    const annotations = annotationsOf(reportOf(findings({ warning: 20 })), { ...options, warnings: ['No comment.'] });
    const warnings = annotations.filter(({ level }) => level === 'warning');
    expect(warnings).toHaveLength(10);
    expect(warnings[0]?.message).toBe('No comment.');
    expect(annotations.at(-1)?.message).toContain('11 more warnings');
  });

  it('shows only the verdict and the faults if findings are not annotated', () => {
    expect(levels({ error: 3 }, { findings: false, warnings: ['x'] })).toEqual(['warning', 'error']);
  });

  it('leaves waived findings out', () => {
    const waived = reportedFinding({ waived: { reason: 'agreed', expires: '2027-01-31' } });
    expect(annotationsOf(reportOf([waived]), { ...options, failed: false })).toEqual([]);
  });

  it('shows the finding, what to do, and the output of a failing test', () => {
    const place = { file: 'integration/integration.action.spec.js', start: { line: 9, column: 3 } };
    const failing = { ...place, name: 'adds', status: 'failed', durationMs: 1 } as const;
    const cases = [
      { ...failing, name: 'subtracts', message: 'expect(a)\n\nExpected: 1' },
      { ...failing, message: 'expect(b)\n\nExpected: 2' },
      { ...failing, name: 'multiplies', message: 'expect(c)' },
    ];
    const found = ['adds', 'multiplies'].map((name) =>
      reportedFinding({ ...place, rule: 'tests/failed', message: `The test "${name}" fails: no`, hint: 'Mend it.' }),
    );
    const tests = { status: 'failed', passed: 0, failed: 3, skipped: 0, durationMs: 3, cases } as const;
    const integrations = [reportedIntegration({ findings: found, tests: { ...tests, cases } })];
    const annotations = annotationsOf(reportOf([], { integrations, conclusion: 'failure' }), options);
    expect(annotations.map(({ message }) => message)).toEqual([
      'The test "adds" fails: no\nexpect(b)\n\nExpected: 2',
      'The test "multiplies" fails: no\n→ Mend it.',
      'Not ready.',
    ]);
  });

  it.each([
    ['in a line', [4, 15, 4, 24], { startLine: 4, endLine: 4, startColumn: 15, endColumn: 23 }],
    ['of a file', [1, 1, 1, 1], { startLine: 1, endLine: 1, startColumn: 1, endColumn: 1 }],
    ['of several lines', [4, 15, 6, 2], { startLine: 4, endLine: 6 }],
    ['of a whole line', [4, 1, 5, 1], { startLine: 4, endLine: 4 }],
  ])('places a finding %s', (_, [line = 0, column = 0, endLine = 0, endColumn = 0], expected) => {
    const found = reportedFinding({ start: { line, column }, end: { line: endLine, column: endColumn } });
    const [annotation] = annotationsOf(reportOf([found]), options);
    expect(annotation?.properties).toEqual({
      title: 'secrets/name-case',
      file: 'integration/configuration.json',
      ...expected,
    });
  });
});
