import type { CommentWhen } from '../../src/configuration/settings.ts';
import { commentMarker } from '../../src/github/comment.ts';
import type { GitHubEvent } from '../../src/github/event.ts';
import type { ReviewSummaryOptions } from '../../src/github/review-summary.ts';
import { postReviewSummary } from '../../src/github/review-summary.ts';
import type { GitHubApi } from './api/server.ts';
import { startGitHubApi } from './api/server.ts';
import { addComment } from './api/state.ts';
import { COMMIT, reportedFinding, reportOf } from './reports.ts';

const MARKER = commentMarker('.', null);
const LIST = /\/issues\/7\/comments\?/;
const CREATE = /\/issues\/7\/comments$/;
const ready = reportOf([]);
const notReady = reportOf([reportedFinding()]);

let api: GitHubApi;
beforeEach(async () => {
  api = await startGitHubApi();
});
afterEach(async () => {
  await api.close();
  expect(api.violations).toEqual([]);
});

type Given = Partial<ReviewSummaryOptions> & { readonly fromFork?: boolean };

function post(report = notReady, { fromFork = false, ...given }: Given = {}) {
  const event: GitHubEvent = {
    name: 'pull_request',
    commit: COMMIT,
    pullRequest: { number: 7, headSha: COMMIT, fromFork },
    repository: { owner: api.state.owner, repo: api.state.repo },
    serverUrl: 'https://github.com',
    apiUrl: api.url,
    graphqlUrl: api.graphqlUrl,
  };
  const when: CommentWhen = 'always';
  const pace = { second: 1, patience: 1000, budget: 60_000 };
  return postReviewSummary(report, {
    event,
    token: api.state.token,
    when,
    path: '.',
    config: null,
    command: 'node dist/cli.js check .',
    sources: [],
    thresholds: null,
    whole: true,
    ...pace,
    ...given,
  });
}

/** Requests that change something. */
const changes = () => api.requests.filter((request) => !/^(?:GET|POST \/graphql)/.test(request));
const bodies = () => api.state.comments.map(({ body }) => body);
const somebodyElse = (count: number) => {
  for (let index = 0; index < count; index += 1) addComment(api.state, 7, 'reviewer', `Comment ${index}`);
};

describe('the review summary', () => {
  it('is posted once, with the marker on its first line, links to the commit, and its address', async () => {
    const posted = await post();
    expect(posted).toMatchObject({
      url: 'https://github.com/partner/integration/pull/7#issuecomment-1001',
      warning: null,
    });
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]?.split('\n')[0]).toBe(MARKER);
    expect(bodies()[0]).toContain(`/partner/integration/blob/${COMMIT}/integration/configuration.json#L4`);
  });

  it('is as long as GitHub accepts if there is more to say', async () => {
    const many = Array.from({ length: 900 }, (_, index) =>
      reportedFinding({
        message: `The secret "key_${index}" is not in upper case.`,
        start: { line: index + 1, column: 2 },
      }),
    );
    expect((await post(reportOf(many))).warning).toBeNull();
    const length = Array.from(bodies()[0] ?? '').length;
    expect(length).toBeLessThanOrEqual(65_536);
    expect(length).toBeGreaterThan(60_000);
    expect(bodies()[0]).toContain('of 900 errors');
    expect(bodies()[0]).toContain('The summary of the job has more, and its JSON report the whole.');
  });

  it('is left alone when nothing changed', async () => {
    await post();
    const before = changes().length;
    expect((await post()).url).toContain('#issuecomment-1001');
    expect(changes()).toHaveLength(before);
  });

  it('is left alone if GitHub returned other line ends', async () => {
    await post();
    for (const comment of api.state.comments) comment.body = `${comment.body.replaceAll('\n', '\r\n')}\r\n`;
    const before = changes().length;
    await post();
    expect(changes()).toHaveLength(before);
  });

  it('is updated in its place when the verdict changed', async () => {
    await post(notReady);
    const failing = bodies()[0];
    await post(ready);
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).not.toBe(failing);
  });

  it('says what changed since the last run, keeps the tick of a reviewer, and is left alone after that', async () => {
    const signOffs = ['One?', 'Two?'].map((question) => ({ question, evidence: 'integration: axios' }));
    const given = (names: string[], commit: string) =>
      reportOf(
        names.map((name) => reportedFinding({ message: name, fingerprint: name })),
        { signOffs, commit },
      );
    const later = 'c'.repeat(40);
    await post(given(['a', 'b'], COMMIT));
    expect(bodies()[0]).not.toContain('Since the last run');
    for (const comment of api.state.comments) comment.body = comment.body.replace('- [ ] Two?', '- [x] Two?');
    const before = changes().length;
    await post(given(['a', 'b'], COMMIT));
    expect(changes()).toHaveLength(before);

    await post(given(['b', 'c', 'd'], later));
    const told = bodies()[0] ?? '';
    expect(told).toContain(`Since the last run (commit \`${COMMIT.slice(0, 7)}\`): 2 new, 1 fixed, 1 remaining.`);
    expect(told.match(/· \*\*new\*\*/g)).toHaveLength(2);
    expect(told.match(/^- \[.\] .*$/gm)).toEqual(['- [ ] One?\\', '- [x] Two?\\']);
    expect(changes()).toHaveLength(before + 1);

    await post(given(['b', 'c', 'd'], later));
    expect(changes()).toHaveLength(before + 1);
    expect(bodies()[0]).toBe(told);
  });

  it('counts nothing as fixed if a stage failed', async () => {
    await post(notReady);
    await post({ ...ready, commit: 'c'.repeat(40) }, { whole: false });
    expect(bodies()[0]).toContain('0 new, 0 fixed, 0 remaining, 1 not checked again.');
  });

  it.each(['## Edited', '<!-- last-run AAAA -->', '<!-- last-run @octocat -->'])(
    'says nothing about the last run if the comment was changed: %s',
    async (line) => {
      await post(notReady);
      for (const comment of api.state.comments) comment.body = comment.body.replace(/\n<!-- last-run .*/, `\n${line}`);
      await post(ready);
      expect(bodies()[0]).not.toMatch(/Since the last run|Edited|octocat/);
      expect(bodies()[0]?.split('\n')[1]).toMatch(/^<!-- last-run /);
    },
  );

  it("is within GitHub's limit with its hidden lines", async () => {
    const many = (from: number) =>
      Array.from({ length: 900 }, (_, index) =>
        reportedFinding({
          fingerprint: `${from + index}`,
          message: `The secret "key_${index}" is not in upper case.`,
          start: { line: index + 1, column: 2 },
        }),
      );
    await post(reportOf(many(0)));
    await post(reportOf(many(450), { commit: 'c'.repeat(40) }));
    expect(bodies()[0]).toContain('450 new, 450 fixed, 450 remaining.');
    const length = Array.from(bodies()[0] ?? '').length;
    expect(length).toBeLessThanOrEqual(65_536);
    expect(length).toBeGreaterThan(60_000);
  });

  it.each([99, 100, 101, 250])('is found after %d other comments', async (count) => {
    somebodyElse(count);
    await post(notReady);
    somebodyElse(30);
    await post(ready);
    expect(bodies().filter((body) => body.startsWith(MARKER))).toHaveLength(1);
    expect(api.state.comments).toHaveLength(count + 31);
  });

  it("never touches somebody else's comment with the same marker", async () => {
    const copy = `${MARKER}\nAll is well.`;
    addComment(api.state, 7, 'partner', copy);
    addComment(api.state, 7, 'github-actions', copy);
    await post();
    expect(bodies().slice(0, 2)).toEqual([copy, copy]);
    expect(api.state.comments).toHaveLength(3);
  });

  it('is not taken for a comment of ours that merely quotes the marker', async () => {
    const quoting = `Another bot step says:\n${MARKER}`;
    addComment(api.state, 7, api.state.login, quoting);
    await post();
    expect(bodies()[0]).toBe(quoting);
    expect(bodies()).toHaveLength(2);
  });

  it('is a separate one for another path or configuration', async () => {
    await post(notReady, { path: 'one' });
    await post(notReady, { path: 'two' });
    await post(notReady, { path: 'two', config: 'strict.yml' });
    await post(ready, { path: 'one' });
    expect(new Set(bodies().map((body) => body.split('\n')[0])).size).toBe(3);
    expect(bodies()).toHaveLength(3);
  });

  it('keeps the oldest of ours and removes the others', async () => {
    addComment(api.state, 7, api.state.login, `${MARKER}\none`);
    addComment(api.state, 7, api.state.login, `${MARKER}\ntwo`);
    const { url } = await post();
    expect(api.state.comments.map(({ id }) => id)).toEqual([1001]);
    expect(url).toContain('#issuecomment-1001');
  });

  it('is one comment if two runs post at once', async () => {
    const both = await Promise.all([post(), post()]);
    expect(bodies().filter((body) => body.startsWith(MARKER))).toHaveLength(1);
    expect(both.map(({ warning }) => warning)).toEqual([null, null]);
  });

  it("keeps another run's comment that came between looking and posting", async () => {
    api.meanwhile = (request) => {
      if (/^POST .*comments$/.test(request)) addComment(api.state, 7, api.state.login, `${MARKER}\nof another run`);
    };
    const { url } = await post();
    expect(api.state.comments.map(({ id }) => id)).toEqual([1001]);
    expect(bodies()[0]).not.toContain('of another run');
    expect(url).toContain('#issuecomment-1001');
  });

  it('is posted again if somebody deleted it between looking and updating', async () => {
    await post(notReady);
    api.meanwhile = (request) => {
      if (request.startsWith('PATCH')) api.state.comments = [];
    };
    const posted = await post(ready);
    expect(posted.warning).toBeNull();
    expect(bodies()).toHaveLength(1);
  });
});

describe('the input comment', () => {
  it.each([
    ['never', notReady, 0],
    ['on-failure', ready, 0],
    ['on-findings', ready, 0],
    ['on-findings', notReady, 1],
    ['on-findings', reportOf([reportedFinding({ severity: 'warning' })], { conclusion: 'success' }), 1],
    ['on-findings', reportOf([reportedFinding({ severity: 'notice' })], { conclusion: 'success' }), 0],
    ['on-failure', reportOf([reportedFinding({ severity: 'warning' })], { conclusion: 'success' }), 0],
    ['on-failure', notReady, 1],
    ['always', ready, 1],
  ] as const)('%s posts as it says', async (when, report, expected) => {
    const posted = await post(report, { when });
    expect(bodies()).toHaveLength(expected);
    expect(posted.warning).toBeNull();
    expect(posted.url === null).toBe(expected === 0);
  });

  it('on-failure updates its comment when the check succeeds', async () => {
    await post(notReady, { when: 'on-failure' });
    const failing = bodies()[0];
    await post(ready, { when: 'on-failure' });
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).not.toBe(failing);
  });

  it('never does not ask GitHub', async () => {
    await post(notReady, { when: 'never' });
    expect(api.requests).toEqual([]);
  });
});

describe('a comment that cannot be posted', () => {
  it('names the permission that the token lacks, and does not insist', async () => {
    api.state.permission = 'read';
    const { url, warning } = await post();
    expect(url).toBeNull();
    expect(warning).toMatch(/403: Resource not accessible by integration.*`permissions: pull-requests: write`/);
    expect(changes()).toHaveLength(1);
  });

  it("says that the token of a fork's pull request is read-only", async () => {
    api.state.permission = 'read';
    const { warning } = await post(notReady, { fromFork: true });
    expect(warning).toMatch(/from a fork is read-only/);
  });

  it('says that there is no token', async () => {
    expect((await post(notReady, { token: '' })).warning).toMatch(/github-token is empty/);
    expect(api.requests).toEqual([]);
  });

  it('says that the token is refused, after one attempt, without showing it', async () => {
    const { warning } = await post(notReady, { token: 'ghp_refusedrefusedrefused' });
    expect(warning).toMatch(/does not accept the token \(401: Bad credentials/);
    expect(warning).not.toContain('ghp_');
    expect(api.requests).toHaveLength(1);
  });

  it.each(['two\nlines', 'tökén'])('says that %j cannot be a token, without showing it', async (token) => {
    const { warning } = await post(notReady, { token });
    expect(warning).toMatch(/github-token contains a character/);
    expect(warning).not.toContain(token);
    expect(api.requests).toEqual([]);
  });

  it('gives up on a rate limit that is long', async () => {
    api.fail({
      method: 'GET',
      path: LIST,
      fault: { status: 429, headers: { 'retry-after': '3600' }, body: { message: 'Too many' } },
    });
    expect((await post()).warning).toMatch(/limits the rate of requests/);
    expect(api.requests.filter((request) => request.startsWith('GET'))).toHaveLength(1);
  });

  it('gives up on a secondary rate limit that is long, or does not say how long', async () => {
    for (const headers of [{ 'retry-after': '120' }, {}]) {
      const body = { message: 'You have exceeded a secondary rate limit' };
      api.fail({ method: 'POST', path: CREATE, fault: { status: 403, headers, body }, times: 1 });
      expect((await post()).warning).toMatch(/limits the rate of requests/);
    }
    expect(changes()).toHaveLength(2);
    expect(bodies()).toEqual([]);
  });

  it('gives up when the time for publishing is over', async () => {
    api.fail({ method: 'GET', path: LIST, fault: 'silence' });
    const { warning } = await post(notReady, { budget: 300, patience: 60_000 });
    expect(warning).toMatch(/GitHub did not answer in time/);
  });

  it('is not posted if the comments cannot be read', async () => {
    api.fail({ method: 'GET', path: LIST, fault: { status: 500, body: { message: 'Server Error' } } });
    expect((await post()).warning).toMatch(/could not be reached or failed/);
    expect(api.requests.filter((request) => request.startsWith('GET'))).toHaveLength(6);
    expect(changes()).toEqual([]);
  });

  it('is not posted if only the first page of comments can be read', async () => {
    somebodyElse(120);
    api.fail({ method: 'GET', path: /page=2/, fault: { status: 502, body: { message: 'Bad Gateway' } } });
    expect((await post()).url).toBeNull();
    expect(changes()).toEqual([]);
  });

  it.each(['html', 'half-answer'] as const)('is not posted if the list is %s', async (fault) => {
    api.fail({ method: 'GET', path: LIST, fault });
    expect((await post()).url).toBeNull();
    expect(changes()).toEqual([]);
  });

  it.each([
    ['no list', { status: 200, body: {} }],
    ['a list of something else', { status: 200, body: [{ id: 'x' }] }],
  ])('is not posted if the answer is %s', async (_, fault) => {
    api.fail({ method: 'GET', path: LIST, fault });
    expect((await post()).warning).toMatch(/not what its API describes/);
    expect(changes()).toEqual([]);
  });

  it('is not posted if our account is not known', async () => {
    api.fail({ method: 'POST', path: /graphql/, fault: { status: 200, body: { data: null } } });
    expect((await post()).warning).toMatch(/the account of the token/);
    expect(changes()).toEqual([]);
  });
});

describe('a fault that passes', () => {
  it.each(['reset', 'html', 'half-answer', 'silence', { status: 502, body: { message: 'Bad Gateway' } }] as const)(
    'while reading is tried again: %j',
    async (fault) => {
      api.fail({ method: 'GET', path: LIST, fault, times: 2 });
      expect((await post()).warning).toBeNull();
      expect(bodies()).toHaveLength(1);
    },
  );

  it.each([
    'reset',
    'lost-answer',
    'half-answer',
    'html',
    { status: 504, body: { message: 'Gateway Timeout' } },
  ] as const)('while posting leaves one comment: %j', async (fault) => {
    api.fail({ method: 'POST', path: CREATE, fault, times: 1 });
    expect((await post()).warning).toBeNull();
    expect(bodies()).toHaveLength(1);
  });

  it('while posting is looked into before posting again', async () => {
    api.fail({ method: 'POST', path: CREATE, fault: 'lost-answer', times: 1 });
    await post();
    expect(changes()).toHaveLength(1);
  });

  it('while updating is tried again', async () => {
    await post(notReady);
    api.fail({ method: 'PATCH', path: /comments/, fault: 'lost-answer', times: 1 });
    expect((await post(ready)).warning).toBeNull();
    expect(bodies()).toHaveLength(1);
  });

  it('is waited for if GitHub asks for a short wait', async () => {
    const limited = {
      status: 403,
      headers: { 'retry-after': '1' },
      body: { message: 'You have exceeded a secondary rate limit' },
    };
    api.fail({ method: 'POST', path: CREATE, fault: limited, times: 1 });
    expect((await post()).warning).toBeNull();
    expect(bodies()).toHaveLength(1);
  });

  it('that does not pass ends after three posts', async () => {
    api.fail({ method: 'POST', path: CREATE, fault: 'reset' });
    expect((await post()).url).toBeNull();
    expect(changes()).toHaveLength(3);
  });
});
