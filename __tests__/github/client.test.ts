import { createClient } from '../../src/github/client.ts';
import { deadlineIn } from '../../src/github/deadline.ts';
import { conversation } from '../../src/github/issue-comments.ts';
import type { GitHubApi } from './api/server.ts';
import { startGitHubApi } from './api/server.ts';
import { addComment } from './api/state.ts';

let api: GitHubApi;
beforeEach(async () => {
  api = await startGitHubApi({ owner: 'acme', repo: 'integration' });
});
afterEach(async () => {
  await api.close();
  expect(api.violations).toEqual([]);
});

/** The conversation of a pull request, where `second` milliseconds pass between two writes. */
async function talking(second: number) {
  const { token, owner, repo } = api.state;
  const client = await createClient({ token, apiUrl: api.url, deadline: deadlineIn(60_000), second });
  return conversation({ client, graphqlUrl: api.graphqlUrl, repository: { owner, repo }, number: 7 });
}

describe('the pace that GitHub asks for', () => {
  it('only counts writes: the query for our account is not one, and the comment after it is posted at once', async () => {
    const talk = await talking(3_600_000);
    await talk.viewer();
    await talk.viewer();
    await talk.create('Hello');
    expect(api.state.comments.map(({ body }) => body)).toEqual(['Hello']);
  });

  it('makes a write wait for the previous one, and lets everything else pass', async () => {
    const { id } = addComment(api.state, 7, api.state.login, 'First');
    const talk = await talking(1000);
    await talk.update(id, 'Second');
    const waiting = talk.update(id, 'Third');
    await talk.viewer();
    await talk.list();
    await waiting;
    expect(api.requests.map((request) => request.replace(/\?.*/u, ''))).toEqual([
      `PATCH /repos/acme/integration/issues/comments/${id}`,
      'POST /graphql',
      'GET /repos/acme/integration/issues/7/comments',
      `PATCH /repos/acme/integration/issues/comments/${id}`,
    ]);
  });
});
