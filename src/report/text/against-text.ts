import { inertLine } from '../inert.ts';
import type { Difference, Report } from '../model.ts';
import { place } from './findings-text.ts';
import type { Format, Paint } from './paint.ts';

const MARKS: Readonly<Record<Difference['weight'], [symbol: string, format: Format]>> = {
  weakens: ['!', 'yellow'],
  adds: ['+', 'blue'],
  changes: ['~', 'gray'],
};

/** What is new since another state of the submission, if one was requested. */
export function againstBlock({ against, integrations }: Report, paint: Paint): string[][] {
  if (against === undefined) return [];
  const base = inertLine(against.base);
  if (against.differences.length === 0)
    return [[`${paint('bold', 'Nothing is new')} in behaviour and surface since ${base}.`]];
  const several = integrations.length > 1;
  const lines = against.differences.flatMap(({ weight, path, text, place: at }) => {
    const [symbol, format] = MARKS[weight];
    const of = several ? `${inertLine(path)}: ` : '';
    const where = at === undefined ? [] : [`    ${paint('gray', place(at))}`];
    return [`  ${paint(format, symbol)} ${of}${inertLine(text)}`, ...where];
  });
  const legend = paint('gray', '(! weakens what was approved, + adds to it, ~ changes it)');
  return [[`${paint('bold', 'New since')} ${base} ${legend}`, ...lines]];
}
