import type { Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { entriesIn } from './confirmed.ts';
import { allFindings } from './counts.ts';
import { textsIn } from './failed-test.ts';
import {
  evidenceLine,
  lines,
  list,
  item,
  outputBlock,
  paragraph,
  ruleLink,
  strong,
} from './markdown/markdown-nodes.ts';
import { code, prose, say } from './markdown/prose.ts';
import type { Report, ReportedFinding } from './model.ts';
import { counted, verdict } from './wording.ts';

const MARKS: Record<ReportedFinding['severity'], string> = {
  error: '❌ Must be fixed: ',
  warning: '⚠️ A reviewer will ask about: ',
  notice: 'Worth a look: ',
};
const TEXT_LIMIT = 1_000;

export interface LineCommentOptions {
  /** The text that GitHub should put in place of the lines; null for none. */
  readonly suggestion: string | null;
  /** Makes the address of a rule's page; null if it is not known. */
  readonly documentation: ((rule: string) => string) | null;
}

/** The text of a comment on a line about a finding. */
export function renderLineComment(finding: ReportedFinding, report: Report, options: LineCommentOptions): string {
  const { suggestion, documentation } = options;
  const { severity, rule } = finding;
  const { message, hint, output } = textsIn(report)(finding);
  return write([
    lines(
      [say(MARKS[severity]), ...prose(message, TEXT_LIMIT)],
      ...(hint === '' ? [] : [[say('→ '), ...prose(hint, TEXT_LIMIT)]]),
      ...entriesIn(allFindings(report))
        .evidenceOf(finding)
        .map((shown) => evidenceLine(shown, documentation)),
    ),
    ...(output.length === 0 ? [] : [outputBlock(output)]),
    ...(suggestion === null ? [] : [{ type: 'code' as const, lang: 'suggestion', value: suggestion }]),
    paragraph(ruleLink(rule, documentation)),
  ]);
}

/** Errors and warnings without a comment on their line, by the reason. */
export interface NotCommented {
  /** They are outside the diff. */
  readonly outside: number;
  /** They are in files whose checked content differs from the head commit. */
  readonly otherContent: number;
  /** They are more than a review can hold. */
  readonly beyond: number;
}

/** The text of the review as a whole. It stays true for its commit: nothing in it has to be updated. */
export function renderReview(report: Report, commit: string, left: NotCommented, most: number): string {
  const { title, sentence } = verdict(report);
  const said: string[] = [];
  if (left.outside > 0) said.push(`${counted(left.outside, 'finding')} outside the lines that the diff shows`);
  if (left.otherContent > 0) {
    said.push(
      `${counted(left.otherContent, 'finding')} in files that differ from the head commit, because a merge commit was checked`,
    );
  }
  if (left.beyond > 0) said.push(`${counted(left.beyond, 'finding')} beyond the limit of ${most} comments`);
  return write([
    paragraph(strong(say(`${title}.`)), say(` ${sentence}`)),
    ...(said.length === 0
      ? []
      : [
          paragraph(say('Not commented on here; the review summary and the summary of the job have them all:')),
          list(said.map((each) => item(paragraph(say(each))))),
        ]),
    paragraph(say('Checked at commit '), code(commit.slice(0, 12))),
  ]);
}

function write(children: RootContent[]): string {
  const tree: Root = { type: 'root', children };
  return toMarkdown(tree, { extensions: [gfmToMarkdown()], bullet: '-', resourceLink: true });
}
