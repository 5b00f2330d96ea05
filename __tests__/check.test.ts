import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { flows, isFlowId } from '../src/auth0/flows.ts';
import type { CheckOptions } from '../src/check.ts';
import { check } from '../src/check.ts';
import { loadSettings } from '../src/configuration/load.ts';
import type { GivenSettings } from '../src/configuration/settings.ts';
import { lintIntegration } from '../src/lint/lint.ts';
import type { Report } from '../src/report/model.ts';
import { reportSchema } from '../src/report/schema.ts';
import { InfrastructureError } from '../src/infrastructure.ts';
import { EXAMPLE } from './example/defects.ts';

jest.mock('../src/lint/lint.ts', () => {
  const actual = jest.requireActual<{ lintIntegration: typeof lintIntegration }>('../src/lint/lint.ts');
  return { ...actual, lintIntegration: jest.fn(actual.lintIntegration) };
});

const specs = path.join(__dirname, 'fixtures/specs');
const toolchain = path.join(__dirname, '../dist/toolchain');

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'aic-'));
});
afterEach(() => {
  fs.rmSync(root, { recursive: true });
});

const write = (file: string, text: string) => {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
};
const copy = (from: string, to: string) => {
  fs.cpSync(from, path.join(root, to), { recursive: true });
};

async function run(given: GivenSettings = {}, options: Partial<CheckOptions> = {}) {
  // No network: these specs only need the mocks that come with the check.
  const hermetic = { 'install-dependencies': false, ...given };
  const loaded = await loadSettings({ root, config: null, given: hermetic, today: '2026-11-23' });
  return check({
    ...loaded,
    root,
    path: '.',
    toolchain,
    commit: null,
    progress: () => undefined,
    announce: () => undefined,
    ...options,
  });
}

const found = ({ findings, integrations }: Report) =>
  [...findings, ...integrations.flatMap((each) => each.findings)].map(({ rule, file }) => `${rule} ${file}`);

describe('the pipeline', () => {
  it.each(fs.readdirSync(specs))('finds a submission for %s ready that follows its template', async (flow) => {
    if (!isFlowId(flow)) throw new Error(`${flow} is no flow`);
    copy(path.join(specs, flow), '.');
    copy(path.join(EXAMPLE, 'media'), 'media');
    const version = flows[flow].currentVersion;
    write('deploy/template.json', JSON.stringify({ runtime: 'node22', supported_triggers: [{ id: flow, version }] }));

    const { report, sources, defects } = await run();

    expect(defects).toEqual([]);
    expect(sources).toMatchObject([{ integration: 'integration', file: 'integration/integration.action.js' }]);
    expect(sources[0]?.states.some(({ path, ran }) => path === 'success' && !ran)).toBe(false);
    expect(sources[0]?.states.some(({ ran }) => ran)).toBe(true);
    expect(found(report)).toEqual([]);
    expect(report.integrations).toMatchObject([
      {
        path: 'integration',
        flow,
        runtime: 'node22',
        tests: { status: 'passed', failed: 0 },
        coverage: { successPath: { percent: 100 } },
      },
    ]);
    expect(report.conclusion).toBe('success');
    expect(reportSchema.parse(report)).toEqual(report);
  });

  it('checks several integrations separately, in the order of their paths', async () => {
    for (const name of ['b', 'a', 'c']) copy(EXAMPLE, name);
    fs.rmSync(path.join(root, 'b/integration/integration.action.spec.js'));
    write('c/integration/integration.action.spec.js', 'test("fails", () => { expect(1).toBe(2); });\n');

    const { report } = await run();

    expect(report.integrations.map(({ path: folder, tests }) => [folder, tests.status])).toEqual([
      ['a/integration', 'passed'],
      ['b/integration', 'not-run'],
      ['c/integration', 'failed'],
    ]);
    expect(found(report)).toContain('layout/missing-file b/integration/configuration.json');
    expect(found(report)).toContain('tests/failed c/integration/integration.action.spec.js');
    expect(found(report).filter((each) => each.includes(' a/'))).toEqual([]);
  });

  it('reads the base branch for new waivers while the other stages run', async () => {
    copy(EXAMPLE, '.');
    write('.github/integration-check.yml', 'waivers: [{ rule: guide/todo, reason: Agreed., expires: 2026-12-31 }]\n');
    const linted = new Promise<void>((done) => {
      jest.mocked(lintIntegration).mockImplementationOnce(() => {
        done();
        return [];
      });
    });
    const { report } = await run({}, { newWaivers: () => linted.then(() => []) });
    expect(report.signOffs.filter(({ question }) => question.includes('waiver'))).toEqual([]);
  });

  it('says that there is no integration', async () => {
    write('README.md', '# Nothing yet\n');
    const { report } = await run();
    expect(found(report)).toEqual(['layout/no-integration .']);
    expect(report).toMatchObject({ conclusion: 'failure', integrations: [] });
  });

  it('reports what is known if a part of it breaks, and does not call that a success', async () => {
    copy(EXAMPLE, '.');
    jest.mocked(lintIntegration).mockImplementationOnce(() => {
      throw new Error('a defect');
    });
    const { report, sources, defects } = await run();
    // A credential would be in it unredacted.
    expect(sources).toEqual([]);
    expect(defects).toEqual([{ stage: 'lint of integration', error: new Error('a defect') }]);
    expect(report).toMatchObject({ conclusion: 'failure', integrations: [{ tests: { status: 'passed' } }] });
  });

  it('reports the rest if tests cannot be started, and does not call that a success', async () => {
    copy(EXAMPLE, '.');
    const { report, sources, defects } = await run({}, { toolchain: path.join(root, 'nowhere') });
    const file = 'integration/integration.action.js';
    expect(sources).toMatchObject([{ integration: 'integration', file }]);
    expect(`${sources[0]?.lines.join('\n')}\n`).toBe(fs.readFileSync(path.join(root, file), 'utf8'));
    expect(defects).toMatchObject([{ stage: 'tests of integration' }, { stage: 'probe of integration' }]);
    expect(report).toMatchObject({ conclusion: 'failure', integrations: [{ tests: { status: 'not-run' } }] });
  });

  it('reports the rest if the registry serves nothing, and calls that neither a defect nor a success', async () => {
    copy(EXAMPLE, 'a');
    copy(EXAMPLE, 'b');
    write('a/integration/configuration.json', '{"dependencies": [{"name": "axios", "version": "1.7.9"}]}');
    const outside = process.env;
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'aic-'));
    process.env = { PATH: '', HOME: home };
    try {
      const { report, defects, infrastructure } = await run({ 'install-dependencies': true });
      expect(defects).toEqual([]);
      expect(infrastructure).toEqual([
        { stage: 'tests of a/integration', error: expect.any(InfrastructureError) as InfrastructureError },
      ]);
      expect(report.conclusion).toBe('failure');
      expect(report.integrations.map(({ tests }) => tests.status)).toEqual(['not-run', 'passed']);
      expect(found(report).filter((each) => each.startsWith('tests/'))).toEqual([]);
    } finally {
      process.env = outside;
      fs.rmSync(home, { recursive: true });
    }
  });

  it.each<[GivenSettings, string[], Report['conclusion']]>([
    [
      {},
      [
        'tests/coverage integration/integration.action.js',
        'tests/success-path-coverage integration/integration.action.js',
      ],
      'failure',
    ],
    [{ 'line-coverage': null }, ['tests/success-path-coverage integration/integration.action.js'], 'failure'],
    [{ 'line-coverage': null, 'success-path-coverage': 10 }, [], 'success'],
    [{ 'line-coverage': 10, 'success-path-coverage': null }, [], 'success'],
    [{ tests: false }, [], 'success'],
    [
      { 'fail-on': 'never' },
      [
        'tests/coverage integration/integration.action.js',
        'tests/success-path-coverage integration/integration.action.js',
      ],
      'success',
    ],
  ])('compares coverage with the thresholds: %j', async (given, findings, conclusion) => {
    copy(EXAMPLE, '.');
    write(
      'integration/integration.action.spec.js',
      `const { onExecutePostLogin } = require('./integration.action');
test('denies without settings', async () => {
  const api = { access: { deny: jest.fn() } };
  await onExecutePostLogin({ secrets: {}, configuration: {} }, api);
  expect(api.access.deny).toHaveBeenCalledTimes(1);
});
`,
    );
    const { report } = await run(given);
    expect([...new Set(found(report))].sort()).toEqual(findings);
    expect(report.conclusion).toBe(conclusion);
  });
});
