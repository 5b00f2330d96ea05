import type { Entry } from '../entries.ts';
import { entriesOf, SEVERITIES } from '../entries.ts';
import type { TextsOf } from '../failed-test.ts';
import { inertLine } from '../inert.ts';
import type { Report, ReportedFinding } from '../model.ts';
import type { Format, Paint } from './paint.ts';

const COLOURS: Record<ReportedFinding['severity'], Format> = { error: 'red', warning: 'yellow', notice: 'blue' };
const TITLES = { error: 'Errors', warning: 'Warnings', notice: 'Notices' } as const;
/** The most places of a sign-off, or of findings that say the same. */
export const MOST_PLACES = 5;

/** Open findings, one block for each severity, the most severe first. */
export function findingBlocks(report: Report, textsOf: TextsOf, paint: Paint): string[][] {
  return SEVERITIES.flatMap((severity) => {
    const entries = entriesOf(report, severity);
    if (entries.length === 0) return [];
    return [[paint('bold', TITLES[severity]), ...entries.flatMap((entry) => findingLines(entry, textsOf, paint))]];
  });
}

function findingLines({ finding: found, others, evidence }: Entry, textsOf: TextsOf, paint: Paint): string[] {
  const { message, hint, output } = textsOf(found);
  const also = others.slice(0, MOST_PLACES).map(place);
  const more = others.length > also.length ? [`${others.length - also.length} more`] : [];
  return [
    `  ${paint(COLOURS[found.severity], found.severity)}  ${place(found)}  ${paint('gray', inertLine(found.rule))}`,
    `    ${paint('bold', inertLine(message))}`,
    ...(hint === '' ? [] : [`    → ${inertLine(hint)}`]),
    ...evidence.map(
      (shown) => `    ${paint('gray', 'shown:')} ${inertLine(shown.message)}  ${paint('gray', inertLine(shown.rule))}`,
    ),
    ...output.map((line) => (line === '' ? '' : `      ${line}`)),
    ...(also.length === 0 ? [] : [`    ${paint('gray', 'also at')} ${[...also, ...more].join(', ')}`]),
  ];
}

export function place({ file, start }: Pick<ReportedFinding, 'file' | 'start'>): string {
  return `${inertLine(file)}:${start.line}:${start.column}`;
}
