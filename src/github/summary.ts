import { appendFile } from 'node:fs/promises';
import type { MarkdownOptions } from '../report/markdown.ts';
import { renderMarkdown } from '../report/markdown.ts';
import type { Report } from '../report/model.ts';

/** Bytes of a step's summary that GitHub accepts. It drops a larger one completely. */
const SUMMARY_LIMIT = 1024 * 1024;
/** Bytes that are kept for the notes after the report. */
const NOTES_LIMIT = 16 * 1024;
const REPORT_LIMIT = SUMMARY_LIMIT - NOTES_LIMIT;

/** The report for the job summary, short enough for it. */
export function renderSummary(report: Report, options: Omit<MarkdownOptions, 'limit'>): string {
  return renderWithin(report, REPORT_LIMIT, options);
}

/** The report in at most this many bytes. The renderer counts code points, GitHub counts bytes: up to four for each. */
export function renderWithin(report: Report, bytes: number, options: Omit<MarkdownOptions, 'limit'>): string {
  let limit = bytes;
  for (;;) {
    const text = renderMarkdown(report, { ...options, limit });
    const size = Buffer.byteLength(text);
    if (size <= bytes || limit <= bytes / 4) return text;
    limit = Math.max(Math.floor(bytes / 4), Math.min(limit - 1, Math.floor((Array.from(text).length * bytes) / size)));
  }
}

/** A section of notes for the job summary. Their text is shown as it is. At most 8 KiB. */
export function renderNotes(title: string, notes: readonly string[]): string {
  const text = Buffer.from(notes.join('\n'))
    .subarray(0, 7 * 1024)
    .toString('utf8');
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `\n### ${title}\n\n${fence}text\n${text}\n${fence}\n`;
}

/** Appends to the step's summary. Does nothing if the runner has none. */
export async function appendSummary(markdown: string, env: NodeJS.ProcessEnv): Promise<void> {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (file !== undefined && file !== '') await appendFile(file, markdown.endsWith('\n') ? markdown : `${markdown}\n`);
}
