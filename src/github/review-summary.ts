import { compareRuns } from '../report/last-run.ts';
import type { MarkdownOptions } from '../report/markdown.ts';
import { renderMarkdown } from '../report/markdown.ts';
import type { Report } from '../report/model.ts';
import type { ReportedSource } from '../report/source.ts';
import type { CommentWhen, Thresholds } from '../configuration/settings.ts';
import { COMMENT_LIMIT, commentMarker, stickComment } from './comment.ts';
import { conversation } from './issue-comments.ts';
import { permalinks } from './permalink.ts';
import type { PostingOptions } from './posting.ts';
import { posting } from './posting.ts';
import { readRunLine, runLine } from './run-line.ts';
import { keepTicks } from './ticks.ts';

export interface ReviewSummaryOptions extends PostingOptions {
  readonly when: CommentWhen;
  /** What distinguishes this job's comment from those of the other jobs of a matrix. */
  readonly path: string;
  readonly config: string | null;
  /** Makes the address of a rule's page; null if it is not known. */
  readonly documentation?: ((rule: string) => string) | null;
  /** The command that gives the same in a terminal. */
  readonly command: string;
  readonly sources: readonly ReportedSource[];
  /** The coverage that the run required; null if that is not known. */
  readonly thresholds: Thresholds | null;
  /** Whether no stage of the check broke off. */
  readonly whole: boolean;
  /** For a report from another run: the address of that run, null if it is not known. */
  readonly receivedFrom?: { readonly run: string | null } | null;
}

export interface PostedSummary {
  /** Null if there is no comment. */
  readonly url: string | null;
  /** Why there is none although one is wanted. */
  readonly warning: string | null;
  /** Whether anything else would fail for the same reason. */
  readonly blocked: boolean;
}

/** Without an address: the address of a run would change the comment with each run. */
const ELSEWHERE = 'The summary of the job has more, and its JSON report the whole';

/** Puts the review summary on the pull request. Never throws: a failure here says nothing about the submission. */
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
    const rendering = {
      link: permalinks(event),
      command: options.command,
      documentation: options.documentation ?? null,
      sources: options.sources,
      thresholds: options.thresholds,
      elsewhere: ELSEWHERE,
      receivedFrom: options.receivedFrom ?? null,
    };
    const compose = composer(report, { marker, whole: options.whole, rendering });
    const comment = { marker, compose, when, verdict: report };
    return stickComment(conversation({ client, graphqlUrl, repository, number, ...pace }), comment);
  });
  return { url: value, ...rest };
}

interface Composition {
  readonly marker: string;
  readonly whole: boolean;
  readonly rendering: Omit<MarkdownOptions, 'limit' | 'run'>;
}

/** From our earlier comment, the next one keeps the run to compare with, and the reviewer's ticks. */
function composer(report: Report, { marker, whole, rendering }: Composition): (before: string | null) => string {
  return (before) => {
    const compared = compareRuns(report, before === null ? null : readRunLine(before), { whole });
    const line = runLine(compared);
    const run = line === null ? null : compared;
    const head = line === null ? `${marker}\n` : `${marker}\n${line}\n`;
    const text = renderMarkdown(report, { ...rendering, run, limit: COMMENT_LIMIT - head.length });
    return `${head}${before === null ? text : keepTicks(text, before)}`;
  };
}
