import { renderMarkdown } from '../report/markdown.ts';
import type { Report } from '../report/model.ts';
import type { CommentWhen } from '../configuration/settings.ts';
import { COMMENT_LIMIT, commentMarker, stickComment } from './comment.ts';
import { conversation } from './issue-comments.ts';
import { permalinks } from './permalink.ts';
import type { PostingOptions } from './posting.ts';
import { posting } from './posting.ts';

export interface ReviewSummaryOptions extends PostingOptions {
  readonly when: CommentWhen;
  /** What tells this job's comment from those of the other jobs of a matrix. */
  readonly path: string;
  readonly config: string | null;
  /** Makes the address of a rule's page; null where it is not known. */
  readonly documentation?: ((rule: string) => string) | null;
  /** What gives the same in a terminal. */
  readonly command: string;
}

export interface PostedSummary {
  /** Null where there is no comment. */
  readonly url: string | null;
  /** Why there is none although one is wanted. */
  readonly warning: string | null;
  /** Whether whatever else is posted would fail for the same reason. */
  readonly blocked: boolean;
}

/** Without an address: that of a run would make each run a change of the comment. */
const ELSEWHERE = 'The summary of the job has more, and its JSON report the whole';

/** Puts the review summary on the pull request. Never throws: what goes wrong here says nothing about the submission. */
export async function postReviewSummary(report: Report, options: ReviewSummaryOptions): Promise<PostedSummary> {
  const { event, when } = options;
  const { pullRequest, repository } = event;
  if (when === 'never' || pullRequest === null || repository === null)
    return { url: null, warning: null, blocked: false };
  const failure = 'The review summary is not on the pull request.';
  const { value, ...rest } = await posting({ failure, permission: 'pull-requests: write' }, options, ({ client }) => {
    const { graphqlUrl } = event;
    const { number } = pullRequest;
    const pace = options.second === undefined ? {} : { second: options.second };
    const marker = commentMarker(options.path, options.config);
    const limit = COMMENT_LIMIT - marker.length - 1;
    const markdown = renderMarkdown(report, {
      limit,
      link: permalinks(event),
      command: options.command,
      documentation: options.documentation ?? null,
      elsewhere: ELSEWHERE,
    });
    const body = `${marker}\n${markdown}`;
    const comment = { marker, body, when, conclusion: report.conclusion };
    return stickComment(conversation({ client, graphqlUrl, repository, number, ...pace }), comment);
  });
  return { url: value, ...rest };
}
