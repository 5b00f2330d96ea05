import fs from 'node:fs';
import path from 'node:path';
import { aliveIn, parse } from '../report/gfm.ts';
import { reportedFinding, reportOf } from '../github/reports.ts';
import { HEAD } from './job.ts';
import { startedRunner } from './runner.ts';

const runner = startedRunner();
const { step, changes } = runner;
const FORK = 'stranger/integration';
const RUN = 'https://github.com/partner/integration/actions/runs/42';

describe('a pull request from a fork, whose token can only read', () => {
  beforeEach(() => {
    runner.api.state.permission = 'read';
  });

  it('has the verdict, the summary, and the way to a comment', async () => {
    const { status, log, outputs, summary } = await step({ payload: runner.job.pullRequest(FORK) });
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ conclusion: 'success', 'comment-url': '' });
    for (const text of [log, summary]) {
      expect(text).toMatch(/from a fork is read-only/);
      expect(text).toMatch(/examples\/workflows: integration-check\.yml and integration-check-comment\.yml/);
    }
  });

  it('gets this message once, and nothing more is tried', async () => {
    const inputs = { tests: 'false', probe: 'false', review: 'request-changes', 'check-run': 'true' };
    const { status, log } = await step({ inputs, payload: runner.job.pullRequest(FORK) });
    expect(status).toBe(0);
    expect(log.split('\n').filter((each) => each.includes('from a fork is read-only'))).toHaveLength(1);
    expect(changes()).toHaveLength(1);
  });
});

describe('the report of another run', () => {
  beforeEach(() => {
    runner.api.state.pulls.push({ number: 7, from: FORK, branch: 'feature', sha: HEAD, state: 'open' });
  });

  const publish = (text: string, inputs: Readonly<Record<string, string>> = {}) => {
    fs.writeFileSync(path.join(runner.job.workspace, 'r.json'), text);
    const given = { 'report-file': 'r.json', ...inputs };
    return step({ event: 'workflow_run', payload: runner.job.workflowRun(), inputs: given });
  };
  const report = (...given: Parameters<typeof reportOf>) =>
    JSON.stringify(reportOf(given[0], { commit: HEAD, ...given[1] }));

  it('is made with a token that can only read, and published with one that can write', async () => {
    const first = await step({ payload: runner.job.pullRequest(FORK), inputs: { comment: 'never' } });
    expect(first.commands).toEqual([]);
    expect(runner.api.requests).toEqual([]);
    const trace = path.join(runner.job.folder, 'ran');
    runner.edit(
      'integration/integration.action.spec.js',
      () => `require("fs").writeFileSync(${JSON.stringify(trace)}, "");\n`,
    );
    const inputs = { 'report-file': first.outputs['report-file'] ?? '' };
    const publishing = { event: 'workflow_run', payload: runner.job.workflowRun(), inputs };
    const second = await step(publishing);
    expect({ status: second.status, commands: second.commands }).toEqual({ status: 0, commands: [] });
    expect(fs.existsSync(trace)).toBe(false);
    expect(runner.api.state.comments).toHaveLength(1);
    expect(runner.api.state.comments[0]?.body).toContain('Ready for review');
    expect(runner.api.state.comments[0]?.body).toContain(`This is the report of [another run](${RUN})`);
    expect(second.outputs).toMatchObject({
      conclusion: 'success',
      'success-path-coverage': '100',
      integrations: '["integration"]',
    });
    runner.api.requests.length = 0;
    await step(publishing);
    expect(changes()).toEqual([]);
  });

  it('ends with 0 for a verdict of failure that was posted, in a comment and a check run', async () => {
    const { status, commands, outputs } = await publish(report([reportedFinding()], { conclusion: 'success' }), {
      'check-run': 'true',
    });
    expect({ status, commands }).toEqual({ status: 0, commands: [] });
    expect(outputs).toMatchObject({ conclusion: 'failure', errors: '1' });
    const { comments, checkRuns } = runner.api.state;
    expect(comments[0]?.body).toContain('Not ready for review');
    expect(checkRuns).toMatchObject([{ headSha: HEAD, conclusion: 'failure', annotations: [{ start_line: 4 }] }]);
    expect(checkRuns[0]?.summary).toContain(`This is the report of [another run](${RUN})`);
  });

  it('is inert, whatever it contains', async () => {
    const text = 'a\n::error::b\u202e@octocat #1 <img src=x> [x](http://evil.example) ![y](z) `${{ x }}` ##[add-mask]c';
    const odd = { file: text.replaceAll('//', '/'), message: text, hint: text, rule: text, fingerprint: text };
    const { commands, log, summary } = await publish(
      report([reportedFinding(odd)], { signOffs: [{ question: text, evidence: text }] }),
      { 'check-run': 'true' },
    );
    expect(commands).toEqual([]);
    expect(log).not.toMatch(/^::error|##\[/m);
    const { comments, checkRuns } = runner.api.state;
    for (const shown of [summary, comments[0]?.body ?? '', checkRuns[0]?.summary ?? '']) {
      expect(shown).not.toContain('\u202e');
      const links = aliveIn(parse(shown)).filter((alive) => !alive.startsWith('html <!--'));
      for (const link of links)
        expect(link).toMatch(/^link https:\/\/github\.com\/partner\/integration\/(?:blob|actions)\//);
    }
  });

  it('does not count missing findings as fixed, because a stage may have failed there', async () => {
    const [linted, failed] = [reportedFinding(), reportedFinding({ rule: 'tests/failed', fingerprint: 'f2' })];
    await publish(report([linted, failed]));
    await publish(report([failed]));
    expect(runner.api.state.comments[0]?.body).toContain('0 new, 1 no longer found, 1 remaining.');
    // Also if it failed without a finding as the reason.
    await publish(report([], { conclusion: 'failure' }));
    expect(runner.api.state.comments[0]?.body).toMatch(/0 no longer found, 0 remaining, \d not checked again\./);
  });

  it.each([
    ['of another commit', JSON.stringify(reportOf([])), /The report is about the commit/],
    ['that is not JSON', 'secret-of-another-file', /The report is not JSON/],
    ['over 10 MiB', ' '.repeat(10 * 1024 * 1024 + 1), /larger than 10 MiB/],
    [
      'with a path outwards',
      report([reportedFinding({ file: '../../../../evil/x' })]),
      /not inside a repository/,
    ],
    ['not as the schema says', report([], { extra: 1 } as object), /The report does not match its schema/],
  ])('is refused %s', async (_, text, why) => {
    const { status, log, outputs } = await publish(text);
    expect(status).toBe(1);
    expect(log).toMatch(why);
    expect(log).not.toContain('secret-of');
    expect(outputs).toMatchObject({ conclusion: 'failure', 'comment-url': '' });
    expect(runner.api.state.comments).toEqual([]);
  });

  it('is refused if the pull request has moved on, or if the API does not say', async () => {
    runner.api.state.pulls = runner.api.state.pulls.map((pull) => ({ ...pull, sha: 'e'.repeat(40) }));
    expect((await publish(report([]))).log).toMatch(/No open pull request has 1234567890/);
    runner.api.fail({
      method: 'GET',
      path: /\/pulls/,
      fault: { status: 403, body: { message: 'Resource not accessible by integration' } },
    });
    const { status, log } = await publish(report([]));
    expect(status).toBe(1);
    expect(log).toMatch(/The pull request could not be read.*403/);
    expect(runner.api.state.comments).toEqual([]);
  });
});
