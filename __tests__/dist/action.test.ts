import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import type { Report } from '../../src/report/model.ts';
import { EXAMPLE, namedDefects } from '../example/defects.ts';
import type { GitHubApi } from '../github/api/server.ts';
import { startGitHubApi } from '../github/api/server.ts';
import { addComment } from '../github/api/state.ts';
import { describeOnEachNode } from '../nodes.ts';
import { copyDist, expected, start } from './bundle.ts';

const ROOT = path.resolve(__dirname, '../..');
const HEAD = '1234567890abcdef1234567890abcdef12345678';
const action = parse(fs.readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as {
  inputs: Record<string, { default?: string }>;
};

describeOnEachNode((node) => {
  let dist: ReturnType<typeof copyDist>;
  let api: GitHubApi;
  let job: string;
  let workspace: string;

  beforeAll(() => {
    dist = copyDist();
  });

  beforeEach(async () => {
    api = await startGitHubApi();
    job = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'aic-job-'));
    workspace = path.join(job, 'workspace');
    fs.cpSync(EXAMPLE, workspace, { recursive: true });
    fs.mkdirSync(path.join(job, 'temp'));
  });

  afterEach(async () => {
    await api.close();
    expect(api.violations).toEqual([]);
    fs.rmSync(job, { recursive: true });
  });

  afterAll(() => {
    dist.remove();
  });

  /** One step of a job, as the runner starts it: inputs with the defaults of action.yml, files for outputs and summary. */
  async function step(inputs: Record<string, string> = {}, event: { name?: string; headRepository?: string } = {}) {
    const { state } = api;
    const repository = `${state.owner}/${state.repo}`;
    const id = randomBytes(4).toString('hex');
    const file = (name: string, text = '') => {
      fs.writeFileSync(path.join(job, `${id}-${name}`), text);
      return path.join(job, `${id}-${name}`);
    };
    const payload = {
      number: 7,
      pull_request: {
        number: 7,
        head: { sha: HEAD, repo: { full_name: event.headRepository ?? repository } },
        base: { repo: { full_name: repository } },
      },
    };
    const defaults = Object.entries(action.inputs).map(([name, given]) => [name, given.default ?? '']);
    const given = { ...Object.fromEntries(defaults), 'github-token': state.token, ...inputs } as Record<string, string>;
    const [output, summary] = [file('output'), file('summary')];
    const ended = await start(node, [path.join(dist.folder, 'index.js')], {
      cwd: workspace,
      env: {
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_REPOSITORY: 'auth0/actions-integration-check',
        GITHUB_ACTION_REF: 'v1',
        GITHUB_API_URL: api.url,
        GITHUB_GRAPHQL_URL: api.graphqlUrl,
        GITHUB_EVENT_NAME: event.name ?? 'pull_request',
        GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payload)),
        GITHUB_OUTPUT: output,
        GITHUB_REPOSITORY: repository,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_SHA: 'f'.repeat(40),
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_WORKSPACE: workspace,
        HOME: job,
        RUNNER_TEMP: path.join(job, 'temp'),
        ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      },
    });
    const outputs = Object.fromEntries(
      [...fs.readFileSync(output, 'utf8').matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]),
    ) as Record<string, string>;
    // The runner takes this command in and shows nothing of it.
    const stdout = ended.stdout.replace(`::add-mask::${given['github-token'] ?? ''}\n`, '');
    return { ...ended, stdout, outputs, summary: fs.readFileSync(summary, 'utf8') };
  }

  const changes = () => api.requests.filter((request) => !/^(?:GET|POST \/graphql)/.test(request));
  const reportOf = ({ outputs }: { outputs: Record<string, string> }) =>
    JSON.parse(fs.readFileSync(outputs['report-file'] ?? '', 'utf8')) as Report;

  it('posts one review summary, leaves it alone, and updates it when the verdict changes', async () => {
    const first = await step();
    expect({ status: first.status, stderr: first.stderr }).toEqual({ status: 0, stderr: '' });
    expect(api.state.comments).toHaveLength(1);
    // What the next run compares with is deflated: other bytes under another zlib.
    const body = api.state.comments[0]?.body ?? '';
    expect(body).toMatch(/^<!-- last-run [\w+/=]+ -->$/m);
    expect(body.replace(/^<!-- last-run [\w+/=]+ -->\n/m, '')).toBe(expected('review-summary.md'));
    expect(first.summary).toContain('Ready for review');
    expect(first.outputs).toMatchObject({
      conclusion: 'success',
      errors: '0',
      warnings: '0',
      notices: '0',
      'success-path-coverage': '100',
      'line-coverage': '100',
      integrations: '["integration"]',
    });
    expect(first.outputs['comment-url']).toContain('#issuecomment-');
    expect(reportOf(first).commit).toBe(HEAD);

    api.requests.length = 0;
    expect((await step()).status).toBe(0);
    expect(changes()).toEqual([]);

    const defect = namedDefects.find(({ finding }) => finding.rule === 'secrets/undeclared');
    defect?.edit(workspace);
    const third = await step();
    expect(third.status).toBe(1);
    expect(changes()).toEqual([expect.stringMatching(/^PATCH /)]);
    expect(api.state.comments).toHaveLength(1);
    expect(api.state.comments[0]?.body).toContain('secrets/undeclared');
    expect(third.outputs).toMatchObject({ conclusion: 'failure', errors: '1' });
  });

  it.each(namedDefects)('$name: annotates the one finding at its place', async ({ edit, finding }) => {
    edit(workspace);
    const { status, stdout, outputs } = await step();
    expect(status).toBe(1);
    expect(outputs).toMatchObject({ conclusion: 'failure', errors: '1', warnings: '0', notices: '0' });
    const commands = stdout.split('\n').filter((line) => line.startsWith('::'));
    expect(commands).toHaveLength(2);
    expect(commands[0]).toMatch(/^::error /);
    for (const part of [`file=${finding.file}`, `line=${finding.line}`, finding.rule]) expect(commands[0]).toContain(part);
    expect(commands[1]).toMatch(/^::error [^:]*::Not ready for review/);
  });

  it('finds its comment behind pages of others, and leaves a copy by somebody else alone', async () => {
    await step();
    const ours = api.state.comments[0];
    const body = ours?.body ?? '';
    api.state.comments = [];
    const fake = addComment(api.state, 7, 'stranger', body);
    for (let index = 0; index < 250; index += 1) addComment(api.state, 7, 'reviewer', `Comment ${index}`);
    addComment(api.state, 7, api.state.login, body);
    api.requests.length = 0;
    namedDefects[0]?.edit(workspace);
    await step();
    expect(changes()).toEqual([expect.stringMatching(/^PATCH /)]);
    expect(fake.body).toBe(body);
  });

  it('explains a missing permission, and keeps the verdict', async () => {
    api.state.permission = 'read';
    const { status, stdout, outputs, summary } = await step();
    expect(status).toBe(0);
    expect(stdout).toContain('pull-requests: write');
    expect(summary).toContain('pull-requests: write');
    expect(outputs['conclusion']).toBe('success');
  });

  it('reviews the pull request on the lines of its diff, once, and dismisses its request when the verdict turns', async () => {
    const inputs = { review: 'request-changes', 'check-run': 'true' };
    const defect = namedDefects.find(({ finding }) => finding.rule === 'secrets/undeclared');
    defect?.edit(workspace);
    const { file = '', line = 0 } = defect?.finding ?? {};
    const bytes = fs.readFileSync(path.join(workspace, file));
    const blob = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
    const text = bytes.toString('utf8').split('\n')[line - 1] ?? '';
    api.state.headSha = HEAD;
    api.state.files = [{ filename: file, sha: blob, patch: `@@ -${line} +${line} @@\n-old\n+${text}` }];
    const { status, stdout } = await step(inputs);
    expect(status).toBe(1);
    expect(api.state.reviews.map(({ state }) => state)).toEqual(['CHANGES_REQUESTED']);
    expect(api.state.reviewComments.map((comment) => [comment.path, comment.line])).toEqual([[file, line]]);
    expect(api.state.reviewComments[0]?.body).toContain('secrets/undeclared');
    expect(api.state.checkRuns.map(({ headSha, conclusion }) => [headSha, conclusion])).toEqual([[HEAD, 'failure']]);
    expect(api.state.checkRuns[0]?.annotations).toHaveLength(1);
    // The check run has the finding's annotation: the job says the verdict alone.
    expect(stdout.split('\n').filter((each) => each.startsWith('::error'))).toHaveLength(1);

    api.requests.length = 0;
    await step(inputs);
    expect(changes()).toEqual([]);

    fs.rmSync(workspace, { recursive: true });
    fs.cpSync(EXAMPLE, workspace, { recursive: true });
    expect((await step(inputs)).status).toBe(0);
    expect(api.state.reviews.map(({ state }) => state)).toEqual(['DISMISSED']);
    expect(api.state.reviewComments).toEqual([]);
    expect(api.state.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['neutral', 'success']);
  });

  it('tells once that a fork’s token is read-only, and tries nothing more', async () => {
    api.state.permission = 'read';
    const given = { review: 'request-changes', 'check-run': 'true' };
    const { status, stdout } = await step(given, { headRepository: 'stranger/fork' });
    expect(status).toBe(0);
    expect(stdout.split('\n').filter((each) => each.includes('from a fork is read-only'))).toHaveLength(1);
    expect(changes()).toHaveLength(1);
  });

  it('keeps the token out of the log and from the spec', async () => {
    const seen = path.join(job, 'seen.json');
    const spec = path.join(workspace, 'integration/integration.action.spec.js');
    fs.appendFileSync(
      spec,
      `\nit("sees", () => { require("fs").writeFileSync(${JSON.stringify(seen)}, JSON.stringify(process.env)); console.log(process.env); });\n`,
    );
    const { stdout, stderr } = await step();
    expect(stdout + stderr).not.toContain(api.state.token);
    const text = fs.existsSync(seen) ? fs.readFileSync(seen, 'utf8') : '{}';
    expect(text).not.toContain(api.state.token);
    expect(Object.keys(JSON.parse(text) as object).filter((name) => /^(?:GITHUB|INPUT|ACTIONS|RUNNER)_|HOME/.test(name))).toEqual([]);
  });

  it('runs no partner code on pull_request_target', async () => {
    const spec = path.join(workspace, 'integration/integration.action.spec.js');
    const trace = path.join(job, 'ran');
    fs.writeFileSync(spec, `require("fs").writeFileSync(${JSON.stringify(trace)}, "");\n`);
    const { status, stdout, outputs } = await step({}, { name: 'pull_request_target', headRepository: 'stranger/fork' });
    expect(status).toBe(1);
    expect(stdout).toContain('pull_request_target');
    expect(fs.existsSync(trace)).toBe(false);
    expect(outputs['conclusion']).toBe('failure');
  });

  it('names an unknown input', async () => {
    const { status, stdout, outputs } = await step({ 'fail-onn': 'error' });
    expect(status).toBe(1);
    expect(stdout).toContain('unknown input “fail-onn”; did you mean “fail-on”?');
    expect(outputs['conclusion']).toBe('failure');
    expect(reportOf({ outputs }).conclusion).toBe('failure');
  });
});
