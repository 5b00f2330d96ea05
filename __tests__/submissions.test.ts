import fs from 'node:fs';
import path from 'node:path';
import { check } from '../src/check.ts';
import { loadSettings } from '../src/configuration/load.ts';
import { EXAMPLE } from './example/defects.ts';
import { buildToolchain, temporaryFolder } from './sandbox/repository.ts';

const submissions = path.join(__dirname, 'fixtures/submissions');

/** What is said of each submission, as `RULE FILE:LINE:COLUMN`; nothing of those that are ready. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'at-the-root': [],
  bare: [
    'layout/missing-file integration/configuration.json:1:1',
    'layout/missing-file integration/configuration.json:1:1',
    'media/missing-logo integration/configuration.json:1:1',
  ],
  careless: [
    'secrets/name-case integration/configuration.json:3:13',
    'manifest/placeholder-text integration/configuration.json:4:39',
    'manifest/placeholder-text integration/configuration.json:4:69',
    'manifest/secret-value-committed integration/configuration.json:4:94',
    'secrets/unused integration/configuration.json:5:13',
    'manifest/options-on-secret integration/configuration.json:5:77',
    'secrets/unused integration/configuration.json:8:13',
    'manifest/default-not-an-option integration/configuration.json:8:83',
    'manifest/not-a-string integration/configuration.json:9:85',
    'manifest/unknown-property integration/configuration.json:9:91',
    'manifest/duplicate-name integration/configuration.json:10:13',
    'manifest/schema integration/configuration.json:12:2',
    'code/undeclared-dependency integration/integration.action.js:1:23',
    'flow/unknown-handler integration/integration.action.js:3:9',
    'secrets/wrong-store integration/integration.action.js:5:36',
    'secrets/undeclared integration/integration.action.js:6:50',
  ],
  compiled: [
    'code/unhandled-request integration/integration.action.js:15:32',
    'code/throws integration/integration.action.js:17:13',
  ],
  'crm-sync': ['code/no-debug-flag integration/configuration.json:1:1'],
  'customer-data': [],
  entitlements: ['code/claim-name integration/integration.action.js:44:34'],
  'es-module': [
    'guide/undocumented-field integration/configuration.json:5:16',
    'manifest/dependency-not-pinned integration/configuration.json:13:18',
    'manifest/dependency-not-pinned integration/configuration.json:17:18',
    'manifest/dependency-not-pinned integration/configuration.json:21:18',
    'guide/broken-structure integration/installation_guide.md:1:1',
    'guide/missing-section integration/installation_guide.md:1:1',
    'guide/missing-section integration/installation_guide.md:1:1',
    'guide/recommended-section integration/installation_guide.md:1:1',
    'guide/recommended-section integration/installation_guide.md:1:1',
    'guide/todo integration/installation_guide.md:5:1',
    'guide/todo integration/installation_guide.md:9:16',
    'code/not-commonjs integration/integration.action.js:1:1',
  ],
  'guide-variants': [
    'guide/undocumented-field integration/configuration.json:5:16',
    'guide/recommended-section integration/installation_guide.md:1:1',
    'guide/recommended-section integration/installation_guide.md:1:1',
    'guide/recommended-section integration/installation_guide.md:1:1',
    'guide/todo integration/installation_guide.md:6:91',
    'guide/todo integration/installation_guide.md:12:6',
    'guide/todo integration/installation_guide.md:16:3',
  ],
  'identity-verification': ['code/no-debug-flag integration/configuration.json:1:1'],
  'manifest-slips': [
    'secrets/name-case integration/configuration.json:3:15',
    'manifest/schema integration/configuration.json:3:26',
    'manifest/schema integration/configuration.json:3:61',
    'guide/undocumented-field integration/configuration.json:4:34',
    'manifest/schema integration/configuration.json:5:5',
    'manifest/schema integration/configuration.json:7:20',
    'code/unused-dependency integration/configuration.json:11:15',
    'manifest/duplicate-dependency integration/configuration.json:12:15',
    'manifest/dependency-not-pinned integration/configuration.json:12:35',
    'manifest/schema integration/configuration.json:13:7',
    'guide/recommended-section integration/installation_guide.md:1:1',
    'guide/recommended-section integration/installation_guide.md:1:1',
    'guide/recommended-section integration/installation_guide.md:1:1',
    'guide/todo integration/installation_guide.md:7:4',
  ],
  'merged-settings': [
    'secrets/unused integration/configuration.json:11:15',
    'secrets/dynamic-read integration/integration.action.js:6:22',
    'secrets/dynamic-read integration/integration.action.js:6:46',
    'secrets/undeclared integration/integration.action.js:11:32',
    'code/unhandled-request integration/integration.action.js:13:21',
  ],
  misread: [
    'secrets/unused integration/configuration.json:11:15',
    'secrets/undeclared integration/integration.action.js:2:11',
    'secrets/undeclared integration/integration.action.js:2:28',
    'secrets/undeclared integration/integration.action.js:3:11',
    'code/continues-after-deny integration/integration.action.js:5:16',
    'code/request-without-timeout integration/integration.action.js:7:21',
    'code/unhandled-request integration/integration.action.js:7:21',
  ],
  'name-lists': [
    'tests/coverage integration/integration.action.js:1:1',
    'secrets/undeclared integration/integration.action.js:1:44',
    'secrets/undeclared integration/integration.action.js:10:35',
  ],
  'password-notice': ['code/no-debug-flag integration/configuration.json:1:1'],
  'risk-score': [],
  several: ['code/unhandled-request integration-2/integration.action.js:9:26'],
  'sms-gateway': [],
  'step-up': [],
  'two-flows': ['flow/mixed-flows integration/integration.action.js:5:9'],
  windows: [
    'secrets/name-case integration/configuration.json:3:15',
    'tests/coverage integration/integration.action.js:1:1',
    'code/unhandled-request integration/integration.action.js:6:20',
    'tests/success-path-coverage integration/integration.action.js:12:3',
  ],
  'wrapped-handler': [
    'tests/success-path-coverage integration/integration.action.js:6:5',
    'secrets/undeclared integration/integration.action.js:6:29',
  ],
};

let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 120_000);

/** Checked as a repository of its own, with the example's images where it has none. */
async function findingsOf(name: string): Promise<string[]> {
  const root = temporaryFolder();
  fs.cpSync(path.join(submissions, name), root, { recursive: true });
  if (!fs.existsSync(path.join(root, 'media'))) {
    fs.cpSync(path.join(EXAMPLE, 'media'), path.join(root, 'media'), { recursive: true });
  }
  // No network: these do with the mocks that come along.
  const given = { 'install-dependencies': false };
  const loaded = await loadSettings({ root, config: null, given, today: '2026-11-23' });
  const { report, defects } = await check({
    ...loaded,
    root,
    path: '.',
    toolchain,
    commit: null,
    progress: () => undefined,
  });
  expect(defects).toEqual([]);
  const findings = [...report.findings, ...report.integrations.flatMap((each) => each.findings)];
  return findings.map(({ rule, file, start }) => `${rule} ${file}:${start.line}:${start.column}`);
}

describe('submissions as partners write them', () => {
  it('are all in the table', () => {
    expect(fs.readdirSync(submissions).sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))('%s', async (name, findings) => {
    expect(await findingsOf(name)).toEqual(findings);
  });
});
