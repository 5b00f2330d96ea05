import { RefusedReport } from '../report/refused.ts';
import type { Client } from './client.ts';
import type { GitHubEvent, LookUp, PullRequest, Repository } from './event.ts';

/** The event with the commit and the pull request that GitHub names for it. */
export type LocatedEvent = GitHubEvent & {
  readonly commit: string;
  readonly pullRequest: PullRequest;
  readonly repository: Repository;
};

/**
 * Finds the pull request of an event from the event and GitHub's answers about it, never from the report.
 * @param connect makes a client; it is only called if the event does not contain the pull request
 * @throws RefusedReport if there is none, or it has moved on; what the client throws
 */
export async function findPullRequest(event: GitHubEvent, connect: () => Promise<Client>): Promise<LocatedEvent> {
  const { repository, lookUp = null } = event;
  if (repository === null) throw new RefusedReport('GITHUB_REPOSITORY is not set.');
  const pullRequest =
    event.pullRequest ?? (lookUp === null ? null : await ask(await connect(), repository, lookUp, event.commit));
  if (pullRequest === null) {
    throw new RefusedReport(
      event.commit === null || event.name !== 'workflow_run'
        ? `This ${event.name} is not about a pull request, so there is nowhere to publish the report.`
        : `No open pull request has ${event.commit} as its last commit: it was closed, or more commits were pushed.`,
    );
  }
  return { ...event, repository, pullRequest, commit: pullRequest.headSha };
}

async function ask(
  client: Client,
  repository: Repository,
  lookUp: LookUp,
  commit: string | null,
): Promise<PullRequest | null> {
  if ('number' in lookUp) {
    const { data } = await client.rest.pulls.get({ ...repository, pull_number: lookUp.number });
    return readPull(data, repository);
  }
  const { owner, branch } = lookUp;
  const asked = { ...repository, head: `${owner}:${branch}`, state: 'open', per_page: 100 } as const;
  const { data } = await client.rest.pulls.list(asked);
  if (!Array.isArray(data)) throw new Error("GitHub's answer about the pull requests is not what its API describes");
  // GitHub answers with all pull requests if it does not understand `head`.
  return data.map((each) => readPull(each, repository)).find(({ headSha }) => headSha === commit) ?? null;
}

function readPull(data: unknown, { owner, repo }: Repository): PullRequest {
  const { number, head } = (data ?? {}) as {
    number?: unknown;
    head?: { sha?: unknown; repo?: { full_name?: unknown } };
  };
  const headSha = head?.sha;
  if (typeof number !== 'number' || typeof headSha !== 'string' || !/^[0-9a-f]{40}$/.test(headSha)) {
    throw new Error("GitHub's answer about a pull request is not what its API describes");
  }
  const from = head?.repo?.full_name;
  const fromFork = typeof from !== 'string' || from.toLowerCase() !== `${owner}/${repo}`.toLowerCase();
  return { number, headSha, fromFork };
}
