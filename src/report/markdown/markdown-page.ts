import type { Paragraph } from 'mdast';
import type { Thresholds } from '../../configuration/settings.ts';
import type { TextsOf } from '../failed-test.ts';
import type { Report, ReportedFinding, ReportedTestCase } from '../model.ts';
import type { ReportedSource } from '../source.ts';
import type { LinkTo } from './markdown-nodes.ts';
import { paragraph } from './markdown-nodes.ts';
import { say } from './prose.ts';

/** How much of a report is shown. The end of the page says what is left out. */
export interface Shown {
  /** The uncovered lines with their source, below their numbers. */
  readonly source: boolean;
  readonly notices: boolean;
  readonly uncovered: boolean;
  readonly tests: boolean;
  /** Which answers to the questions: all, the first of each, or none. */
  readonly answers: 'whole' | 'short' | 'none';
  readonly hints: boolean;
  /** Length of each list: errors, warnings, notices, integrations, waivers, sign-offs. */
  readonly entries: number;
}

/** A page that is being rendered. */
export interface Page {
  readonly report: Report;
  readonly link: LinkTo | null;
  /** Makes the address of a rule's page. */
  readonly documentation: ((rule: string) => string) | null;
  readonly sources: readonly ReportedSource[];
  /** The coverage that the run required; null if that is not known. */
  readonly thresholds: Thresholds | null;
  readonly textsOf: TextsOf;
  /** Failing tests whose output is shown at their finding. The output of the others is in the list of tests. */
  readonly told: ReadonlySet<ReportedTestCase>;
  readonly shown: Shown;
  /** What the run before did not find. */
  readonly newFindings: ReadonlySet<ReportedFinding>;
  /** Adds to the list of parts that are left out. */
  readonly leaveOut: (what: string) => void;
}

/** The line below a list whose last entries are left out. */
export function restOf(entries: readonly unknown[], { shown }: Page): Paragraph[] {
  const rest = entries.length - Math.min(entries.length, shown.entries);
  return rest === 0 || rest === entries.length ? [] : [paragraph(say(`… and ${rest} more.`))];
}

/** The entries of a list that are shown. The others are counted. */
export function shownOf<T>(entries: readonly T[], noun: string, { shown, leaveOut }: Page): T[] {
  if (entries.length > shown.entries) leaveOut(`${entries.length - shown.entries} of ${entries.length} ${noun}`);
  return entries.slice(0, shown.entries);
}
