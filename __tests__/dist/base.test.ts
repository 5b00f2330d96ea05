import { execFileSync } from 'node:child_process';
import { HEAD, reportAt } from './job.ts';
import { startedRunner } from './runner.ts';

const FILE = '.github/integration-check.yml';
const entry = (rule: string) =>
  `  - { rule: ${rule}, reason: Agreed., expires: ${new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)} }\n`;
const OLD = `waivers:\n${entry('guide/todo')}`;
const NEW = OLD + entry('secrets/unused');
const NEW_ONE = ['Is the new waiver of `secrets/unused` acceptable?'];
const NOT_COMPARED = ['guide/todo', 'secrets/unused'].map((rule) => `Is the waiver of \`${rule}\` acceptable?`);

const runner = startedRunner();

beforeEach(() => {
  runner.edit(FILE, () => NEW);
});

/** The questions to the reviewer about waivers, and the log about the base branch. */
async function asked(options: Parameters<typeof runner.step>[0] = {}) {
  const ended = await runner.step({ ...options, inputs: { tests: 'false', probe: 'false', ...options.inputs } });
  expect({ status: ended.status, warnings: ended.outputs['warnings'] }).toEqual({ status: 0, warnings: '0' });
  expect(ended.commands.filter((command) => !command.startsWith('::notice title=waiver/unused,'))).toEqual([]);
  const { signOffs } = reportAt(ended);
  const waivers = signOffs.filter(({ question }) => question.includes('waiver'));
  return {
    questions: waivers.map(({ question }) => question),
    evidence: waivers.map(({ evidence }) => evidence).join('\n'),
    logged: ended.log.split('\n').filter((line) => line.includes('base branch\'s configuration')),
  };
}

const reads = () => runner.api.requests.filter((request) => /\/(?:contents|git)\//.test(request));

/** Makes a repository with this file on a branch of its remote, from which the work tree comes. */
function commit(text: string, ref: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@merrow.io', ...args], {
      cwd: runner.job.workspace,
      stdio: 'pipe',
    });
  git('init', '--quiet');
  runner.edit(FILE, () => text);
  git('add', '--all');
  git('commit', '--quiet', '--message=Begin');
  git('update-ref', ref, 'HEAD');
  runner.edit(FILE, () => NEW);
}

it('asks about the waivers that the base branch of the pull request does not have, with the API', async () => {
  runner.api.state.branches = { main: { [FILE]: OLD } };
  commit(NEW, 'refs/remotes/origin/main');
  expect(await asked()).toMatchObject({ questions: NEW_ONE, logged: [] });
  expect(reads()).toEqual([
    expect.stringMatching(/^GET .*contents\/\.github%2Fintegration-check\.yml\?ref=refs%2Fheads%2Fmain$/),
  ]);
  // In the comment, for the reviewer to tick.
  expect(runner.api.state.comments[0]?.body).toContain('- [ ] Is the new waiver of `secrets/unused` acceptable?');
});

it.each([
  ['merge_group', { merge_group: { head_sha: HEAD, base_ref: 'refs/heads/release' } }],
  ['push', { ref: 'refs/heads/topic', repository: { default_branch: 'release' } }],
])('knows the base branch of %s', async (event, payload) => {
  runner.api.state.branches = { release: { [FILE]: OLD } };
  expect((await asked({ event, payload })).questions).toEqual(NEW_ONE);
});

it('asks about all waivers as new if the base branch has no such file, and looks for it once', async () => {
  const { questions } = await asked();
  expect(questions).toEqual(NOT_COMPARED.map((question) => question.replace('the waiver', 'the new waiver')));
  expect(reads()).toHaveLength(2);
});

it('reads the configuration that the input names', async () => {
  runner.edit('strict.yml', () => NEW);
  runner.api.state.branches = { main: { 'strict.yml': OLD } };
  expect((await asked({ inputs: { config: 'strict.yml' } })).questions).toEqual(NEW_ONE);
});

it('asks git for the same branch if the API does not give it, and says so', async () => {
  runner.api.state.contents = 'none';
  commit(OLD, 'refs/remotes/origin/main');
  const { questions, logged } = await asked();
  expect(questions).toEqual(NEW_ONE);
  expect(logged).toEqual([expect.stringMatching(/so git is asked: .*`permissions: contents: read`/)]);
});

it('asks about all waivers, as not compared, if neither can tell', async () => {
  runner.api.fail({ method: 'GET', path: /\/contents\//, fault: 'silence' });
  commit(OLD, 'refs/remotes/origin/another');
  const { questions, evidence } = await asked();
  expect(questions).toEqual(NOT_COMPARED);
  expect(evidence.match(/not compared with the base branch/g)).toHaveLength(2);
});

it('does not ask GitHub if there is no waiver', async () => {
  runner.edit(FILE, () => 'line-coverage: 80\n');
  await asked({ inputs: { comment: 'never' } });
  expect(runner.api.requests).toEqual([]);
});

it('reports what is new since the commit that the pull request starts from, if the checkout has it', async () => {
  commit(NEW, 'refs/remotes/origin/main');
  runner.edit('integration/integration.action.js', (text) => text.replace('= 3000', '= 9000'));
  const { status, summary, outputs } = await runner.step({ inputs: { tests: 'false', probe: 'false' } });
  expect(status).toBe(0);
  expect(summary).toMatch(/### New since commit [`0-9a-f]+\n\nWeakens what was approved:\n\n- Requests to/);
  expect(reportAt({ outputs }).against?.differences).toHaveLength(1);
});

it('compares with nothing if the checkout has no base, and with the base that the workflow names', async () => {
  const alone = await runner.step({ inputs: { tests: 'false', probe: 'false' } });
  expect(reportAt(alone)).not.toHaveProperty('against');
  const wrong = await runner.step({ inputs: { tests: 'false', probe: 'false', against: 'no-such-tag' } });
  expect(wrong.status).toBe(1);
  expect(wrong.log).toContain('git knows no revision "no-such-tag" here.');
});
