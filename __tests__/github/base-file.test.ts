import { baseFromApi } from '../../src/github/base-file.ts';
import type { GitHubEvent } from '../../src/github/event.ts';
import type { FaultRule, GitHubApi } from './api/server.ts';
import { startGitHubApi } from './api/server.ts';
import type { StoredContent } from './api/state.ts';
import { COMMIT } from './reports.ts';

const FILE = '.github/integration-check.yml';
const CONTENT = { method: 'GET', path: /\/contents\// };

let api: GitHubApi;
beforeEach(async () => {
  api = await startGitHubApi();
});
afterEach(async () => {
  await api.close();
  expect(api.violations).toEqual([]);
});

/** The result of reading, and the messages if the file could not be read. */
async function read(given: Partial<GitHubEvent> = {}, token = api.state.token, budget = 60_000) {
  const event: GitHubEvent = {
    name: 'pull_request',
    commit: COMMIT,
    pullRequest: { number: 7, headSha: COMMIT, fromFork: false },
    baseBranch: 'main',
    repository: { owner: api.state.owner, repo: api.state.repo },
    serverUrl: 'https://github.com',
    apiUrl: api.url,
    graphqlUrl: api.graphqlUrl,
    ...given,
  };
  const told: string[] = [];
  const tell = (why: string) => told.push(why);
  const file = await baseFromApi({ event, token, tell, budget, second: 1 })(FILE);
  expect(told.join()).not.toContain(api.state.token);
  return { file, told };
}

describe('the file of the base branch', () => {
  it.each<[string, StoredContent, string | null]>([
    ['a file', 'waivers: []\n', 'waivers: []\n'],
    [
      'a file with more than ASCII, over several lines of base64',
      '# ünïcödé 🎉\n'.repeat(20),
      '# ünïcödé 🎉\n'.repeat(20),
    ],
    ['an empty file', '', ''],
    ['a file with a byte-order mark', '\uFEFFwaivers: []\n', 'waivers: []\n'],
    ['a folder', { kind: 'folder' }, null],
    ['a submodule', { kind: 'submodule' }, null],
    ['a link to something other than a file', { kind: 'link', target: 'gone.yml' }, null],
  ])('is read if it is %s', async (_, content, text) => {
    api.state.branches = { main: { [FILE]: content } };
    expect(await read()).toEqual({ file: { text }, told: [] });
    expect(api.requests).toHaveLength(1);
  });

  it('is read from the branch that the event names, by its full name', async () => {
    api.state.branches = { main: {}, 'release/1': { [FILE]: 'waivers: []\n' } };
    expect((await read({ baseBranch: 'release/1' })).file).toEqual({ text: 'waivers: []\n' });
    expect(api.requests).toEqual([expect.stringMatching(/\?ref=refs%2Fheads%2Frelease%2F1$/)]);
  });

  it('does not exist if the branch has none: it is requested once, and the branch exists', async () => {
    expect(await read()).toEqual({ file: { text: null }, told: [] });
    expect(api.requests).toEqual([
      expect.stringMatching(/^GET .*\/contents\//),
      expect.stringMatching(/^GET .*\/git\/ref\/heads%2Fmain$/),
    ]);
  });

  it.each<[string, () => void, RegExp]>([
    ['the branch is gone', () => (api.state.branches = {}), /404: Not Found/],
    ['the token may not read files', () => (api.state.contents = 'none'), /`permissions: contents: read`/],
    [
      'it has bytes that are not text',
      () => (api.state.branches = { main: { [FILE]: Buffer.from([0xff]) } }),
      /encoded/,
    ],
    [
      'it is larger than GitHub gives in JSON',
      () => (api.state.branches = { main: { [FILE]: '#'.repeat(1024 * 1024 + 1) } }),
      /larger than GitHub returns/,
    ],
  ])('is not known if %s, and the log says so', async (_, arrange, why) => {
    arrange();
    const { file, told } = await read();
    expect(file).toBeNull();
    expect(told).toEqual([expect.stringMatching(why)]);
  });

  it.each<[string, FaultRule['fault']]>([
    ['no answer', 'silence'],
    ['resets', 'reset'],
    ['a page of HTML', 'html'],
    ['502', { status: 502, body: { message: 'Bad Gateway' } }],
    ['another token is asked for', { status: 401, body: { message: 'Bad credentials' } }],
    ['the rate limit', { status: 429, headers: { 'retry-after': '3600' }, body: { message: 'Too Many Requests' } }],
    ['an answer that is not a file', { status: 200, body: { type: 'tree' } }],
    ['an answer that is nothing', { status: 200, body: null }],
  ])('is not known if GitHub gives %s, and nothing is thrown', async (_, fault) => {
    api.fail({ ...CONTENT, fault });
    const { file, told } = await read({}, api.state.token, fault === 'silence' ? 1_000 : 60_000);
    expect(file).toBeNull();
    expect(told).toEqual([expect.stringMatching(/^The base branch's configuration could not be read through the API/)]);
  });

  it('is read after a fault that passes', async () => {
    api.state.branches = { main: { [FILE]: 'waivers: []\n' } };
    api.fail({ ...CONTENT, fault: 'reset', times: 1 });
    expect(await read()).toEqual({ file: { text: 'waivers: []\n' }, told: [] });
  });

  it.each<[string, Partial<GitHubEvent>, string | undefined]>([
    ['token', {}, ''],
    ['token that can be sent', {}, 'a b'],
    ['base branch', { baseBranch: null }, undefined],
    ['repository', { repository: null }, undefined],
  ])('is not requested without a %s', async (_, event, token) => {
    expect(await read(event, token)).toEqual({ file: null, told: [] });
    expect(api.requests).toEqual([]);
  });
});
