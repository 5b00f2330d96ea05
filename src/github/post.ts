import type { Settings, Thresholds } from '../configuration/settings.ts';
import { conclude } from '../report/counts.ts';
import type { Report } from '../report/model.ts';
import type { ReportedSource } from '../report/source.ts';
import type { Finding } from '../rules/finding.ts';
import { postCheckRun } from './check-run.ts';
import { deadlineIn } from './deadline.ts';
import type { GitHubEvent } from './event.ts';
import type { Inputs } from './inputs.ts';
import { BUDGET } from './posting.ts';
import { postReview } from './review.ts';
import { postReviewSummary } from './review-summary.ts';

export interface CheckedTree {
  /** Absolute path of the work tree. */
  readonly root: string;
  /** Findings with a fix. */
  readonly fixable: readonly Finding[];
}

export interface PostOptions {
  readonly event: GitHubEvent;
  readonly inputs: Inputs;
  readonly settings: Settings;
  readonly sources: readonly ReportedSource[];
  /** The coverage that the run required; null if that is not known. */
  readonly thresholds: Thresholds | null;
  /** What this run checked; null for a report from another run. */
  readonly tree: CheckedTree | null;
  readonly command: string;
  /** Makes the address of a rule's page; null if it is not known. */
  readonly documentation: ((rule: string) => string) | null;
  /** Why there is no verdict, or no complete one. */
  readonly problems: readonly string[];
  /** Milliseconds for everything; left out for the full time. */
  readonly budget?: number;
}

export interface PostedAll {
  readonly commentUrl: string | null;
  /** What was wanted but could not be posted, and why. */
  readonly warnings: readonly string[];
  /** Other lines for the log. */
  readonly notes: readonly string[];
  /** Whether a check run has the annotations. */
  readonly annotated: boolean;
}

/** Posts what the workflow wants: the review summary, the check run, the review. Skips what would fail for the same reason. */
export async function postAll(report: Report, options: PostOptions): Promise<PostedAll> {
  const { event, inputs, settings, sources, thresholds, tree, command, documentation, problems } = options;
  const deadline = deadlineIn(options.budget ?? BUDGET);
  const receivedFrom = tree === null ? { run: event.run ?? null } : null;
  const about = { ...inputs, event, command, documentation, sources, thresholds, deadline, receivedFrom };
  // A report of another run does not say that a stage broke off. It only shows a failure without a finding that explains it.
  const isWhole = problems.length === 0 && conclude(report.counts, settings.failOn) === report.conclusion;
  const wanted = { when: settings.comment, whole: isWhole };
  const summary = await postReviewSummary(report, { ...about, ...wanted });
  const warnings = [summary.warning];
  const notes = [summary.url === null ? null : `Review summary: ${summary.url}`];
  const done = (annotated: boolean): PostedAll => ({
    commentUrl: summary.url,
    warnings: warnings.filter((each) => each !== null),
    notes: notes.filter((each) => each !== null),
    annotated,
  });
  if (summary.blocked) return done(false);

  const commit = event.commit;
  const { checkRun, annotations } = settings;
  const run = await postCheckRun(report, { ...about, commit, problems, wanted: checkRun, annotations });
  warnings.push(run.warning);
  if (run.blocked) return done(run.annotated);

  if (tree !== null) {
    const whole = problems.length === 0;
    const review = await postReview(report, { ...about, ...tree, commit, whole, kind: settings.review });
    warnings.push(review.warning);
    notes.push(review.note);
  } else if (settings.review !== 'none') {
    notes.push(
      'No review: the report comes from another run, and the files that it is about are not here to compare with the diff.',
    );
  }
  return done(run.annotated);
}
