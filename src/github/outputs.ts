import type { Report } from '../report/model.ts';

/** Every output that action.yml declares. */
export const outputNames = [
  'conclusion',
  'errors',
  'warnings',
  'notices',
  'success-path-coverage',
  'line-coverage',
  'report-file',
  'comment-url',
  'archive-file',
  'integrations',
] as const;

type Outputs = Readonly<Record<Exclude<(typeof outputNames)[number], 'comment-url'>, string>>;

/**
 * The outputs of a run, except `comment-url`, which is known last. Coverage is that of the integration with the
 * least, empty if no tests ran. `archives` are paths.
 */
export function outputsOf(report: Report, reportFile: string, archives: readonly string[]): Outputs {
  const coverages = report.integrations.flatMap(({ coverage }) => (coverage === null ? [] : [coverage]));
  const lowest = (percents: readonly number[]) => (percents.length === 0 ? '' : String(Math.min(...percents)));
  return {
    conclusion: report.conclusion,
    errors: String(report.counts.error),
    warnings: String(report.counts.warning),
    notices: String(report.counts.notice),
    'success-path-coverage': lowest(coverages.map(({ successPath }) => successPath.percent)),
    'line-coverage': lowest(coverages.map(({ lines }) => lines.percent)),
    'report-file': reportFile,
    'archive-file': JSON.stringify(archives),
    integrations: JSON.stringify(report.integrations.map(({ path }) => path)),
  };
}
