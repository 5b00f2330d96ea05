import type {
  Behaviour,
  Coverage,
  Report,
  ReportedCode,
  ReportedFinding,
  ReportedIntegration,
} from '../../src/report/model.ts';

/** Reports to render: complete, valid by the schema, and small enough to read. */

export function aFinding(over: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    rule: 'secrets/name-case',
    severity: 'error',
    message: 'The secret "apiKey" is not in ALL_CAPS_SNAKE_CASE.',
    hint: 'Write `API_KEY`, in the manifest and where the code reads it.',
    file: 'integration/configuration.json',
    start: { line: 4, column: 15 },
    end: { line: 4, column: 23 },
    fingerprint: '0'.repeat(32),
    ...over,
  };
}

export const halfCovered: Coverage = {
  successPath: { covered: 12, total: 14, percent: 85.71 },
  lines: { covered: 40, total: 44, percent: 90.9 },
  branches: { covered: 6, total: 9, percent: 66.66 },
  functions: { covered: 3, total: 3, percent: 100 },
  statements: { covered: 20, total: 24, percent: 83.33 },
  uncovered: [
    { start: 18, end: 20, path: 'success' },
    { start: 31, end: 31, path: 'success' },
    { start: 40, end: 44, path: 'failure' },
  ],
};

export function anIntegration(over: Partial<ReportedIntegration> = {}): ReportedIntegration {
  return {
    path: 'integration',
    flow: 'post-login',
    handlers: ['onExecutePostLogin'],
    runtime: 'node22',
    secrets: ['API_KEY'],
    configuration: ['API_BASE_URL', 'DEBUG'],
    dependencies: [{ name: 'axios', version: '1.7.9' }],
    findings: [],
    isolation: { rung: 1, how: 'bubblewrap', node: '24.21.0' },
    tests: {
      status: 'passed',
      passed: 2,
      failed: 0,
      skipped: 0,
      durationMs: 812,
      cases: ['lets a user in', 'denies when the provider answers 500'].map((name, index) => ({
        name,
        status: 'passed' as const,
        durationMs: 3,
        file: 'integration/integration.action.spec.js',
        start: { line: 10 + index * 12, column: 3 },
      })),
    },
    coverage: {
      ...halfCovered,
      successPath: { covered: 14, total: 14, percent: 100 },
      uncovered: [],
    },
    behaviour: null,
    code: null,
    ...over,
  };
}

export function aReport(over: Partial<Report> = {}): Report {
  return {
    schemaVersion: 2,
    tool: { name: 'actions-integration-check', version: '0.1.0' },
    commit: '0123456789abcdef0123456789abcdef01234567',
    conclusion: 'success',
    counts: { error: 0, warning: 0, notice: 0, waived: 0 },
    findings: [],
    integrations: [anIntegration()],
    signOffs: [],
    timings: { lintMs: 40, testMs: 812, probeMs: 0, totalMs: 860 },
    ...over,
  };
}

/** Two integrations, every severity, a waiver, failing tests, sign-offs. */
export function aFailingReport(): Report {
  const spec = 'integration/integration.action.spec.js';
  const action = 'integration/integration.action.js';
  return aReport({
    conclusion: 'failure',
    counts: { error: 5, warning: 2, notice: 1, waived: 1 },
    findings: [
      aFinding({
        rule: 'layout/committed-secret-file',
        message: 'The repository holds "deploy/.env", a file for secrets with values in it.',
        hint: 'Remove it from git, change the secrets, and list it in `.gitignore`.',
        file: 'deploy/.env',
        start: { line: 1, column: 1 },
        end: { line: 1, column: 1 },
      }),
    ],
    integrations: [
      anIntegration({
        findings: [
          aFinding(),
          aFinding({
            rule: 'tests/success-path-coverage',
            message:
              'Lines 18–20 of the success path are never run by a test; 85.71 % are covered, 100 % are asked for.',
            hint: 'Write a test in which nothing fails and these lines run.',
            file: action,
            start: { line: 18, column: 3 },
            end: { line: 20, column: 4 },
          }),
          aFinding({
            rule: 'tests/failed',
            message:
              'The test "denies when the provider answers 500" fails: expect(jest.fn()).toHaveBeenCalledWith(...expected)',
            hint: 'Make the Action or the spec right; run the check again in a terminal to see the whole message.',
            file: spec,
            start: { line: 22, column: 3 },
            end: { line: 22, column: 3 },
          }),
          aFinding({
            rule: 'code/request-without-timeout',
            severity: 'warning',
            message: 'This request of `fetch` has no timeout.',
            hint: 'Pass `signal: AbortSignal.timeout(5000)`.',
            file: action,
            start: { line: 25, column: 20 },
            end: { line: 25, column: 40 },
          }),
          aFinding({
            rule: 'secrets/unused',
            severity: 'warning',
            message: 'The secret "LEGACY_KEY" is declared and no code reads it.',
            hint: 'Remove it from the manifest, or read `event.secrets.LEGACY_KEY`.',
            start: { line: 9, column: 15 },
            end: { line: 9, column: 27 },
            waived: { reason: "The provider's next release reads it; ticket 4711.", expires: '2027-01-31' },
          }),
        ],
        tests: {
          status: 'failed',
          passed: 1,
          failed: 1,
          skipped: 1,
          durationMs: 640,
          cases: [
            { name: 'lets a user in', status: 'passed', durationMs: 3, file: spec, start: { line: 10, column: 3 } },
            {
              name: 'denies when the provider answers 500',
              status: 'failed',
              durationMs: 4,
              message:
                'expect(jest.fn()).toHaveBeenCalledWith(...expected)\n\nExpected: "risk", "Try again later"\n\nNumber of calls: 0\n\n  at Object.<anonymous> (integration/integration.action.spec.js:29:30)',
              file: spec,
              start: { line: 22, column: 3 },
            },
            { name: 'is for later', status: 'skipped', durationMs: 0, file: spec, start: { line: 34, column: 3 } },
          ],
        },
        coverage: halfCovered,
      }),
      anIntegration({
        path: 'integrations/phone',
        flow: 'send-phone-message',
        handlers: ['onExecuteSendPhoneMessage'],
        dependencies: [],
        findings: [
          aFinding({
            rule: 'guide/todo',
            message: 'The guide still has the template\'s marker "[[TODO: describe the setup]]".',
            hint: 'Write what it asks for, and remove the marker.',
            file: 'integrations/phone/installation_guide.md',
            start: { line: 12, column: 1 },
            end: { line: 12, column: 29 },
          }),
          aFinding({
            rule: 'guide/insecure-link',
            severity: 'warning',
            message: 'The guide links to "http://docs.example.com/setup".',
            hint: 'Write `https://docs.example.com/setup`.',
            file: 'integrations/phone/installation_guide.md',
            start: { line: 20, column: 5 },
            end: { line: 20, column: 36 },
          }),
          aFinding({
            rule: 'media/opaque-logo',
            severity: 'notice',
            message: 'The logo has no transparent pixel.',
            hint: 'Look at it on a dark background.',
            file: 'integrations/phone/media/256x256-logo.png',
            start: { line: 1, column: 1 },
            end: { line: 1, column: 1 },
          }),
        ],
      }),
    ],
    signOffs: [
      {
        question: 'Is the waiver of `secrets/unused` acceptable?',
        evidence:
          "integration/configuration.json:9:15, until 2027-01-31: The provider's next release reads it; ticket 4711.",
      },
      { question: 'Are the dependencies trusted and maintained?', evidence: 'integration: axios 1.7.9' },
    ],
  });
}

/** A failed login with `text` in all of its texts, for each of the questions. */
function hostileBehaviour(text: string): Behaviour {
  const told = { handler: text, when: text, error: text, userMessage: text, logs: [text], requests: [text], waitMs: 0 };
  const ids = ['success', 'switch-on:DEBUG', 'http-500', 'forged:state=1', text];
  return {
    scenarios: ids.map((id) => ({ id, outcome: 'denied', ...told })),
    replayed: [text],
    shownLines: [{ start: 1, end: 2 }],
    notTried: [{ handler: text, reason: text }],
  };
}

/** Code with `text` in every place that is quoted. */
function hostileCode(text: string): ReportedCode {
  const span = { start: { line: 3, column: 1 }, end: { line: 3, column: 9 } };
  const common = { conditions: [{ test: text, holds: false, dependsOn: [text] }], ...span };
  return {
    file: text,
    ends: (['denies', 'redirects', 'throws', 'returns'] as const).flatMap((kind) =>
      (['denial', 'failure'] as const).map((path) => ({
        kind,
        after: path === 'failure' ? ('error' as const) : ('success' as const),
        path,
        handler: kind === 'returns' ? null : text,
        helper: kind === 'returns' ? text : null,
        method: text,
        text,
        ...common,
      })),
    ),
    requests: [
      {
        library: text,
        method: text,
        host: text,
        address: text,
        sends: [{ value: text, in: 'header', header: text }],
        path: 'success',
        timeoutMs: null,
        timeout: 'missing',
        onError: 'caught',
        caughtAt: [span],
        ...common,
      },
    ],
    logs: [{ method: text, text, when: 'switch', gate: text, holds: [text], ...common }],
    earlyEnds: [{ how: 'ends', requests: [3], denials: [], path: 'success', ...common }],
    emptyCatches: [span],
  };
}

/** A report with `text` as every text that may come from a partner. */
export function hostileReport(text: string): Report {
  const report = aFailingReport();
  const found = (finding: ReportedFinding): ReportedFinding => ({
    ...finding,
    rule: text,
    message: text,
    hint: text,
    file: text,
    fingerprint: text,
    ...(finding.waived === undefined ? {} : { waived: { ...finding.waived, reason: text } }),
  });
  return {
    ...report,
    tool: { ...report.tool, version: text },
    findings: report.findings.map(found),
    integrations: report.integrations.map((integration) => ({
      ...integration,
      path: text,
      flow: text,
      findings: integration.findings.map(found),
      tests: {
        ...integration.tests,
        cases: integration.tests.cases.map((test) => ({ ...test, name: text, message: text, file: text })),
      },
      behaviour: hostileBehaviour(text),
      code: hostileCode(text),
    })),
    signOffs: [{ question: text, evidence: text }],
  };
}
