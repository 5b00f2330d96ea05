import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadSettings } from '../../src/configuration/load.ts';
import { parseSource } from '../../src/analysis/syntax/tree.ts';
import type { Settings } from '../../src/configuration/settings.ts';
import type { AssembleInput, CheckedIntegration } from '../../src/report/assemble.ts';
import { assembleReport } from '../../src/report/assemble.ts';
import type { ReportedIntegration } from '../../src/report/model.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { ofRun } from '../../src/report/sign-offs-of-run.ts';
import type { Finding } from '../../src/rules/finding.ts';
import type { Place } from '../../src/submission/place.ts';
import { finding } from '../../src/rules/finding.ts';
import { parseManifest } from '../../src/submission/manifest.ts';
import type { Integration } from '../../src/submission/model.ts';
import { temporaryFolder } from '../sandbox/repository.ts';
import { anIntegration, halfCovered } from './sample.ts';

const settings: AssembleInput['settings'] = { failOn: 'error', rules: {}, waivers: [] };

function at(file: string, line: number, column = 1): Place {
  return { file, start: { line, column }, end: { line, column } };
}

function failed(name: string, place: Place): Finding {
  return finding('tests/failed', 'failed', { name, error: 'no' }, place);
}

function lowCoverage(kind = 'line', place = at('integration/integration.action.js', 1)): Finding {
  return finding('tests/coverage', 'below', { kind, percent: 70, threshold: 80, missed: 'lines 1–2' }, place);
}

function absent(path: string): Integration {
  const missing = { state: 'missing', path } as const;
  return {
    path,
    files: { manifest: missing, action: missing, spec: missing, guide: missing, template: missing },
    manifest: { state: 'absent' },
    action: { state: 'absent' },
    template: { state: 'absent' },
    media: [],
    mediaPath: `${path}/media`,
    otherSpecs: [],
    namedElsewhere: () => null,
  };
}

function checked(path: string, findings: readonly Finding[] = []): CheckedIntegration {
  const { isolation, tests, coverage } = anIntegration();
  return { integration: absent(path), findings, effectsOnFailure: null, isolation, tests, coverage };
}

function input(over: Partial<AssembleInput> = {}): AssembleInput {
  return {
    findings: [],
    integrations: [checked('integration')],
    settings,
    commit: null,
    version: '0.1.0',
    timings: { lintMs: 1, testMs: 2, probeMs: 0, totalMs: 3 },
    ...over,
  };
}

const waiver = {
  rule: 'tests/coverage',
  path: null,
  reason: 'legacy',
  expires: '2027-01-31',
  place: at('.github/integration-check.yml', 2, 5),
} as const;

describe('the report', () => {
  it('has everything that was read about an integration', () => {
    const place = at('integration/configuration.json', 1);
    const integration = {
      ...absent('integration'),
      manifest: parseManifest(
        'integration/configuration.json',
        JSON.stringify({
          secrets: [{ name: 'API_KEY' }],
          configuration: [{ name: 'DEBUG' }],
          dependencies: [{ name: 'axios', version: '1.7.9' }],
        }),
      ),
      action: {
        state: 'parsed',
        value: parseSource(
          'integration/integration.action.js',
          'exports.onExecutePostLogin = async () => {}; exports.onDigits = () => {};',
        ),
      },
      template: { state: 'parsed', value: { runtime: { value: 'node22', place }, triggers: [] } },
    } as const;
    const { integrations } = assembleReport(input({ integrations: [{ ...checked('integration'), integration }] }));
    const [{ fields = [], ...rest } = anIntegration()] = integrations;
    expect(rest).toEqual(anIntegration({ configuration: ['DEBUG'], files: [] }));
    expect(fields.map(({ name, store }) => `${store} ${name}`)).toEqual(['secrets API_KEY', 'configuration DEBUG']);
  });

  it('is the same whatever the order of its findings and integrations, and of their keys', () => {
    const findings = [
      failed('b', at('integration/b.js', 1)),
      failed('z', at('integration/a.js', 10, 2)),
      lowCoverage('branch', at('integration/a.js', 10, 2)),
      failed('a', at('integration/a.js', 10, 2)),
      failed('z', at('integration/a.js', 10, 1)),
      failed('z', at('integration/a.js', 9, 7)),
    ];
    const one = assembleReport(input({ integrations: [checked('b', findings), checked('a')] }));
    const { tests, ...rest } = checked('b', [...findings].reverse());
    const shuffled = { ...rest, tests: Object.fromEntries(Object.entries(tests).reverse()) as typeof tests };
    const other = assembleReport(input({ integrations: [checked('a'), shuffled] }));
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(
      one.integrations[1]?.findings.map(({ file, start, rule, message }) =>
        [file.at(-4), start.line, start.column, rule, message.slice(4, 15)].join(' '),
      ),
    ).toEqual([
      'a 9 7 tests/failed test "z" fa',
      'a 10 1 tests/failed test "z" fa',
      'a 10 2 tests/coverage branch cove',
      'a 10 2 tests/failed test "a" fa',
      'a 10 2 tests/failed test "z" fa',
      'b 1 1 tests/failed test "b" fa',
    ]);
  });

  it('has its keys in the order of the schema', () => {
    const report = assembleReport(
      input({
        integrations: [{ ...checked('integration', [lowCoverage()]), coverage: halfCovered }],
        settings: { ...settings, waivers: [waiver] },
      }),
    );
    expect(JSON.stringify(reportSchema.parse(report))).toBe(JSON.stringify(report));
  });
});

describe('severities', () => {
  it('come from the configuration file if it has one, otherwise from the rule', () => {
    const findings = [lowCoverage(), failed('x', at('integration/spec.js', 1))];
    const report = assembleReport(
      input({
        integrations: [checked('integration', findings)],
        settings: { ...settings, rules: { 'tests/coverage': 'notice' } },
      }),
    );
    expect(report.integrations[0]?.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['tests/coverage', 'notice'],
      ['tests/failed', 'error'],
    ]);
    expect(report.counts).toEqual({ error: 1, warning: 0, notice: 1, waived: 0 });
    expect(report.signOffs).toContainEqual({
      question: 'Is the lower severity of `tests/coverage` acceptable?',
      evidence: 'The configuration file makes it notice instead of error: 1 finding.',
    });
  });
});

describe('waivers', () => {
  it('make a finding count as waived, list it, and ask the reviewer', () => {
    const report = assembleReport(
      input({ findings: [lowCoverage()], integrations: [], settings: { ...settings, waivers: [waiver] } }),
    );
    expect(report.conclusion).toBe('success');
    expect(report.counts).toEqual({ error: 0, warning: 0, notice: 0, waived: 1 });
    expect(report.findings[0]).toMatchObject({
      severity: 'error',
      waived: { reason: 'legacy', expires: '2027-01-31' },
    });
    expect(report.signOffs).toEqual([
      {
        question: 'Is the waiver of `tests/coverage` acceptable?',
        evidence: 'Everywhere, until 2027-01-31 (not compared with the base branch): legacy',
        places: [waiver.place],
      },
    ]);
  });

  it('in the base branch were accepted before: the reviewer is only asked about new ones', () => {
    const other = { ...waiver, rule: 'guide/todo', path: 'integration' } as const;
    const signOffs = (newWaivers: Settings['waivers']) =>
      assembleReport(input({ settings: { ...settings, waivers: [waiver, other], newWaivers } })).signOffs.filter(
        ({ question }) => question.includes('waiver'),
      );
    expect(signOffs([])).toEqual([]);
    expect(signOffs([other])).toEqual([
      {
        question: 'Is the new waiver of `guide/todo` acceptable?',
        evidence: 'For integration, until 2027-01-31: legacy',
        places: [waiver.place],
      },
    ]);
  });

  it('that waive nothing are a notice at their entry', () => {
    const report = assembleReport(input({ settings: { ...settings, waivers: [waiver] } }));
    expect(report.conclusion).toBe('success');
    expect(report.findings).toMatchObject([{ rule: 'waiver/unused', severity: 'notice', start: waiver.place.start }]);
  });
});

describe('the conclusion', () => {
  const cases: [Settings['failOn'], 'error' | 'warning' | 'notice', 'success' | 'failure'][] = [
    ['error', 'error', 'failure'],
    ['error', 'warning', 'success'],
    ['error', 'notice', 'success'],
    ['warning', 'error', 'failure'],
    ['warning', 'warning', 'failure'],
    ['warning', 'notice', 'success'],
    ['never', 'error', 'success'],
  ];
  it.each(cases)('with fail-on %s and one %s is %s', (failOn, severity, conclusion) => {
    const rules = { 'tests/coverage': severity };
    const { conclusion: actual } = assembleReport(
      input({ findings: [lowCoverage()], settings: { ...settings, failOn, rules } }),
    );
    expect(actual).toBe(conclusion);
  });
});

describe('sign-offs', () => {
  it('do not exist if the report gives no reason for one', () => {
    expect(assembleReport(input()).signOffs).toEqual([]);
  });

  it('ask about code that no test runs: failure-only code, and the success path if no rule reports it', () => {
    const partly = { ...checked('integration'), coverage: halfCovered };
    expect(assembleReport(input({ integrations: [partly] })).signOffs).toEqual([
      {
        question: 'No test covers this part of the success path. Is that acceptable?',
        evidence: 'integration: no test runs lines 18–20, 31; the threshold of this run allows it.',
      },
      {
        question: 'No test covers this part of the failure path. Does it do the right thing?',
        evidence: 'integration: no test runs lines 40–44, which only run when something fails.',
      },
    ]);
    const shown = (...lines: readonly (readonly [number, number])[]) => ({
      scenarios: [],
      replayed: [],
      shownLines: lines.map(([start, end]) => ({ start, end })),
      notTried: [],
    });
    const asked = (behaviour: CheckedIntegration['behaviour']) =>
      assembleReport(input({ integrations: [{ ...partly, behaviour: behaviour ?? null }] })).signOffs.map(
        ({ evidence }) => evidence,
      );
    // Lines that the probe ran are shown, but not asked about.
    expect(asked(shown([41, 43]))).toContainEqual(expect.stringMatching(/no test runs lines 40, 44/u));
    expect(asked(shown([38, 50]))).toHaveLength(1);
    const uncovered = finding(
      'tests/success-path-coverage',
      'uncoveredLines',
      { first: 18, last: 20, percent: 85.71, threshold: 100 },
      at('integration/integration.action.js', 18),
    );
    expect(
      assembleReport(input({ integrations: [{ ...partly, findings: [uncovered] }] })).signOffs.map(
        ({ question }) => question,
      ),
    ).toEqual(['No test covers this part of the failure path. Does it do the right thing?']);
  });

  it('ask about an Action that only does something when it fails', () => {
    const questions = (effectsOnFailure: CheckedIntegration['effectsOnFailure']) =>
      assembleReport(input({ integrations: [{ ...checked('integration'), effectsOnFailure }] })).signOffs;
    expect(questions([{ method: 'access.deny', line: 5 }])).toEqual([
      {
        question: 'Is it right that the Action only does something when it fails?',
        evidence:
          'integration: only its failure path changes the login, the tokens or the user: `api.access.deny` on line 5.',
      },
    ]);
    expect(questions(null)).toEqual([]);
  });

  it('ask whether the machine is trusted if the tests ran without a wall, but not behind any rung of one', () => {
    const behind = (rung: 1 | 2 | 3 | 4) => {
      const isolation = { rung, how: 'any', node: '24.21.0' };
      return assembleReport(input({ integrations: [{ ...checked('integration'), isolation }] })).signOffs;
    };
    expect(([1, 2, 3] as const).flatMap(behind)).toEqual([]);
    expect(behind(4)).toEqual([
      {
        question: 'The tests ran without a wall. Is the machine that ran them still trusted?',
        evidence:
          'integration: only Node.js 24.21.0 and this tool kept the spec from the files and the network of that machine.',
      },
    ]);
  });

  it('ask about each threshold below its default, and each switch that skips something, with its place', async () => {
    const given = { 'success-path-coverage': 90, 'fail-on': 'never', probe: false } as const;
    const text = 'line-coverage: off\nsuccess-path-coverage: 80\ntests: false\ninstall-dependencies: false\n';
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'check.yml'), text);
    const loaded = await loadSettings({ root: folder, config: 'check.yml', given, today: '2026-11-30' });
    const integrations = ['a', 'b'].map((each) => checked(each));
    const { signOffs } = assembleReport(input({ integrations, settings: loaded.settings }));
    const at = (line: number, end: number) => [
      { file: 'check.yml', start: { line, column: 1 }, end: { line, column: end } },
    ];
    expect(signOffs).toEqual([
      {
        question: 'Is the lower threshold of `success-path-coverage` acceptable?',
        evidence: 'An input of the workflow or an option sets `success-path-coverage` to 90 %. The default is 100 %.',
      },
      {
        question: 'Is the lower threshold of `line-coverage` acceptable?',
        evidence: 'The configuration file sets `line-coverage` to `off`. The default is 80 %.',
        places: at(1, 14),
      },
      {
        question: 'This run does not fail on any finding. Is that acceptable?',
        evidence: 'An input of the workflow or an option sets `fail-on` to `never`. The default is `error`.',
      },
      {
        question: 'The tests did not run. Is the submission acceptable without them?',
        evidence: 'The configuration file sets `tests` to `false`.',
        places: at(3, 6),
      },
      {
        question: 'The probe did not run. Is the submission acceptable without its evidence?',
        evidence: 'An input of the workflow or an option sets `probe` to `false`.',
      },
    ]);
  });

  it('ask about advisories that were not requested, if there are packages', () => {
    const asked = (auditDependencies: boolean, ...integrations: ReportedIntegration[]) =>
      ofRun(integrations, { auditDependencies }).map(({ question, evidence }) => [question, evidence]);
    expect(asked(false, anIntegration())).toEqual([
      [
        'The dependencies were not checked for advisories. Do they have known vulnerabilities?',
        'An input of the workflow or an option sets `audit-dependencies` to `false`.',
      ],
    ]);
    expect(asked(false, anIntegration({ dependencies: [] }))).toEqual([]);
    expect(asked(true, anIntegration())).toEqual([]);
  });

  it('ask once about several integrations, with the lines of each', () => {
    const partly = (of: string) => ({
      ...checked(of),
      coverage: { ...halfCovered, uncovered: [{ start: 40, end: 44, path: 'denial' as const }] },
    });
    const { signOffs } = assembleReport(input({ integrations: [partly('a'), partly('b')] }));
    expect(signOffs).toEqual([
      {
        question: 'No test covers this part of the denial path. Does it deny the right logins?',
        evidence:
          'a: no test runs lines 40–44, which only run when the Action denies. b: no test runs lines 40–44, which only run when the Action denies.',
      },
    ]);
  });

  it('also name a lowered severity of a rule without findings, with its place', () => {
    const place = { file: 'check.yml', start: { line: 2, column: 3 }, end: { line: 2, column: 17 } };
    const places = { settings: {}, rules: { 'tests/coverage': place } };
    const { signOffs } = assembleReport(
      input({ settings: { ...settings, rules: { 'tests/coverage': 'notice' }, places } }),
    );
    expect(signOffs).toEqual([
      {
        question: 'Is the lower severity of `tests/coverage` acceptable?',
        evidence: 'The configuration file makes it notice instead of error: 0 findings.',
        places: [place],
      },
    ]);
  });
});
