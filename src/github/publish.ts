import path from 'node:path';
import * as core from '@actions/core';
import type { Settings } from '../configuration/settings.ts';
import { annotationsOf } from '../report/annotations.ts';
import type { HtmlOptions } from '../report/html/html-page.ts';
import { renderJson } from '../report/json.ts';
import type { Report } from '../report/model.ts';
import type { ReportedSource } from '../report/source.ts';
import { renderText } from '../report/text.ts';
import { verdict } from '../report/wording.ts';
import type { GitHubEvent } from './event.ts';
import type { Inputs } from './inputs.ts';
import { home } from '../home.ts';
import { localCommand, ruleDocumentation } from './local-command.ts';
import type { Log } from './log.ts';
import { outputsOf } from './outputs.ts';
import { permalinks } from './permalink.ts';
import type { CheckedTree } from './post.ts';
import { postAll } from './post.ts';
import { writeAsked, writeReportFile } from './report-file.ts';
import { appendSummary, renderNotes, renderSummary } from './summary.ts';

/** The result of a run. */
export interface Outcome {
  /** Everything that is known. */
  readonly report: Report;
  /** Why there is no verdict, or no complete one. Each reason is reported unchanged. */
  readonly problems: readonly string[];
  /** Settings for publishing; null if no verdict was reached. */
  readonly checked: Checked | null;
}

export interface Checked {
  readonly event: GitHubEvent;
  readonly inputs: Inputs;
  readonly settings: Settings;
  /** The Actions' sources; empty for a report from another run. */
  readonly sources: readonly ReportedSource[];
  /** Whether the report comes from another run: its findings are not about the commit of this job. */
  readonly received: boolean;
  /** What this run checked; null for a report from another run. */
  readonly tree: CheckedTree | null;
  /** Milliseconds left for publishing; left out for the full time. */
  readonly budget?: number;
}

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

/** Paths of the archives that the workflow wants, if the verdict is success. */
async function archivesOf(report: Report, checked: Checked | null, workspace: string): Promise<string[]> {
  if (checked === null || checked.received || checked.tree === null || report.conclusion !== 'success') return [];
  const { archiveFile, path: folder } = checked.inputs;
  if (archiveFile === null) return [];
  const { writeArchives } = await import(/* webpackMode: "eager" */ './archives.ts');
  return writeArchives({ root: checked.tree.root, path: folder }, { file: archiveFile, workspace });
}

async function writePreview(report: Report, { tree, inputs, settings }: Checked, workspace: string): Promise<void> {
  if (tree === null || inputs.previewDir === null) return;
  const [{ listingsOf }, { renderPreview }] = await Promise.all([
    import(/* webpackMode: "eager" */ '../listing/preview/listed.ts'),
    import('../report/files.ts'),
  ]);
  const listings = await listingsOf({ root: tree.root, path: inputs.path }, { report, listing: settings.listing });
  await writeAsked(path.join(inputs.previewDir, 'index.html'), renderPreview(listings, report), workspace);
}

interface OtherFile {
  readonly what: string;
  readonly file: string;
  readonly text: () => string;
}

/** What the workflow wants besides the JSON report. */
async function otherFiles(
  report: Report,
  { event, inputs, sources, settings }: Checked,
  known: Pick<HtmlOptions, 'documentation' | 'thresholds'>,
): Promise<OtherFile[]> {
  const { sarifFile, junitFile, htmlDir } = inputs;
  if ([sarifFile, junitFile, htmlDir].every((asked) => asked === null)) return [];
  const { renderHtml, renderJunit, renderSarif } = await import('../report/files.ts');
  const { serverUrl, repository } = event;
  const options = {
    path: inputs.path,
    repository: repository === null ? null : `${serverUrl}/${repository.owner}/${repository.repo}`,
    documentation: known.documentation,
    home: home.isKnown ? home.url : null,
  };
  const page = htmlDir === null ? null : path.join(htmlDir, 'index.html');
  const files = [
    { what: 'SARIF', file: sarifFile, text: () => renderSarif(report, options) },
    { what: 'JUnit', file: junitFile, text: () => renderJunit(report, settings) },
    { what: 'HTML', file: page, text: () => renderHtml(report, { sources, link: permalinks(event), ...known }) },
  ];
  return files.flatMap(({ file, ...rest }) => (file === null ? [] : [{ ...rest, file }]));
}
