import type { GitHubEvent } from '../../src/github/event.ts';
import { permalinks } from '../../src/github/permalink.ts';
import { COMMIT } from './reports.ts';

const event: GitHubEvent = {
  name: 'push',
  commit: COMMIT,
  pullRequest: null,
  repository: { owner: 'partner', repo: 'integration' },
  serverUrl: 'https://git.example.com',
  apiUrl: '',
  graphqlUrl: '',
};

describe('permalinks', () => {
  it.each([
    ['a line', 'a.js', [4, 15, 4, 24], 'a.js#L4'],
    ['several lines', 'a.js', [4, 1, 6, 2], 'a.js#L4-L6'],
    ['lines to the start of the next', 'a.js', [4, 1, 7, 1], 'a.js#L4-L6'],
    ['one whole line', 'a.js', [4, 1, 5, 1], 'a.js#L4'],
    ['Markdown, as source', 'docs/guide.md', [2, 1, 2, 5], 'docs/guide.md?plain=1#L2'],
    ['a name with half a character', 'a\ud83d.js', [1, 1, 1, 1], 'a%EF%BF%BD.js#L1'],
    ['a name with a line break', 'a\nb.js', [1, 1, 1, 1], 'a%0Ab.js#L1'],
    ['a name with special characters', 'a b/#1?.js', [1, 1, 1, 1], 'a%20b/%231%3F.js#L1'],
  ])('links to %s', (_, file, [line = 0, column = 0, endLine = 0, endColumn = 0], expected) => {
    const place = { file, start: { line, column }, end: { line: endLine, column: endColumn } };
    expect(permalinks(event)?.(place)).toBe(`https://git.example.com/partner/integration/blob/${COMMIT}/${expected}`);
  });

  it('makes none without a commit or a repository', () => {
    expect(permalinks({ ...event, commit: null })).toBeNull();
    expect(permalinks({ ...event, repository: null })).toBeNull();
  });
});
