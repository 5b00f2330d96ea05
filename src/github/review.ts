import type { ReviewKind } from '../configuration/settings.ts';
import type { Report } from '../report/model.ts';
import { renderReview } from '../report/review.ts';
import { verdict } from '../report/wording.ts';
import type { Finding } from '../rules/finding.ts';
import { textOfBlob } from './checked-file.ts';
import { failedRequest } from './client.ts';
import { commentMarker, isMarked, isSame, unlessGone } from './comment.ts';
import type { LineComment } from './line-comments.ts';
import { commentable, lineComments, MOST_COMMENTS } from './line-comments.ts';
import { createOnce } from './once.ts';
import type { PostingOptions } from './posting.ts';
import { posting } from './posting.ts';
import type { NewReview, PullReviews, Review, ReviewComment } from './pull-reviews.ts';
import { pullReviews } from './pull-reviews.ts';
import type { Thread } from './review-threads.ts';
import { stays, threadsOf, withMarker, withoutFinding } from './review-threads.ts';

export interface ReviewOptions extends PostingOptions {
  readonly kind: ReviewKind;
  /** What distinguishes this job's review from those of the other jobs of a matrix. */
  readonly path: string;
  readonly config: string | null;
  /** 40 hex digits: the commit that the report is about. */
  readonly commit: string | null;
  /** Absolute path of the checked work tree. */
  readonly root: string;
  /** Findings with a fix. */
  readonly fixable: readonly Finding[];
  /** Makes the address of a rule's page; left out or null if it is not known. */
  readonly documentation?: ((rule: string) => string) | null;
  /** Whether every stage of the check finished. Otherwise, a missing finding may still exist. */
  readonly whole: boolean;
}

type Task = Omit<ReviewOptions, keyof PostingOptions | 'commit'> & { readonly commit: string };

/** Reviews the pull request on the lines of its diff. Never throws: a failure here says nothing about the submission. */
export async function postReview(
  report: Report,
  options: ReviewOptions,
): Promise<{ readonly note: string | null; readonly warning: string | null; readonly blocked: boolean }> {
  const { event, kind, commit, second } = options;
  const { pullRequest, repository, graphqlUrl } = event;
  if (kind === 'none' || pullRequest === null || repository === null || commit === null) {
    return { note: null, warning: null, blocked: false };
  }
  const failure = 'The pull request has no review, or only a part of it.';
  const { value, ...rest } = await posting({ failure, permission: 'pull-requests: write' }, options, ({ client }) => {
    const pace = second === undefined ? {} : { second };
    const pull = { client, graphqlUrl, repository, number: pullRequest.number, ...pace };
    return review(pullReviews(pull), report, { ...options, commit });
  });
  return { note: value, ...rest };
}

/**
 * Updates our reviews (identified by author and marker) for a report: one comment on each finding in the diff, and
 * none on a finding that is gone unless somebody replied. Changes are requested once, until the verdict is success.
 * @returns lines for the log; null for nothing
 */
async function review(reviews: PullReviews, report: Report, task: Task): Promise<string | null> {
  const about = await reviews.about();
  // A repeated run for an older commit must not remove what a newer run posted.
  if (about.headSha !== task.commit) {
    return `No review: the pull request has moved on to ${about.headSha.slice(0, 12)}. The run of that commit reviews it.`;
  }
  const marker = commentMarker(task.path, task.config);
  const requested = async () =>
    (await reviews.reviews()).filter(
      ({ author, body, state }) => author === about.viewer && state === 'CHANGES_REQUESTED' && isMarked(body, marker),
    );
  const ours = async () => threadsOf(await reviews.comments(), about.viewer, marker);

  const standing = await requested();
  const wants = task.kind === 'request-changes' && report.conclusion === 'failure' && task.whole;
  if (!wants && task.whole) {
    for (const { id } of standing)
      await reviews.dismiss(id, `${verdict(report).title} at ${task.commit.slice(0, 12)}.`);
  }

  const files = await reviews.files(new Set(commentable(report).map(({ file }) => file)));
  const { comments, left } = await lineComments(report, {
    files,
    textOf: ({ path, blob }) => Promise.resolve(blob === null ? null : textOfBlob(task.root, path, blob)),
    fixable: task.fixable,
    documentation: task.documentation ?? null,
  });
  const before = await ours();
  const missing = comments.filter(
    (comment) => !before.some((thread) => thread.fingerprint === comment.fingerprint && stays(thread, comment)),
  );
  const requests = wants && standing.length === 0;
  // GitHub does not let people request changes on their own pull request.
  const own = about.author === about.viewer;
  if (missing.length > 0 || (requests && !own)) {
    await submit(reviews, {
      commit_id: task.commit,
      event: requests && !own ? 'REQUEST_CHANGES' : 'COMMENT',
      body: `${marker}\n${renderReview(report, task.commit, left, MOST_COMMENTS)}`,
      comments: missing.map((comment) => toRequest(comment, marker)),
    });
  }
  if (missing.length > 0 || before.length > 0) await tidy(reviews, await ours(), comments, report, marker, task.whole);
  return requests && own ? 'No changes requested: the account of the token opened the pull request.' : null;
}

/** Submits. If the answer is lost, checks whether the review exists before the next try. */
async function submit(reviews: PullReviews, review: NewReview): Promise<void> {
  const known = new Set((await reviews.reviews()).map(({ id }) => id));
  const look = async (): Promise<Review | undefined> =>
    (await reviews.reviews()).find(({ id, body }) => !known.has(id) && isSame(body, review.body));
  const create = (wanted: NewReview) =>
    createOnce(
      () => reviews.submit(wanted),
      look,
      (seconds) => reviews.pause(seconds),
    );
  try {
    await create(review);
  } catch (error) {
    // GitHub refuses the whole review if one line is not in the diff. The request for changes also works without comments.
    if (failedRequest(error)?.status === 422 && review.event === 'REQUEST_CHANGES' && review.comments.length > 0) {
      await create({ ...review, comments: [] });
    }
    throw error;
  }
}

function toRequest(
  { fingerprint, path, first, last, body }: LineComment,
  marker: string,
): NewReview['comments'][number] {
  const where = first < last ? ({ start_line: first, start_side: 'RIGHT' } as const) : {};
  return { path, body: withMarker(fingerprint, body, marker), side: 'RIGHT', line: last, ...where };
}

/** Removes comments that are gone, moved or duplicate, and updates those whose text changed. */
async function tidy(
  reviews: PullReviews,
  threads: readonly Thread[],
  comments: readonly LineComment[],
  report: Report,
  marker: string,
  whole: boolean,
): Promise<void> {
  const open = new Set(commentable(report).map(({ fingerprint }) => fingerprint));
  const said = new Set<string>();
  for (const thread of threads) {
    const { fingerprint, comment, answered } = thread;
    const wanted = comments.find((each) => each.fingerprint === fingerprint);
    const gone = !open.has(fingerprint);
    const superfluous = wanted !== undefined && (said.has(fingerprint) || !stays(thread, wanted));
    if (gone ? whole && !answered : superfluous && !answered) await unlessGone(reviews.remove(comment.id));
    else if (gone && whole) await update(reviews, comment, withoutFinding(comment.body, fingerprint, marker));
    else if (wanted !== undefined) {
      said.add(fingerprint);
      await update(reviews, comment, withMarker(fingerprint, wanted.body, marker));
    }
  }
}

async function update(reviews: PullReviews, comment: ReviewComment, body: string): Promise<void> {
  if (!isSame(comment.body, body)) await unlessGone(reviews.update(comment.id, body));
}
