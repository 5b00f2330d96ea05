import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { blobId } from '../../src/github/checked-file.ts';
import type { GitHubEvent } from '../../src/github/event.ts';
import type { ReviewOptions } from '../../src/github/review.ts';
import { postReview } from '../../src/github/review.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { aliveIn, parse } from '../report/gfm.ts';
import type { GitHubApi } from './api/server.ts';
import { startGitHubApi } from './api/server.ts';
import { addReviewComment } from './api/state.ts';
import { COMMIT, reportedFinding, reportOf } from './reports.ts';

const FILE = 'integration/configuration.json';
const TEXT = Array.from({ length: 40 }, (_, index) => `  "line ${index + 1}": 1,`).join('\n') + '\n';
/** Lines 3 to 9 and 20 to 22 of the new side. */
const PATCH = [
  '@@ -3,6 +3,7 @@',
  ...[3, 4, 5].map((line) => `   "line ${line}": 1,`),
  '+  "line 6": 1,',
  ...[7, 8, 9].map((line) => `   "line ${line}": 1,`),
  '@@ -19,2 +20,3 @@ more',
  '   "line 20": 1,',
  '+  "line 21": 1,',
  '   "line 22": 1,',
].join('\n');

let api: GitHubApi;
let root: string;
beforeEach(async () => {
  api = await startGitHubApi();
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'aic-review-'));
  write(TEXT);
  api.state.files = [{ filename: FILE, sha: blobId(Buffer.from(TEXT)), patch: PATCH }];
});
afterEach(async () => {
  await api.close();
  fs.rmSync(root, { recursive: true });
  expect(api.violations).toEqual([]);
});

function write(text: string) {
  fs.mkdirSync(path.join(root, 'integration'), { recursive: true });
  fs.writeFileSync(path.join(root, FILE), text);
}

function at(line: number, given: Parameters<typeof reportedFinding>[0] = {}) {
  const place = { start: { line, column: 3 }, end: { line, column: 9 } };
  return reportedFinding({ ...place, fingerprint: `f${line}`, message: `Finding ${line}.`, ...given });
}

type Given = Partial<ReviewOptions> & { readonly fromFork?: boolean };

function review(report = reportOf([at(6)]), { fromFork = false, ...given }: Given = {}) {
  const event: GitHubEvent = {
    name: 'pull_request',
    commit: COMMIT,
    pullRequest: { number: 7, headSha: COMMIT, fromFork },
    repository: { owner: api.state.owner, repo: api.state.repo },
    serverUrl: 'https://github.com',
    apiUrl: api.url,
    graphqlUrl: api.graphqlUrl,
  };
  const pace = { second: 1, patience: 300, budget: 20_000 };
  const about = { path: '.', config: null, commit: COMMIT, root, fixable: [], whole: true };
  return postReview(report, { event, token: api.state.token, kind: 'comment', ...about, ...pace, ...given });
}

const changes = () => api.requests.filter((request) => !/^(?:GET|POST \/graphql)/.test(request));
const lines = () => api.state.reviewComments.map(({ line }) => line);
const states = () => api.state.reviews.map(({ state }) => state);
const ready = reportOf([]);

describe('comments on lines', () => {
  it('are made on errors and warnings in the diff, and nowhere else; the rest is listed', async () => {
    const waived = { waived: { reason: 'agreed', expires: '2027-01-31' } };
    const report = reportOf([
      at(2),
      at(3),
      at(9),
      at(10),
      at(21, { severity: 'warning' }),
      at(22, { severity: 'notice' }),
      at(20, waived),
      at(6, { file: 'integration/other.js', fingerprint: 'other' }),
    ]);
    expect(await review(report)).toEqual({ note: null, warning: null, blocked: false });
    expect(lines()).toEqual([3, 9, 21]);
    expect(states()).toEqual(['COMMENTED']);
    expect(api.state.reviews[0]?.body).toContain('3 findings outside the lines that the diff shows');
  });

  it('do not exist in a file without a patch, and there is no review only for that', async () => {
    api.state.files = [{ filename: FILE, sha: blobId(Buffer.from(TEXT)) }];
    await review();
    expect(changes()).toEqual([]);
  });

  it('are made after pages of files', async () => {
    const [file] = api.state.files;
    const others = Array.from({ length: 250 }, (_, index) => ({ filename: `a${index}.js`, sha: null }));
    api.state.files = file === undefined ? [] : [...others, file];
    await review();
    expect(lines()).toEqual([6]);
  });

  it("do not exist in a file whose content is not the head's, and the review says so", async () => {
    write(`// merged\n${TEXT}`);
    await review(reportOf([at(6)]), { kind: 'request-changes' });
    expect(lines()).toEqual([]);
    expect(api.state.reviews[0]?.body).toContain('1 finding in files that differ from the head commit');
  });

  it('are made if only the line ends differ, as a checkout may write them', async () => {
    write(TEXT.replaceAll('\n', '\r\n'));
    await review();
    expect(lines()).toEqual([6]);
  });

  it.each([
    [50, 0],
    [51, 1],
  ])('are at most fifty: of %d, %d are listed instead', async (count, beyond) => {
    const findings = Array.from({ length: count }, (_, index) => at(6, { fingerprint: `f${index}` }));
    await review(reportOf(findings));
    expect(api.state.reviewComments).toHaveLength(50);
    expect(api.state.reviews[0]?.body.includes(`${beyond} finding beyond the limit of 50 comments`)).toBe(beyond > 0);
  });

  it('span the lines of a finding if one hunk has all of them', async () => {
    const end = (line: number) => ({ end: { line, column: 4 } });
    await review(reportOf([at(4, end(6)), at(1, end(5)), at(9, end(20))]));
    expect(api.state.reviewComments.map(({ startLine, line }) => [startLine, line])).toEqual([
      [4, 6],
      [null, 3],
      [null, 9],
    ]);
  });

  it('carry a suggestion for a safe fix, of whole lines', async () => {
    const from = TEXT.indexOf('line 6');
    const found = at(6);
    const fix: NonNullable<Finding['fix']> = [{ file: FILE, range: [from, from + 6], text: 'LINE_6' }];
    const fixable = [{ ...found, messageId: 'x', data: {}, fix }] as unknown as Finding[];
    await review(reportOf([found]), { fixable });
    expect(api.state.reviewComments[0]?.body).toContain('```suggestion\n  "LINE_6": 1,\n```');
  });

  it.each([
    ['of several places in a line', [FILE, FILE], '```suggestion\n  "LINE_6": 2,\n```'],
    ['of several files', [FILE, 'integration/integration.action.js'], null],
  ])('carry a fix %s as a whole or not at all', async (_, files, expected) => {
    const [name, value] = [TEXT.indexOf('line 6'), TEXT.indexOf('1', TEXT.indexOf('line 6') + 6)];
    const fix: NonNullable<Finding['fix']> = [
      { file: files[0] ?? '', range: [name, name + 6], text: 'LINE_6' },
      { file: files[1] ?? '', range: [value, value + 1], text: '2' },
    ];
    const found = at(6);
    await review(reportOf([found]), { fixable: [{ ...found, messageId: 'x', data: {}, fix }] as unknown as Finding[] });
    const [comment] = api.state.reviewComments;
    expect(comment?.body).toContain(expected ?? 'Finding 6.');
    expect(comment?.body.includes('suggestion')).toBe(expected !== null);
  });

  it('carry no suggestion on a line with a credential', async () => {
    const from = TEXT.indexOf('line 6');
    const found = at(6);
    const fixable = [{ ...found, messageId: 'x', data: {}, fix: [{ file: FILE, range: [from, from + 6], text: 'A' }] }];
    const beside = at(6, { rule: 'manifest/secret-value-committed', fingerprint: 'c' });
    await review(reportOf([found, beside]), { fixable: fixable as unknown as Finding[] });
    expect(api.state.reviewComments.map(({ body }) => body).join('')).not.toContain('suggestion');
  });

  it('have partner text in an inert form', async () => {
    await review(reportOf([at(6, { message: 'The name "@octocat" and <img src=x> #1', hint: '```\n@org/team' })]));
    const body = api.state.reviewComments[0]?.body ?? '';
    expect(aliveIn(parse(body.split('\n').slice(1).join('\n')))).toEqual([]);
  });
});

describe('on a run again', () => {
  it('nothing is said twice', async () => {
    await review();
    const before = changes().length;
    await review();
    expect(changes()).toHaveLength(before);
  });

  it('a finding that is gone loses its comment', async () => {
    await review(reportOf([at(6), at(21)]));
    await review(reportOf([at(21)]));
    expect(lines()).toEqual([21]);
  });

  it('a comment that somebody answered stays, once said to be settled, and comes back to life', async () => {
    await review();
    const ours = api.state.reviewComments[0];
    const said = ours?.body;
    addReviewComment(api.state, { login: 'partner', body: 'Why?', path: FILE, line: 6, inReplyTo: ours?.id ?? 0 });
    await review(ready);
    expect(api.state.reviewComments).toHaveLength(2);
    expect(ours?.body).toContain('No longer found.');
    const before = changes().length;
    await review(ready);
    expect(changes()).toHaveLength(before);
    await review();
    expect(ours?.body).toBe(said);
    expect(api.state.reviewComments).toHaveLength(2);
  });

  it('a comment is made again if its line is gone from the diff or the finding has moved', async () => {
    await review();
    for (const comment of api.state.reviewComments) comment.line = null;
    await review();
    expect(lines()).toEqual([6]);
    await review(reportOf([at(7, { fingerprint: 'f6' })]));
    expect(lines()).toEqual([7]);
  });

  it('a comment gets its current text', async () => {
    await review();
    await review(reportOf([at(6, { message: 'Another sentence.' })]));
    expect(api.state.reviewComments[0]?.body).toContain('Another sentence.');
    expect(api.state.reviewComments).toHaveLength(1);
  });

  it('nothing is withdrawn if a stage of the check failed', async () => {
    await review(reportOf([at(6)]), { kind: 'request-changes' });
    await review(ready, { kind: 'request-changes', whole: false });
    expect(lines()).toEqual([6]);
    expect(states()).toEqual(['CHANGES_REQUESTED']);
  });

  it('nothing from somebody else is changed, or from another job of the matrix', async () => {
    await review(reportOf([at(6)]), { path: 'other' });
    const body = api.state.reviewComments[0]?.body ?? '';
    await review();
    addReviewComment(api.state, {
      login: 'stranger',
      body: api.state.reviewComments[1]?.body ?? '',
      path: FILE,
      line: 6,
    });
    await review(ready);
    expect(api.state.reviewComments.map(({ login }) => login)).toEqual([api.state.login, 'stranger']);
    expect(api.state.reviewComments[0]?.body).toBe(body);
  });

  it('two runs at once leave one comment', async () => {
    await Promise.all([review(), review()]);
    await review();
    expect(lines()).toEqual([6]);
  });

  it('nothing is done for an older commit, and the log says why', async () => {
    api.state.headSha = 'f'.repeat(40);
    expect((await review()).note).toMatch(/has moved on to ffffffffffff/);
    expect(changes()).toEqual([]);
  });
});

describe('a request for changes', () => {
  const kind = 'request-changes';

  it('is made once, and dismissed when the verdict changes', async () => {
    await review(reportOf([at(6)]), { kind });
    await review(reportOf([at(6), at(21)]), { kind });
    expect(states()).toEqual(['CHANGES_REQUESTED', 'COMMENTED']);
    await review(ready, { kind });
    expect(states()).toEqual(['DISMISSED', 'COMMENTED']);
    await review(reportOf([at(6)]), { kind });
    expect(states().at(-1)).toBe('CHANGES_REQUESTED');
  });

  it('is made if no finding is in the diff', async () => {
    await review(reportOf([at(2)]), { kind });
    expect(states()).toEqual(['CHANGES_REQUESTED']);
    expect(lines()).toEqual([]);
  });

  it('is not made if no finding fails the run, or if a stage failed', async () => {
    await review(reportOf([at(6, { severity: 'warning' })]), { kind });
    await review(reportOf([at(21)]), { kind, whole: false });
    expect(states()).toEqual(['COMMENTED', 'COMMENTED']);
  });

  it('by somebody else is left alone', async () => {
    await review(reportOf([at(2)]), { kind });
    const body = api.state.reviews[0]?.body ?? '';
    api.state.reviews.push({ id: 5, login: 'stranger', body, state: 'CHANGES_REQUESTED' });
    await review(ready, { kind });
    expect(states()).toEqual(['DISMISSED', 'CHANGES_REQUESTED']);
  });

  it('is a plain review on a pull request of our own', async () => {
    api.state.author = api.state.login;
    expect((await review(reportOf([at(6)]), { kind })).note).toMatch(/No changes requested/);
    expect(states()).toEqual(['COMMENTED']);
  });
});

describe('a fault', () => {
  it('names the permission that the token lacks', async () => {
    api.state.permission = 'read';
    const { warning, blocked } = await review();
    expect(warning).toMatch(/no review.*403.*`permissions: pull-requests: write`/);
    expect(blocked).toBe(false);
  });

  it("of a fork's read-only token stops all further posting", async () => {
    api.state.permission = 'read';
    expect(await review(undefined, { fromFork: true })).toMatchObject({ blocked: true });
  });

  it.each(['reset', 'lost-answer', { status: 502, body: { message: 'Bad Gateway' } }] as const)(
    'while submitting leaves one review: %j',
    async (fault) => {
      api.fail({ method: 'POST', path: /reviews$/, fault, times: 1 });
      expect((await review()).warning).toBeNull();
      expect(states()).toEqual(['COMMENTED']);
      expect(lines()).toEqual([6]);
    },
  );

  it("in GitHub's diff keeps the request for changes, and is reported", async () => {
    api.meanwhile = (request) => {
      if (request.startsWith('POST') && request.endsWith('/reviews')) api.state.files = [];
    };
    expect((await review(undefined, { kind: 'request-changes' })).warning).toMatch(/must be part of the diff/);
    expect(states()).toEqual(['CHANGES_REQUESTED']);
  });

  it('while reading the comments leaves everything unchanged', async () => {
    api.fail({ method: 'GET', path: /comments/, fault: 'html' });
    expect((await review()).warning).not.toBeNull();
    expect(changes()).toEqual([]);
  });
});

it('does not ask GitHub if no review is wanted', async () => {
  await review(undefined, { kind: 'none' });
  expect(api.requests).toEqual([]);
});
