import type { PhrasingContent, RootContent } from 'mdast';
import { allFindings } from '../counts.ts';
import type { Run } from '../last-run.ts';
import type { Report, ReportedFinding } from '../model.ts';
import type { Verdict } from '../wording.ts';
import { verdict } from '../wording.ts';
import { heading, paragraph } from './markdown-nodes.ts';
import { code, say } from './prose.ts';

const VERDICT_MARKS: Record<Verdict['kind'], string> = { ready: '✅', 'not-ready': '❌', 'let-pass': '⚠️' };

/** The verdict of the run. */
export function verdictNodes(report: Report): RootContent[] {
  const { title, sentence, kind } = verdict(report);
  return [heading(2, say(`${VERDICT_MARKS[kind]} ${title}`)), paragraph(say(sentence))];
}

/** The note about a report from another run; `run` is the address of that run. */
export function receivedNote(run: string | null): RootContent {
  const other: PhrasingContent =
    run === null ? say('another run') : { type: 'link', url: run, children: [say('another run')] };
  return paragraph(say('This is the report of '), other, say(', published here unchanged.'));
}

/** A finding that a received report no longer has is fixed, or a stage broke off in that run: the report does not say which. */
export function changeNodes(
  report: Report,
  run: Run | null,
  fresh: ReadonlySet<ReportedFinding>,
  isOurs: boolean,
): RootContent[] {
  if (run === null || run.since === null) return [];
  const { commit, fixed, unchecked } = run.since;
  const open = allFindings(report).filter(({ waived }) => waived === undefined);
  const added = open.filter((finding) => fresh.has(finding)).length;
  const counts = [
    `${added} new`,
    `${fixed} ${isOurs ? 'fixed' : 'no longer found'}`,
    `${open.length - added} remaining`,
  ];
  if (unchecked > 0) counts.push(`${unchecked} not checked again`);
  return [paragraph(say('Since the last run (commit '), code(commit.slice(0, 7)), say(`): ${counts.join(', ')}.`))];
}
