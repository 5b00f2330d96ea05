import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from './client.ts';
import type { Repository } from './event.ts';
import { allPages, notAsDescribed, PER_PAGE } from './pages.ts';

export interface Comment {
  readonly id: number;
  /** The author's login; null if the account is gone. */
  readonly author: string | null;
  readonly body: string;
  readonly url: string;
}

/** The conversation of one pull request. Each function throws if GitHub refuses or answers with something else. */
export interface Conversation {
  /** The login of the author of our comments. */
  viewer(): Promise<string>;
  /** All comments of all pages, oldest first. */
  list(): Promise<readonly Comment[]>;
  create(body: string): Promise<Comment>;
  update(id: number, body: string): Promise<Comment>;
  remove(id: number): Promise<void>;
  pause(seconds: number): Promise<void>;
}

export interface ConversationOptions {
  readonly client: Client;
  readonly graphqlUrl: string;
  readonly repository: Repository;
  readonly number: number;
  /** Milliseconds for a second of waiting: 1000. */
  readonly second?: number;
}

export function conversation(options: ConversationOptions): Conversation {
  const { client, repository, number, graphqlUrl, second = 1000 } = options;
  const { issues } = client.rest;
  return {
    async viewer() {
      // The token of a job may not use `GET /user`, but may use this.
      const answer = await client.graphql<{ viewer?: { login?: unknown } } | null>('query { viewer { login } }', {
        baseUrl: graphqlUrl.replace(/\/graphql$/, ''),
      });
      const login = answer?.viewer?.login;
      if (typeof login !== 'string') throw notAsDescribed('the account of the token');
      return login;
    },

    async list() {
      const get = (page: number) =>
        issues.listComments({ ...repository, issue_number: number, per_page: PER_PAGE, page });
      const comments = await allPages('the list of comments', get, readComment);
      return comments.sort((a, b) => a.id - b.id);
    },

    async create(body) {
      return readComment((await issues.createComment({ ...repository, issue_number: number, body })).data);
    },

    async update(id, body) {
      return readComment((await issues.updateComment({ ...repository, comment_id: id, body })).data);
    },

    async remove(id) {
      await issues.deleteComment({ ...repository, comment_id: id });
    },

    async pause(seconds) {
      await sleep(seconds * second);
    },
  };
}

function readComment(data: unknown): Comment {
  const { id, user, body, html_url } = (data ?? {}) as Record<string, unknown>;
  if (typeof id !== 'number') throw notAsDescribed('a comment');
  const login = (user as { login?: unknown } | null | undefined)?.login;
  return {
    id,
    author: typeof login === 'string' ? login : null,
    body: typeof body === 'string' ? body : '',
    url: typeof html_url === 'string' ? html_url : '',
  };
}
