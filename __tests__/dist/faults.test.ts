import type { FaultRule } from '../github/api/server.ts';
import { startedRunner } from './runner.ts';

const IN_AN_HOUR = String(Math.floor(Date.now() / 1000) + 3600);

const runner = startedRunner();
const { step } = runner;
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
])('%s passes: one comment', async (_, rule) => {
  runner.api.fail(rule);
  const { status, commands } = await step({ inputs });
  expect({ status, commands }).toEqual({ status: 0, commands: [] });
  expect(runner.api.state.comments).toHaveLength(1);
});

it.each<[string, FaultRule, RegExp, number]>([
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
])('%s stays: a warning, a summary, and the verdict', async (_, rule, why, tries) => {
  runner.api.fail(rule);
  const { status, commands, outputs, summary } = await step({ inputs });
  expect(status).toBe(0);
  expect(outputs).toMatchObject({ conclusion: 'success', 'comment-url': '' });
  expect(commands).toEqual([expect.stringMatching(/^::warning::The review summary is not on the pull request\./)]);
  expect(commands[0]).toMatch(why);
  expect(summary).toMatch(/Ready for review/);
  expect(summary).toMatch(why);
  expect(runner.api.state.comments).toEqual([]);
  const asked = runner.api.requests.filter(
    (request) => request.startsWith(rule.method) && rule.path.test(request.split(' ')[1] ?? ''),
  );
  expect(asked).toHaveLength(tries);
});

it.each([
  ['empty', '', /github-token is empty/],
  ['of a shape that cannot be sent', 'gh p', /holds a character that no token has/],
  ['refused', 'ghp_refused', /does not accept the token \(401/],
])('a token that is %s: a warning, a summary, and the verdict', async (_, token, why) => {
  const { status, commands, outputs, summary } = await step({
    inputs: { ...inputs, 'github-token': token, review: 'comment', 'check-run': 'true' },
  });
  expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'success' });
  expect(commands).toEqual([expect.stringMatching(why)]);
  expect(summary).toMatch(why);
});

// Each takes as long as publishing may take: side by side.
it('faults that stay to the end leave the verdict, and are told once', async () => {
  const faults: readonly [FaultRule['fault'], RegExp][] = [
    ['silence', /the time for GitHub’s answers is over|no answer in time/],
    ['reset', /could not be reached or failed/],
    ['html', /the answer is no JSON but text\/html/],
    [answer(500, 'Server Error'), /could not be reached or failed: Server Error/],
  ];
  const jobs = await Promise.all(
    faults.map(async ([fault]) => {
      const { api, job } = await runner.another();
      for (const rule of everything) api.fail({ ...rule, fault });
      return job.step({ inputs: { ...inputs, 'fail-on': 'warning', review: 'comment', 'check-run': 'true' } });
    }),
  );
  for (const [index, { status, commands, outputs, summary }] of jobs.entries()) {
    const why = faults[index]?.[1] ?? /$^/;
    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'success' });
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(command).toMatch(/^::warning::/);
    expect(commands.join('\n')).toMatch(why);
    expect(summary).toMatch(/Ready for review/);
    expect(summary).toMatch(why);
  }
}, 300_000);
