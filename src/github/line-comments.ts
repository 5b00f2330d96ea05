import { entriesIn } from '../report/confirmed.ts';
import { allFindings } from '../report/counts.ts';
import type { Report, ReportedFinding } from '../report/model.ts';
import type { NotCommented } from '../report/review.ts';
import { renderLineComment } from '../report/review.ts';
import type { Finding } from '../rules/finding.ts';
import type { LineRange } from './diff-lines.ts';
import { diffLines } from './diff-lines.ts';
import type { ChangedFile } from './pull-reviews.ts';
import type { Suggestion } from './suggestion.ts';
import { asOne, suggestionOf } from './suggestion.ts';

export interface LineComment extends LineRange {
  readonly fingerprint: string;
  readonly path: string;
  readonly body: string;
}

export interface LineComments {
  readonly comments: readonly LineComment[];
  readonly left: NotCommented;
}

/** The most comments of ours on one pull request at a time. */
export const MOST_COMMENTS = 50;

/** Findings about a credential: quoting a line next to one could show it. */
const ABOUT_CREDENTIALS = new Set([
  'secrets/hard-coded',
  'manifest/secret-value-committed',
  'layout/committed-secret-file',
]);

/** Errors and warnings that are not waived, the most severe first. A finding that confirms another is shown with it. */
export function commentable(report: Report): ReportedFinding[] {
  const all = allFindings(report);
  const { isEvidence } = entriesIn(all);
  const open = all.filter((each) => each.waived === undefined && !isEvidence(each));
  return (['error', 'warning'] as const).flatMap((level) => open.filter(({ severity }) => severity === level));
}

/**
 * The comments that a report has for the lines of a diff.
 * @param textOf gives the checked text of a file if it equals the head commit's, otherwise null
 */
export async function lineComments(
  report: Report,
  options: {
    readonly files: readonly ChangedFile[];
    readonly textOf: (file: ChangedFile) => Promise<string | null>;
    readonly fixable: readonly Finding[];
    /** Makes the address of a rule's page; null if it is not known. */
    readonly documentation: ((rule: string) => string) | null;
  },
): Promise<LineComments> {
  const comments: LineComment[] = [];
  const left = { outside: 0, otherContent: 0, beyond: 0 };
  const texts = new Map<string, Promise<string | null>>();
  for (const finding of commentable(report)) {
    const file = options.files.find(({ path }) => path === finding.file);
    const hunks = diffLines(file?.patch);
    const anchor = anchorOf(finding, hunks);
    if (file === undefined || anchor === null) {
      left.outside += 1;
      continue;
    }
    const reading = texts.get(file.path) ?? options.textOf(file);
    texts.set(file.path, reading);
    const text = await reading;
    if (text === null) left.otherContent += 1;
    else if (comments.length >= MOST_COMMENTS) left.beyond += 1;
    else {
      const suggestion = safeSuggestion(finding, text, hunks, report, options.fixable);
      const { first, last } = suggestion ?? anchor;
      const { documentation } = options;
      const body = renderLineComment(finding, report, { suggestion: suggestion?.text ?? null, documentation });
      comments.push({ fingerprint: finding.fingerprint, path: file.path, first, last, body });
    }
  }
  return { comments, left };
}

/** The finding's lines if one hunk contains them all, otherwise the first of them that a hunk contains. */
function anchorOf(finding: ReportedFinding, hunks: readonly LineRange[]): LineRange | null {
  const { first, last } = linesOf(finding);
  if (hunks.some((hunk) => holds(hunk, { first, last }))) return { first, last };
  const hunk = hunks.find((each) => each.last >= first && each.first <= last);
  if (hunk === undefined) return null;
  const line = Math.max(first, hunk.first);
  return { first: line, last: line };
}

function safeSuggestion(
  finding: ReportedFinding,
  text: string,
  hunks: readonly LineRange[],
  report: Report,
  fixable: readonly Finding[],
): Suggestion | null {
  const fix = fixable.find(
    ({ rule, file, start, end }) =>
      rule === finding.rule && file === finding.file && isAt(start, finding.start) && isAt(end, finding.end),
  )?.fix;
  // A fix is made completely or not at all: a part of a fix for several files would leave the submission broken.
  const isOfFile = fix?.every((edit) => edit.file === finding.file) === true;
  const suggestion = fix !== undefined && isOfFile ? suggestionOf(text, asOne(text, fix)) : null;
  if (suggestion === null || !overlap(suggestion, linesOf(finding))) return null;
  if (!hunks.some((hunk) => holds(hunk, suggestion))) return null;
  const besideCredential = allFindings(report).some(
    (other) => ABOUT_CREDENTIALS.has(other.rule) && other.file === finding.file && overlap(suggestion, linesOf(other)),
  );
  return besideCredential ? null : suggestion;
}

/** The end is exclusive: an end at the first column of a line does not include that line. */
function linesOf({ start, end }: ReportedFinding): LineRange {
  return { first: start.line, last: end.column === 1 && end.line > start.line ? end.line - 1 : end.line };
}

function isAt(one: { line: number; column: number }, other: { line: number; column: number }): boolean {
  return one.line === other.line && one.column === other.column;
}

function holds(outer: LineRange, inner: LineRange): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

function overlap(one: LineRange, other: LineRange): boolean {
  return one.first <= other.last && other.first <= one.last;
}
