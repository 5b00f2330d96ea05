import type { BaseFile, ReadBase } from '../configuration/base-file.ts';
import type { Client } from './client.ts';
import { createClient } from './client.ts';
import { unlessGone } from './comment.ts';
import { before, deadlineIn } from './deadline.ts';
import type { GitHubEvent, Repository } from './event.ts';
import { explainFailure, isToken } from './failures.ts';
import { notAsDescribed } from './pages.ts';

/**
 * Milliseconds, for all tries together and for one of them. Lint keeps this process busy meanwhile: an answer that comes
 * then is too late to be heard, and the next try is not.
 */
const BUDGET = 15_000;
const PATIENCE = 4_000;

export interface BaseFromApi {
  readonly event: GitHubEvent;
  /** Empty where there is none. */
  readonly token: string;
  /** Told why GitHub did not give the file. */
  readonly tell: (why: string) => void;
  /** Milliseconds for everything. */
  readonly budget?: number;
  /** Milliseconds that a second of waiting takes: 1000. */
  readonly second?: number;
}

/**
 * From GitHub, at the tip of the base branch: a checkout seldom has more than the one commit. Asks nothing where there is
 * no base branch or no token.
 */
export function baseFromApi({ event, token, tell, budget = BUDGET, second = 1000 }: BaseFromApi): ReadBase {
  return async (file) => {
    const { repository, baseBranch = null, apiUrl } = event;
    if (repository === null || baseBranch === null || !isToken(token)) return null;
    const deadline = deadlineIn(budget);
    try {
      const client = await createClient({ token, apiUrl, deadline, second, patience: PATIENCE });
      return await before(deadline, read(client, repository, baseBranch, file));
    } catch (error) {
      const why = explainFailure(error, { fromFork: false, permission: 'contents: read' });
      tell(`The base branch's configuration could not be read through the API, so git is asked: ${why}`);
      return null;
    }
  };
}

async function read(client: Client, repository: Repository, branch: string, file: string): Promise<BaseFile> {
  // In full: a tag may have the branch's name.
  const asked = { ...repository, path: file, ref: `refs/heads/${branch}`, request: { mayBeMissing: true } };
  const answer = await unlessGone(client.rest.repos.getContent(asked));
  if (answer !== null) return { text: textOf(answer.data) };
  // GitHub says the same of a branch that is gone, and of all that the token may not read.
  await client.rest.git.getRef({ ...repository, ref: `heads/${branch}`, request: { mayBeMissing: true } });
  return { text: null };
}

/** Null where the path is no file: GitHub follows a link to a file of the repository by itself. */
function textOf(data: unknown): string | null {
  if (Array.isArray(data)) return null;
  const { type, encoding, content } = (data ?? {}) as Record<string, unknown>;
  if (type === 'symlink' || type === 'submodule') return null;
  if (type !== 'file') throw notAsDescribed('the configuration file');
  // The JSON of a file over 1 MB comes without its content.
  if (encoding !== 'base64' || typeof content !== 'string') throw new Error('the file is larger than GitHub gives');
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(content, 'base64'));
}
