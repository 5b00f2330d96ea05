import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { createServer } from 'node:http';
import path from 'node:path';
import type { FaultRule, GitHubApi } from '../github/api/server.ts';
import { startGitHubApi } from '../github/api/server.ts';
import { reportedFinding, reportOf } from '../github/reports.ts';
import { nodeOf } from '../nodes.ts';
import { copyDist } from './bundle.ts';
import type { StepOptions } from './job.ts';
import { createJob } from './job.ts';

const HEAD = '1234567890abcdef1234567890abcdef12345678';
const IN_AN_HOUR = String(Math.floor(Date.now() / 1000) + 3600);
// What is shown here is the same on every Node.js; the last one is the Action's own, where it is there.
const node = nodeOf(24) ?? process.execPath;

let dist: ReturnType<typeof copyDist>;
let api: GitHubApi;
let job: ReturnType<typeof createJob>;
beforeAll(() => {
  dist = copyDist();
});
beforeEach(async () => {
  api = await startGitHubApi();
  job = createJob(api, HEAD);
});
afterEach(async () => {
  await api.close();
  job.remove();
  expect(api.violations).toEqual([]);
});
afterAll(() => {
  dist.remove();
});

async function step(options: StepOptions = {}) {
  const ended = await job.step(node, dist.folder, options);
  expect(ended.log + ended.summary + JSON.stringify(ended.outputs)).not.toContain(api.state.token);
  return ended;
}
const withoutTests = { tests: 'false' };

/** Replaces the spec by one that leaves a trace. */
function traced(): () => boolean {
  const trace = path.join(job.folder, 'ran');
  const spec = path.join(job.workspace, 'integration/integration.action.spec.js');
  fs.writeFileSync(spec, `require("fs").writeFileSync(${JSON.stringify(trace)}, "");\n`);
  return () => fs.existsSync(trace);
}

describe('every event', () => {
  it.each([
    ['push', { ref: 'refs/heads/main' }],
    ['merge_group', { action: 'checks_requested', merge_group: { head_sha: HEAD } }],
    ['workflow_dispatch', { inputs: {} }],
    ['schedule', { schedule: '0 4 * * 1' }],
  ])('%s: a verdict, a summary and outputs, and no comment', async (event, payload) => {
    const { status, outputs, summary } = await step({ event, payload });
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ conclusion: 'success', 'success-path-coverage': '100', 'comment-url': '' });
    expect(summary).toContain('Ready for review');
    expect(api.requests).toEqual([]);
  });

  it.each([
    ['pull_request_target', job0().pullRequest('stranger/fork'), /On pull_request_target .* partner code is not run/],
    ['workflow_run', { workflow_run: { head_sha: HEAD } }, /On workflow_run .* partner code is not run/],
    ['issue_comment', { issue: { number: 7, pull_request: {} } }, /On issue_comment .* partner code is not run/],
    ['pull_request', '{"pull_request":', /cannot be read .* partner code is not run/],
  ])('%s: partner code is not run where it must not be, and it says why', async (event, payload, why) => {
    const ran = traced();
    const { status, log, outputs, summary } = await step({ event, payload });
    expect(status).toBe(1);
    expect(log).toMatch(why);
    expect(summary).toMatch(why);
    expect(outputs).toMatchObject({ conclusion: 'failure' });
    expect(ran()).toBe(false);
    expect(api.requests).toEqual([]);
  });

  it('pull_request from a fork: the verdict, the summary, and the way to a comment', async () => {
    api.state.permission = 'read';
    const { status, log, outputs, summary } = await step({ payload: job.pullRequest('stranger/fork') });
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ conclusion: 'success', 'comment-url': '' });
    for (const text of [log, summary]) {
      expect(text).toMatch(/from a fork is read-only/);
      expect(text).toMatch(/examples\/workflows: integration-check\.yml and integration-check-comment\.yml/);
    }
  });
});

/** For tables, which are made before there is a job. */
function job0() {
  return {
    pullRequest: (from: string) => ({
      pull_request: { number: 7, head: { sha: HEAD, repo: { full_name: from } }, base: { repo: { full_name: 'partner/integration' } } },
    }),
  };
}

describe('the pair for forks', () => {
  const payload = {
    repository: { id: 1, full_name: 'partner/integration' },
    workflow_run: {
      event: 'pull_request',
      head_sha: HEAD,
      head_branch: 'feature',
      head_repository: { full_name: 'stranger/integration', owner: { login: 'stranger' } },
      pull_requests: [],
    },
  };
  beforeEach(() => {
    api.state.pulls.push({ number: 7, from: 'stranger/integration', branch: 'feature', sha: HEAD, state: 'open' });
  });

  it('checks with a token that can read, and publishes that report with one that can write', async () => {
    const first = await step({ payload: job.pullRequest('stranger/integration'), inputs: { comment: 'never' } });
    expect(first.commands).toEqual([]);
    expect(api.requests).toEqual([]);
    const ran = traced();
    const inputs = { 'report-file': first.outputs['report-file'] ?? '' };
    const second = await step({ event: 'workflow_run', payload, inputs });
    expect({ status: second.status, commands: second.commands }).toEqual({ status: 0, commands: [] });
    expect(ran()).toBe(false);
    expect(api.state.comments).toHaveLength(1);
    expect(api.state.comments[0]?.body).toContain('Ready for review');
    expect(second.outputs).toMatchObject({ conclusion: 'success', 'success-path-coverage': '100', integrations: '["integration"]' });
    api.requests.length = 0;
    await step({ event: 'workflow_run', payload, inputs });
    expect(api.requests.filter((request) => /^(?:PATCH|DELETE|POST \/repos)/.test(request))).toEqual([]);
  });

  it('ends with 0 for a verdict of failure that was posted', async () => {
    const file = path.join(job.workspace, 'r.json');
    fs.writeFileSync(file, JSON.stringify(reportOf([reportedFinding()], { commit: HEAD, conclusion: 'success' })));
    const { status, outputs } = await step({ event: 'workflow_run', payload, inputs: { 'report-file': 'r.json' } });
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ conclusion: 'failure', errors: '1' });
  });

  it.each([
    ['another commit', JSON.stringify(reportOf([])), /The report is about the commit/],
    ['no JSON', 'secret-of-another-file', /The report is no JSON/],
    ['over 10 MiB', ' '.repeat(10 * 1024 * 1024 + 1), /larger than 10 MiB/],
    ['a path outwards', JSON.stringify(reportOf([reportedFinding({ file: '../../../../evil/x' })], { commit: HEAD })), /no path inside of a repository/],
  ])('refuses a report: %s', async (_, text, why) => {
    fs.writeFileSync(path.join(job.workspace, 'r.json'), text);
    const { status, log, outputs } = await step({ event: 'workflow_run', payload, inputs: { 'report-file': 'r.json' } });
    expect(status).toBe(1);
    expect(log).toMatch(why);
    expect(log).not.toContain('secret-of');
    expect(outputs).toMatchObject({ conclusion: 'failure', 'comment-url': '' });
    expect(api.state.comments).toEqual([]);
  });
});

describe('faults of GitHub', () => {
  const list = { method: 'GET', path: /\/issues\/7\/comments\?/ };
  const create = { method: 'POST', path: /\/issues\/7\/comments$/ };
  const whoAmI = { method: 'POST', path: /graphql/ };
  const answer = (status: number, message: string, headers: Record<string, string> = {}) => ({ status, headers, body: { message } });
  const soon = { 'retry-after': '1' };

  it.each<[string, FaultRule]>([
    ['a reset while reading', { ...list, fault: 'reset', times: 1 }],
    ['a page of HTML', { ...list, fault: 'html', times: 1 }],
    ['half of an answer', { ...list, fault: 'half-answer', times: 1 }],
    ['502 while reading', { ...list, fault: answer(502, 'Bad Gateway'), times: 1 }],
    ['503 while asking who we are', { ...whoAmI, fault: answer(503, 'Unavailable'), times: 1 }],
    ['a reset while posting', { ...create, fault: 'reset', times: 1 }],
    ['a lost answer', { ...create, fault: 'lost-answer', times: 1 }],
    ['half of an answer to the post', { ...create, fault: 'half-answer', times: 1 }],
    ['429 for a second', { ...create, fault: answer(429, 'Too Many Requests', soon), times: 1 }],
    ['the secondary limit for a second', { ...create, fault: answer(403, 'You have exceeded a secondary rate limit', soon), times: 1 }],
    ['the primary limit, over by now', { ...list, fault: answer(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }), times: 1 }],
  ])('%s passes: one comment', async (_, rule) => {
    api.fail(rule);
    const { status, commands } = await step({ inputs: withoutTests });
    expect({ status, commands }).toEqual({ status: 0, commands: [] });
    expect(api.state.comments).toHaveLength(1);
  });

  it.each<[string, FaultRule, RegExp, number]>([
    ['401', { ...whoAmI, fault: answer(401, 'Bad credentials') }, /does not accept the token \(401/, 1],
    ['403 for a permission', { ...create, fault: answer(403, 'Resource not accessible by integration') }, /pull-requests: write/, 1],
    ['403 for something else', { ...create, fault: answer(403, 'Blocked') }, /lacks a permission \(403: Blocked/, 2],
    ['404', { ...create, fault: answer(404, 'Not Found') }, /lacks a permission \(404/, 3],
    ['422', { ...create, fault: answer(422, 'Validation Failed') }, /GitHub refused \(422/, 3],
    ['a limit for an hour', { ...create, fault: answer(429, 'Too Many Requests', { 'retry-after': '3600' }) }, /limits the rate/, 1],
    ['the secondary limit, without a time', { ...create, fault: answer(403, 'You have exceeded a secondary rate limit') }, /limits the rate/, 1],
    ['the primary limit for long', { ...list, fault: answer(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': IN_AN_HOUR }) }, /limits the rate/, 1],
    ['a secondary limit that stays', { ...create, fault: answer(403, 'You have exceeded a secondary rate limit', soon) }, /limits the rate/, 2],
  ])('%s stays: a warning, a summary, and the verdict', async (_, rule, why, tries) => {
    api.fail(rule);
    const { status, commands, outputs, summary } = await step({ inputs: withoutTests });
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ conclusion: 'success', 'comment-url': '' });
    expect(commands).toEqual([expect.stringMatching(/^::warning::The review summary is not on the pull request\./)]);
    expect(commands[0]).toMatch(why);
    expect(summary).toMatch(/Ready for review/);
    expect(summary).toMatch(why);
    expect(api.state.comments).toEqual([]);
    const asked = api.requests.filter((request) => request.startsWith(rule.method) && rule.path.test(request.split(' ')[1] ?? ''));
    expect(asked).toHaveLength(tries);
  });
});

describe('matrix and concurrency', () => {
  it('two runs at once leave one comment', async () => {
    const both = await Promise.all([step({ inputs: withoutTests }), step({ inputs: withoutTests })]);
    expect(both.map(({ status, commands }) => ({ status, commands }))).toEqual(both.map(() => ({ status: 0, commands: [] })));
    expect(api.state.comments).toHaveLength(1);
  });

  it('the legs of a matrix have one comment each, at once and again', async () => {
    const found = await step({ inputs: { ...withoutTests, comment: 'never' } });
    fs.cpSync(path.join(job.workspace, 'integration'), path.join(job.workspace, 'integration-2'), { recursive: true });
    const [one] = JSON.parse(found.outputs['integrations'] ?? '[]') as string[];
    const legs = () => Promise.all([one ?? '', 'integration-2'].map((leg) => step({ inputs: { ...withoutTests, path: leg } })));
    expect(one).toBe('integration');
    await legs();
    const before = api.state.comments.map(({ id, body }) => ({ id, body }));
    expect(before).toHaveLength(2);
    await legs();
    expect(api.state.comments.map(({ id, body }) => ({ id, body }))).toEqual(before);
  });
});

describe('GitHub Enterprise Server', () => {
  const env = (origin: string) => ({
    GITHUB_API_URL: `${origin}/api/v3`,
    GITHUB_GRAPHQL_URL: `${origin}/api/graphql`,
    GITHUB_SERVER_URL: 'https://git.example.com',
  });
  const spoil = () => {
    const manifest = path.join(job.workspace, 'integration/configuration.json');
    fs.writeFileSync(manifest, fs.readFileSync(manifest, 'utf8').replace('RISK_API_KEY', 'riskApiKey'));
  };

  it('is asked where it is, and links lead to it', async () => {
    spoil();
    await step({ inputs: withoutTests, env: env(api.url) });
    expect(api.state.comments[0]?.body).toContain(`https://git.example.com/partner/integration/blob/${HEAD}/integration/`);
    expect(api.state.comments[0]?.body).not.toContain('https://github.com/partner');
  });

  it('is reached through the proxy, but where NO_PROXY says', async () => {
    const proxied: string[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      proxied.push(request.url ?? '');
      const there = connect(Number(new URL(api.url).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        there.pipe(socket).pipe(there);
      });
      there.on('error', () => socket.destroy());
      socket.on('error', () => there.destroy());
    });
    await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
    const address = `http://me:s3cretword@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const origin = 'http://git.example.com';
    try {
      const { status, commands, log } = await step({ inputs: withoutTests, env: { ...env(origin), http_proxy: address } });
      expect({ status, commands }).toEqual({ status: 0, commands: [] });
      expect(log).not.toContain('s3cretword');
      expect(api.state.comments).toHaveLength(1);
      expect(new Set(proxied)).toEqual(new Set(['git.example.com:80']));
      proxied.length = 0;
      await step({ inputs: withoutTests, env: { ...env(api.url), http_proxy: address, no_proxy: '127.0.0.1' } });
      expect(proxied).toEqual([]);
      expect(api.state.comments).toHaveLength(1);
    } finally {
      proxy.closeAllConnections();
      proxy.close();
    }
  });
});
