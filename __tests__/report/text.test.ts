import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { renderText } from '../../src/report/text.ts';
import { hostileText } from './hostile.ts';
import { aFailingReport, aFinding, anIntegration, aReport, hostileReport } from './sample.ts';

const plain = { colour: false };

describe('a report that is ready', () => {
  it('has a line for every stage and ends with the verdict', () => {
    expect(renderText(aReport(), plain)).toBe(
      [
        'integration  post-login',
        '  ✔ Lint          no findings',
        '  ✔ Tests         2 passed',
        '  ✔ Success path  100 % (14 of 14 statements)',
        '  ✔ Coverage      lines 90.9 %, branches 66.66 %, functions 100 %, statements 83.33 %',
        '',
        "  Auth0's questions",
        '    The code of the Action could not be read.',
        '    The probe did not run.',
        '',
        '✔ Ready for review. Checked 1 integration. No findings.',
        '',
      ].join('\n'),
    );
  });
});

describe('a report that is not ready', () => {
  const lines = renderText(aFailingReport(), plain).split('\n');

  it.each([
    ['the stages that failed', '  ✖ Tests         1 passed, 1 failed, 1 skipped'],
    [
      'the success path with what no test runs',
      '  ✖ Success path  85.71 % (12 of 14 statements); no test runs lines 18–20, 31',
    ],
    ['a finding at its place', '  error  integration/configuration.json:4:15  secrets/name-case'],
    ['its message', '    The secret "apiKey" is not in ALL_CAPS_SNAKE_CASE.'],
    ['its hint', '    → Write `API_KEY`, in the manifest and where the code reads it.'],
    ['a failing test', '    The test "denies when the provider answers 500" fails.'],
    ['the whole message of a failing test', '      Number of calls: 0'],
    [
      'a waiver with its reason and last day',
      "    waived until 2027-01-31: The provider's next release reads it; ticket 4711.",
    ],
    ['a sign-off', '  ? Are the dependencies trusted and maintained?'],
  ])('shows %s', (_, line) => {
    expect(lines).toContain(line);
  });

  it('shows a waived finding only among the waived ones', () => {
    expect(lines.filter((line) => line.includes('LEGACY_KEY" is declared'))).toHaveLength(1);
    expect(lines).toContain('  ✖ Lint          1 error, 1 warning');
  });

  it('ends with the verdict', () => {
    expect(lines.slice(-2)).toEqual([
      '✖ Not ready for review. Checked 2 integrations: 5 errors to fix, 2 warnings that a reviewer will ask about, 1 notice, 1 waived.',
      '',
    ]);
  });

  it('says the same with colours', () => {
    const coloured = renderText(aFailingReport(), { colour: true });
    expect(coloured).toContain('\u001b[31merror\u001b[39m');
    // The hint is as easy to read as the message, because grey is hard to read on many terminals.
    expect(coloured).toContain(
      '    \u001b[1mThe secret "apiKey" is not in ALL_CAPS_SNAKE_CASE.\u001b[22m\n    → Write `API_KEY`, in',
    );
    expect(stripVTControlCharacters(coloured)).toBe(lines.join('\n'));
  });
});

it.each([
  ['off', '  - Tests         switched off'],
  ['not-run', '  ✖ Tests         did not run'],
] as const)('shows tests that are %s', (status, line) => {
  const tests = { status, passed: 0, failed: 0, skipped: 0, durationMs: 0, cases: [] };
  const text = renderText(aReport({ integrations: [anIntegration({ tests, coverage: null })] }), plain);
  expect(text.split('\n')).toEqual(expect.arrayContaining([line, '  - Success path  not measured']));
});

it.each([
  [
    'errors that were let pass',
    'success',
    { error: 1, warning: 0, notice: 0, waived: 0 },
    '! Passed with errors. Checked 1 integration: 1 error to fix. The settings of this run do not fail on errors.',
  ],
  [
    'warnings that failed the run',
    'failure',
    { error: 0, warning: 1, notice: 0, waived: 0 },
    '✖ Not ready for review. Checked 1 integration: 1 warning that a reviewer will ask about. No error: the settings of this run fail on warnings, or a stage of the check stopped early, as the log says.',
  ],
  [
    'a run that broke off',
    'failure',
    { error: 0, warning: 0, notice: 0, waived: 0 },
    '✖ Not ready for review. Checked 1 integration. No findings. No error: a stage of the check stopped early, as the log says.',
  ],
] as const)('explains %s', (_, conclusion, counts, verdict) => {
  expect(renderText(aReport({ conclusion, counts }), plain).trimEnd().split('\n').at(-1)).toBe(verdict);
});

it('reports a repository without an integration', () => {
  expect(renderText(aReport({ integrations: [] }), plain)).toBe(
    '✔ Ready for review. Checked 0 integrations. No findings.\n',
  );
});

it('has no partner text that colours, commands or breaks out of its line', () => {
  const lineCount = (text: string): number => renderText(hostileReport(text), plain).split('\n').length;
  fc.assert(
    fc.property(hostileText, (text) => {
      const rendered = renderText(hostileReport(text), plain);
      expect(rendered).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(rendered).not.toMatch(/^\s*::|##\[/m);
      const breaks = /[\r\n\u0085\u2028\u2029]/.test(text);
      // An empty hint has no line.
      if (!breaks && text !== '') expect(lineCount(text)).toBe(lineCount('word'));
    }),
  );
});

it('mentions --explain only if there is a rule to explain', () => {
  expect(renderText(aFailingReport(), { colour: false })).toContain(
    'Run with --explain RULE to see why a rule exists and how to fix it.',
  );
  expect(renderText(aReport(), { colour: false })).not.toContain('--explain');
});

it('gives the day of the advisories, and their result', () => {
  const advisories = { answeredAt: '2026-11-30T23:59:59.000Z' };
  const findings = [aFinding({ rule: 'manifest/vulnerable-dependency', severity: 'warning' })];
  const lines = (over: Parameters<typeof anIntegration>[0]) =>
    renderText(aReport({ integrations: [anIntegration({ tests: anIntegration().tests, ...over })] }), plain).split(
      '\n',
    );
  expect(lines({ advisories })).toContain('  ✔ Advisories    as of 2026-11-30: no findings');
  expect(lines({ advisories, findings })).toEqual(
    expect.arrayContaining(['  ✔ Lint          no findings', '  ! Advisories    as of 2026-11-30: 1 warning']),
  );
  expect(lines({}).some((line) => line.includes('Advisories'))).toBe(false);
});
