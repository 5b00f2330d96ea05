import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readEvent as read } from '../../src/github/event.ts';
import { RefusedEvent } from '../../src/github/event-payload.ts';

const readEvent = (env: NodeJS.ProcessEnv) => read(env, { runsCode: true });
const readForReport = (env: NodeJS.ProcessEnv) => read(env, { runsCode: false });

const HEAD = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
const MERGE = 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aic-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

function environment(name: string, payload: unknown, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const file = path.join(folder, 'event.json');
  fs.writeFileSync(file, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return {
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: file,
    GITHUB_REPOSITORY: 'partner/integration',
    GITHUB_SHA: MERGE,
    ...more,
  };
}

function pull(headRepo: object | null) {
  const base = { repo: { full_name: 'partner/integration' } };
  return { pull_request: { number: 7, head: { sha: HEAD, repo: headRepo }, base } };
}

describe('readEvent', () => {
  it.each([
    ['the same repository', { full_name: 'partner/integration' }, false],
    ['the same repository in another case', { full_name: 'Partner/Integration' }, false],
    ['a fork', { full_name: 'stranger/integration' }, true],
    ['a repository that is gone', null, true],
  ])('reads a pull request from %s, with its head commit', (_, repo, fromFork) => {
    const event = readEvent(environment('pull_request', pull(repo)));
    expect(event).toMatchObject({ commit: HEAD, pullRequest: { number: 7, headSha: HEAD, fromFork } });
  });

  it.each(['push', 'merge_group', 'workflow_dispatch', 'schedule', 'release'])(
    'reads %s, with the commit of the event and no pull request',
    (name) => {
      expect(readEvent(environment(name, {}))).toMatchObject({ name, commit: MERGE, pullRequest: null });
    },
  );

  const server = { GITHUB_SERVER_URL: 'https://git.example.com/' };
  const run = 'https://github.com/partner/integration/actions/runs/42';
  it.each<[string | number, NodeJS.ProcessEnv, boolean]>([
    [run, {}, true],
    ['https://github.com/Partner/Integration/actions/runs/42', {}, true],
    ['https://git.example.com/partner/integration/actions/runs/42', server, true],
    [run, server, false],
    [`${run}/../../../../stranger`, {}, false],
    [`${run}?x=1`, {}, false],
    [`${run}#x`, {}, false],
    [`${run}\n`, {}, false],
    ['https://github.com/stranger/integration/actions/runs/42', {}, false],
    ['https://github.com.evil.example/partner/integration/actions/runs/42', {}, false],
    ['https://github.com/partner/integration/actions/runs/', {}, false],
    ['javascript:alert(1)', {}, false],
    [42, {}, false],
  ])('only accepts the address of a run in this repository: %j in %j', (address, env, taken) => {
    const payload = { workflow_run: { head_sha: HEAD, html_url: address } };
    expect(readForReport(environment('workflow_run', payload, env)).run).toBe(taken ? address : null);
  });

  const repository = { default_branch: 'trunk' };
  it.each<[string, object, string | null]>([
    [
      'pull_request',
      { pull_request: { ...pull(null).pull_request, base: { ref: 'release/1' } }, repository },
      'release/1',
    ],
    ['pull_request', { ...pull(null), repository }, null],
    ['merge_group', { merge_group: { base_ref: 'refs/heads/main' }, repository }, 'main'],
    ['push', { ref: 'refs/heads/topic', repository }, 'trunk'],
    ['workflow_dispatch', { inputs: {}, repository }, 'trunk'],
    ['schedule', { schedule: '0 4 * * 1' }, null],
    ['push', { repository: { default_branch: 7 } }, null],
  ])('knows the base branch of %s: %j is compared with %j', (name, payload, branch) => {
    expect(readEvent(environment(name, payload)).baseBranch).toBe(branch);
  });

  it('reads a review of a pull request as the pull request', () => {
    expect(readEvent(environment('pull_request_review', pull(null))).pullRequest?.number).toBe(7);
  });

  it('has no commit if the event has none', () => {
    expect(readEvent(environment('push', {}, { GITHUB_SHA: '0'.repeat(40) })).commit).toBeNull();
    expect(readEvent(environment('push', {}, { GITHUB_SHA: 'main' })).commit).toBeNull();
  });

  it('uses the addresses of GitHub Enterprise Server', () => {
    const urls = {
      GITHUB_SERVER_URL: 'https://git.example.com/',
      GITHUB_API_URL: 'https://git.example.com/api/v3',
      GITHUB_GRAPHQL_URL: 'https://git.example.com/api/graphql',
    };
    expect(readEvent(environment('push', {}, urls))).toMatchObject({
      serverUrl: 'https://git.example.com',
      apiUrl: 'https://git.example.com/api/v3',
      graphqlUrl: 'https://git.example.com/api/graphql',
    });
  });

  it('defaults to github.com', () => {
    expect(readEvent(environment('push', {}))).toMatchObject({
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      graphqlUrl: 'https://api.github.com/graphql',
      repository: { owner: 'partner', repo: 'integration' },
    });
  });

  it.each([
    ['pull_request_target', pull({ full_name: 'stranger/integration' })],
    ['pull_request_target', pull({ full_name: 'partner/integration' })],
    ['workflow_run', { workflow_run: {} }],
    ['issue_comment', { issue: { number: 7, pull_request: {} } }],
  ])('refuses %s, and says why', (name, payload) => {
    expect(() => readEvent(environment(name, payload))).toThrow(RefusedEvent);
    expect(() => readEvent(environment(name, payload))).toThrow(new RegExp(`^On ${name} .* partner code is not run`));
  });

  it.each([
    ['no JSON', 'pull_request', '{"pull_request":'],
    ['a list', 'push', []],
    ['null', 'push', 'null'],
    ['a pull request without a number', 'pull_request', { pull_request: { head: { sha: HEAD } } }],
    ['a pull request without a head', 'pull_request', { pull_request: { number: 7 } }],
    ['a head that is not a commit', 'pull_request', { pull_request: { number: 7, head: { sha: 'main' } } }],
    ['no pull request', 'pull_request', {}],
    ['no name', '', {}],
  ])('refuses an event that is %s', (_, name, payload) => {
    expect(() => readEvent(environment(name, payload))).toThrow(/cannot be read .* partner code is not run/);
  });

  it('refuses an event without a file', () => {
    expect(() => readEvent({ GITHUB_EVENT_NAME: 'push' })).toThrow(/GITHUB_EVENT_PATH is not set/);
    const gone = environment('push', {}, { GITHUB_EVENT_PATH: path.join(folder, 'gone.json') });
    expect(() => readEvent(gone)).toThrow(RefusedEvent);
  });
});

describe('an event whose report is published', () => {
  const repository = { id: 1, full_name: 'partner/integration' };
  const head_repository = { full_name: 'stranger/integration', owner: { login: 'stranger' } };
  const run = (given: object) => ({
    repository,
    workflow_run: { head_sha: HEAD, head_branch: 'feature', head_repository, pull_requests: [], ...given },
  });
  const listed = (number: number, sha: string, base: number) => ({
    number,
    head: { sha },
    base: { repo: { id: base } },
  });

  it.each([
    ['none, as for a fork', [], null],
    ['one', [listed(7, HEAD, 1)], 7],
    ['the newest of two', [listed(9, HEAD, 1), listed(7, HEAD, 1)], 9],
    ['one of another commit', [listed(7, MERGE, 1)], null],
    ['one to another repository', [listed(7, HEAD, 2)], null],
    ['something else', 'none', null],
    ['one without a number', [{ head: { sha: HEAD } }], null],
  ])('uses the pull request that workflow_run names: %s', (_, pull_requests, number) => {
    const event = readForReport(environment('workflow_run', run({ pull_requests })));
    expect(event.commit).toBe(HEAD);
    expect(event.pullRequest?.number ?? null).toBe(number);
    expect(event.lookUp ?? null).toEqual(number === null ? { owner: 'stranger', branch: 'feature' } : null);
  });

  it('has nothing to ask for if the fork is gone', () => {
    const event = readForReport(environment('workflow_run', run({ head_repository: null })));
    expect(event).toMatchObject({ commit: HEAD, pullRequest: null, lookUp: null });
  });

  it('asks by number on issue_comment', () => {
    const comment = (issue: object) => readForReport(environment('issue_comment', { issue })).lookUp;
    expect(comment({ number: 7, pull_request: {} })).toEqual({ number: 7 });
    expect(comment({ number: 7 })).toBeNull();
  });

  it('may be pull_request_target', () => {
    const event = readForReport(environment('pull_request_target', pull({ full_name: 'stranger/integration' })));
    expect(event).toMatchObject({ commit: HEAD, pullRequest: { number: 7, fromFork: true } });
  });

  it.each([
    ['workflow_run without a commit', 'workflow_run', { workflow_run: {} }],
    ['workflow_run without a run', 'workflow_run', {}],
    ['no JSON', 'workflow_run', '{'],
  ])('is refused if it cannot be read: %s', (_, name, payload) => {
    expect(() => readForReport(environment(name, payload))).toThrow(RefusedEvent);
  });
});
