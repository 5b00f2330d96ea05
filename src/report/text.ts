import { styleText } from 'node:util';
import { allFindings } from './counts.ts';
import { textsIn } from './failed-test.ts';
import { inertLine, withoutCommands } from './inert.ts';
import type { Report, ReportedFinding } from './model.ts';
import { againstBlock } from './text/against-text.ts';
import { findingBlocks, MOST_PLACES, place } from './text/findings-text.ts';
import type { Mark } from './text/marks.ts';
import { MARKS } from './text/marks.ts';
import type { Format, Paint } from './text/paint.ts';
import { questionBlock } from './text/questions-text.ts';
import { stageBlock } from './text/stages.ts';
import type { Verdict } from './wording.ts';
import { verdict } from './wording.ts';

const VERDICT_MARKS: Record<Verdict['kind'], Mark> = { ready: 'good', 'not-ready': 'bad', 'let-pass': 'doubtful' };

export interface TextOptions {
  readonly colour: boolean;
  /** Whether to show every answer to a question, or only the worst. */
  readonly verbose?: boolean;
}

/** The report for a terminal, with the verdict last. The partner's texts cannot leave their line or change our colours. */
export function renderText(report: Report, { colour, verbose = false }: TextOptions): string {
  const paint = painter(colour);
  const textsOf = textsIn(report);
  const blocks = [
    ...report.integrations.flatMap((integration) => [
      stageBlock(integration, paint),
      questionBlock(integration, verbose, paint),
    ]),
    ...againstBlock(report, paint),
    ...findingBlocks(report, textsOf, paint),
    ...waivedBlock(allFindings(report), paint),
    ...signOffBlock(report, paint),
    ...explainBlock(report, paint),
    [verdictLine(report, paint)],
  ];
  return `${withoutCommands(blocks.map((lines) => lines.join('\n')).join('\n\n'))}\n`;
}

/** The open findings and the verdict, for people who fix one after the other. */
export function renderFindings(report: Report, { colour }: Pick<TextOptions, 'colour'>): string {
  const paint = painter(colour);
  const blocks = [...findingBlocks(report, textsIn(report), paint), [verdictLine(report, paint)]];
  return `${withoutCommands(blocks.map((lines) => lines.join('\n')).join('\n\n'))}\n`;
}

/** Only the line with the verdict. */
export function renderVerdict(report: Report, { colour }: Pick<TextOptions, 'colour'>): string {
  return `${withoutCommands(verdictLine(report, painter(colour)))}\n`;
}

// The caller knows whether the stream can show colours, so styleText must not check a stream itself.
function painter(colour: boolean): Paint {
  return (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text);
}

function waivedBlock(findings: readonly ReportedFinding[], paint: Paint): string[][] {
  const lines = findings.flatMap((found) =>
    found.waived === undefined
      ? []
      : [
          `  ${place(found)}  ${paint('gray', inertLine(found.rule))}`,
          `    ${inertLine(found.message)}`,
          `    ${paint('gray', `waived until ${found.waived.expires}:`)} ${inertLine(found.waived.reason)}`,
        ],
  );
  return lines.length === 0 ? [] : [[paint('bold', 'Waived'), ...lines]];
}

function signOffBlock({ signOffs }: Report, paint: Paint): string[][] {
  if (signOffs.length === 0) return [];
  const lines = signOffs.flatMap(({ question, evidence, places = [] }) => [
    `  ? ${inertLine(question)}`,
    `    ${paint('gray', inertLine(evidence))}`,
    ...places.slice(0, MOST_PLACES).map((at) => `    ${paint('gray', place(at))}`),
    ...(places.length > MOST_PLACES ? [`    ${paint('gray', `… ${places.length - MOST_PLACES} more`)}`] : []),
  ]);
  return [[paint('bold', 'For the reviewer'), ...lines]];
}

/** If there is a rule to explain, how to see its page. */
function explainBlock(report: Report, paint: Paint): string[][] {
  const open = allFindings(report).some(({ waived }) => waived === undefined);
  return open ? [[paint('gray', 'Run with --explain RULE to see why a rule exists and how to fix it.')]] : [];
}

function verdictLine(report: Report, paint: Paint): string {
  const { title, sentence, kind } = verdict(report);
  const [symbol, format] = MARKS[VERDICT_MARKS[kind]];
  return `${paint([format, 'bold'].flat() as Format, `${symbol} ${title}.`)} ${sentence}`;
}
