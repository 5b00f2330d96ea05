import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { check } from '../src/check.ts';
import { loadSettings } from '../src/configuration/load.ts';
import type { Report } from '../src/report/model.ts';
import { EXAMPLE } from './example/defects.ts';
import { buildToolchain, temporaryFolder } from './sandbox/repository.ts';
import { behaviourFindings, submissionFindings } from './submission-findings.ts';

const submissions = path.join(__dirname, 'fixtures/submissions');

let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 120_000);

/** Checks it as a separate repository, with the example's images if it has none. */
async function checked(name: string): Promise<Report> {
  const root = temporaryFolder();
  fs.cpSync(path.join(submissions, name), root, { recursive: true });
  if (!fs.existsSync(path.join(root, 'media'))) {
    fs.cpSync(path.join(EXAMPLE, 'media'), path.join(root, 'media'), { recursive: true });
  }
  for (const args of [
    ['init', '-q', '--template='],
    ['add', '--all', '--force'],
  ])
    execFileSync('git', args, { cwd: root });
  // No network: these specs only need the mocks that come with the check.
  const given = { 'install-dependencies': false };
  const loaded = await loadSettings({ root, config: null, given, today: '2026-11-23' });
  const { report, defects } = await check({
    ...loaded,
    root,
    path: '.',
    toolchain,
    commit: null,
    progress: () => undefined,
    announce: () => undefined,
  });
  expect(defects).toEqual([]);
  return report;
}

const isOfProbe = (rule: string) => rule.startsWith('behaviour/');

function found({ findings, integrations }: Report): string[] {
  return [...findings, ...integrations.flatMap((each) => each.findings)]
    .filter(({ rule }) => !isOfProbe(rule))
    .map(({ rule, file, start, waived }) => `${rule} ${file}:${start.line}:${start.column}${waived ? ' waived' : ''}`);
}

/** The findings from executing the Action, without notices, which are for people. */
function behaved({ integrations }: Report): string[] {
  return integrations
    .flatMap((each) => each.findings)
    .filter(({ rule, severity }) => isOfProbe(rule) && severity !== 'notice')
    .map(({ rule, file, start }) => `${rule} ${file}:${start.line}:${start.column}`);
}

describe('submissions as partners write them', () => {
  it('are all in the table', () => {
    expect(fs.readdirSync(submissions).sort()).toEqual(Object.keys(submissionFindings).sort());
  });

  it('have no behaviour that a reviewer asks about if they are good', () => {
    const good = Object.keys(behaviourFindings).filter((name) => submissionFindings[name]?.length === 0);
    expect(good).toEqual([]);
  });

  it('are at least forty, and half of them are good', () => {
    const all = Object.values(submissionFindings);
    const good = all.filter((findings) => findings.length === 0);
    expect(all.length).toBeGreaterThanOrEqual(40);
    expect(good.length).toBeGreaterThanOrEqual(all.length / 2);
  });

  it('have the place and the rule that an execution confirms', async () => {
    const [integration] = (await checked('waivers-gone-by')).integrations;
    const hangs = integration?.findings.filter(({ rule }) => rule === 'behaviour/hangs');
    expect(hangs?.map(({ start, confirms }) => [start.line, start.column, confirms])).toContainEqual([
      ...[4, 22, 'code/request-without-timeout'],
    ]);
  });

  it.each(Object.entries(submissionFindings))('%s', async (name, findings) => {
    const report = await checked(name);
    expect(found(report)).toEqual(findings);
    // Good submissions have none.
    expect(behaved(report)).toEqual(behaviourFindings[name] ?? []);
    if (findings.length > 0) return;
    // No findings would mean nothing if nothing ran.
    expect(report.integrations).not.toEqual([]);
    for (const { tests, coverage } of report.integrations) {
      expect({ status: tests.status, successPath: coverage?.successPath.percent }).toEqual({
        status: 'passed',
        successPath: 100,
      });
    }
    expect(report.conclusion).toBe('success');
  });
});
