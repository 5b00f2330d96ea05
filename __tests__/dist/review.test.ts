import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { EXAMPLE, namedDefects } from '../example/defects.ts';
import { addReviewComment } from '../github/api/state.ts';
import { HEAD } from './job.ts';
import { startedRunner } from './runner.ts';

const MANIFEST = 'integration/configuration.json';
const inputs = { tests: 'false', probe: 'false', comment: 'never', review: 'request-changes' };

const runner = startedRunner();
const { step, changes } = runner;
const lines = () => runner.api.state.reviewComments.map(({ path: file, line }) => `${file}:${line}`);
const states = () => runner.api.state.reviews.map(({ state }) => state);

beforeEach(() => {
  runner.api.state.headSha = HEAD;
});

/** A changed file of the pull request: from the first to the last of these lines of the new side, 1-based. */
function changed(file: string, first: number, last: number) {
  const bytes = fs.readFileSync(path.join(runner.job.workspace, file));
  const sha = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  const shown = bytes
    .toString('utf8')
    .split('\n')
    .slice(first - 1, last);
  const patch = [`@@ -${first},0 +${first},${shown.length} @@`, ...shown.map((line) => `+${line}`)].join('\n');
  return { filename: file, sha, patch };
}

/** Makes the defect of this rule in the workspace, on a line that the pull request changes. */
function defective(rule: string): { readonly file: string; readonly line: number } {
  const defect = namedDefects.find(({ finding }) => finding.rule === rule);
  if (defect === undefined) throw new Error(`no defect for ${rule}`);
  defect.edit(runner.job.workspace);
  const { file, line } = defect.finding;
  runner.api.state.files = [changed(file, line, line)];
  return { file, line };
}

function repaired(): void {
  fs.rmSync(runner.job.workspace, { recursive: true });
  fs.cpSync(EXAMPLE, runner.job.workspace, { recursive: true });
}

it('reviews on the lines of the diff, once, and dismisses its request when the verdict changes', async () => {
  const { file, line } = defective('secrets/undeclared');
  expect((await step({ inputs })).status).toBe(1);
  expect(states()).toEqual(['CHANGES_REQUESTED']);
  expect(lines()).toEqual([`${file}:${line}`]);
  expect(runner.api.state.reviewComments[0]?.body).toContain('secrets/undeclared');

  runner.api.requests.length = 0;
  await step({ inputs });
  expect(changes()).toEqual([]);

  repaired();
  expect((await step({ inputs })).status).toBe(0);
  expect(states()).toEqual(['DISMISSED']);
  expect(lines()).toEqual([]);
});

it('finds its file after pages of others, and only comments on lines that the diff shows', async () => {
  const { file, line } = defective('secrets/name-case');
  const others = Array.from({ length: 250 }, (_, index) => ({ filename: `docs/${index}.md`, sha: null }));
  runner.api.state.files = [...others, ...runner.api.state.files];
  await step({ inputs: { ...inputs, review: 'comment' } });
  expect(runner.api.requests.filter((request) => /^GET .*\/files\?/.test(request))).toHaveLength(3);
  expect(lines()).toEqual([`${file}:${line}`]);
  expect(states()).toEqual(['COMMENTED']);

  runner.api.state.reviews = [];
  runner.api.state.reviewComments = [];
  runner.api.state.files = [changed(file, line + 1, line + 3)];
  await step({ inputs });
  expect(lines()).toEqual([]);
  expect(states()).toEqual(['CHANGES_REQUESTED']);
  expect(runner.api.state.reviews[0]?.body).toContain('1 finding outside the lines that the diff shows');
});

it('suggests a safe fix, which removes the finding when it is applied', async () => {
  runner.edit(MANIFEST, (text) => text.replace('"default_value": "80"', '"default_value": 80'));
  const text = fs.readFileSync(path.join(runner.job.workspace, MANIFEST), 'utf8');
  const count = text.split('\n').length;
  runner.api.state.files = [changed(MANIFEST, 1, count)];
  await step({ inputs });
  const [comment] = runner.api.state.reviewComments;
  const suggested = /^```suggestion\n([^]*?)\n```$/m.exec(comment?.body ?? '')?.[1];
  expect(suggested).toBe('      "default_value": "80"');
  const applied = text.split('\n').map((each, index) => (index + 1 === comment?.line ? suggested : each));
  runner.edit(MANIFEST, () => applied.join('\n'));
  expect((await step({ inputs })).status).toBe(0);
  expect(runner.api.state.reviewComments).toEqual([]);
});

it('withdraws resolved comments, but keeps those with a reply and says that they are settled', async () => {
  const { file, line } = defective('secrets/undeclared');
  runner.edit(MANIFEST, (text) => text.replace('"default_value": "80"', '"default_value": 80'));
  runner.api.state.files.push(changed(MANIFEST, 1, 40));
  await step({ inputs });
  const answered = runner.api.state.reviewComments.find(({ path: at }) => at === file);
  expect(runner.api.state.reviewComments.length).toBeGreaterThan(1);
  addReviewComment(runner.api.state, {
    login: 'partner',
    body: 'Why?',
    path: file,
    line,
    inReplyTo: answered?.id ?? 0,
  });
  const copy = { login: 'stranger', body: answered?.body ?? '', path: file, line };
  addReviewComment(runner.api.state, copy);

  repaired();
  await step({ inputs });
  const left = runner.api.state.reviewComments;
  expect(left.map(({ login }) => login)).toEqual([runner.api.state.login, 'partner', 'stranger']);
  expect(left[0]?.body).toContain('✅ No longer found.');
  expect(left[2]?.body).toBe(copy.body);

  runner.api.requests.length = 0;
  await step({ inputs });
  expect(changes()).toEqual([]);
});

it('does nothing for a commit that is not the last one of the pull request', async () => {
  defective('secrets/undeclared');
  runner.api.state.headSha = 'e'.repeat(40);
  const { log } = await step({ inputs });
  expect(log).toContain('No review: the pull request has moved on to eeeeeeeeeeee');
  expect(changes()).toEqual([]);
});

it('that may not be created does not change the verdict, and names the permission', async () => {
  defective('secrets/undeclared');
  runner.api.state.permission = 'read';
  const { status, commands, outputs, summary } = await step({ inputs });
  expect({ status, errors: outputs['errors'] }).toEqual({ status: 1, errors: '1' });
  const warnings = commands.filter((each) => each.startsWith('::warning::'));
  expect(warnings).toEqual([expect.stringMatching(/no review.*403.*`permissions: pull-requests: write`/)]);
  expect(summary).toMatch(/`permissions: pull-requests: write`/);
});
