import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Log } from 'sarif';
import type { CheckResult } from '../../src/check.ts';
import { check } from '../../src/check.ts';
import type * as client from '../../src/github/client.ts';
import { outputNames } from '../../src/github/outputs.ts';
import { run } from '../../src/github/run.ts';
import { InfrastructureError } from '../../src/infrastructure.ts';
import { SubmissionError } from '../../src/submission/error.ts';
import { reportSchema } from '../../src/report/schema.ts';
import type { GitHubApi } from './api/server.ts';
import { startGitHubApi } from './api/server.ts';
import { aliveIn, parse as parseMarkdown } from '../report/gfm.ts';
import { COMMIT, coverageOf, reportedFinding, reportedIntegration, reportOf } from './reports.ts';
import { commandsIn, stdoutOf } from './stdout.ts';

jest.mock('../../src/check.ts', () => ({ check: jest.fn() }));
// Octokit waits for a second between two requests that may write. The query for the token's account is one of these.
jest.mock('../../src/github/client.ts', () => {
  const actual = jest.requireActual<typeof client>('../../src/github/client.ts');
  return {
    ...actual,
    createClient: (options: client.ClientOptions) => actual.createClient({ second: 10, ...options }),
  };
});
const checkMock = jest.mocked(check);

let api: GitHubApi;
let folder: string;
const outside = process.env;
beforeEach(async () => {
  api = await startGitHubApi();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aic-'));
  fs.mkdirSync(path.join(folder, 'workspace/integration'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'temp'));
});
afterEach(async () => {
  process.env = outside;
  checkMock.mockReset();
  await api.close();
  fs.rmSync(folder, { recursive: true });
  expect(api.violations).toEqual([]);
});

interface Given {
  readonly event?: string;
  readonly payload?: object | string;
  readonly inputs?: Record<string, string>;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs the Action in the runner's environment, and reads the same files and commands as the runner. */
async function runAction({ event = 'pull_request', payload, inputs = {}, env = {} }: Given = {}) {
  const file = (name: string, text = '') => {
    fs.writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const repo = { full_name: 'partner/integration' };
  const pull = { pull_request: { number: 7, head: { sha: COMMIT, repo }, base: { repo } } };
  const given = { 'github-token': api.state.token, ...inputs };
  process.env = {
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file('event.json', typeof payload === 'string' ? payload : JSON.stringify(payload ?? pull)),
    GITHUB_REPOSITORY: 'partner/integration',
    GITHUB_SHA: 'b'.repeat(40),
    GITHUB_API_URL: api.url,
    GITHUB_GRAPHQL_URL: api.graphqlUrl,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary.md'),
    GITHUB_WORKSPACE: path.join(folder, 'workspace'),
    RUNNER_TEMP: path.join(folder, 'temp'),
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...env,
  };
  let code = NaN;
  const printed = await stdoutOf(async () => {
    code = await run(process.env, { toolchain: '/toolchain' });
  });
  // The runner executes these commands and does not show them.
  const masks = commandsIn(printed).filter((command) => command.startsWith('::add-mask::'));
  const stdout = printed.replace(/^::add-mask::.*\n/gm, '');
  const outputs = readOutputs(fs.readFileSync(path.join(folder, 'output'), 'utf8'));
  const summary = fs.readFileSync(path.join(folder, 'summary.md'), 'utf8');
  for (const text of [stdout, summary, JSON.stringify(outputs)]) expect(text).not.toContain(api.state.token);
  return { code, stdout, masks, commands: commandsIn(stdout), outputs, summary };
}

function readOutputs(text: string): Record<string, string> {
  const entries = text.matchAll(/^([\w-]+)<<(ghadelimiter_\S+)\n([^]*?)\n\2$/gm);
  return Object.fromEntries(Array.from(entries, ([, name, , value]) => [name ?? '', value ?? '']));
}

function checks(result: Partial<CheckResult>): void {
  checkMock.mockResolvedValue({
    report: reportOf([]),
    fixable: [],
    sources: [],
    defects: [],
    infrastructure: [],
    ...result,
  });
}

function reportAt(file: string | undefined) {
  return reportSchema.parse(JSON.parse(fs.readFileSync(file ?? '', 'utf8')));
}

describe('the Action', () => {
  it('ends with 0, a comment, outputs, a summary and a report for a verdict of success', async () => {
    checks({ report: reportOf([]) });
    const { code, commands, outputs, summary } = await runAction();
    expect(code).toBe(0);
    expect(commands).toEqual([]);
    expect(api.state.comments).toHaveLength(1);
    expect(outputs).toMatchObject({ conclusion: 'success', errors: '0', integrations: '["integration"]' });
    expect(Object.keys(outputs).sort()).toEqual([...outputNames].sort());
    expect(outputs['comment-url']).toContain('#issuecomment-');
    expect(summary).toContain('Ready for review');
    expect(reportAt(outputs['report-file']).conclusion).toBe('success');
  });

  it.each([
    ['1', ['::debug::integration: the tests run under Node.js']],
    ['', []],
  ])('shows what the tests run in if step debugging is on: RUNNER_DEBUG "%s"', async (given, told) => {
    checkMock.mockImplementation(({ detail }) => {
      detail?.('integration: the tests run under Node.js');
      return Promise.resolve({ report: reportOf([]), fixable: [], sources: [], defects: [], infrastructure: [] });
    });
    const { code, commands } = await runAction({ env: { RUNNER_DEBUG: given } });
    expect({ code, commands }).toEqual({ code: 0, commands: told });
  });

  it('ends with 1 for a verdict of failure, and annotates its findings', async () => {
    checks({ report: reportOf([reportedFinding()]) });
    const { code, commands, outputs, summary } = await runAction();
    expect(code).toBe(1);
    expect(commands).toHaveLength(2);
    expect(commands[0]).toMatch(/^::error title=secrets\/name-case,file=integration\/configuration\.json,line=4/);
    expect(commands[1]).toMatch(/^::error title=Integration check::Not ready for review/);
    expect(outputs).toMatchObject({ conclusion: 'failure', errors: '1' });
    expect(summary).toContain('Not ready for review');
  });

  it('shows the name of a hostile submission in every place, and nothing more', async () => {
    const name = 'a\n::error::b,c%\ud800@octocat<b>##[x].js';
    checks({ report: reportOf([reportedFinding({ file: name, message: name, hint: name, rule: name })]) });
    const { stdout, commands, outputs, summary } = await runAction();
    expect(commands).toHaveLength(2);
    // A line that begins with `::` is one command, whatever else is in it.
    expect(stdout).not.toMatch(/^::error::b|^(?!::).*##\[/m);
    expect(outputs['comment-url']).toContain('#issuecomment-');
    for (const text of [summary, api.state.comments[0]?.body ?? '']) {
      expect(text).toContain('%EF%BF%BD');
      expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/@octocat|<b>/);
    }
  });

  it('passes the head commit, the path and the settings to the check', async () => {
    checks({});
    await runAction({ inputs: { path: 'integration', 'line-coverage': '70', tests: 'false' } });
    expect(checkMock.mock.calls[0]?.[0]).toMatchObject({
      root: fs.realpathSync(path.join(folder, 'workspace')),
      path: 'integration',
      commit: COMMIT,
      toolchain: '/toolchain',
      settings: { tests: false, thresholds: { lines: 70 } },
    });
  });

  it('lets an input win over the configuration file, and uses the file if there is no input', async () => {
    checks({});
    fs.writeFileSync(path.join(folder, 'workspace/strict.yml'), 'comment: never\nline-coverage: 60\ntest-timeout: 5\n');
    await runAction({ inputs: { config: 'strict.yml', 'test-timeout': '9', 'line-coverage': 'default' } });
    expect(checkMock.mock.calls[0]?.[0].settings).toMatchObject({ testTimeout: 9, thresholds: { lines: 60 } });
    expect(api.requests).toEqual([]);
  });

  it('writes the report to the path of json-file', async () => {
    checks({});
    const { outputs } = await runAction({ inputs: { 'json-file': 'out/report.json' } });
    expect(outputs['report-file']).toBe(path.join(folder, 'workspace/out/report.json'));
    expect(reportAt(outputs['report-file']).commit).toBe(COMMIT);
  });

  it('writes SARIF and JUnit to the paths of sarif-file and junit-file, with links to this repository and the Action', async () => {
    checks({ report: reportOf([reportedFinding()]) });
    const { summary } = await runAction({
      inputs: { path: 'integration', 'sarif-file': 'out/report.sarif', 'junit-file': 'out/report.xml' },
      env: { GITHUB_ACTION_REPOSITORY: 'acme/check', GITHUB_ACTION_REF: 'v1' },
    });
    const read = (name: string) => fs.readFileSync(path.join(folder, 'workspace/out', name), 'utf8');
    expect((JSON.parse(read('report.sarif')) as Log).runs[0]).toMatchObject({
      automationDetails: { id: 'actions-integration-check/integration/' },
      versionControlProvenance: [{ repositoryUri: 'https://github.com/partner/integration', revisionId: COMMIT }],
      tool: {
        driver: { rules: [{ helpUri: 'https://github.com/acme/check/blob/v1/docs/rules/secrets/name-case.md' }] },
      },
    });
    expect(summary).toContain('](https://github.com/acme/check/blob/v1/docs/rules/secrets/name-case.md)');
    expect(read('report.xml')).toContain('<testsuite name="integration: findings" tests="1" failures="1"');
    expect(fs.readdirSync(path.join(folder, 'workspace/out')).sort()).toEqual(['report.sarif', 'report.xml']);
  });

  it('writes the HTML report to the path of html-dir, with the sources, and with links to this repository', async () => {
    const sources = [{ integration: 'integration', file: 'integration/a.js', lines: ['theSource();'], states: [] }];
    checks({ report: reportOf([reportedFinding()]), sources });
    await runAction({ inputs: { 'html-dir': 'out/report' } });
    const html = fs.readFileSync(path.join(folder, 'workspace/out/report/index.html'), 'utf8');
    expect(html).toContain('theSource();');
    expect(html).toContain(`https://github.com/partner/integration/blob/${COMMIT}/integration/a.js`);
  });

  it("writes the preview of the workspace's listing to the path of preview-dir", async () => {
    checks({ report: reportOf([]) });
    const submission = path.join(folder, 'workspace/integration');
    fs.mkdirSync(submission, { recursive: true });
    fs.writeFileSync(path.join(submission, 'integration.action.js'), 'exports.onExecutePostLogin = async () => {};');
    fs.writeFileSync(path.join(submission, 'configuration.json'), '{}');
    fs.writeFileSync(path.join(submission, 'installation_guide.md'), '## Prerequisites');
    await runAction({ inputs: { 'preview-dir': 'out/listing' } });
    const html = fs.readFileSync(path.join(folder, 'workspace/out/listing/index.html'), 'utf8');
    expect(html).toContain('Prerequisites</h3>');
  });

  it('annotates no finding if annotations are off, but shows the verdict', async () => {
    checks({ report: reportOf([reportedFinding()]) });
    expect((await runAction({ inputs: { annotations: 'false' } })).commands).toHaveLength(1);
  });

  it.each(['push', 'merge_group', 'workflow_dispatch', 'schedule'])(
    'reaches a verdict on %s, without a comment',
    async (event) => {
      checks({ report: reportOf([reportedFinding()]) });
      const { code, outputs, summary } = await runAction({ event, payload: {} });
      expect(code).toBe(1);
      expect(outputs['comment-url']).toBe('');
      expect(summary).toContain('Not ready for review');
      expect(api.requests).toEqual([]);
    },
  );
});

describe('a failure while publishing', () => {
  it('is reported and does not change the verdict: a missing permission', async () => {
    checks({});
    api.state.permission = 'read';
    const { code, commands, outputs, summary } = await runAction();
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ conclusion: 'success', 'comment-url': '' });
    expect(commands).toEqual([expect.stringMatching(/^::warning::The review summary is not .*pull-requests: write/)]);
    expect(summary).toMatch(/Ready for review[^]*Publishing[^]*pull-requests: write/);
  });

  it('is reported and does not change the verdict: no token', async () => {
    checks({ report: reportOf([reportedFinding()]) });
    const { code, stdout, outputs } = await runAction({ inputs: { 'github-token': '' } });
    expect(code).toBe(1);
    expect(outputs['conclusion']).toBe('failure');
    expect(stdout).toContain('github-token is empty');
  });

  it('is reported and does not change the verdict: a report that cannot be written to its path', async () => {
    checks({});
    const { code, stdout, outputs } = await runAction({ inputs: { 'json-file': 'integration' } });
    expect(code).toBe(0);
    expect(stdout).toContain('The JSON report could not be written');
    expect(reportAt(outputs['report-file']).conclusion).toBe('success');
  });

  it('is reported and does not change the verdict: a SARIF report that cannot be written, while the JUnit report is written', async () => {
    checks({});
    const { code, commands } = await runAction({ inputs: { 'sarif-file': 'integration', 'junit-file': 'j.xml' } });
    expect(code).toBe(0);
    expect(commands).toEqual([expect.stringMatching(/^::warning::The SARIF report could not be written/)]);
    expect(fs.existsSync(path.join(folder, 'workspace/j.xml'))).toBe(true);
  });

  it('is reported and does not change the verdict: no summary, no outputs', async () => {
    checks({});
    const { code, stdout } = await runAction({
      env: { GITHUB_STEP_SUMMARY: '/nowhere/summary', GITHUB_OUTPUT: '/nowhere/output' },
    });
    expect(code).toBe(0);
    expect(stdout).toContain('The job summary could not be written');
    expect(stdout).toContain('The outputs could not be set');
    expect(api.state.comments).toHaveLength(1);
  });
});

describe('a run without a verdict', () => {
  it.each([
    ['an event on which partner code must not run', { event: 'pull_request_target' }, /partner code is not run/],
    ['an event that cannot be read', { payload: '{' }, /cannot be read/],
    ['an input that is not understood', { inputs: { 'line-coverage': 'most' } }, /input line-coverage: expected/],
    ['a path outside the workspace', { inputs: { path: '../elsewhere' } }, /input path: expected a path inside/],
    ['a configuration file that is not there', { inputs: { config: 'none.yml' } }, /none\.yml/],
  ])('fails, and says why everywhere: %s', async (_, given, why) => {
    checks({});
    const { code, commands, outputs, summary } = await runAction(given);
    expect(code).toBe(1);
    expect(checkMock).not.toHaveBeenCalled();
    expect(commands).toEqual([expect.stringMatching(why)]);
    expect(commands[0]).toMatch(/^::error/);
    expect(summary).toMatch(/No verdict/);
    expect(summary).toMatch(why);
    expect(outputs).toMatchObject({ conclusion: 'failure', errors: '0', 'line-coverage': '', integrations: '[]' });
    expect(reportAt(outputs['report-file']).conclusion).toBe('failure');
    expect(api.requests).toEqual([]);
  });

  it('is not a defect of ours if the submission cannot be looked at', async () => {
    checkMock.mockRejectedValue(new SubmissionError('There is no folder "elsewhere".'));
    const { code, commands } = await runAction();
    expect(code).toBe(1);
    expect(commands).toEqual(['::error title=Integration check::There is no folder "elsewhere".']);
  });

  it.each([
    ['an Error', new Error('out of order'), /A defect of this tool: out of order/],
    ['anything else', 'just a text', /A defect of this tool: just a text/],
    ['nothing', undefined, /A defect of this tool: undefined/],
  ])('is reported as a defect of ours if %s is thrown', async (_, thrown, why) => {
    checkMock.mockRejectedValue(thrown);
    const { code, stdout, outputs, summary } = await runAction();
    expect(code).toBe(1);
    expect(stdout).toMatch(why);
    expect(summary).toMatch(why);
    expect(outputs['conclusion']).toBe('failure');
  });

  it('publishes what is known if a stage failed, and ends with 1', async () => {
    const report = { ...reportOf([]), conclusion: 'failure' as const };
    checks({ report, fixable: [], sources: [], defects: [{ stage: 'lint', error: new Error('out of order') }] });
    const { code, commands, summary } = await runAction();
    expect(code).toBe(1);
    expect(commands.at(-1)).toMatch(/A defect of this tool in lint: out of order/);
    expect(summary).toMatch(/Incomplete verdict[^]*A defect of this tool in lint: out of order/);
    expect(api.state.comments).toHaveLength(1);
  });

  it('publishes what is known if the registry did not answer, says so, and ends with 1', async () => {
    const error = new InfrastructureError('The registry did not serve axios@1.7.9');
    const report = { ...reportOf([]), conclusion: 'failure' as const };
    checks({ report, infrastructure: [{ stage: 'tests of integration', error }] });
    const { code, commands, summary } = await runAction();
    expect(code).toBe(1);
    expect(commands.at(-1)).toMatch(/^::error.*\(tests of integration\): The registry did not serve axios@1\.7\.9/);
    expect(commands.join('\n')).not.toMatch(/defect/i);
    expect(summary).toMatch(/Incomplete verdict[^]*tests of integration\): The registry did not serve axios@1\.7\.9/);
    expect(api.state.comments).toHaveLength(1);
  });
});

describe('the lines that no test runs', () => {
  it('are shown in the summary and on the pull request', async () => {
    const coverage = { ...coverageOf(90, 90), uncovered: [{ start: 2, end: 2, path: 'success' as const }] };
    const lines = ['one();', 'two();', 'three();'];
    checks({
      report: reportOf([], { integrations: [reportedIntegration({ coverage })] }),
      sources: [{ integration: 'integration', file: 'integration/a.js', lines, states: [] }],
    });
    const { summary } = await runAction();
    for (const text of [summary, api.state.comments[0]?.body]) {
      expect(text).toContain(`/integration/a.js#L2)\n  \`\`\`js\n  2  two();\n  \`\`\`\n`);
    }
  });
});

describe('the run after', () => {
  const fixed = () => (api.state.comments[0]?.body ?? '').match(/Since the last run .*/)?.[0];

  it('says on the pull request what it fixed', async () => {
    checks({ report: reportOf([reportedFinding()]) });
    await runAction();
    checks({ report: reportOf([]) });
    await runAction();
    expect(fixed()).toBe('Since the last run (commit `0123456`): 0 new, 1 fixed, 0 remaining.');
  });

  it('calls nothing fixed if a stage of the check failed', async () => {
    checks({ report: reportOf([reportedFinding()]) });
    await runAction();
    checks({ report: reportOf([], { conclusion: 'failure' }), defects: [{ stage: 'lint', error: new Error('x') }] });
    await runAction();
    expect(fixed()).toMatch(/0 fixed, 0 remaining, 1 not checked again\.$/);
  });
});

describe('secrets', () => {
  it('are masked before anything else is printed: the token, and the password of a proxy', async () => {
    checks({});
    // The API is on this machine, so requests to it never use a proxy.
    const { masks } = await runAction({ env: { https_proxy: 'http://me:p%40ssword@proxy.example:3128' } });
    expect(masks).toEqual([`::add-mask::${api.state.token}`, '::add-mask::p%2540ssword', '::add-mask::p@ssword']);
  });

  it('are in no error text, whatever an error contains', async () => {
    checkMock.mockRejectedValue(new Error(`authorization: token ${api.state.token}, proxy me:p%40ssword`));
    const { stdout, summary } = await runAction({ env: { HTTPS_PROXY: 'me:p%40ssword@proxy.example:3128' } });
    expect(stdout + summary).not.toMatch(/p%40ssword/);
    expect(summary).toContain('authorization: token ***, proxy me:***');
  });
});

describe('a report of another run', () => {
  const HEAD = COMMIT;
  const fork = { full_name: 'stranger/integration', owner: { login: 'stranger' } };
  const workflowRun = (given: object = {}) => ({
    repository: { id: 1, full_name: 'partner/integration' },
    workflow_run: {
      event: 'pull_request',
      head_sha: HEAD,
      head_branch: 'feature/#1',
      head_repository: fork,
      pull_requests: [],
      ...given,
    },
  });
  const pull = { number: 7, from: 'stranger/integration', branch: 'feature/#1', sha: HEAD, state: 'open' } as const;
  const publishReport = (report: unknown, given: Given = {}) => {
    fs.writeFileSync(path.join(folder, 'workspace/report.json'), JSON.stringify(report));
    const inputs = { 'report-file': 'report.json', ...given.inputs };
    return runAction({ event: 'workflow_run', payload: workflowRun(), ...given, inputs });
  };

  it("is published on the fork's pull request, after asking GitHub for it; nothing is checked", async () => {
    api.state.pulls.push({ ...pull, number: 6, branch: 'other' }, pull);
    const { code, commands, outputs, summary } = await publishReport(reportOf([reportedFinding()]));
    expect(code).toBe(0);
    expect(checkMock).not.toHaveBeenCalled();
    expect(api.state.comments.map(({ issue }) => issue)).toEqual([7]);
    expect(api.state.comments[0]?.body).toContain(
      `/partner/integration/blob/${HEAD}/integration/configuration.json#L4`,
    );
    expect(outputs).toMatchObject({ conclusion: 'failure', errors: '1', integrations: '["integration"]' });
    expect(outputs['comment-url']).toContain('#issuecomment-');
    expect(reportAt(outputs['report-file']).commit).toBe(HEAD);
    expect(summary).toContain('Not ready for review');
    // They would be at lines of the default branch.
    expect(commands).toEqual([]);
  });

  it('is published on the pull request that the event names, without asking', async () => {
    const pull_requests = [{ number: 7, head: { sha: HEAD }, base: { repo: { id: 1 } } }];
    const { code } = await publishReport(reportOf([]), { payload: workflowRun({ pull_requests }) });
    expect(code).toBe(0);
    expect(api.requests.filter((request) => request.includes('/pulls'))).toEqual([]);
    expect(api.state.comments).toHaveLength(1);
  });

  it('is published on the pull request of a comment, by its head', async () => {
    api.state.pulls.push(pull);
    const payload = { issue: { number: 7, pull_request: {} } };
    expect((await publishReport(reportOf([]), { event: 'issue_comment', payload })).code).toBe(0);
    expect(api.state.comments).toHaveLength(1);
  });

  it("says in every place that it is another run's, and links that run", async () => {
    api.state.pulls.push(pull);
    const run = 'https://github.com/partner/integration/actions/runs/42';
    const inputs = { 'check-run': 'true' };
    const { summary } = await publishReport(reportOf([]), { payload: workflowRun({ html_url: run }), inputs });
    const places = [summary, api.state.comments[0]?.body ?? '', api.state.checkRuns[0]?.summary ?? ''];
    for (const text of places) expect(text).toContain(`This is the report of [another run](${run}), published here`);
    await publishReport(reportOf([]), { payload: workflowRun({ html_url: 'https://evil.example/actions/runs/42' }) });
    expect(api.state.comments[0]?.body).toContain('This is the report of another run, published here');
  });

  it('does not count missing findings as fixed, because a stage may have failed there', async () => {
    api.state.pulls.push(pull);
    const [linted, failed] = [reportedFinding(), reportedFinding({ rule: 'tests/failed', fingerprint: 'f2' })];
    await publishReport(reportOf([linted, failed]));
    // Lint failed, but the failed test alone makes the run a failure, so the report does not show it.
    await publishReport(reportOf([failed]));
    expect(api.state.comments[0]?.body).toContain('0 new, 1 no longer found, 1 remaining.');
    expect(api.state.comments[0]?.body).not.toMatch(/\d fixed/);
  });

  it('shares its comment with the check of the same path and configuration', async () => {
    api.state.pulls.push(pull);
    await publishReport(reportOf([reportedFinding()]), { inputs: { path: 'a', config: 'gone.yml' } });
    await publishReport(reportOf([]), { inputs: { path: 'a', config: 'gone.yml' } });
    await publishReport(reportOf([]), { inputs: { path: 'b', config: 'gone.yml' } });
    expect(api.state.comments).toHaveLength(2);
  });

  it('is not believed if it says better things than its findings', async () => {
    api.state.pulls.push(pull);
    const { outputs } = await publishReport({
      ...reportOf([reportedFinding()]),
      conclusion: 'success',
      counts: reportOf([]).counts,
    });
    expect(outputs).toMatchObject({ conclusion: 'failure', errors: '1' });
    expect(api.state.comments[0]?.body).toContain('Not ready for review');
  });

  it('is inert, whatever it contains', async () => {
    api.state.pulls.push(pull);
    const text = 'a\n::error::b\u202e@octocat #1 <img src=x> [x](http://evil.example) ![y](z) `${{ x }}` ##[add-mask]c';
    const { stdout, commands, summary } = await publishReport(
      reportOf([reportedFinding({ file: text.replaceAll('//', '/'), message: text, hint: text, rule: text })]),
    );
    expect(commands).toEqual([]);
    expect(stdout).not.toMatch(/^::error|##\[/m);
    for (const shown of [summary, api.state.comments[0]?.body ?? '']) {
      expect(shown).not.toContain('\u202e');
      const links = aliveIn(parseMarkdown(shown)).filter((alive) => !alive.startsWith('html <!--'));
      expect(links).toEqual([expect.stringMatching(/^link https:\/\/github\.com\/partner\/integration\/blob\//)]);
    }
  });

  it.each([
    ['of another commit', { ...reportOf([]), commit: 'f'.repeat(40) }, {}, /The report is about the commit f{40}/],
    ['not as the schema says', { ...reportOf([]), extra: 1 }, {}, /The report does not match its schema/],
    [
      'that is not there',
      reportOf([]),
      { inputs: { 'report-file': 'none.json' } },
      /input report-file: .*none\.json cannot be read: there is no such file/,
    ],
    ['without a token', reportOf([]), { inputs: { 'github-token': '' } }, /github-token is empty/],
    [
      'with a token that is refused',
      reportOf([]),
      { inputs: { 'github-token': 'ghp_refused' } },
      /does not accept the token/,
    ],
    ['of an event that cannot be read', reportOf([]), { payload: '{' }, /cannot be read/],
    ['of a push', reportOf([]), { event: 'push', payload: {} }, /This push is not about a pull request/],
    [
      'of a fork that is gone',
      reportOf([]),
      { payload: workflowRun({ head_repository: null }) },
      /No open pull request/,
    ],
    [
      'of a commit that is no longer the latest',
      reportOf([]),
      { payload: workflowRun({ head_sha: 'e'.repeat(40) }) },
      /No open pull request has e{40}/,
    ],
  ])('is refused, and says why: %s', async (_, report, given, why) => {
    api.state.pulls.push(pull);
    const { code, commands, outputs, summary } = await publishReport(report, given);
    expect(code).toBe(1);
    expect(commands).toEqual([expect.stringMatching(why)]);
    expect(summary).toMatch(why);
    expect(outputs).toMatchObject({ conclusion: 'failure', 'comment-url': '' });
    expect(api.state.comments).toEqual([]);
  });

  it.each([
    ['it closed', { ...pull, state: 'closed' as const }],
    ["it is somebody else's with a branch of that name", { ...pull, from: 'other/integration' }],
  ])('is not published on a pull request if %s', async (_, other) => {
    api.state.pulls.push(other);
    expect((await publishReport(reportOf([]))).code).toBe(1);
    expect(api.state.comments).toEqual([]);
  });

  it('ends with 1 if it cannot be posted, and keeps its verdict', async () => {
    api.state.pulls.push(pull);
    api.state.permission = 'read';
    const { code, stdout, outputs } = await publishReport(reportOf([]));
    expect(code).toBe(1);
    expect(stdout).toContain('pull-requests: write');
    expect(outputs['conclusion']).toBe('success');
  });
});
