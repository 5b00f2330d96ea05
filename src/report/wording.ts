import type { Thresholds } from '../configuration/settings.ts';
import type { CodePath, Coverage, Ratio, Report, ReportedIntegration, ReportedTests, Difference } from './model.ts';

/** The figures of a coverage, by the names that people read. */
const COVERAGE_KINDS: readonly [kind: keyof Thresholds, name: string][] = [
  ['successPath', 'Success path'],
  ['lines', 'Lines'],
  ['branches', 'Branches'],
  ['functions', 'Functions'],
  ['statements', 'Statements'],
];

/** `1 error`, `3 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `line 31`, `lines 18–20, 31`: the lines of a path that no test ran; null for none. */
export function uncoveredLines(coverage: Coverage, path: CodePath): string | null {
  const runs = coverage.uncovered.filter((run) => run.path === path);
  if (runs.length === 0) return null;
  const single = runs.length === 1 && runs[0]?.start === runs[0]?.end;
  return `${single ? 'line' : 'lines'} ${runs.map(({ start, end }) => (start === end ? `${start}` : `${start}–${end}`)).join(', ')}`;
}

/** A figure with its name and the required value: null for none. */
export interface Figure extends Ratio {
  readonly name: string;
  readonly threshold: number | null;
}

/** The figures of a coverage, the three paths first. Figures with nothing to count are left out. */
export function figuresOf(coverage: Coverage, thresholds: Thresholds | null): Figure[] {
  const { denialPath, failurePath } = coverage;
  const [success, ...others] = COVERAGE_KINDS.map(([kind, name]): Figure => {
    return { name, threshold: thresholds?.[kind] ?? null, ...coverage[kind] };
  });
  const path = (name: string, ratio: Ratio | undefined): Figure[] =>
    ratio === undefined || ratio.total === 0 ? [] : [{ name, threshold: null, ...ratio }];
  return [
    ...(success === undefined ? [] : [success]),
    ...path('Denial path', denialPath),
    ...path('Failure path', failurePath),
    ...others,
  ];
}

/** The paths besides the success path, which has a threshold, in the words that come before their lines. */
export const OTHER_PATHS: readonly [path: CodePath, words: string][] = [
  ['denial', 'On the denial path'],
  ['failure', 'On the failure path'],
];

/** The result of the tests, in one line. */
export function testsInWords({ status, passed, failed, skipped, files = [] }: ReportedTests): string {
  if (status === 'off') return 'switched off';
  if (status === 'not-run') return 'did not run';
  const parts = [`${passed} passed`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  if (files.length > 1) parts.push(`in ${files.length} files`);
  return parts.join(', ');
}

/** The day, in UTC, of the registry's answer about advisories: `as of 2026-11-30`. Null if it did not answer. */
export function advisoriesInWords({ advisories }: Pick<ReportedIntegration, 'advisories'>): string | null {
  return advisories === undefined ? null : `as of ${advisories.answeredAt.slice(0, 'yyyy-mm-dd'.length)}`;
}

export interface Verdict {
  readonly title: string;
  /** The reason. It only contains numbers, nothing from the partner. */
  readonly sentence: string;
  /** `let-pass`: the settings of the run let errors pass. */
  readonly kind: 'ready' | 'not-ready' | 'let-pass';
}

export function verdict({ conclusion, counts, integrations }: Report): Verdict {
  const parts = [];
  if (counts.error > 0) parts.push(`${counted(counts.error, 'error')} to fix`);
  if (counts.warning > 0) parts.push(`${counted(counts.warning, 'warning')} that a reviewer will ask about`);
  if (counts.notice > 0) parts.push(counted(counts.notice, 'notice'));
  if (counts.waived > 0) parts.push(`${counts.waived} waived`);
  const checked = `Checked ${counted(integrations.length, 'integration')}`;
  const sentence = parts.length === 0 ? `${checked}. No findings.` : `${checked}: ${parts.join(', ')}.`;
  if (conclusion === 'failure') {
    return { kind: 'not-ready', title: 'Not ready for review', sentence: `${sentence}${whyWithoutErrors(counts)}` };
  }
  if (counts.error > 0) {
    return {
      kind: 'let-pass',
      title: 'Passed with errors',
      sentence: `${sentence} The settings of this run do not fail on errors.`,
    };
  }
  return { kind: 'ready', title: 'Ready for review', sentence };
}

/** A stage that broke off also makes a run fail, and the report does not say which of the two happened. */
function whyWithoutErrors({ error, warning }: Report['counts']): string {
  if (error > 0) return '';
  const brokenOff = 'a stage of the check stopped early, as the log says';
  return warning > 0
    ? ` No error: the settings of this run fail on warnings, or ${brokenOff}.`
    : ` No error: ${brokenOff}.`;
}

/** Headings for what is new since the state that a reviewer approved, in their order. */
export const WEIGHTS: Readonly<Record<Difference['weight'], string>> = {
  weakens: 'Weakens what was approved',
  adds: 'Adds to it',
  changes: 'Changes it',
};
