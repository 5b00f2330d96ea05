import { styleText } from 'node:util';
import { allFindings } from '../../report/counts.ts';
import { defuse } from '../../report/inert.ts';
import type { Report, ReportedFinding } from '../../report/model.ts';
import { renderFindings, renderVerdict } from '../../report/text.ts';
import { counted } from '../../report/wording.ts';
import type { Shown } from './session.ts';

export interface ScreenOptions {
  readonly colour: boolean;
  /** Whether it is a terminal that can be cleared, with a person at its keys. */
  readonly isInteractive: boolean;
  readonly write: (text: string) => void;
}

const CLEAR = '\u001b[2J\u001b[3J\u001b[H';
/** This many changed files are named. */
const MOST_NAMED = 3;

/** What watching shows: the open findings, what a change fixed, and what is running. Without a person, lines with what is new and what is gone. */
export function watchScreen({ colour, isInteractive, write }: ScreenOptions) {
  let before: readonly ReportedFinding[] | null = null;
  /** What was said since the last result: after clearing the screen, it is shown again. */
  let said: readonly string[] = [];
  const gray = (text: string) => (colour ? styleText('gray', text, { validateStream: false }) : text);

  const status = (isRunning: boolean): string => {
    if (isRunning) return gray('The rest of the check is running …');
    return gray(isInteractive ? 'Watching. f: fix   r: the whole report   q: quit' : 'Watching.');
  };

  return {
    show({ result: { report, defects, infrastructure }, changed, ms, isRunning }: Shown): void {
      const now = openOf(report);
      const gone = goneOf(before ?? now, now);
      const come = goneOf(now, before ?? now);
      const head =
        changed.length === 0 ? [] : [`${namesOf(changed)} changed (${Math.round(ms)} ms).${differenceOf(gone, come)}`];
      const broken = [
        ...defects.map(({ stage, error }) => `A defect of this tool in ${stage}: ${String(error)}`),
        ...infrastructure.map(({ stage, error }) => `${stage}: ${error.message}`),
      ];
      const findings = renderFindings(report, { colour });
      const more = broken.map((line) => `${defuse(line)}\n`).join('');
      if (isInteractive) {
        head.push(...said);
        if (!isRunning) said = [];
        write(
          `${CLEAR}${head.map((line) => `${defuse(line)}\n`).join('')}${head.length === 0 ? '' : '\n'}${findings}${more}\n${status(isRunning)}\n`,
        );
      } else if (before === null) {
        write(`${findings}${more}${status(isRunning)}\n`);
      } else {
        const lines = [
          ...head,
          ...gone.map((each) => `fixed  ${lineOf(each)}`),
          ...come.map((each) => `new    ${lineOf(each)}`),
        ];
        const end = isRunning ? `${status(isRunning)}\n` : renderVerdict(report, { colour });
        write(`${lines.map((line) => `${defuse(line)}\n`).join('')}${more}${end}`);
      }
      before = now;
    },
    /** Shows lines that stay until the next change. */
    say(lines: readonly string[]): void {
      said = lines;
      write(`${defuse(lines.join('\n'))}\n`);
    },
  };
}

function openOf(report: Report): ReportedFinding[] {
  return allFindings(report).filter(({ waived }) => waived === undefined);
}

/** The findings of the first list that the second does not have, by their fingerprints. */
function goneOf(first: readonly ReportedFinding[], second: readonly ReportedFinding[]): ReportedFinding[] {
  const kept = new Set(second.map(({ fingerprint }) => fingerprint));
  return first.filter(({ fingerprint }) => !kept.has(fingerprint));
}

function differenceOf(gone: readonly ReportedFinding[], come: readonly ReportedFinding[]): string {
  const parts = [
    ...(gone.length === 0 ? [] : [`${counted(gone.length, 'finding')} fixed`]),
    ...(come.length === 0 ? [] : [counted(come.length, 'new finding')]),
  ];
  return parts.length === 0 ? '' : ` ${parts.join(', ')}.`;
}

const lineOf = ({ severity, file, start, rule, message }: ReportedFinding): string =>
  `${severity}  ${file}:${start.line}:${start.column}  ${rule}  ${message}`;

function namesOf(files: readonly string[]): string {
  const named = files.slice(0, MOST_NAMED).join(', ');
  return files.length > MOST_NAMED ? `${named} and ${files.length - MOST_NAMED} more` : named;
}
