import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from './client.ts';
import type { Repository } from './event.ts';
import { allPages, notAsDescribed, PER_PAGE } from './pages.ts';

export interface ChangedFile {
  readonly path: string;
  /** The git blob of its content at the head; null if there is none. */
  readonly blob: string | null;
  /** Hunks; undefined for a file that is too large or binary. */
  readonly patch: string | undefined;
}

export interface Review {
  readonly id: number;
  readonly author: string | null;
  readonly body: string;
  readonly state: string;
}

export interface ReviewComment {
  readonly id: number;
  readonly author: string | null;
  readonly body: string;
  readonly path: string;
  /** The last line that it is about, in the current diff; null if the diff no longer has it. */
  readonly line: number | null;
  /** The comment that starts the thread; null for that comment itself. */
  readonly inReplyTo: number | null;
}

export interface NewReview {
  readonly commit_id: string;
  readonly event: 'COMMENT' | 'REQUEST_CHANGES';
  readonly body: string;
  readonly comments: readonly {
    readonly path: string;
    readonly body: string;
    readonly side: 'RIGHT';
    readonly line: number;
    readonly start_line?: number;
    readonly start_side?: 'RIGHT';
  }[];
}

/** Logins are as in REST: the login of a bot ends in `[bot]`. */
export interface AboutPull {
  readonly viewer: string;
  readonly author: string | null;
  readonly headSha: string;
}

/** The type identifies bots: GraphQL leaves `[bot]` out of an author's login, but not out of the viewer's. */
export const PULL_QUERY = `query ($owner: String!, $repo: String!, $number: Int!) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) { headRefOid author { __typename login } }
  }
}`;

export type PullReviews = ReturnType<typeof pullReviews>;

/** The reviews of one pull request. Each function throws if GitHub refuses or answers with something else. */
export function pullReviews(options: {
  readonly client: Client;
  readonly graphqlUrl: string;
  readonly repository: Repository;
  readonly number: number;
  readonly second?: number;
}) {
  const { client, repository, number, graphqlUrl, second = 1000 } = options;
  const { pulls } = client.rest;
  const pull = { ...repository, pull_number: number };
  return {
    async about(): Promise<AboutPull> {
      const answer = await client.graphql<unknown>(PULL_QUERY, {
        ...repository,
        number,
        baseUrl: graphqlUrl.replace(/\/graphql$/, ''),
      });
      const { viewer, repository: found } = (answer ?? {}) as {
        viewer?: { login?: unknown };
        repository?: {
          pullRequest?: { headRefOid?: unknown; author?: { __typename?: string; login?: string } | null };
        };
      };
      const { headRefOid, author } = found?.pullRequest ?? {};
      if (typeof viewer?.login !== 'string' || typeof headRefOid !== 'string') throw notAsDescribed('the pull request');
      const login = author?.login ?? null;
      return {
        viewer: viewer.login,
        headSha: headRefOid,
        author: login !== null && author?.__typename === 'Bot' ? `${login}[bot]` : login,
      };
    },

    /** Reads pages until all of the wanted files are there. GitHub lists at most 3,000. */
    files(wanted: ReadonlySet<string>): Promise<ChangedFile[]> {
      const get = (page: number) => pulls.listFiles({ ...pull, per_page: PER_PAGE, page });
      const enough = (files: readonly ChangedFile[]) => {
        const seen = new Set(files.map(({ path }) => path));
        return [...wanted].every((path) => seen.has(path));
      };
      return allPages('the list of files', get, readFile, enough);
    },

    reviews(): Promise<Review[]> {
      return allPages(
        'the list of reviews',
        (page) => pulls.listReviews({ ...pull, per_page: PER_PAGE, page }),
        readReview,
      );
    },

    comments(): Promise<ReviewComment[]> {
      const get = (page: number) => pulls.listReviewComments({ ...pull, per_page: PER_PAGE, page });
      return allPages('the list of review comments', get, readComment);
    },

    async submit({ comments, ...review }: NewReview): Promise<Review> {
      return readReview((await pulls.createReview({ ...pull, ...review, comments: [...comments] })).data);
    },

    async dismiss(id: number, message: string): Promise<void> {
      await pulls.dismissReview({ ...pull, review_id: id, message, event: 'DISMISS' });
    },

    async update(id: number, body: string): Promise<void> {
      await pulls.updateReviewComment({ ...repository, comment_id: id, body });
    },

    async remove(id: number): Promise<void> {
      await pulls.deleteReviewComment({ ...repository, comment_id: id });
    },

    async pause(seconds: number): Promise<void> {
      await sleep(seconds * second);
    },
  };
}

function readFile(data: unknown): ChangedFile {
  const { filename, sha, patch } = (data ?? {}) as Record<string, unknown>;
  if (typeof filename !== 'string') throw notAsDescribed('a changed file');
  return {
    path: filename,
    blob: typeof sha === 'string' ? sha : null,
    patch: typeof patch === 'string' ? patch : undefined,
  };
}

function readReview(data: unknown): Review {
  const { id, user, body, state } = (data ?? {}) as Record<string, unknown>;
  if (typeof id !== 'number' || typeof state !== 'string') throw notAsDescribed('a review');
  return { id, state, author: loginOf(user), body: typeof body === 'string' ? body : '' };
}

function readComment(data: unknown): ReviewComment {
  const { id, user, body, path, line, in_reply_to_id } = (data ?? {}) as Record<string, unknown>;
  if (typeof id !== 'number') throw notAsDescribed('a review comment');
  return {
    id,
    author: loginOf(user),
    body: typeof body === 'string' ? body : '',
    path: typeof path === 'string' ? path : '',
    line: typeof line === 'number' ? line : null,
    inReplyTo: typeof in_reply_to_id === 'number' ? in_reply_to_id : null,
  };
}

function loginOf(user: unknown): string | null {
  const login = (user as { login?: unknown } | null | undefined)?.login;
  return typeof login === 'string' ? login : null;
}
