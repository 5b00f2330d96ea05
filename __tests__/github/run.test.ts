import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CheckResult } from '../../src/check.ts';
import { check } from '../../src/check.ts';
import { outputNames } from '../../src/github/outputs.ts';
import { run } from '../../src/github/run.ts';
import { InfrastructureError } from '../../src/sandbox/infrastructure.ts';
import { SubmissionError } from '../../src/submission/error.ts';
import { reportSchema } from '../../src/report/schema.ts';
import type { GitHubApi } from './api/server.ts';
import { startGitHubApi } from './api/server.ts';
import { COMMIT, reportedFinding, reportOf } from './reports.ts';
import { commandsIn, stdoutOf } from './stdout.ts';

jest.mock('../../src/check.ts', () => ({ check: jest.fn() }));
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

/** Runs the Action in the environment that the runner makes, and reads what the runner would. */
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
  const stdout = await stdoutOf(async () => {
    code = await run(process.env, { toolchain: '/toolchain' });
  });
  const outputs = readOutputs(fs.readFileSync(path.join(folder, 'output'), 'utf8'));
  const summary = fs.readFileSync(path.join(folder, 'summary.md'), 'utf8');
  expect(stdout).not.toContain(api.state.token);
  return { code, stdout, commands: commandsIn(stdout), outputs, summary };
}

function readOutputs(text: string): Record<string, string> {
  const entries = text.matchAll(/^([\w-]+)<<(ghadelimiter_\S+)\n([^]*?)\n\2$/gm);
  return Object.fromEntries(Array.from(entries, ([, name, , value]) => [name ?? '', value ?? '']));
}

function checks(result: Partial<CheckResult>): void {
  checkMock.mockResolvedValue({ report: reportOf([]), fixable: [], defects: [], infrastructure: [], ...result });
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

  it('says in every place what a hostile submission is called, and nothing more', async () => {
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

  it('hands the head commit, the path and the settings to the check', async () => {
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

  it('lets an input win over the configuration file, and hears the file where there is no input', async () => {
    checks({});
    fs.writeFileSync(path.join(folder, 'workspace/strict.yml'), 'comment: never\nline-coverage: 60\ntest-timeout: 5\n');
    await runAction({ inputs: { config: 'strict.yml', 'test-timeout': '9', 'line-coverage': 'default' } });
    expect(checkMock.mock.calls[0]?.[0].settings).toMatchObject({ testTimeout: 9, thresholds: { lines: 60 } });
    expect(api.requests).toEqual([]);
  });

  it('writes the report where json-file says', async () => {
    checks({});
    const { outputs } = await runAction({ inputs: { 'json-file': 'out/report.json' } });
    expect(outputs['report-file']).toBe(path.join(folder, 'workspace/out/report.json'));
    expect(reportAt(outputs['report-file']).commit).toBe(COMMIT);
  });

  it('annotates no finding where annotations are off, but tells the verdict', async () => {
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

describe('what fails while publishing', () => {
  it('is told and leaves the verdict: a missing permission', async () => {
    checks({});
    api.state.permission = 'read';
    const { code, commands, outputs, summary } = await runAction();
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ conclusion: 'success', 'comment-url': '' });
    expect(commands).toEqual([expect.stringMatching(/^::warning::The review summary is not .*pull-requests: write/)]);
    expect(summary).toMatch(/Ready for review[^]*Publishing[^]*pull-requests: write/);
  });

  it('is told and leaves the verdict: no token', async () => {
    checks({ report: reportOf([reportedFinding()]) });
    const { code, stdout, outputs } = await runAction({ inputs: { 'github-token': '' } });
    expect(code).toBe(1);
    expect(outputs['conclusion']).toBe('failure');
    expect(stdout).toContain('github-token is empty');
  });

  it('is told and leaves the verdict: a report that cannot be written where it should', async () => {
    checks({});
    const { code, stdout, outputs } = await runAction({ inputs: { 'json-file': 'integration' } });
    expect(code).toBe(0);
    expect(stdout).toContain('The JSON report could not be written');
    expect(reportAt(outputs['report-file']).conclusion).toBe('success');
  });

  it('is told and leaves the verdict: no summary, no outputs', async () => {
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

  it('is no defect of ours where the submission cannot be looked at', async () => {
    checkMock.mockRejectedValue(new SubmissionError('There is no folder “elsewhere”.'));
    const { code, commands } = await runAction();
    expect(code).toBe(1);
    expect(commands).toEqual(['::error title=Integration check::There is no folder “elsewhere”.']);
  });

  it.each([
    ['an Error', new Error('out of order'), /A defect of this tool: out of order/],
    ['anything else', 'just a text', /A defect of this tool: just a text/],
    ['nothing', undefined, /A defect of this tool: undefined/],
  ])('is told as a defect of ours where %s is thrown', async (_, thrown, why) => {
    checkMock.mockRejectedValue(thrown);
    const { code, stdout, outputs, summary } = await runAction();
    expect(code).toBe(1);
    expect(stdout).toMatch(why);
    expect(summary).toMatch(why);
    expect(outputs['conclusion']).toBe('failure');
  });

  it('publishes what is known where a stage failed, and ends with 1', async () => {
    const report = { ...reportOf([]), conclusion: 'failure' as const };
    checks({ report, fixable: [], defects: [{ stage: 'lint', error: new Error('out of order') }] });
    const { code, commands, summary } = await runAction();
    expect(code).toBe(1);
    expect(commands.at(-1)).toMatch(/A defect of this tool in lint: out of order/);
    expect(summary).toMatch(/No whole verdict[^]*A defect of this tool in lint: out of order/);
    expect(api.state.comments).toHaveLength(1);
  });

  it('publishes what is known where the registry did not answer, says so, and ends with 1', async () => {
    const error = new InfrastructureError('The registry did not serve axios@1.7.9');
    const report = { ...reportOf([]), conclusion: 'failure' as const };
    checks({ report, infrastructure: [{ stage: 'tests of integration', error }] });
    const { code, commands, summary } = await runAction();
    expect(code).toBe(1);
    expect(commands.at(-1)).toMatch(/^::error.*tests of integration: The registry did not serve axios@1\.7\.9/);
    expect(commands.join('\n')).not.toMatch(/defect/i);
    expect(summary).toMatch(/No whole verdict[^]*tests of integration: The registry did not serve axios@1\.7\.9/);
    expect(api.state.comments).toHaveLength(1);
  });
});
