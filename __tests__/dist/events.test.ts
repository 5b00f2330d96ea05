import fs from 'node:fs';
import path from 'node:path';
import { reportAt, HEAD } from './job.ts';
import { startedRunner } from './runner.ts';

const runner = startedRunner();
const { step } = runner;
const repo = { full_name: 'partner/integration' };
const fromFork = { number: 7, head: { sha: HEAD, repo: { full_name: 'stranger/fork' } }, base: { repo } };

/** Replaces the spec with one that leaves a trace. */
function traced(): () => boolean {
  const trace = path.join(runner.job.folder, 'ran');
  runner.edit(
    'integration/integration.action.spec.js',
    () => `require("fs").writeFileSync(${JSON.stringify(trace)}, "");\n`,
  );
  return () => fs.existsSync(trace);
}

it.each([
  ['push', { ref: 'refs/heads/main' }],
  ['merge_group', { action: 'checks_requested', merge_group: { head_sha: HEAD, base_ref: 'refs/heads/main' } }],
  ['workflow_dispatch', { inputs: {} }],
  ['schedule', { schedule: '0 4 * * 1' }],
])('%s: a verdict, a summary and outputs, and no comment', async (event, payload) => {
  const { status, outputs, summary } = await step({ event, payload });
  expect(status).toBe(0);
  expect(outputs).toMatchObject({ conclusion: 'success', 'success-path-coverage': '100', 'comment-url': '' });
  expect(summary).toContain('Ready for review');
  expect(reportAt({ outputs }).commit).toBe(HEAD);
  expect(runner.api.requests).toEqual([]);
});

it.each([
  ['pull_request_target', { pull_request: fromFork }, /On pull_request_target .* partner code is not run/],
  ['workflow_run', { workflow_run: { head_sha: HEAD } }, /On workflow_run .* partner code is not run/],
  ['issue_comment', { issue: { number: 7, pull_request: {} } }, /On issue_comment .* partner code is not run/],
  ['pull_request', '{"pull_request":', /cannot be read .* partner code is not run/],
])('%s: partner code does not run if it must not, and the log says why', async (event, payload, why) => {
  const ran = traced();
  const { status, log, outputs, summary } = await step({ event, payload });
  expect(status).toBe(1);
  expect(log).toMatch(why);
  expect(summary).toMatch(why);
  expect(outputs).toMatchObject({ conclusion: 'failure' });
  expect(ran()).toBe(false);
  expect(runner.api.requests).toEqual([]);
});

it('names an unknown input', async () => {
  const { status, log, outputs } = await step({ inputs: { 'fail-onn': 'error' } });
  expect(status).toBe(1);
  expect(log).toContain('unknown input "fail-onn"; did you mean "fail-on"?');
  expect(outputs['conclusion']).toBe('failure');
  expect(reportAt({ outputs }).conclusion).toBe('failure');
});

describe('on the commit, for branch protection', () => {
  it.each([
    ['push', { ref: 'refs/heads/topic' }],
    ['merge_group', { action: 'checks_requested', merge_group: { head_sha: HEAD, base_ref: 'refs/heads/main' } }],
  ])('%s: a check run with the verdict if one is requested', async (event, payload) => {
    const { commands } = await step({ event, payload, inputs: { tests: 'false', probe: 'false', 'check-run': 'true' } });
    expect(commands).toEqual([]);
    const { checkRuns, comments } = runner.api.state;
    expect(checkRuns.map(({ headSha, conclusion }) => [headSha, conclusion])).toEqual([[HEAD, 'success']]);
    expect(comments).toEqual([]);
  });
});
