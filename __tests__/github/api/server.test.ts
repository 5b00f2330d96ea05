import type { GitHubApi } from './server.ts';
import { startGitHubApi } from './server.ts';

let api: GitHubApi;
beforeEach(async () => {
  api = await startGitHubApi();
});
afterEach(async () => {
  await api.close();
});

async function ask(method: string, target: string, body?: unknown, token = api.state.token) {
  const answer = await fetch(api.url + target, {
    method,
    headers: { authorization: `token ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, link: answer.headers.get('link') };
}

describe('the local GitHub', () => {
  const comments = '/repos/partner/integration/issues/7/comments';

  it.each([
    ['a route that GitHub does not have', 'GET', '/repos/partner/integration/remarks', undefined, /no such operation/],
    ['a method that the route does not have', 'PUT', comments, { body: 'x' }, /no such operation/],
    [
      'a route that it cannot do',
      'GET',
      '/repos/partner/integration/labels',
      undefined,
      /cannot do issues\/list-labels/,
    ],
    [
      'a number that is none',
      'GET',
      '/repos/partner/integration/issues/seven/comments',
      undefined,
      /issue_number: .*integer/,
    ],
    [
      'a query parameter that is unknown',
      'GET',
      `${comments}?perpage=100`,
      undefined,
      /unknown query parameter perpage/,
    ],
    ['a query parameter of the wrong kind', 'GET', `${comments}?page=last`, undefined, /page: .*integer/],
    ['no body', 'POST', comments, undefined, /body is missing/],
    ['a body of the wrong kind', 'POST', comments, { body: 7 }, /body\/?.* must be string|must be string/],
    ['a body without what is required', 'POST', comments, {}, /required property 'body'/],
    ['a body property that is unknown', 'POST', comments, { body: 'x', text: 'y' }, /unknown body property text/],
  ])('records %s', async (_, method, target, body, violation) => {
    await ask(method, target, body);
    expect(api.violations).toEqual([expect.stringMatching(violation)]);
  });

  it('does as GitHub describes what is asked as described', async () => {
    expect((await ask('POST', comments, { body: 'one' })).status).toBe(201);
    expect((await ask('POST', comments, { body: 'two' })).status).toBe(201);
    expect((await ask('PATCH', '/repos/partner/integration/issues/comments/1001', { body: 'three' })).status).toBe(200);
    expect((await ask('DELETE', '/repos/partner/integration/issues/comments/1002')).status).toBe(204);
    expect(api.state.comments.map(({ body }) => body)).toEqual(['three']);
    expect(api.violations).toEqual([]);
  });

  it('links to the next page until the last', async () => {
    for (const body of ['one', 'two', 'three']) await ask('POST', comments, { body });
    expect((await ask('GET', `${comments}?per_page=2&page=1`)).link).toMatch(/page=2>; rel="next"/);
    expect((await ask('GET', `${comments}?per_page=2&page=2`)).link).not.toMatch(/rel="next"/);
  });

  it.each([
    ['another token', 'ghp_another', comments, 401],
    ['an issue that is not there', undefined, comments.replace('7', '8'), 404],
    ['another repository', undefined, comments.replace('integration', 'other'), 404],
  ])('refuses %s', async (_, token, target, status) => {
    expect((await ask('GET', target, undefined, token)).status).toBe(status);
  });

  it('forbids a token that can only read to write', async () => {
    api.state.permission = 'read';
    expect((await ask('GET', comments)).status).toBe(200);
    expect((await ask('POST', comments, { body: 'x' })).status).toBe(403);
  });
});
