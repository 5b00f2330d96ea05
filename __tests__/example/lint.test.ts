import fs from 'node:fs';
import path from 'node:path';
import { IN_MEMORY } from '../in-memory.ts';
import { lintIntegration, lintSubmission } from '../../src/lint/lint.ts';
import { loadSubmission } from '../../src/submission/load.ts';
import type { Defect } from './defects.ts';
import { EXAMPLE, furtherDefects, namedDefects } from './defects.ts';

/** The findings of the static rules in a folder, without their sentences. */
async function lint(root: string): Promise<Defect['finding'][]> {
  const submission = await loadSubmission({ root, path: '.' });
  const findings = [
    ...lintSubmission(submission),
    ...submission.integrations.flatMap((integration) => lintIntegration(integration, submission)),
  ];
  return findings.map(({ rule, file, start }) => ({ rule, file, ...start }));
}

const defects = [...namedDefects, ...furtherDefects];
const needsRun = ({ finding, inText }: Defect): boolean => finding.rule.startsWith('tests/') && inText !== true;

describe('static rules over the example', () => {
  let copy: string;

  beforeEach(() => {
    copy = fs.mkdtempSync(path.join(IN_MEMORY, 'aic-'));
    fs.cpSync(EXAMPLE, copy, { recursive: true });
  });

  afterEach(() => {
    fs.rmSync(copy, { recursive: true });
  });

  it('find nothing', async () => {
    expect(await lint(copy)).toEqual([]);
  });

  it('find nothing if it is in a repository', async () => {
    const submission = await loadSubmission({ root: path.resolve(EXAMPLE, '../..'), path: 'examples/post-login-risk' });
    expect(submission.integrations.map((integration) => integration.path)).toEqual([
      'examples/post-login-risk/integration',
    ]);
    expect(lintSubmission(submission)).toEqual([]);
    expect(submission.integrations.flatMap((integration) => lintIntegration(integration, submission))).toEqual([]);
  });

  it.each(defects.filter((defect) => !needsRun(defect)))('with $name: find only that', async ({ edit, finding }) => {
    edit(copy);
    expect(await lint(copy)).toEqual([finding]);
  });

  it.each(defects.filter(needsRun))('with $name: find nothing, because other stages find it', async ({ edit }) => {
    edit(copy);
    expect(await lint(copy)).toEqual([]);
  });
});
