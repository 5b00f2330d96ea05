import fs from 'node:fs';
import path from 'node:path';
import { loadSettings } from '../../src/configuration/load.ts';
import type { GivenSettings } from '../../src/configuration/settings.ts';
import { lintIntegration, lintSubmission } from '../../src/lint/lint.ts';
import { messageOf } from '../../src/report/message.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { probeIntegration } from '../../src/probe/probe-integration.ts';
import { testIntegration } from '../../src/sandbox/test-integration.ts';
import { loadSubmission } from '../../src/submission/load.ts';
import type { Files } from '../lint/submission-files.ts';
import { goodSubmission } from '../lint/submission-files.ts';
import type { Registry } from '../sandbox/registry.ts';
import { startRegistry } from '../sandbox/registry.ts';
import { buildToolchain, temporaryFolder } from '../sandbox/repository.ts';
import { bestWall } from '../sandbox/walls.ts';
import { leftOrNew, notPasted, pairOf } from './follow.ts';
import { advise } from '../../src/advisories/advise.ts';
import { advised } from './of-advisories.ts';
import { behaviours } from './of-behaviour.ts';
import { runs } from './of-runs.ts';
import type { Run } from './of-runs.ts';
import { hintOf } from './worked.ts';

jest.setTimeout(120_000);

let toolchain: string;
let registry: Registry;
const outside = process.env;
beforeAll(async () => {
  toolchain = buildToolchain();
  const level = 'exports.level = () => 1;';
  registry = await startRegistry([
    { name: 'helper', version: '1.0.0', files: { 'index.js': level } },
    { name: 'axios', version: '1.0.0', files: { 'index.js': level } },
    { name: 'merrow', version: '1.0.0', files: { 'index.js': level } },
    { name: 'merrow', version: '2.0.0', manifest: { dependencies: { nowhere: '1.0.0' } } },
    { name: 'merrow', version: '3.0.0', manifest: { os: ['win32'] } },
    { name: 'merrow', version: '5.0.0', files: { 'index.js': level } },
    { name: 'merrow', version: '6.0.0', manifest: { dependencies: { carried: '1.0.0' } } },
    { name: 'carried', version: '1.0.0', files: { 'index.js': level } },
    { name: 'merrow', version: '4.0.0', manifest: { exports: { '.': { import: './index.js' } } } },
  ]);
  const advisory = { id: 1, url: 'https://github.com/advisories/GHSA-1', title: 'Bad', severity: 'high' };
  registry.advisories = {
    merrow: [{ ...advisory, vulnerable_versions: '5.0.0' }],
    carried: [{ ...advisory, vulnerable_versions: '1.0.0' }],
  };
  process.env = { PATH: outside['PATH'], HOME: temporaryFolder(), NPM_CONFIG_REGISTRY: registry.url };
});
afterAll(async () => {
  process.env = outside;
  await registry.close();
});

const run = { tested: testIntegration, probed: probeIntegration, advised: advise };
type How = keyof typeof run;

/** The findings of lint and of a run of the specs. Equal submissions run once. */
const ran = new Map<string, Promise<readonly Finding[]>>();
function findingsOf(files: Files, given: GivenSettings, how: How): Promise<readonly Finding[]> {
  const key = JSON.stringify([files, given, how]);
  const found = ran.get(key) ?? checked(files, given, how);
  ran.set(key, found);
  return found;
}

async function checked(files: Files, given: GivenSettings, how: How): Promise<readonly Finding[]> {
  const root = temporaryFolder();
  for (const [file, content] of Object.entries(files)) {
    if (content === null) continue;
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), content);
  }
  const submission = await loadSubmission({ root, path: '.' });
  const [integration] = submission.integrations;
  if (integration === undefined) throw new Error('The submission has one integration');
  const { settings } = await loadSettings({ root, config: null, given, today: '2026-11-23' });
  const options = { root, toolchain, settings, wall: await bestWall(), scenario: null };
  const told = { progress: () => undefined, unanswered: () => undefined };
  const { findings } = await run[how](integration, { ...options, ...told });
  return [...lintSubmission(submission), ...lintIntegration(integration, submission), ...findings];
}

async function follows({ files, follow, given = {}, then = given }: Run, how: How): Promise<void> {
  let now: Files = { ...goodSubmission, ...files };
  const before = await findingsOf(now, given, how);
  const said = before.map((each) => `${pairOf(each)}: ${messageOf(each).message}`);
  const missing = Object.keys(follow).filter((pair) => !before.some((each) => pairOf(each) === pair));
  expect({ missing, said }).toEqual({ missing: [], said });
  const wrong: string[] = [];
  for (const [pair, steps] of Object.entries(follow)) {
    const found = before.find((each) => pairOf(each) === pair);
    if (found === undefined) continue;
    const hint = hintOf(found);
    for (const step of steps) now = step(now, hint);
    wrong.push(...notPasted(hint.text, hint.pasted));
  }
  const after = await findingsOf(now, then, how);
  for (const pair of Object.keys(follow)) wrong.push(...leftOrNew(pair, before, after));
  const left = after.filter(({ rule }) => /^(?:tests|behaviour)\/|^manifest\/vulnerable/u.test(rule));
  expect({ wrong, left: left.map((each) => `${pairOf(each)}: ${messageOf(each).message}`) }).toEqual({
    wrong: [],
    left: [],
  });
}

it.each(Object.entries(runs))('the hints on %s can be followed', (_, run) => follows(run, 'tested'));

it.each(Object.entries(behaviours))('the hints on %s can be followed', (_, run) => follows(run, 'probed'));

it.each(Object.entries(advised))('the hints on %s can be followed', (_, run) => follows(run, 'advised'));
