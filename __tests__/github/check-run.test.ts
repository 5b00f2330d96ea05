import { aFailingReport } from '../report/sample.ts';
import type { CheckRunOptions } from '../../src/github/check-run-content.ts';
import { postCheckRun } from '../../src/github/check-run.ts';
import type { GitHubEvent } from '../../src/github/event.ts';
import type { GitHubApi } from './api/server.ts';
import { startGitHubApi } from './api/server.ts';
import { COMMIT, reportedFinding, reportOf } from './reports.ts';

let api: GitHubApi;
beforeEach(async () => {
  api = await startGitHubApi();
});
afterEach(async () => {
  await api.close();
  expect(api.violations).toEqual([]);
});

function post(report = reportOf([]), given: Partial<CheckRunOptions> = {}) {
  const event: GitHubEvent = {
    name: 'push',
    commit: COMMIT,
    pullRequest: null,
    repository: { owner: api.state.owner, repo: api.state.repo },
    serverUrl: 'https://github.com',
    apiUrl: api.url,
    graphqlUrl: api.graphqlUrl,
  };
  const pace = { second: 1, patience: 1000, budget: 60_000 };
  const about = {
    path: '.',
    config: null,
    commit: COMMIT,
    command: 'x',
    documentation: null,
    sources: [],
    thresholds: null,
    problems: [],
    annotations: true,
    wanted: true,
  };
  return postCheckRun(report, { event, token: api.state.token, ...about, ...pace, ...given });
}

const many = (count: number) =>
  reportOf(Array.from({ length: count }, (_, index) => reportedFinding({ message: `Finding ${index}.` })));
const changes = () => api.requests.filter((request) => !request.startsWith('GET'));
const counts = () => api.state.checkRuns.map(({ annotations }) => annotations.length);
const conclusions = () => api.state.checkRuns.map(({ conclusion }) => conclusion);

describe('the check run', () => {
  it('has the verdict as its title, in its summary and as its conclusion, on the commit', async () => {
    expect(await post(many(1))).toEqual({ annotated: true, warning: null, blocked: false });
    const [run] = api.state.checkRuns;
    expect(run).toMatchObject({ headSha: COMMIT, name: 'Integration check', conclusion: 'failure' });
    expect(run?.title).toBe('Not ready for review: Checked 1 integration: 1 error to fix.');
    expect(run?.summary).toContain('Finding 0.');
  });

  it('has the annotations sorted by severity, without waived ones', async () => {
    const waived = { reason: 'agreed', expires: '2027-01-31' };
    const levels = (['notice', 'warning', 'error'] as const).map((severity) => reportedFinding({ severity }));
    await post(reportOf([...levels, reportedFinding({ waived })]));
    const [run] = api.state.checkRuns;
    expect(run?.annotations.map((each) => each.annotation_level)).toEqual(['failure', 'warning', 'notice']);
  });

  it.each([
    [0, 1],
    [49, 1],
    [50, 1],
    [51, 2],
    [101, 3],
    [500, 10],
    [501, 10],
  ])('with %d annotations needs %d requests', async (count, requests) => {
    await post(many(count));
    expect(counts()).toEqual([Math.min(count, 500)]);
    expect(changes()).toHaveLength(requests);
    expect(api.state.checkRuns[0]?.summary.includes('beyond the limit of 500 annotations')).toBe(count > 500);
  });

  it('has a summary with the same as the comment: rule pages, uncovered lines, thresholds', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => `line(${index + 1});`);
    await post(aFailingReport(), {
      documentation: (rule) => `https://example.com/rules/${rule}.md`,
      sources: [{ integration: 'integration', file: 'integration/integration.action.js', lines, states: [] }],
      thresholds: { successPath: 100, lines: 80, branches: null, functions: null, statements: null },
    });
    const summary = api.state.checkRuns[0]?.summary;
    expect(summary).toContain('[`secrets/name-case`](https://example.com/rules/secrets/name-case.md)');
    expect(summary).toContain('\n  18  line(18);\n');
    expect(summary).toContain('| Success path | 85.71 % (12/14) | ❌ 100 % |');
  });

  it('has no annotations if none are wanted', async () => {
    expect((await post(many(3), { annotations: false })).annotated).toBe(false);
    expect(counts()).toEqual([0]);
  });

  it('has a summary that GitHub accepts, in bytes', async () => {
    const findings = Array.from({ length: 400 }, (_, index) =>
      reportedFinding({ message: `${'𝒳'.repeat(200)} ${index}` }),
    );
    expect((await post(reportOf(findings), { problems: ['out of order'] })).warning).toBeNull();
    expect(Buffer.byteLength(api.state.checkRuns[0]?.summary ?? '')).toBeLessThanOrEqual(65_535);
    expect(api.state.checkRuns[0]?.summary).toContain('out of order');
  });

  it('is a separate one for another path or configuration', async () => {
    await post(reportOf([]), { path: 'one' });
    await post(reportOf([]), { path: 'two', config: 'strict.yml' });
    expect(api.state.checkRuns.map(({ name }) => name)).toEqual([
      'Integration check of one',
      'Integration check of two by strict.yml',
    ]);
  });
});

describe('on a run again', () => {
  it('nothing is done if everything is the same', async () => {
    await post(many(60));
    const before = changes().length;
    await post(many(60));
    expect(changes()).toHaveLength(before);
  });

  it('one without annotations is updated in place', async () => {
    await post();
    await post(many(51));
    expect(counts()).toEqual([51]);
    expect(conclusions()).toEqual(['failure']);
  });

  it('one with annotations, which cannot be removed, is followed by another and made neutral', async () => {
    await post(many(2));
    await post(many(1));
    expect(counts()).toEqual([2, 1]);
    expect(conclusions()).toEqual(['neutral', 'failure']);
  });
});

describe('a fault', () => {
  it('names the permission that the token lacks', async () => {
    api.state.permission = 'read';
    const { warning, annotated } = await post();
    expect(warning).toMatch(/no check run.*403.*`permissions: checks: write`/);
    expect(annotated).toBe(false);
  });

  it.each(['reset', 'lost-answer', 'half-answer', { status: 502, body: { message: 'Bad Gateway' } }] as const)(
    'while creating or adding leaves one check run, with each annotation once: %j',
    async (fault) => {
      api.fail({ method: 'POST', path: /check-runs$/, fault, times: 1 });
      api.fail({ method: 'PATCH', path: /check-runs/, fault, times: 1 });
      expect((await post(many(120))).warning).toBeNull();
      expect(counts()).toEqual([120]);
    },
  );

  it('while adding annotations does not hide the verdict', async () => {
    api.fail({ method: 'PATCH', path: /check-runs/, fault: 'reset' });
    expect((await post(many(60))).warning).toMatch(/only a part of it/);
    expect(conclusions()).toEqual(['failure']);
  });
});

it('does not ask GitHub if none is wanted', async () => {
  await post(reportOf([]), { wanted: false });
  expect(api.requests).toEqual([]);
});
