import { seenOf } from '../behaviour.ts';
import { partnerAnswers } from '../partner-answers.ts';
import type { ReportedCode, ReportedIntegration } from '../model.ts';
import type { CodeAnswer } from './answer.ts';
import { grouped, quoted, ticked, when } from './answer.ts';
import { failureEnds, successEnds } from './end-answers.ts';
import type { QuestionId } from './question.ts';
import { questions } from './question.ts';
import { bypassAnswers, requestAnswers, sentAnswers } from './request-answers.ts';

/** The number of answers that are shown in the short form. */
export const SHORT = { code: 3, seen: 2 };

/** A question with everything that is known about it. */
export interface Answered {
  readonly id: QuestionId;
  readonly question: string;
  /** What the code says. Only empty if the code could not be read. */
  readonly code: readonly CodeAnswer[];
  /** What the probe saw, in sentences. Only empty if it did not run. */
  readonly seen: readonly string[];
  /** What the partner says about it in the configuration file, in sentences. They are always shown. */
  readonly said: readonly string[];
}

/** Why a side has no answers at all, in sentences. */
export function unansweredOf({ code, behaviour }: Pick<ReportedIntegration, 'code' | 'behaviour'>): string[] {
  return [
    ...(code === null ? ['The code of the Action could not be read.'] : []),
    ...(behaviour === null ? ['The probe did not run.'] : []),
  ];
}

/** The answers to every question, always in the same order; none if neither side has any. */
export function answersOf({
  code,
  behaviour,
  answers,
}: Pick<ReportedIntegration, 'code' | 'behaviour' | 'answers'>): Answered[] {
  if (code === null && behaviour === null) return [];
  const seen = behaviour === null ? null : seenOf(behaviour);
  return (Object.keys(questions) as QuestionId[]).map((id) => ({
    id,
    question: questions[id],
    code: code === null ? [] : orElse(SAYS[id](code), NOTHING[id]),
    seen: seen === null ? [] : (seen[id] ?? [NOT_SEEN[id]]),
    said: id === 'request' ? partnerAnswers(answers, behaviour) : [],
  }));
}

const SAYS: Readonly<Record<QuestionId, (code: ReportedCode) => CodeAnswer[]>> = {
  ends: successEnds,
  silent: failureEnds,
  request: requestAnswers,
  told: toldAnswers,
  logged: loggedAnswers,
  bypass: bypassAnswers,
  sent: sentAnswers,
};

const NOTHING: Readonly<Record<QuestionId, string>> = {
  ends: 'The code does not show how the Action ends.',
  silent: 'The code has no failure path.',
  request: 'The Action sends no request.',
  told: 'Nothing: the Action neither denies nor redirects.',
  logged: 'Nothing.',
  bypass: '',
  sent: 'The Action sends no request.',
};

const NOT_SEEN: Readonly<Record<QuestionId, string>> = {
  ends: 'No execution ended.',
  silent: 'The Action has no field that could be missing.',
  request: 'No request was sent that could fail.',
  told: 'Nothing.',
  logged: 'Nothing.',
  bypass: 'The request has nothing that could be forged.',
  sent: 'No request was sent.',
};

function orElse(answers: readonly CodeAnswer[], otherwise: string): readonly CodeAnswer[] {
  return answers.length > 0 ? answers : [plain(otherwise)];
}

function plain(text: string): CodeAnswer {
  return { text, places: [] };
}

/** What users read, and where they are sent. Texts that are not constant come first. */
function toldAnswers({ ends }: ReportedCode): CodeAnswer[] {
  const told = ends.filter(({ kind, text }) => (kind === 'denies' || kind === 'redirects') && text !== null);
  const isComputed = ({ text }: { text: string | null }) => /\{/u.test(text ?? '');
  return grouped(
    [...told.filter(isComputed), ...told.filter((end) => !isComputed(end))].map((end) => {
      const text = quoted(end.text ?? '');
      const what = end.kind === 'redirects' ? `They are sent to ${text}` : text;
      return { text: isComputed(end) ? `Computed at run time: ${what}` : what, places: [end] };
    }),
  );
}

const WHEN_LOGGED = {
  always: 'On every execution',
  load: 'When the Action is loaded',
  denial: 'On a denial',
  failure: 'On a failure',
  switch: 'With a debug switch on',
} as const;

/** Each log with its condition. Logs of every execution come first. */
function loggedAnswers({ logs }: ReportedCode): CodeAnswer[] {
  const order = Object.keys(WHEN_LOGGED);
  const sorted = [...logs].sort((a, b) => order.indexOf(a.when) - order.indexOf(b.when));
  return grouped(
    sorted.map((log) => {
      const gate = log.gate === null ? '' : ` (${ticked(log.gate)})`;
      const isSaid = log.conditions.some(({ test }) => test === log.gate);
      const under = log.conditions.length === 0 || isSaid ? '' : `,${when(log.conditions)}`;
      const what = log.text === '' ? ticked(`${log.method}()`) : quoted(log.text);
      return { text: `${WHEN_LOGGED[log.when]}${gate}${under}: ${what}`, places: [log] };
    }),
  );
}
