import type { Run } from '../../src/report/last-run.ts';
import { compareRuns, MOST_KNOWN, newFindings } from '../../src/report/last-run.ts';
import type { Report, ReportedFinding } from '../../src/report/model.ts';
import { aFinding, anIntegration, aReport } from './sample.ts';

const [ONE, TWO, THREE] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [string, string, string];
const notRun = { ...anIntegration().tests, status: 'not-run' as const };

function found(names: string, commit = ONE, over: Partial<ReturnType<typeof anIntegration>> = {}): Report {
  const findings = names.split('').map(named);
  return aReport({ commit, integrations: [anIntegration({ findings, ...over })] });
}

/** A capital is a finding that only the tests can have. */
function named(name: string): ReportedFinding {
  const rule = name === name.toUpperCase() ? 'tests/failed' : 'secrets/name-case';
  return aFinding({ rule, message: name, fingerprint: name.repeat(32) });
}

function run(report: Report, last: Run | null = null, whole = true): Run {
  const compared = compareRuns(report, last, { whole });
  if (compared === null) throw new Error('nothing to keep');
  return compared;
}

const isNew = (report: Report, kept: Run) => [...newFindings(report, kept)].map(({ message }) => message).join('');

describe('two runs', () => {
  it.each([
    ['the same findings of another commit', 'abc', 'abc', '', 0],
    ['a new one', 'ab', 'abc', 'c', 0],
    ['a fixed one', 'abc', 'ab', '', 1],
    ['one for another', 'ab', 'bc', 'c', 1],
    ['all fixed', 'abC', '', '', 3],
    ['a failing test that passes', 'aB', 'a', '', 1],
  ])('are compared: %s', (_, before, after, added, fixed) => {
    const report = found(after, TWO);
    const kept = run(report, run(found(before)));
    expect(isNew(report, kept)).toBe(added);
    expect(kept.since).toEqual({ commit: ONE, fixed, unchecked: 0 });
  });

  it('say nothing for the first', () => {
    const kept = run(found('ab'));
    expect(kept.since).toBeNull();
    expect(isNew(found('ab'), kept)).toBe('');
  });

  it('of one commit with the same findings keep their differences', () => {
    const kept = run(found('bc', TWO), run(found('ab')));
    expect(run(found('bc', TWO), kept)).toBe(kept);
    expect(run(found('b', TWO), kept).since).toEqual({ commit: TWO, fixed: 1, unchecked: 0 });
    expect(run(found('bc', THREE), kept).since).toEqual({ commit: TWO, fixed: 0, unchecked: 0 });
  });

  it('do not count a waived finding as fixed, or as new when the waiver is gone', () => {
    const waived = aReport({
      commit: TWO,
      integrations: [
        anIntegration({ findings: [{ ...named('a'), waived: { reason: 'later', expires: '2027-01-31' } }] }),
      ],
    });
    const kept = run(waived, run(found('a')));
    expect(kept.since?.fixed).toBe(0);
    expect(isNew(found('a', THREE), run(found('a', THREE), kept))).toBe('');
  });
});

describe('an unchecked part', () => {
  it('is not fixed: findings of tests if the tests did not run, until they do', () => {
    const second = run(found('a', TWO, { tests: notRun }), run(found('abCD')));
    expect(second.since).toEqual({ commit: ONE, fixed: 1, unchecked: 2 });
    expect(run(found('a', TWO, { tests: notRun }), second)).toBe(second);
    const report = found('aC', THREE);
    const third = run(report, second);
    expect(third.since).toEqual({ commit: TWO, fixed: 1, unchecked: 0 });
    expect(isNew(report, third)).toBe('');
  });

  it('is known for each integration', () => {
    const both = (first: string, second: string, commit: string, over = {}) =>
      aReport({
        commit,
        integrations: [
          anIntegration({ path: 'one', findings: first.split('').map(named), ...over }),
          anIntegration({ path: 'two', findings: second.split('').map(named) }),
        ],
      });
    const last = run(both('A', 'B', ONE));
    expect(run(both('', '', TWO, { tests: notRun }), last).since).toEqual({ commit: ONE, fixed: 1, unchecked: 1 });
  });

  it('is not fixed if a stage failed', () => {
    const broken = run(found('a', TWO), run(found('abC')), false);
    expect(broken.since).toEqual({ commit: ONE, fixed: 0, unchecked: 2 });
    expect(run(found('a', TWO), broken, false)).toBe(broken);
    expect(run(found('a', TWO), broken).since).toEqual({ commit: TWO, fixed: 2, unchecked: 0 });
  });
});

describe('nothing is kept', () => {
  it('if there is no commit', () => {
    expect(compareRuns({ ...found('a'), commit: null }, null, { whole: true })).toBeNull();
  });

  it.each([
    [MOST_KNOWN, true],
    [MOST_KNOWN + 1, false],
  ])('with %d findings: %s', (count, keeps) => {
    const findings = Array.from({ length: count }, (_, index) => aFinding({ fingerprint: `${index}` }));
    const report = aReport({ integrations: [anIntegration({ findings })] });
    expect(compareRuns(report, null, { whole: true }) !== null).toBe(keeps);
  });

  it('if the findings and the unchecked parts together are too many', () => {
    const findings = Array.from({ length: MOST_KNOWN }, (_, index) => aFinding({ fingerprint: `${index}` }));
    const last = run(found('a'));
    expect(compareRuns(aReport({ integrations: [anIntegration({ findings })] }), last, { whole: false })).toBeNull();
  });
});
