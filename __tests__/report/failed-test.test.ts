import { textsIn } from '../../src/report/failed-test.ts';
import type { ReportedTestCase } from '../../src/report/model.ts';
import { aFinding, anIntegration, aReport } from './sample.ts';

const place = { file: 'integration/a.spec.js', start: { line: 9, column: 3 } };
const texts = (said: string, message: string, name = 'denies', rule = 'tests/failed') => {
  const test: ReportedTestCase = { name, status: 'failed', durationMs: 1, message: said, ...place };
  const tests = { status: 'failed' as const, passed: 0, failed: 1, skipped: 0, durationMs: 1, cases: [test] };
  const report = aReport({ integrations: [anIntegration({ tests })] });
  return textsIn(report)(aFinding({ rule, message, hint: 'Make it right.', ...place, end: place.start }));
};

describe('the texts of a finding', () => {
  it.each([
    ['one line', 'expect(a)\n\nExpected: 1', 'The test "denies" fails: expect(a)'],
    ['lines up to an empty one', 'expect(a)\n  .toBe(b)\n\nExpected: 1', 'The test "denies" fails: expect(a) .toBe(b)'],
    ['lines up to a stack', 'TypeError: no\n    at a.js:1:1', 'The test "denies" fails: TypeError: no'],
  ])("do not say twice how a failing test's output begins: %s", (_, said, message) => {
    const { output, test, ...rest } = texts(said, message);
    expect(rest).toEqual({ message: 'The test "denies" fails.', hint: '' });
    expect([output.join('\n'), test?.name]).toEqual([said, 'denies']);
  });

  it('keep a message that the output does not begin with', () => {
    expect(texts('expect(b)\n\nExpected: 1', 'The test "denies" fails: no').message).toBe(
      'The test "denies" fails: no',
    );
  });

  it.each([
    ['an output of one line', texts('no', 'The test "denies" fails: no')],
    ['another test', texts('a\n\nb', 'The test "lets in" fails: a')],
    ['another rule', texts('a\n\nb', 'The test "denies" fails: a', 'denies', 'tests/not-run')],
  ])('are separate for %s', (_, found) => {
    expect(found).toMatchObject({ hint: 'Make it right.', output: [], test: null });
    expect(found.message).toMatch(/fails: (?:no|a)$/);
  });
});
