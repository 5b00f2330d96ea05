import type { Thresholds } from '../configuration/settings.ts';
import type { Coverage, Report, ReportedTests } from './model.ts';

/** The figures of a coverage, by the names that people read. */
export const COVERAGE_KINDS: readonly [kind: keyof Thresholds, name: string][] = [
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

/** `line 31`, `lines 18–20, 31`: the runs of the success path or of failure-only code that no test runs; null for none. */
export function uncoveredLines(coverage: Coverage, path: 'success' | 'failure'): string | null {
  const runs = coverage.uncovered.filter((run) => run.path === path);
  if (runs.length === 0) return null;
  const single = runs.length === 1 && runs[0]?.start === runs[0]?.end;
  return `${single ? 'line' : 'lines'} ${runs.map(({ start, end }) => (start === end ? `${start}` : `${start}–${end}`)).join(', ')}`;
}

/** What the tests came to, in one line. */
export function testsInWords({ status, passed, failed, skipped, files = [] }: ReportedTests): string {
  if (status === 'off') return 'switched off';
  if (status === 'not-run') return 'did not run';
  const parts = [`${passed} passed`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  if (files.length > 1) parts.push(`in ${files.length} files`);
  return parts.join(', ');
}

export interface Verdict {
  readonly title: string;
  /** Why. Made of numbers only: nothing of the partner's is in it. */
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
  if (parts.length === 0) parts.push('nothing found');
  const sentence = `${counted(integrations.length, 'integration')} checked: ${parts.join(', ')}.`;
  if (conclusion === 'failure') {
    return { kind: 'not-ready', title: 'Not ready for review', sentence: `${sentence}${whyWithoutErrors(counts)}` };
  }
  if (counts.error > 0) {
    return {
      kind: 'let-pass',
      title: 'Errors, let pass',
      sentence: `${sentence} The settings of this run fail on none of them.`,
    };
  }
  return { kind: 'ready', title: 'Ready for review', sentence };
}

/** A stage that breaks off makes a run fail too, and the report does not hold which of the two it was. */
function whyWithoutErrors({ error, warning }: Report['counts']): string {
  if (error > 0) return '';
  const brokenOff = 'a stage of the check broke off, as its log says';
  return warning > 0
    ? ` No error: the settings of this run fail on warnings, or ${brokenOff}.`
    : ` No error: ${brokenOff}.`;
}
