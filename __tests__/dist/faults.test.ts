import pLimit from 'p-limit';
import type { FaultRule, GitHubApi } from '../github/api/server.ts';
import { startGitHubApi } from '../github/api/server.ts';
import { nodeOf } from '../nodes.ts';
import { copyDist } from './bundle.ts';
import { createJob, type Step } from './job.ts';

const IN_AN_HOUR = String(Math.floor(Date.now() / 1000) + 3600);

let dist: ReturnType<typeof copyDist>;
beforeAll(() => {
  dist = copyDist();
});
afterAll(() => {
  dist.remove();
});

interface Ended extends Step {
  readonly api: GitHubApi;
}

/** More at once than the machine has cores, because a step with a fault mostly waits. */
const limit = pLimit(3);
/** These wait for a minute, and do nothing else. */
const limitOfLasting = pLimit(4);

/** Runs a step against a separate GitHub with these faults. Its token must not be in anything that people can read. */
async function stepWith(faults: readonly FaultRule[], given: Readonly<Record<string, string>> = inputs): Promise<Ended> {
  const api = await startGitHubApi();
  const job = createJob(api, { node: nodeOf(24) ?? process.execPath, dist: dist.folder });
  for (const rule of faults) api.fail(rule);
  const ended = await job.step({ inputs: given });
  await api.close();
  job.remove();
  expect(api.violations).toEqual([]);
  expect(ended.log + ended.summary + JSON.stringify(ended.outputs)).not.toContain(api.state.token);
  return { ...ended, api };
}

/** Starts the steps of a table in parallel when the first test needs one. */
function sideBySide<Row extends readonly [name: string, ...unknown[]]>(
  rows: readonly Row[],
  run: (row: Row) => Promise<Ended>,
  within = limit,
): (name: string) => Promise<Ended> {
  let all: Map<string, Promise<Ended>> | undefined;
  return async (name) => {
    all ??= new Map(rows.map((row) => [row[0], within(() => run(row))]));
    const own = all.get(name);
    if (own === undefined) throw new Error(`No step is called ${name}`);
    // The failure of another row is reported by its own test.
    for (const each of all.values()) each.catch(() => undefined);
    return own;
  };
}

const inputs = { tests: 'false', probe: 'false' };

const list = { method: 'GET', path: /\/issues\/7\/comments\?/ };
const create = { method: 'POST', path: /\/issues\/7\/comments$/ };
const whoAmI = { method: 'POST', path: /graphql/ };
const everything = ['GET', 'POST', 'PATCH', 'DELETE', 'PUT'].map((method) => ({ method, path: /./ }));
const answer = (status: number, message: string, headers: Record<string, string> = {}) => ({
  status,
  headers,
  body: { message },
});
const soon = { 'retry-after': '1' };

const passing: [string, FaultRule][] = [
  ['a reset while reading', { ...list, fault: 'reset', times: 1 }],
  ['a page of HTML', { ...list, fault: 'html', times: 1 }],
  ['half of an answer', { ...list, fault: 'half-answer', times: 1 }],
  ['502 while reading', { ...list, fault: answer(502, 'Bad Gateway'), times: 1 }],
  ['503 while asking who we are', { ...whoAmI, fault: answer(503, 'Unavailable'), times: 1 }],
  ['a reset while posting', { ...create, fault: 'reset', times: 1 }],
  ['a lost answer', { ...create, fault: 'lost-answer', times: 1 }],
  ['half of an answer to the post', { ...create, fault: 'half-answer', times: 1 }],
  ['429 for a second', { ...create, fault: answer(429, 'Too Many Requests', soon), times: 1 }],
  [
    'the secondary limit for a second',
    { ...create, fault: answer(403, 'You have exceeded a secondary rate limit', soon), times: 1 },
  ],
  [
    'the primary limit, over by now',
    {
      ...list,
      fault: answer(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }),
      times: 1,
    },
  ],
];

const staying: [string, FaultRule, RegExp, number][] = [
  ['401', { ...whoAmI, fault: answer(401, 'Bad credentials') }, /does not accept the token \(401/, 1],
  [
    '403 for a permission',
    { ...create, fault: answer(403, 'Resource not accessible by integration') },
    /pull-requests: write/,
    1,
  ],
  ['403 for something else', { ...create, fault: answer(403, 'Blocked') }, /lacks a permission \(403: Blocked/, 2],
  ['404', { ...create, fault: answer(404, 'Not Found') }, /lacks a permission \(404/, 3],
  ['422', { ...create, fault: answer(422, 'Validation Failed') }, /GitHub refused \(422/, 3],
  [
    'a limit for an hour',
    { ...create, fault: answer(429, 'Too Many Requests', { 'retry-after': '3600' }) },
    /limits the rate/,
    1,
  ],
  [
    'the secondary limit, without a time',
    { ...create, fault: answer(403, 'You have exceeded a secondary rate limit') },
    /limits the rate/,
    1,
  ],
  [
    'the primary limit for long',
    {
      ...list,
      fault: answer(403, 'API rate limit exceeded', {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': IN_AN_HOUR,
      }),
    },
    /limits the rate/,
    1,
  ],
  [
    'a secondary limit that stays',
    { ...create, fault: answer(403, 'You have exceeded a secondary rate limit', soon) },
    /limits the rate/,
    2,
  ],
];

const tokens: [string, string, RegExp][] = [
  ['empty', '', /github-token is empty/],
  ['of a shape that cannot be sent', 'gh p', /contains a character that no token has/],
  ['refused', 'ghp_refused', /does not accept the token \(401/],
];

const stayingToTheEnd: [string, FaultRule['fault'], RegExp][] = [
  ['silence', 'silence', /GitHub did not answer in time|no answer in time/],
  ['resets', 'reset', /could not be reached or failed/],
  ['pages of HTML', 'html', /the response is not JSON, but text\/html/],
  ['500', answer(500, 'Server Error'), /could not be reached or failed: Server Error/],
];

// Each of these takes as long as publishing may take, so they start first.
const lasting = sideBySide(
  stayingToTheEnd,
  ([, fault]) =>
    stepWith(
      everything.map((rule) => ({ ...rule, fault })),
      { ...inputs, 'fail-on': 'warning', review: 'comment', 'check-run': 'true' },
    ),
  limitOfLasting,
);
const passed = sideBySide(passing, ([, rule]) => stepWith([rule]));
const stayed = sideBySide(staying, ([, rule]) => stepWith([rule]));
const withToken = sideBySide(tokens, ([, token]) =>
  stepWith([], { ...inputs, 'github-token': token, review: 'comment', 'check-run': 'true' }),
);

beforeAll(() => {
  void lasting(stayingToTheEnd[0]?.[0] ?? '').catch(() => undefined);
});

it.each(passing)('%s passes: one comment', async (name) => {
  const { status, commands, api } = await passed(name);
  expect({ status, commands }).toEqual({ status: 0, commands: [] });
  expect(api.state.comments).toHaveLength(1);
});

it.each(staying)('%s stays: a warning, a summary, and the verdict', async (name, rule, why, tries) => {
  const { status, commands, outputs, summary, api } = await stayed(name);
  expect(status).toBe(0);
  expect(outputs).toMatchObject({ conclusion: 'success', 'comment-url': '' });
  expect(commands).toEqual([expect.stringMatching(/^::warning::The review summary is not on the pull request\./)]);
  expect(commands[0]).toMatch(why);
  expect(summary).toMatch(/Ready for review/);
  expect(summary).toMatch(why);
  expect(api.state.comments).toEqual([]);
  const asked = api.requests.filter(
    (request) => request.startsWith(rule.method) && rule.path.test(request.split(' ')[1] ?? ''),
  );
  expect(asked).toHaveLength(tries);
});

it.each(tokens)('a token that is %s: a warning, a summary, and the verdict', async (name, _token, why) => {
  const { status, commands, outputs, summary } = await withToken(name);
  expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'success' });
  expect(commands).toEqual([expect.stringMatching(why)]);
  expect(summary).toMatch(why);
});

it.each(stayingToTheEnd)('%s to the end: the verdict stays, and the fault is reported once', async (name, _fault, why) => {
  const { status, commands, outputs, summary } = await lasting(name);
  expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'success' });
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) expect(command).toMatch(/^::warning::/);
  expect(commands.join('\n')).toMatch(why);
  expect(summary).toMatch(/Ready for review/);
  expect(summary).toMatch(why);
}, 300_000);
