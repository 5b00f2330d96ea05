import type { Place } from '../submission/place.ts';
import type { GitHubEvent } from './event.ts';

/** Makes permanent links to places in the checked commit; null if there is no repository or commit to link to. */
export function permalinks(event: GitHubEvent): ((place: Place) => string) | null {
  const { repository, commit, serverUrl } = event;
  if (repository === null || commit === null) return null;
  const tree = `${serverUrl}/${repository.owner}/${repository.repo}/blob/${commit}`;
  return ({ file, start, end }) => {
    // Half of a surrogate pair, which JSON can contain, has no address.
    const name = file.replace(/\p{Cs}/gu, '\uFFFD');
    const address = `${tree}/${name.split('/').map(encodeURIComponent).join('/')}`;
    // The end is exclusive: an end at the first column of a line does not include that line.
    const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
    const lines = last > start.line ? `L${start.line}-L${last}` : `L${start.line}`;
    // GitHub renders Markdown without line numbers, unless asked for the source.
    return `${address}${/\.(?:md|markdown)$/i.test(file) ? '?plain=1' : ''}#${lines}`;
  };
}
