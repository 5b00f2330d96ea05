import { inertLine } from '../inert.ts';
import type { ReportedIntegration } from '../model.ts';
import { answersOf, unansweredOf } from '../questions/questions.ts';
import type { Paint } from './paint.ts';

const LONGEST = 600;
/** The number of answers that are shown in the short form. */
const SHORT = { code: 2, seen: 1 };
/** The number of places of an answer in the short form. */
const MOST_PLACES = 3;

/** Each question with what the code says and what the probe saw, the worst first. All of it if `verbose`. */
export function questionBlock(integration: ReportedIntegration, verbose: boolean, paint: Paint): string[] {
  const file = integration.code?.file ?? '';
  let left = 0;
  const most = (short: number) => (verbose ? Infinity : short);
  const lines = answersOf(integration).flatMap(({ question, code, seen, said }) => {
    left += Math.max(0, code.length - most(SHORT.code)) + Math.max(0, seen.length - most(SHORT.seen));
    return [
      `    ${paint('bold', question)}`,
      ...code.slice(0, most(SHORT.code)).map(({ text, places }) => {
        const named = places
          .slice(0, most(MOST_PLACES))
          .map(({ start }, index) => `${index === 0 ? inertLine(file) : ''}:${start.line}:${start.column}`);
        const more = places.length > named.length ? [`${places.length - named.length} more`] : [];
        const at = named.length === 0 ? '' : paint('gray', `  ${[...named, ...more].join(', ')}`);
        return `      code   ${inertLine(text, LONGEST)}${at}`;
      }),
      ...seen.slice(0, most(SHORT.seen)).map((each) => `      probe  ${inertLine(each, LONGEST)}`),
      ...said.map((each) => `      ${inertLine(each, LONGEST)}`),
    ];
  });
  const told =
    left === 0
      ? []
      : [`    ${paint('gray', `${left} more ${left === 1 ? 'answer' : 'answers'}: --verbose shows all of them.`)}`];
  return [
    `  ${paint('bold', "Auth0's questions")}`,
    ...unansweredOf(integration).map((why) => `    ${paint('gray', why)}`),
    ...lines,
    ...told,
  ];
}
