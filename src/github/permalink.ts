import type { Place } from '../submission/place.ts';
import type { GitHubEvent } from './event.ts';

/** Makes permanent links to places of the checked commit; null where there is no repository or commit to link to. */
export function permalinks(event: GitHubEvent): ((place: Place) => string) | null {
  const { repository, commit, serverUrl } = event;
  if (repository === null || commit === null) return null;
  const tree = `${serverUrl}/${repository.owner}/${repository.repo}/blob/${commit}`;
  return ({ file, start, end }) => {
    // Half of a character, as JSON can carry it, has no address.
    const name = file.replace(/\p{Cs}/gu, '\uFFFD');
    const address = `${tree}/${name.split('/').map(encodeURIComponent).join('/')}`;
    // The end is exclusive: one at a line's first column does not reach into that line.
    const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
    const lines = last > start.line ? `L${start.line}-L${last}` : `L${start.line}`;
    // GitHub shows Markdown rendered, without lines, unless it is asked for the source.
    return `${address}${/\.(?:md|markdown)$/i.test(file) ? '?plain=1' : ''}#${lines}`;
  };
}
