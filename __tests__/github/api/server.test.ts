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
      'an invalid number',
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
    ['a body without a required property', 'POST', comments, {}, /required property 'body'/],
    ['a body property that is unknown', 'POST', comments, { body: 'x', text: 'y' }, /unknown body property text/],
  ])('records %s', async (_, method, target, body, violation) => {
    await ask(method, target, body);
    expect(api.violations).toEqual([expect.stringMatching(violation)]);
  });

  it('answers described requests as GitHub describes it', async () => {
    expect((await ask('POST', comments, { body: 'one' })).status).toBe(201);
    expect((await ask('POST', comments, { body: 'two' })).status).toBe(201);
    expect((await ask('PATCH', '/repos/partner/integration/issues/comments/1001', { body: 'three' })).status).toBe(200);
    expect((await ask('DELETE', '/repos/partner/integration/issues/comments/1002')).status).toBe(204);
    expect(api.state.comments.map(({ body }) => body)).toEqual(['three']);
    expect(api.violations).toEqual([]);
  });

  const query = async (source: string, variables?: object) => {
    const answer = await fetch(api.graphqlUrl, {
      method: 'POST',
      headers: { authorization: `token ${api.state.token}` },
      body: JSON.stringify({ query: source, variables }),
    });
    return { status: answer.status, body: (await answer.json()) as { data?: unknown; errors?: { message: string }[] } };
  };
  const PULL = `query ($owner: String!, $number: Int!) {
    repository(owner: $owner, name: "integration") { pullRequest(number: $number) { author { __typename login } } }
  }`;

  it("answers a query that GitHub's schema allows", async () => {
    api.state.author = 'dependabot[bot]';
    const { body } = await query(PULL, { owner: 'partner', number: 7 });
    expect(body).toEqual({
      data: { repository: { pullRequest: { author: { __typename: 'Bot', login: 'dependabot' } } } },
    });
    expect(await query('{ viewer { login } }')).toEqual({
      status: 200,
      body: { data: { viewer: { login: api.state.login } } },
    });
    expect(api.violations).toEqual([]);
  });

  it.each<[string, string, object, RegExp]>([
    ['a field that there is not', '{ viewer { logon } }', {}, /Cannot query field "logon" on type "User"/],
    ['a field without its own fields', '{ viewer }', {}, /must have a selection of subfields/],
    ['a variable of the wrong kind', PULL, { owner: 'partner', number: 'seven' }, /Int cannot represent/],
    ['a variable that is missing', PULL, { number: 7 }, /"\$owner" of required type "String!" was not provided/],
    ['an invalid query', '{ viewer {', {}, /Syntax Error/],
    ['a field that the local GitHub does not know', '{ viewer { bio login databaseId isViewer } }', {}, /isViewer/],
  ])('answers with errors, and records: %s', async (_, source, variables, why) => {
    const { status, body } = await query(source, variables);
    expect(status).toBe(200);
    expect(body.errors?.[0]?.message).toMatch(why);
    expect(body.data ?? null).toBeNull();
    expect(api.violations).toEqual([expect.stringMatching(why)]);
  });

  it.each([
    [{ owner: 'stranger', number: 7 }, "Could not resolve to a Repository with the name 'stranger/integration'."],
    [{ owner: 'partner', number: 8 }, 'Could not resolve to a PullRequest with the number of 8.'],
  ])('does not find what does not exist: %j', async (variables, message) => {
    const { body } = await query(PULL, variables);
    expect(body.errors).toEqual([expect.objectContaining({ type: 'NOT_FOUND', message })]);
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
