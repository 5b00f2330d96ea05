import type { ReportedCode } from '../model.ts';
import type { CodeAnswer } from './answer.ts';
import { conditionsInWords, grouped, quoted, sentence, ticked, when } from './answer.ts';

type End = ReportedCode['ends'][number];

const AFTER: Readonly<Record<Exclude<End['after'], 'success'>, string>> = {
  error: 'After an error',
  status: 'After an error status of a response',
  'time-out': 'After a timeout',
  missing: 'When a setting is missing',
  failure: 'After a failure',
};

/** How the handlers end if nothing fails. The ordinary end of a handler comes last. */
export function successEnds(code: ReportedCode): CodeAnswer[] {
  const ends = code.ends.filter(({ path }) => path !== 'failure');
  const plain = ends.filter(({ kind, conditions }) => kind === 'continues' && conditions.length === 0);
  const others = ends.filter((end) => !plain.includes(end));
  return grouped([
    ...others.map((end) => answer(end, sentence(`${subject(code, end)} ${verb(end)}${when(end.conditions)}`))),
    ...plain.map((end) =>
      answer(end, `${others.length === 0 ? subject(code, end) : `Otherwise, ${lower(subject(code, end))}`} goes on.`),
    ),
  ]);
}

/** How they end if something fails. Those that continue silently come first. */
export function failureEnds(code: ReportedCode): CodeAnswer[] {
  const kinds = ['continues', 'returns', 'throws', 'redirects', 'challenges', 'denies'];
  const ends = code.ends
    .filter(({ path, after }) => path === 'failure' || after !== 'success')
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  const isCounted = (start: End['start']) => ends.some((end) => isSame(end.start, start));
  const empty = code.emptyCatches.filter(({ start }) => !isCounted(start));
  return grouped([
    ...ends.map((end) => answer(end, failure(code, end))),
    ...empty.map((span) => ({ text: 'An error is caught here, but nothing is done with it.', places: [span] })),
  ]);
}

function failure(code: ReportedCode, end: End): string {
  const { kind, after, text, conditions, helper } = end;
  if (kind === 'throws' && text === null) {
    return 'Nothing catches an error of this request: the handler throws.';
  }
  const said = AFTER[after === 'success' ? 'failure' : after];
  const asked = conditions.length === 0 ? '' : ` (${conditionsInWords(conditions)})`;
  if (kind === 'returns' && helper !== null) {
    return `${said}${asked}, the function ${ticked(helper)} ${verb(end)}.`;
  }
  const isEmpty = code.emptyCatches.some(({ start }) => isSame(start, end.start));
  return sentence(
    `${said}${asked}, ${lower(subject(code, end))} ${verb(end)}${isEmpty ? ', and nothing is done with the error' : ''}`,
  );
}

/** A single end, as a clause without its subject: `denies with "…"`. */
export function verb({ kind, text, method }: End): string {
  const said = text === null ? '' : quoted(text);
  switch (kind) {
    case 'continues':
      return 'goes on';
    case 'denies':
      return text === null ? `denies (${ticked(`api.${method ?? ''}`)})` : `denies with ${said}`;
    case 'redirects':
      return `sends the user to ${said || 'another page'}`;
    case 'challenges':
      return `asks for another factor (${ticked(`api.${method ?? ''}`)})`;
    case 'throws':
      return text === null ? 'throws' : `throws ${said}`;
    case 'returns':
      return `returns ${text === null ? 'nothing' : ticked(braceless(text))} to its caller`;
  }
}

/** The handler's name, if there are several handlers. */
function subject({ ends }: ReportedCode, { handler }: End): string {
  const handlers = new Set(ends.flatMap((end) => end.handler ?? []));
  return handler === null || handlers.size < 2 ? 'The Action' : ticked(handler);
}

function answer({ start, end }: End, text: string): CodeAnswer {
  return { text, places: [{ start, end }] };
}

function lower(text: string): string {
  return text.startsWith('The ') ? `the${text.slice(3)}` : text;
}

/** The computed part, without the braces around it. */
function braceless(text: string): string {
  return /^\{[^{}]*\}$/u.test(text) ? text.slice(1, -1) : text;
}

function isSame(a: End['start'], b: End['start']): boolean {
  return a.line === b.line && a.column === b.column;
}
