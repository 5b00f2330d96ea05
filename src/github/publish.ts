import * as core from '@actions/core';
import { annotationsOf } from '../report/annotations.ts';
import { renderJson } from '../report/json.ts';
import { renderText } from '../report/text.ts';
import { verdict } from '../report/wording.ts';
import { archivesOf, otherFiles, writePreview } from './asked-files.ts';
import { localCommand, ruleDocumentation } from './local-command.ts';
import type { Log } from './log.ts';
import type { Outcome } from './outcome.ts';
import { outputsOf } from './outputs.ts';
import { permalinks } from './permalink.ts';
import { postAll } from './post.ts';
import { writeAsked, writeReportFile } from './report-file.ts';
import { appendSummary, renderNotes, renderSummary } from './summary.ts';

export interface Runner {
  readonly env: NodeJS.ProcessEnv;
  readonly workspace: string;
  readonly log: Log;
}

export interface Published {
  /** Whether everything that was wanted on the pull request is there. */
  readonly posted: boolean;
}

/** Reports the outcome in every place where people look for it. A place that fails does not affect the others, or the outcome. */
export async function publish(outcome: Outcome, { env, workspace, log }: Runner): Promise<Published> {
  const { report, checked } = outcome;
  const problems = outcome.problems.map((problem) => log.redact(problem));
  const warnings: string[] = [];
  const attempt = async <T>(what: string, step: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await step();
    } catch (error) {
      warnings.push(log.redact(`${what}: ${error instanceof Error ? error.message : String(error)}`));
      return null;
    }
  };

  const command = localCommand(env, checked?.inputs.path ?? '.');
  const documentation = checked === null ? null : ruleDocumentation(env, checked.event.serverUrl);
  // A report does not contain what its run required.
  const thresholds = checked === null || checked.received ? null : checked.settings.thresholds;
  const place = { workspace, temporary: env['RUNNER_TEMP'] };
  const json = renderJson(report);
  const reportFile =
    (await attempt('The JSON report could not be written', () =>
      writeReportFile(json, { ...place, file: checked?.inputs.jsonFile ?? null }),
    )) ??
    (await attempt('The JSON report could not be written as a temporary file either', () =>
      writeReportFile(json, { ...place, file: null }),
    ));
  const set = (outputs: object) =>
    attempt('The outputs could not be set', () => {
      for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
    });
  const archives = await attempt('The archive could not be written', () => archivesOf(report, checked, workspace));
  await set(outputsOf(report, reportFile ?? '', archives ?? []));
  await attempt('The job summary could not be written', async () => {
    if (checked !== null) {
      const { event, sources, received } = checked;
      const receivedFrom = received ? { run: event.run ?? null } : null;
      const rendering = { link: permalinks(event), documentation, command, sources, thresholds, receivedFrom };
      await appendSummary(renderSummary(report, rendering), env);
    }
    if (problems.length > 0) {
      await appendSummary(renderNotes(checked === null ? 'No verdict' : 'Incomplete verdict', problems), env);
    }
  });

  if (checked !== null) {
    const files = await attempt('The other reports could not be made', () =>
      otherFiles(report, checked, { documentation, thresholds }),
    );
    for (const { what, file, text } of files ?? []) {
      await attempt(`The ${what} report could not be written`, () => writeAsked(file, text(), workspace));
    }
    await attempt('The preview of the listing could not be written', () => writePreview(report, checked, workspace));
  }

  let commentUrl: string | null = null;
  let posted = false;
  let annotated = false;
  if (checked !== null) {
    await attempt('The report could not be logged', () => {
      log.info(renderText(report, { colour: false }));
    });
    const done = await postAll(report, { ...checked, command, documentation, thresholds, problems });
    warnings.push(...done.warnings.map((warning) => log.redact(warning)));
    for (const note of done.notes) log.info(note);
    commentUrl = done.commentUrl;
    annotated = done.annotated;
    posted = done.warnings.length === 0;
  }
  await set({ 'comment-url': commentUrl ?? '' });

  if (warnings.length > 0) {
    await attempt('The job summary could not be written', () =>
      appendSummary(renderNotes('Publishing', warnings), env),
    );
  }
  const { title, sentence } = verdict(report);
  const annotations = annotationsOf(report, {
    // The lines of a pull request also show the annotations of a check run, and once is enough.
    findings: checked !== null && checked.settings.annotations && !checked.received && !annotated,
    warnings,
    closing: problems.length > 0 ? problems.join('\n') : `${title}: ${sentence}`,
    failed: report.conclusion === 'failure' && checked?.received !== true,
    whole: 'The summary of this job has them all.',
  });
  for (const { level, message, properties } of annotations) log.annotate(level, message, properties);
  return { posted };
}
