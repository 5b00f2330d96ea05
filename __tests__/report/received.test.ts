import fc from 'fast-check';
import { receiveReport } from '../../src/report/received.ts';
import { RefusedReport } from '../../src/report/refused.ts';
import { COMMIT, reportedFinding, reportedIntegration, reportOf } from '../github/reports.ts';

const good = reportOf([reportedFinding()]);
const receive = (value: unknown, failOn: 'error' | 'warning' | 'never' = 'error') =>
  receiveReport(typeof value === 'string' ? value : JSON.stringify(value), { commit: COMMIT, failOn });
const withFile = (file: string) => reportOf([reportedFinding({ file })]);

describe('a report of another run', () => {
  it('is accepted unchanged if nothing is wrong with it', () => {
    expect(receive(good)).toEqual(good);
  });

  it('is also accepted from a version of this tool without walls', () => {
    const { integrations, ...rest } = good;
    const older = integrations.map(({ isolation, ...each }) => (expect(isolation).not.toBeNull(), each));
    expect(receive({ ...rest, schemaVersion: 1, integrations: older })).toEqual({
      ...good,
      integrations: integrations.map((each) => ({ ...each, isolation: null })),
    });
  });

  it.each([
    [
      'an error that is not counted',
      { ...good, conclusion: 'success', counts: { error: 0, warning: 0, notice: 0, waived: 9 } },
      'failure',
      1,
    ],
    [
      'errors that are not there',
      { ...reportOf([]), counts: { error: 9, warning: 0, notice: 0, waived: 0 } },
      'success',
      0,
    ],
    ['a run that broke off', { ...reportOf([]), conclusion: 'failure' }, 'failure', 0],
    ['an error of the repository', { ...reportOf([]), findings: [reportedFinding()] }, 'failure', 1],
  ])('gets new counts and a new conclusion: %s', (_, given, conclusion, error) => {
    expect(receive(given)).toMatchObject({ conclusion, counts: { error, waived: 0 } });
  });

  it('is judged by the fail-on of the run that publishes it', () => {
    const warned = reportOf([reportedFinding({ severity: 'warning' })]);
    expect(receive(warned, 'error').conclusion).toBe('success');
    expect(receive(warned, 'warning').conclusion).toBe('failure');
  });

  it.each([
    ['no JSON', 'root:x:0:0', /^The report is not JSON\.$/],
    ['another value', '7', /does not match its schema/],
    ['a list', [], /does not match its schema/],
    ['another version', { ...good, schemaVersion: 3 }, /schemaVersion/],
    [
      'an older version with parts that it did not have',
      { ...good, schemaVersion: 1, integrations: 7 },
      /schemaVersion/,
    ],
    ['an invalid number', JSON.stringify(good).replace('"totalMs":2', '"totalMs":1e999'), /timings\.totalMs/],
    ['an unknown property', { ...good, pullRequest: 1 }, /it has an unknown property/],
    ['a prototype', JSON.stringify(good).replace('{', '{"__proto__":{"conclusion":"success"},'), /unknown property/],
    [
      'a prototype further in',
      JSON.stringify(good).replace('"counts":{', '"counts":{"__proto__":{},'),
      /counts has an unknown/,
    ],
    ['a constructor', JSON.stringify(good).replace('{', '{"constructor":{},'), /unknown property/],
    [
      'a finding without its place',
      { ...good, findings: [{ ...reportedFinding(), start: undefined }] },
      /findings\[0\]\.start/,
    ],
    ['an invalid line', reportOf([reportedFinding({ start: { line: 0, column: 1 } })]), /findings\[0\]\.start\.line/],
    ['a percentage beyond all', JSON.stringify(good).replace('"percent":90', '"percent":900'), /percent/],
    ['another commit', { ...good, commit: 'f'.repeat(40) }, /about the commit f{40}, but the event is about 0123/],
    ['no commit', { ...good, commit: null }, /about no commit/],
    ['an invalid commit', { ...good, commit: `${COMMIT}\n@octocat` }, /commit/],
    [
      'too many integrations',
      { ...good, integrations: Array.from({ length: 1001 }, () => reportedIntegration()) },
      /more than 1000/,
    ],
  ])('is refused, without a word of it: %s', (_, given, why) => {
    expect(() => receive(given)).toThrow(RefusedReport);
    expect(() => receive(given)).toThrow(why);
    expect(() => receive(given)).not.toThrow(/octocat|root:/);
  });

  it.each(['../x.js', '/etc/passwd', 'a/../../x', 'a//b', './a', '', '..\\x', 'a'.repeat(1025)])(
    'is refused if a file is outside of the repository: %j',
    (file) => {
      expect(() => receive(withFile(file))).toThrow(/not inside a repository/);
      expect(() => receive({ ...good, integrations: [reportedIntegration({ path: file })] })).toThrow(
        /not inside a repository/,
      );
      const cases = [{ name: 'x', status: 'failed' as const, durationMs: 1, file, start: { line: 1, column: 1 } }];
      const tests = { status: 'failed' as const, passed: 0, failed: 1, skipped: 0, durationMs: 1, cases };
      expect(() => receive({ ...good, integrations: [reportedIntegration({ tests })] })).toThrow(
        /not inside a repository/,
      );
      const place = { file, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
      const differences = [{ weight: 'adds' as const, path: 'integration', text: 'x', place }];
      expect(() => receive({ ...good, against: { base: 'v1', differences } })).toThrow(/not inside a repository/);
      const files = [{ path: file, sha256: 'a'.repeat(64) }];
      expect(() => receive({ ...good, integrations: [reportedIntegration({ files })] })).toThrow(
        /not inside a repository/,
      );
    },
  );

  it.each([
    'integration/a.js',
    'a/..b/c...js',
    'deploy/.env',
    '##[x]\n::error::/a@b.js',
    'ünï/😀.js',
    'a'.repeat(1024),
  ])('may name any file that a repository can have: %j', (file) => {
    expect(receive(withFile(file)).integrations[0]?.findings[0]?.file).toBe(file);
  });

  it('may be about an integration at the root', () => {
    expect(() => receive({ ...good, integrations: [reportedIntegration({ path: '.' })] })).not.toThrow();
  });

  it('has its texts cut at 4,000 code points', () => {
    const message = (length: number) =>
      receive(reportOf([reportedFinding({ message: '😀'.repeat(length) })])).integrations[0]?.findings[0]?.message;
    expect(message(4000)).toBe('😀'.repeat(4000));
    expect(message(4001)).toBe(`${'😀'.repeat(3999)}…`);
  });

  it('is refused at its first fault, however many faults are in ten megabytes', () => {
    const many = `[${'{},'.repeat(3_400_000)}{}]`;
    const text = JSON.stringify(good).replace('"findings":[]', `"findings":${many}`);
    expect(() => receive(text)).toThrow(/findings\[0\]/);
  });

  it('is refused, however deeply it is nested', () => {
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    expect(() => receive(deep)).toThrow(RefusedReport);
    expect(() => receive(JSON.stringify(good).replace('"signOffs":[]', `"signOffs":${deep}`))).toThrow(RefusedReport);
  });

  it('is either refused or accepted, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(...Object.keys(good)), (json, key) => {
        for (const text of [json, JSON.stringify({ ...good, [key]: JSON.parse(json) as unknown })]) {
          try {
            expect(receive(text).commit).toBe(COMMIT);
          } catch (error) {
            expect(error).toBeInstanceOf(RefusedReport);
          }
        }
      }),
    );
  });
});
