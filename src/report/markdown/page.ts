import type { Report, ReportedFinding } from '../model.ts';
import type { ReportedSource } from '../source.ts';
import type { LinkTo } from './nodes.ts';

/** How much of a report is shown. What is left out is told at the end. */
export interface Shown {
  /** The uncovered lines themselves, below their numbers. */
  readonly source: boolean;
  readonly notices: boolean;
  readonly uncovered: boolean;
  readonly tests: boolean;
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
  readonly shown: Shown;
  /** What the run before did not find. */
  readonly newFindings: ReadonlySet<ReportedFinding>;
  /** Adds to what is told to be left out. */
  readonly leaveOut: (what: string) => void;
}

/** The entries of a list that are shown, the rest told. */
export function shownOf<T>(entries: readonly T[], noun: string, { shown, leaveOut }: Page): T[] {
  if (entries.length > shown.entries) leaveOut(`${entries.length - shown.entries} of ${entries.length} ${noun}`);
  return entries.slice(0, shown.entries);
}
