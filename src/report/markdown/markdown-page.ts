import type { Paragraph } from 'mdast';
import type { Thresholds } from '../../configuration/settings.ts';
import type { TextsOf } from '../failed-test.ts';
import type { Report, ReportedFinding, ReportedTestCase } from '../model.ts';
import type { ReportedSource } from '../source.ts';
import type { LinkTo } from './markdown-nodes.ts';
import { paragraph } from './markdown-nodes.ts';
import { say } from './prose.ts';

/** How much of a report is shown. What is left out is told at the end. */
export interface Shown {
  /** The uncovered lines themselves, below their numbers. */
  readonly source: boolean;
  readonly notices: boolean;
  readonly uncovered: boolean;
  readonly tests: boolean;
  /** Of the answers to the questions: all, the first of each, none. */
  readonly answers: 'whole' | 'short' | 'none';
  readonly hints: boolean;
  /** Of each list: errors, warnings, notices, integrations, waivers, sign-offs. */
  readonly entries: number;
}

/** A page in the making. */
export interface Page {
  readonly report: Report;
  readonly link: LinkTo | null;
  /** Makes the address of a rule's page. */
  readonly documentation: ((rule: string) => string) | null;
  readonly sources: readonly ReportedSource[];
  /** What the run asked of the coverage; null where that is not known. */
  readonly thresholds: Thresholds | null;
  readonly textsOf: TextsOf;
  /** Failing tests whose output stands at their finding; that of the others stands in the list of tests. */
  readonly told: ReadonlySet<ReportedTestCase>;
  readonly shown: Shown;
  /** What the run before did not find. */
  readonly newFindings: ReadonlySet<ReportedFinding>;
  /** Adds to what is told to be left out. */
  readonly leaveOut: (what: string) => void;
}

/** What stands below a list whose last entries are left out. */
export function restOf(entries: readonly unknown[], { shown }: Page): Paragraph[] {
  const rest = entries.length - Math.min(entries.length, shown.entries);
  return rest === 0 || rest === entries.length ? [] : [paragraph(say(`… and ${rest} more.`))];
}

/** The entries of a list that are shown, the rest told. */
export function shownOf<T>(entries: readonly T[], noun: string, { shown, leaveOut }: Page): T[] {
  if (entries.length > shown.entries) leaveOut(`${entries.length - shown.entries} of ${entries.length} ${noun}`);
  return entries.slice(0, shown.entries);
}
