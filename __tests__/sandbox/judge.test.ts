import fs from 'node:fs';
import path from 'node:path';
import type { Thresholds } from '../../src/configuration/settings.ts';
import type { Coverage } from '../../src/report/model.ts';
import type { TestEvidence } from '../../src/sandbox/judge.ts';
import { judgeTests } from '../../src/sandbox/judge.ts';
import type { NotRun, ScriptCoverage, TestRun } from '../../src/sandbox/model.ts';
import { loadSubmission } from '../../src/submission/load.ts';
import type { Integration, Manifest, ManifestDependency } from '../../src/submission/model.ts';
import { temporaryFolder } from './repository.ts';

const source = `exports.onExecutePostLogin = async (event, api) => {
  if (event.secrets.A) {
    api.idToken.setCustomClaim('https://example.com/a', 1);
    api.idToken.setCustomClaim('https://example.com/b', 1);
  } else { api.user.setAppMetadata('c', 1); }
};
exports.onContinuePostLogin = async () => {};
`;
const spec = 'integration/integration.action.spec.js';
const action = 'integration/integration.action.js';

let integration: Integration;
beforeAll(async () => {
  const root = temporaryFolder();
  fs.mkdirSync(path.join(root, 'integration'));
  fs.writeFileSync(path.join(root, action), source);
  fs.writeFileSync(path.join(root, spec), '');
  fs.writeFileSync(path.join(root, 'integration/configuration.json'), '{}');
  const [only] = (await loadSubmission({ root, path: '.' })).integrations;
  if (only === undefined) throw new Error('The submission has one integration');
  integration = only;
});

const whole = (name: string, count: number) => {
  const startOffset = source.indexOf('async', source.indexOf(name));
  return {
    startOffset,
    endOffset: source.indexOf(';\n', source.indexOf(name === 'onExecutePostLogin' ? '\n}' : name)),
    count,
  };
};
const v8 = (executed: number, continued: number): ScriptCoverage[] => [
  {
    url: action,
    functions: [
      { functionName: '', isBlockCoverage: true, ranges: [{ startOffset: 0, endOffset: source.length, count: 1 }] },
      {
        functionName: 'exports.onExecutePostLogin',
        isBlockCoverage: true,
        ranges: [whole('onExecutePostLogin', executed)],
      },
      {
        functionName: 'exports.onContinuePostLogin',
        isBlockCoverage: true,
        ranges: [whole('onContinuePostLogin', continued)],
      },
    ],
  },
];
const passed = { name: 'a', status: 'passed', durationMs: 1, file: spec, start: { line: 3, column: 5 } } as const;
const run = (of: Partial<TestRun> = {}): TestRun => ({
  status: 'passed',
  lateErrors: [],
  cases: [passed],
  withoutAssertion: [],
  counted: [],
  network: [],
  durationMs: 1,
  resultsBytes: 100,
  coverage: v8(1, 0),
  output: '',
  ...of,
});
const notRun = (why: NotRun): TestRun => run({ status: 'not-run', notRun: why, cases: [], coverage: null });

const ratio = (percent: number) => ({ covered: percent, total: 100, percent });
type Measured = NonNullable<TestEvidence['coverage']>;
const coverage = (of: Partial<Coverage> = {}): Measured => ({
  untestedDenial: null,
  missed: new Map([
    [3, 5],
    [5, 12],
  ]),
  successPath: ratio(100),
  lines: ratio(100),
  branches: ratio(100),
  functions: ratio(100),
  statements: ratio(100),
  uncovered: [],
  ...of,
});
const thresholds: Thresholds = { successPath: 100, lines: 80, branches: null, functions: null, statements: null };
const judge = (of: { run?: TestRun; coverage?: Measured | null; thresholds?: Partial<Thresholds> }) =>
  judgeTests({
    integration,
    runs: [{ file: spec, run: of.run ?? run() }],
    coverage: of.coverage === undefined ? coverage() : of.coverage,
    thresholds: { ...thresholds, ...of.thresholds },
  }).map(({ rule, messageId, data, file, start, end }) => ({ rule, messageId, data, file, start, end }));

const at = (line: number, column: number) => ({ line, column });

it('finds nothing in tests that pass and cover the success path', () => {
  expect(judge({})).toEqual([]);
});

it('finds each failing test, at its position, with the message on one line and cut', () => {
  const failing = {
    ...passed,
    name: 'adds\nup',
    status: 'failed',
    message: `expect(a)\n  ${'x'.repeat(400)}\n\n  Expected: 1`,
  } as const;
  const findings = judge({ run: run({ status: 'failed', cases: [passed, failing, { ...failing, start: at(9, 2) }] }) });
  expect(findings.map(({ rule, start }) => [rule, start])).toEqual([
    ['tests/failed', at(3, 5)],
    ['tests/failed', at(9, 2)],
  ]);
  expect(findings[0]?.data).toEqual({
    name: 'adds up',
    error: expect.stringMatching(/^expect\(a\) x{189}…x{100}$/u) as string,
  });
});

it.each([
  ['vendor-sdk', 'vendor-sdk'],
  ['@vendor/sdk', '@vendor/sdk/client'],
])('says which missing dependency made a test fail: %s', (dependency, module) => {
  const message = `Cannot find module '${module}' from 'integration/integration.action.js'\n\n  at …`;
  const declared = { name: dependency, version: 'latest' } as ManifestDependency;
  const failing = run({ status: 'failed', cases: [{ ...passed, status: 'failed', message }] });
  const messageOf = (dependencies: readonly ManifestDependency[]) =>
    judgeTests({
      integration: { ...integration, manifest: { state: 'parsed', value: { dependencies } as Manifest } },
      runs: [{ file: spec, run: failing }],
      coverage: coverage(),
      thresholds,
    }).map(({ messageId, data }) => ({ messageId, data }));
  expect(messageOf([declared])).toEqual([{ messageId: 'withoutDependency', data: { name: 'a', dependency } }]);
  expect(messageOf([])).toMatchObject([{ messageId: 'withoutPackageOfAction' }]);
});

it('finds a rejection after the last test', () => {
  const late = { error: 'TypeError: x', hook: null, place: null };
  expect(judge({ run: run({ status: 'failed', lateErrors: [late] }) })).toMatchObject([
    { rule: 'tests/failed', messageId: 'lateRejection', data: { error: 'TypeError: x' }, file: spec, start: at(1, 1) },
  ]);
});

it.each([
  ['', ''],
  ['a group', ' of "a group"'],
])('finds a hook that fails after all tests, at its place: %j', (group, of) => {
  const place = { file: action, line: 2, column: 7 };
  const late = { error: 'not\nclean\n\nat all', hook: { name: 'afterAll', group }, place };
  expect(judge({ run: run({ status: 'failed', lateErrors: [late] }) })).toMatchObject([
    {
      rule: 'tests/failed',
      messageId: 'hookFails',
      data: { hook: 'afterAll', of, error: 'not clean' },
      file: action,
      start: at(2, 7),
    },
  ]);
});

it.each<[NotRun, string, object]>([
  [{ kind: 'exited', status: 'exit code 0' }, 'exited', { status: 'exit code 0' }],
  [{ kind: 'timed-out', seconds: 3 }, 'timedOut', { seconds: 3 }],
  [{ kind: 'out-of-memory', megabytes: 512 }, 'outOfMemory', { megabytes: 512 }],
  [{ kind: 'output-limit', limit: 9 }, 'outputLimit', { limit: 9 }],
  [{ kind: 'cannot-start', error: 'no\nway', place: null }, 'cannotStart', { error: 'no way' }],
])('finds a suite that did not run, and nothing else: %j', (why, messageId, data) => {
  expect(judge({ run: notRun(why), coverage: null })).toEqual([
    { rule: 'tests/not-run', messageId, data, file: spec, start: at(1, 1), end: at(1, 1) },
  ]);
});

it('finds at its place why a suite cannot start', () => {
  const place = { file: action, line: 2, column: 7 };
  expect(judge({ run: notRun({ kind: 'cannot-start', error: 'x', place }), coverage: null })).toMatchObject([
    { rule: 'tests/not-run', file: action, start: at(2, 7) },
  ]);
});

it.each([
  ['there is none', []],
  ['all are skipped', [{ ...passed, status: 'skipped' } as const]],
])('finds that no test ran if %s, and nothing else', (_why, cases) => {
  const none = coverage({ successPath: ratio(0), uncovered: [{ start: 2, end: 2, path: 'success' }] });
  expect(judge({ run: run({ status: 'failed', cases, coverage: null }), coverage: none })).toMatchObject([
    { rule: 'tests/none', file: spec, start: at(1, 1) },
  ]);
});

describe('tests that never call a handler', () => {
  it.each([
    ['none of them ran', v8(0, 0)],
    ['the Action was never loaded', null],
  ])('are found if %s, and nothing else', (_why, coverageOfRun) => {
    const none = coverage({
      successPath: ratio(0),
      lines: ratio(10),
      uncovered: [{ start: 2, end: 2, path: 'success' }],
    });
    expect(judge({ run: run({ coverage: coverageOfRun }), coverage: none })).toMatchObject([
      { rule: 'tests/never-calls-handler', data: { handler: 'onExecutePostLogin' }, file: spec, start: at(1, 1) },
    ]);
  });

  it.each([
    ['the first', v8(1, 0)],
    ['the second', v8(0, 3)],
  ])('are not found if they call %s', (_which, coverageOfRun) => {
    expect(judge({ run: run({ coverage: coverageOfRun }) })).toEqual([]);
  });

  it('are not looked for while a test fails', () => {
    const failing = run({ status: 'failed', cases: [{ ...passed, status: 'failed' }], coverage: v8(0, 0) });
    expect(judge({ run: failing }).map(({ rule }) => rule)).toEqual(['tests/failed']);
  });
});

it('finds that no test runs a denial, at the first one', () => {
  const place = { file: action, start: at(5, 14), end: at(5, 18) };
  const untested = { ...coverage(), untestedDenial: { method: 'access.deny', place } };
  expect(judge({ coverage: untested })).toEqual([
    { rule: 'tests/no-denial', messageId: 'none', data: { method: 'access.deny' }, ...place },
  ]);
});

describe('success-path coverage below its threshold', () => {
  const uncovered: Coverage['uncovered'] = [
    { start: 3, end: 4, path: 'success' },
    { start: 5, end: 5, path: 'success' },
    { start: 6, end: 6, path: 'failure' },
  ];
  const half = coverage({ successPath: ratio(50), uncovered });

  it('is found for each uncovered run of lines, from its first statement to its end', () => {
    expect(judge({ coverage: half })).toEqual([
      {
        rule: 'tests/success-path-coverage',
        messageId: 'uncoveredLines',
        data: { first: 3, last: 4, percent: 50, threshold: 100 },
        file: action,
        start: at(3, 5),
        end: at(4, 60),
      },
      {
        rule: 'tests/success-path-coverage',
        messageId: 'uncoveredLine',
        data: { line: 5, percent: 50, threshold: 100 },
        file: action,
        start: at(5, 12),
        end: at(5, 46),
      },
    ]);
  });

  it.each([50, null])('is not found if the threshold is %s', (successPath) => {
    expect(judge({ coverage: half, thresholds: { successPath } })).toEqual([]);
  });
});

it.each([
  ['lines', 'line', 'lines 3–4, 6'],
  ['branches', 'branch', 'both outcomes of each condition'],
  ['functions', 'function', 'each function'],
  ['statements', 'statement', 'lines 3–4, 6'],
] as const)(
  'finds %s coverage below its threshold, at the Action, and names %s that is missed',
  (figure, kind, missed) => {
    const uncovered: Coverage['uncovered'] = [
      { start: 3, end: 4, path: 'success' },
      { start: 6, end: 6, path: 'failure' },
    ];
    const low = coverage({ [figure]: ratio(79.99), uncovered });
    expect(judge({ coverage: low, thresholds: { [figure]: 80 } })).toEqual([
      {
        rule: 'tests/coverage',
        messageId: 'below',
        data: { kind, percent: 79.99, threshold: 80, missed },
        file: action,
        start: at(1, 1),
        end: at(1, 1),
      },
    ]);
    expect(judge({ coverage: coverage({ [figure]: ratio(80) }), thresholds: { [figure]: 80 } })).toEqual([]);
  },
);
