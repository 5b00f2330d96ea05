import { createHash } from 'node:crypto';
import type { Thresholds } from '../configuration/settings.ts';
import { allFindings } from '../report/counts.ts';
import type { TextsOf } from '../report/failed-test.ts';
import { textsIn } from '../report/failed-test.ts';
import { inertLine } from '../report/inert.ts';
import type { Report, ReportedFinding } from '../report/model.ts';
import type { ReportedSource } from '../report/source.ts';
import { counted, verdict } from '../report/wording.ts';
import { commentMarker } from './comment.ts';
import { permalinks } from './permalink.ts';
import type { PostingOptions } from './posting.ts';
import { renderWithin } from './summary.ts';

/** The text of a check run, and its annotations. */

export interface CheckRunOptions extends PostingOptions {
  readonly wanted: boolean;
  /** Whether to annotate findings at their places. */
  readonly annotations: boolean;
  /** What distinguishes this job's check run from those of the other jobs of a matrix. */
  readonly path: string;
  readonly config: string | null;
  readonly commit: string | null;
  readonly command: string;
  /** Makes the address of a rule's page; null if it is not known. */
  readonly documentation: ((rule: string) => string) | null;
  readonly sources: readonly ReportedSource[];
  /** The coverage that the run required; null if that is not known. */
  readonly thresholds: Thresholds | null;
  /** Why there is no verdict, or no complete one. */
  readonly problems: readonly string[];
  /** For a report from another run: the address of that run, null if it is not known. */
  readonly receivedFrom?: { readonly run: string | null } | null;
}

export type Annotation = ReturnType<typeof annotation>;
export type Content = ReturnType<typeof contentOf>;

/** All annotations together: ten requests. */
const MOST_ANNOTATIONS = 500;
/** GitHub documents this limit in characters, and applies it to bytes. */
const SUMMARY_BYTES = 65_535;

/** Open findings, the most severe first. */
export function annotationsOf(report: Report): Annotation[] {
  const open = allFindings(report).filter(({ waived }) => waived === undefined);
  const textsOf = textsIn(report);
  return (['error', 'warning', 'notice'] as const)
    .flatMap((level) => open.filter(({ severity }) => severity === level))
    .slice(0, MOST_ANNOTATIONS)
    .map((finding) => annotation(finding, textsOf));
}

function annotation(finding: ReportedFinding, textsOf: TextsOf) {
  const { severity, rule, file, start, end } = finding;
  const { message, hint, output } = textsOf(finding);
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  // GitHub only accepts columns if both are on the same line. Its end column is inclusive.
  const columns =
    end.line === start.line ? { start_column: start.column, end_column: Math.max(start.column, end.column - 1) } : {};
  return {
    path: file,
    start_line: start.line,
    end_line: last,
    ...columns,
    annotation_level: severity === 'error' ? ('failure' as const) : severity,
    title: inertLine(rule, 255),
    message: [inertLine(message, 2_000), ...(hint === '' ? [] : [`→ ${inertLine(hint, 2_000)}`])].join('\n'),
    ...(output.length === 0 ? {} : { raw_details: output.join('\n') }),
  };
}

export function contentOf(
  report: Report,
  options: CheckRunOptions,
  commit: string,
  annotations: readonly Annotation[],
) {
  const { event, path, config, command, documentation, sources, thresholds, problems, receivedFrom = null } = options;
  const { title, sentence } = verdict(report);
  const open = report.counts.error + report.counts.warning + report.counts.notice;
  const beyond = options.annotations ? open - annotations.length : 0;
  const notes = [
    ...problems.map((problem) => inertLine(problem, 500)),
    ...(beyond > 0 ? [`${counted(beyond, 'finding')} beyond the limit of ${MOST_ANNOTATIONS} annotations.`] : []),
  ];
  // Our own words, and the texts of failures. They are in code, so that their contents are shown as they are.
  const told = notes
    .map((note) => `\n\`${note.replaceAll('`', 'ˋ')}\`\n`)
    .join('')
    .slice(0, 4_000);
  const rendering = { link: permalinks(event), command, documentation, sources, thresholds, receivedFrom };
  const summary = renderWithin(report, SUMMARY_BYTES - Buffer.byteLength(told), rendering);
  const content = {
    name: inertLine(
      `Integration check${path === '.' ? '' : ` of ${path}`}${config === null ? '' : ` by ${config}`}`,
      200,
    ),
    head_sha: commit,
    conclusion: report.conclusion,
    output: { title: inertLine(`${title}: ${sentence}`, 255), summary: summary + told },
  };
  const digest = createHash('sha256')
    .update(JSON.stringify([content, annotations]))
    .digest('hex')
    .slice(0, 16);
  const key = commentMarker(path, config).split(' ')[2] ?? '';
  return { key, body: { ...content, external_id: `${key} ${digest}` } };
}
