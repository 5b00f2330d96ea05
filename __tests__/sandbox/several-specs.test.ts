import fs from 'node:fs';
import path from 'node:path';
import { lintIntegration } from '../../src/lint/lint.ts';
import { loadSettings } from '../../src/configuration/load.ts';
import type { GivenSettings } from '../../src/configuration/settings.ts';
import { testIntegration } from '../../src/sandbox/test-integration.ts';
import { loadSubmission } from '../../src/submission/load.ts';
import { action, buildToolchain, temporaryFolder } from './repository.ts';
import { bestWall } from './walls.ts';

jest.setTimeout(60_000);

const head = (from: string) => `const { onExecutePostLogin } = require('${from}integration.action');
const api = () => ({ access: { deny: jest.fn() }, idToken: { setCustomClaim: jest.fn() } });
const run = async (API_KEY) => { const a = api(); await onExecutePostLogin({ secrets: { API_KEY } }, a); return a; };
`;
const adds = (from = './') => `${head(from)}it('adds', async () => {
  expect((await run('k')).idToken.setCustomClaim).toHaveBeenCalledTimes(1);
});
`;
const denies = (from = './') => `${head(from)}it('denies', async () => {
  expect((await run('deny')).access.deny).toHaveBeenCalledTimes(1);
});
`;
const named = 'integration/integration.action.spec.js';

/** The result of an integration with these specs, by their paths in its folder. */
async function tested(specs: Readonly<Record<string, string>>, given: GivenSettings = {}) {
  const root = temporaryFolder();
  const files = {
    'integration/configuration.json': '{}',
    'integration/integration.action.js': action,
    ...Object.fromEntries(Object.entries(specs).map(([file, text]) => [`integration/${file}`, text])),
  };
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  }
  const submission = await loadSubmission({ root, path: '.' });
  const [integration] = submission.integrations;
  if (integration === undefined) throw new Error('The submission has one integration');
  const { settings } = await loadSettings({ root, config: null, given, today: '2026-11-23' });
  const wall = await bestWall();
  const { tests, coverage, findings } = await testIntegration(integration, {
    root,
    toolchain: buildToolchain(),
    settings,
    wall,
  });
  const lint = lintIntegration(integration, submission).filter(({ rule }) => rule.startsWith('tests/'));
  return {
    status: tests.status,
    files: tests.files?.map(({ file, status, passed, failed }) => `${file} ${status} ${passed}/${failed}`),
    successPath: coverage?.successPath.percent,
    statements: coverage?.statements.percent,
    findings: [...findings, ...lint].map(({ rule, file, start }) => `${rule} ${file}:${start.line}`),
  };
}

it('every spec next to the Action and in its __tests__ runs, and their coverage is added up', async () => {
  const specs = {
    'integration.action.spec.js': adds(),
    'more.test.js': `it.skip('later', () => {});\n`,
    '__tests__/deep/denies.spec.js': denies('../../'),
    '__tests__/helper.js': 'throw new Error("not a spec");',
  };
  expect(await tested(specs)).toEqual({
    status: 'passed',
    files: [
      `${named} passed 1/0`,
      'integration/more.test.js passed 0/0',
      'integration/__tests__/deep/denies.spec.js passed 1/0',
    ],
    successPath: 100,
    statements: 100,
    findings: ['tests/skipped integration/more.test.js:1'],
  });
});

it.each([
  [
    'a test of the second',
    `${adds()}it('no', () => {\n  expect(1).toBe(2);\n});`,
    ['tests/failed integration/b.spec.js:8'],
    'failed',
  ],
  ['the second, which cannot be loaded', `require('./gone');`, ['tests/not-run integration/b.spec.js:1'], 'not-run'],
  ['the second, which has no test', '', ['tests/none integration/b.spec.js:1'], 'failed'],
  [
    'a test without an assertion',
    `${head('./')}it('x', async () => { await run('k'); });`,
    ['tests/no-assertion integration/b.spec.js:4'],
    'passed',
  ],
  [
    'a hook after all tests',
    `${adds()}afterAll(() => { throw new Error('x'); });`,
    ['tests/failed integration/b.spec.js:7'],
    'failed',
  ],
])('each problem is reported in its own file: %s', async (_what, second, findings, status) => {
  const given = { thresholds: {} } as GivenSettings;
  const { findings: found, status: end } = await tested(
    { 'integration.action.spec.js': adds() + denies().replace(head('./'), ''), 'b.spec.js': second },
    given,
  );
  expect(found).toEqual(findings);
  expect(end).toBe(status);
});

it('a spec that is only in __tests__ runs', async () => {
  expect(await tested({ '__tests__/a.spec.js': adds('../') + denies().replace(head('./'), '') })).toMatchObject({
    status: 'passed',
    files: ['integration/__tests__/a.spec.js passed 2/0'],
    successPath: 100,
  });
});

it('the time limit is for all of them together', async () => {
  const waits = `it('waits', async () => { await new Promise((done) => setTimeout(done, 60_000)); }, 120_000);`;
  const specs = { 'integration.action.spec.js': waits, 'b.spec.js': adds() };
  const { findings, files } = await tested(specs, { 'test-timeout': 2 });
  expect(files).toEqual([`${named} not-run 0/0`, 'integration/b.spec.js not-run 0/0']);
  expect(findings).toEqual([`tests/not-run ${named}:1`, 'tests/not-run integration/b.spec.js:1']);
});

it('the output limit is for all of them together', async () => {
  const prints = `${adds()}console.log('x'.repeat(700_000));\n`;
  const { files } = await tested({ 'integration.action.spec.js': prints, 'b.spec.js': prints });
  expect(files).toEqual([`${named} passed 1/0`, 'integration/b.spec.js not-run 0/0']);
});
