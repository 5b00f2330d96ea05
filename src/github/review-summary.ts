import { compareRuns } from '../report/last-run.ts';
import type { MarkdownOptions } from '../report/markdown.ts';
import { renderMarkdown } from '../report/markdown.ts';
import type { Report } from '../report/model.ts';
import type { ReportedSource } from '../report/source.ts';
import type { CommentWhen } from '../configuration/settings.ts';
import { createClient } from './client.ts';
import { COMMENT_LIMIT, commentMarker, stickComment } from './comment.ts';
import { before, deadlineIn } from './deadline.ts';
import type { GitHubEvent } from './event.ts';
import { hasForkToken } from './event.ts';
import { BAD_TOKEN, explainFailure, isToken, NO_TOKEN } from './failures.ts';
import { conversation } from './issue-comments.ts';
import { permalinks } from './permalink.ts';
import { readRunLine, runLine } from './run-line.ts';
import { keepTicks } from './ticks.ts';

export interface ReviewSummaryOptions {
  readonly event: GitHubEvent;
  /** Empty where there is none. */
  readonly token: string;
  readonly when: CommentWhen;
  /** What tells this job's comment from those of the other jobs of a matrix. */
  readonly path: string;
  readonly config: string | null;
  /** What gives the same in a terminal. */
  readonly command: string;
  readonly sources: readonly ReportedSource[];
  /** Whether no stage of the check broke off. */
  readonly whole: boolean;
  /** Milliseconds for everything: 60,000. */
  readonly budget?: number;
  /** Milliseconds that a second of waiting takes: 1000. */
  readonly second?: number;
  /** Milliseconds after which one try of a request is given up: 15,000. */
  readonly patience?: number;
}

export interface PostedSummary {
  /** Null where there is no comment. */
  readonly url: string | null;
  /** Why there is none although one is wanted. */
  readonly warning: string | null;
}

const BUDGET = 60_000;
/** Without an address: that of a run would make each run a change of the comment. */
const ELSEWHERE = 'The summary of the job has more, and its JSON report the whole';

/** Puts the review summary on the pull request. Never throws: what goes wrong here says nothing about the submission. */
export async function postReviewSummary(report: Report, options: ReviewSummaryOptions): Promise<PostedSummary> {
  const { event, token, when } = options;
  const { pullRequest, repository } = event;
  if (when === 'never' || pullRequest === null || repository === null) return { url: null, warning: null };
  const warn = (why: string) => ({ url: null, warning: `The review summary is not on the pull request. ${why}` });
  if (token === '') return warn(NO_TOKEN);
  if (!isToken(token)) return warn(BAD_TOKEN);
  try {
    const deadline = deadlineIn(options.budget ?? BUDGET);
    const pace = {
      ...(options.second === undefined ? {} : { second: options.second }),
      ...(options.patience === undefined ? {} : { patience: options.patience }),
    };
    const client = await createClient({ token, apiUrl: event.apiUrl, deadline, ...pace });
    const pull = { client, graphqlUrl: event.graphqlUrl, repository, number: pullRequest.number, ...pace };
    const marker = commentMarker(options.path, options.config);
    const rendering = {
      link: permalinks(event),
      command: options.command,
      sources: options.sources,
      elsewhere: ELSEWHERE,
    };
    const compose = composer(report, { marker, whole: options.whole, rendering });
    const comment = { marker, compose, when, conclusion: report.conclusion };
    return { url: await before(deadline, stickComment(conversation(pull), comment)), warning: null };
  } catch (error) {
    return warn(explainFailure(error, { fromFork: hasForkToken(event) }));
  }
}

interface Composition {
  readonly marker: string;
  readonly whole: boolean;
  readonly rendering: Omit<MarkdownOptions, 'limit' | 'run'>;
}

/** Of what our comment said before, the next one keeps the run to compare with, and the reviewer's ticks. */
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
