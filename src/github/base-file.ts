import type { BaseFile, ReadBase } from '../configuration/base-file.ts';
import type { Client } from './client.ts';
import { createClient } from './client.ts';
import { unlessGone } from './comment.ts';
import { before, deadlineIn } from './deadline.ts';
import type { GitHubEvent, Repository } from './event.ts';
import { explainFailure, isToken } from './failures.ts';
import { notAsDescribed } from './pages.ts';

/**
 * Milliseconds, for all tries together and for one of them. Lint keeps this process busy meanwhile: an answer that arrives
 * during that time is too late, but the next try is not.
 */
const BUDGET = 15_000;
const PATIENCE = 4_000;

export interface BaseFromApi {
  readonly event: GitHubEvent;
  /** Empty if there is none. */
  readonly token: string;
  /** Receives the reason why GitHub did not give the file. */
  readonly tell: (why: string) => void;
  /** Milliseconds for all tries together. */
  readonly budget?: number;
  /** Milliseconds for a second of waiting: 1000. */
  readonly second?: number;
}

/**
 * Reads from GitHub, at the tip of the base branch: a checkout usually has only one commit. Does not ask if there is
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
  // The full name, because a tag may have the name of the branch.
  const asked = { ...repository, path: file, ref: `refs/heads/${branch}`, request: { mayBeMissing: true } };
  const answer = await unlessGone(client.rest.repos.getContent(asked));
  if (answer !== null) return { text: textOf(answer.data) };
  // GitHub answers the same for a deleted branch and for everything that the token may not read.
  await client.rest.git.getRef({ ...repository, ref: `heads/${branch}`, request: { mayBeMissing: true } });
  return { text: null };
}

/** Null if the path is not a file. GitHub itself follows a link to a file of the repository. */
function textOf(data: unknown): string | null {
  if (Array.isArray(data)) return null;
  const { type, encoding, content } = (data ?? {}) as Record<string, unknown>;
  if (type === 'symlink' || type === 'submodule') return null;
  if (type !== 'file') throw notAsDescribed('the configuration file');
  // The JSON of a file over 1 MB does not contain its content.
  if (encoding !== 'base64' || typeof content !== 'string') throw new Error('the file is larger than GitHub returns');
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(content, 'base64'));
}
