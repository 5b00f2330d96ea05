import * as core from '@actions/core';
import type { Settings } from '../configuration/settings.ts';
import { renderJson } from '../report/json.ts';
import type { Report } from '../report/model.ts';
import { renderText } from '../report/text.ts';
import { verdict } from '../report/wording.ts';
import type { Finding } from '../rules/finding.ts';
import { annotationsOf } from './annotations.ts';
import { postCheckRun } from './check-run.ts';
import { deadlineIn } from './deadline.ts';
import type { GitHubEvent } from './event.ts';
import type { Inputs } from './inputs.ts';
import { localCommand } from './local-command.ts';
import type { Log } from './log.ts';
import { outputsOf } from './outputs.ts';
import { permalinks } from './permalink.ts';
import { BUDGET } from './posting.ts';
import { postReview } from './review.ts';
import { writeReportFile } from './report-file.ts';
import { postReviewSummary } from './review-summary.ts';
import { appendSummary, renderNotes, renderSummary } from './summary.ts';

/** What a run came to. */
export interface Outcome {
  /** What is known. */
  readonly report: Report;
  /** Why there is no verdict, or not the whole of it: each is told as it is. */
  readonly problems: readonly string[];
  /** What there is to publish by; null where no verdict was reached. */
  readonly checked: {
    readonly event: GitHubEvent;
    readonly inputs: Inputs;
    readonly settings: Settings;
    /** Absolute path of the work tree. */
    readonly root: string;
    /** Findings with a fix. */
    readonly fixable: readonly Finding[];
  } | null;
}

export interface Runner {
  readonly env: NodeJS.ProcessEnv;
  readonly workspace: string;
  readonly log: Log;
}

/** Tells the outcome in every place where it is looked for. No place that fails keeps it from the others; none changes it. */
export async function publish({ report, problems, checked }: Outcome, { env, workspace, log }: Runner): Promise<void> {
  const warnings: string[] = [];
  const attempt = async <T>(what: string, step: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await step();
    } catch (error) {
      warnings.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  };

  const command = localCommand(env, checked?.inputs.path ?? '.');
  const place = { workspace, temporary: env['RUNNER_TEMP'] };
  const json = renderJson(report);
  const reportFile =
    (await attempt('The JSON report could not be written', () =>
      writeReportFile(json, { ...place, file: checked?.inputs.jsonFile ?? null }),
    )) ??
    (await attempt('Nor could it be written as a temporary file', () =>
      writeReportFile(json, { ...place, file: null }),
    ));
  const set = (outputs: object) =>
    attempt('The outputs could not be set', () => {
      for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
    });
  await set(outputsOf(report, reportFile ?? ''));
  await attempt('The job summary could not be written', async () => {
    if (checked !== null) await appendSummary(renderSummary(report, { link: permalinks(checked.event), command }), env);
    if (problems.length > 0) {
      await appendSummary(renderNotes(checked === null ? 'No verdict' : 'No whole verdict', problems), env);
    }
  });

  let commentUrl: string | null = null;
  let annotated = false;
  if (checked !== null) {
    await attempt('The report could not be logged', () => {
      log.info(renderText(report, { colour: false }));
    });
    const { event, inputs, settings } = checked;
    const deadline = deadlineIn(BUDGET);
    const posted = await postReviewSummary(report, { ...inputs, event, command, deadline, when: settings.comment });
    if (posted.warning !== null) warnings.push(posted.warning);
    if (posted.url !== null) log.info(`Review summary: ${posted.url}`);
    commentUrl = posted.url;
    let { blocked } = posted;
    if (!blocked) {
      const wanted = settings.checkRun;
      const { annotations } = settings;
      const about = { ...inputs, event, commit: event.commit, command, deadline, problems };
      const run = await postCheckRun(report, { ...about, wanted, annotations });
      if (run.warning !== null) warnings.push(run.warning);
      ({ annotated, blocked } = run);
    }
    if (!blocked) {
      const { commit } = event;
      const whole = problems.length === 0;
      const review = await postReview(report, {
        ...inputs,
        ...checked,
        commit,
        whole,
        deadline,
        kind: settings.review,
      });
      if (review.warning !== null) warnings.push(review.warning);
      if (review.note !== null) log.info(review.note);
    }
  }
  await set({ 'comment-url': commentUrl ?? '' });

  if (warnings.length > 0) {
    await attempt('The job summary could not be written', () =>
      appendSummary(renderNotes('Publishing', warnings), env),
    );
  }
  const { title, sentence } = verdict(report);
  const annotations = annotationsOf(report, {
    // The lines of a pull request show the annotations of a check run, too: once is enough.
    findings: !annotated && (checked?.settings.annotations ?? false),
    warnings,
    closing: problems.length > 0 ? problems.join('\n') : `${title}: ${sentence}`,
    failed: report.conclusion === 'failure',
  });
  for (const { level, message, properties } of annotations) log.annotate(level, message, properties);
}
