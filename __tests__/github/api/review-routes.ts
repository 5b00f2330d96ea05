import type { Answer, ApiRequest, Route } from './routes.ts';
import { forbidden, links, refusal } from './routes.ts';
import type { State } from './state.ts';
import { addReviewComment, fileJson, reviewCommentJson, reviewJson } from './state.ts';

interface NewReview {
  readonly event?: string;
  readonly body?: string;
  readonly comments?: { path: string; body: string; line?: number; side?: string; start_line?: number }[];
}

/** Reviews of pull request 7. */
export const reviewRoutes: Readonly<Record<string, Route>> = {
  'pulls/list-files': (request, state) =>
    paged(
      request,
      state.files.slice(0, 3000).map((file) => fileJson(file, state)),
    ),

  'pulls/list-reviews': (request, state) =>
    paged(
      request,
      state.reviews.map((review) => reviewJson(review, state)),
    ),

  'pulls/list-review-comments': (request, state) =>
    paged(
      request,
      state.reviewComments.map((comment) => reviewCommentJson(comment, state)),
    ),

  'pulls/create-review'({ body }, state) {
    if (state.permission === 'read') return forbidden();
    const { event = 'PENDING', body: text = '', comments = [] } = body as NewReview;
    if (event === 'REQUEST_CHANGES' && state.author === state.login) {
      return refusal(422, 'Can not request changes on your own pull request');
    }
    if (comments.some((comment) => !isInDiff(comment, state))) {
      return refusal(422, 'Pull request review thread line must be part of the diff');
    }
    const states: Record<string, string> = { REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' };
    const review = { id: state.nextId, login: state.login, body: text, state: states[event] ?? event };
    state.nextId += 1;
    state.reviews.push(review);
    for (const { path, body: said, line = 0, start_line: startLine = null } of comments) {
      addReviewComment(state, { login: state.login, body: said, path, line, startLine });
    }
    return { status: 200, body: reviewJson(review, state) };
  },

  'pulls/dismiss-review'({ matched }, state) {
    if (state.permission === 'read') return forbidden();
    const review = state.reviews.find(({ id }) => id === Number(matched.params['review_id']));
    if (review === undefined) return refusal(404, 'Not Found');
    if (review.state !== 'CHANGES_REQUESTED') return refusal(422, 'Can not dismiss a commented pull request review');
    review.state = 'DISMISSED';
    return { status: 200, body: reviewJson(review, state) };
  },

  'pulls/update-review-comment'({ matched, body }, state) {
    const comment = state.reviewComments.find(({ id }) => id === Number(matched.params['comment_id']));
    if (comment === undefined) return refusal(404, 'Not Found');
    comment.body = (body as { body: string }).body;
    return { status: 200, body: reviewCommentJson(comment, state) };
  },

  'pulls/delete-review-comment'({ matched }, state) {
    const id = Number(matched.params['comment_id']);
    if (!state.reviewComments.some((comment) => comment.id === id)) return refusal(404, 'Not Found');
    state.reviewComments = state.reviewComments.filter((comment) => comment.id !== id);
    return { status: 204 };
  },
};

/** Like GitHub: the line has to be on the right side of one hunk, and so does the line at which it starts. This does not use the Action's code. */
function isInDiff(comment: NonNullable<NewReview['comments']>[number], state: State): boolean {
  const { path, line = 0, side, start_line: start = line } = comment;
  const patch = state.files.find(({ filename }) => filename === path)?.patch ?? '';
  return (
    side === 'RIGHT' &&
    start <= line &&
    patch.split(/^@@ -\S+ /m).some((hunk) => {
      const [, first = '', count = '1'] = /^\+(\d+)(?:,(\d+))? @@/.exec(hunk) ?? [];
      return first !== '' && start >= Number(first) && line < Number(first) + Number(count);
    })
  );
}

function paged({ query, origin, url }: ApiRequest, all: readonly object[]): Answer {
  const size = Math.min(100, Number(query.get('per_page') ?? 30));
  const page = Number(query.get('page') ?? 1);
  const pages = Math.max(1, Math.ceil(all.length / size));
  return {
    status: 200,
    headers: links(origin + url, page, pages),
    body: all.slice((page - 1) * size, page * size),
  };
}
