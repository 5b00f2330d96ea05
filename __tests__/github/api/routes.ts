import type { MatchedOperation } from './description.ts';
import type { State } from './state.ts';
import { checkRoutes } from './check-routes.ts';
import { contentRoutes } from './content-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { addComment, commentJson, pullJson } from './state.ts';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON; undefined for none. */
  readonly body?: unknown;
}

export interface ApiRequest {
  readonly matched: MatchedOperation;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly origin: string;
  /** Path and query. */
  readonly url: string;
}

export type Route = (request: ApiRequest, state: State) => Answer;

/** The operations of the local GitHub, by GitHub's own operation ids. */
const routes: Readonly<Record<string, Route>> = {
  ...reviewRoutes,
  ...checkRoutes,
  ...contentRoutes,

  'issues/list-comments'({ matched, query, origin, url }, state) {
    const issue = Number(matched.params['issue_number']);
    if (!state.issues.has(issue)) return refusal(404, 'Not Found');
    const size = Math.min(100, Number(query.get('per_page') ?? 30));
    const page = Number(query.get('page') ?? 1);
    const all = state.comments.filter((comment) => comment.issue === issue);
    const pages = Math.max(1, Math.ceil(all.length / size));
    const body = all.slice((page - 1) * size, page * size).map((comment) => commentJson(comment, state, origin));
    return { status: 200, headers: links(origin + url, page, pages), body };
  },

  'issues/create-comment'({ matched, body, origin }, state) {
    const issue = Number(matched.params['issue_number']);
    if (!state.issues.has(issue)) return refusal(404, 'Not Found');
    if (state.permission === 'read') return forbidden();
    const text = (body as { body: string }).body;
    if (codePoints(text) > 65_536) return refusal(422, 'Body is too long (maximum is 65536 characters)');
    return { status: 201, body: commentJson(addComment(state, issue, state.login, text), state, origin) };
  },

  'issues/update-comment'({ matched, body, origin }, state) {
    const comment = state.comments.find(({ id }) => id === Number(matched.params['comment_id']));
    if (comment === undefined) return refusal(404, 'Not Found');
    if (state.permission === 'read') return forbidden();
    const text = (body as { body: string }).body;
    if (codePoints(text) > 65_536) return refusal(422, 'Body is too long (maximum is 65536 characters)');
    comment.body = text;
    return { status: 200, body: commentJson(comment, state, origin) };
  },

  'issues/delete-comment'({ matched }, state) {
    const id = Number(matched.params['comment_id']);
    if (!state.comments.some((comment) => comment.id === id)) return refusal(404, 'Not Found');
    if (state.permission === 'read') return forbidden();
    state.comments = state.comments.filter((comment) => comment.id !== id);
    return { status: 204 };
  },

  'pulls/list'({ query }, state) {
    const head = query.get('head') ?? '';
    const wanted = query.get('state') ?? 'open';
    // Like GitHub, this silently ignores a `head` that is not OWNER:BRANCH.
    const isHead = ({ from, branch }: (typeof state.pulls)[number]) =>
      !head.includes(':') || head === `${from?.split('/')[0] ?? ''}:${branch}`;
    const found = state.pulls.filter((pull) => (wanted === 'all' || pull.state === wanted) && isHead(pull));
    return { status: 200, body: found.map((pull) => pullJson(pull, state, 'pull-request-simple')) };
  },

  'pulls/get'({ matched }, state) {
    const pull = state.pulls.find(({ number }) => number === Number(matched.params['pull_number']));
    if (pull === undefined) return refusal(404, 'Not Found');
    return { status: 200, body: pullJson(pull, state, 'pull-request') };
  },
};

/** Executes a request; null if the local GitHub cannot do it. */
export function answer(request: ApiRequest, state: State): Answer | null {
  const { operation, params } = request.matched;
  const route = routes[operation.operationId];
  if (route === undefined) return null;
  if (params['owner'] !== state.owner || params['repo'] !== state.repo) return refusal(404, 'Not Found');
  return route(request, state);
}

export function refusal(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) } };
}

function codePoints(text: string): number {
  return Array.from(text).length;
}

export function forbidden(): Answer {
  return {
    ...refusal(403, 'Resource not accessible by integration'),
    headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
  };
}

export function links(url: string, page: number, pages: number): Record<string, string> {
  const to = (number: number, rel: string) => {
    const address = new URL(url);
    address.searchParams.set('page', String(number));
    return `<${address.href}>; rel="${rel}"`;
  };
  const all = [
    ...(page > 1 ? [to(page - 1, 'prev'), to(1, 'first')] : []),
    ...(page < pages ? [to(page + 1, 'next'), to(pages, 'last')] : []),
  ];
  return all.length === 0 ? {} : { link: all.join(', ') };
}
