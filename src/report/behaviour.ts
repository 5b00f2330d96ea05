import type { Behaviour, ReportedIntegration, ReportedScenario } from './model.ts';
import { partnerAnswers } from './partner-answers.ts';
import { counted } from './wording.ts';

/** One of Auth0's questions about an integration, and what its executions answer. */
export interface Answered {
  readonly question: string;
  /** Sentences; texts of the partner's in straight quotes. */
  readonly answers: readonly string[];
}

const ENDS: Readonly<Record<ReportedScenario['outcome'], string>> = {
  denied: 'it denies',
  redirected: 'it redirects',
  continued: 'it goes on',
  threw: 'it throws',
  hung: 'it does not end within the time that Auth0 gives it',
};
/** The worst first: that is what a reader looks for. */
const ORDER = ['hung', 'threw', 'continued', 'redirected', 'denied'] as const;
const DOWN = /^(?:http-\d+|refused|dns|tls|reset)(?:@|$)/u;
const SLOW = /^(?:never-answers|slow-body)(?:@|$)/u;
const NONSENSE =
  /^(?:empty-body|html-body|truncated-json|json-null|json-object|error-in-200|redirect-http|huge-body)(?:@|$)/u;
const FORGED = /^(?:token-|request-bare|forged:)/u;
const SETTINGS = /^(?:no-secret|no-configuration|empty-configuration):/u;
const MOST = 12;
const MOST_IDS = 6;

/** How many executions there were, in one line. */
export function executionsInWords({ scenarios }: Behaviour): string {
  const bad = scenarios.filter(({ outcome }) => outcome === 'threw' || outcome === 'hung').length;
  return bad === 0
    ? counted(scenarios.length, 'execution')
    : `${counted(scenarios.length, 'execution')}, ${bad} of them ended badly`;
}

/**
 * What the executions answer, question by question, and beside it what the partner has said in the configuration file. Questions that
 * nothing is known of are left out.
 */
export function answersOf(behaviour: Behaviour, said?: ReportedIntegration['answers']): Answered[] {
  const { scenarios, notTried } = behaviour;
  const several = new Set(scenarios.map(({ handler }) => handler)).size > 1;
  const of = (handler: string) => (several ? `${handler}: ` : '');
  const matching = (ids: RegExp) => scenarios.filter(({ id }) => ids.test(id));
  const success = scenarios.filter(({ id }) => id === 'success');
  const switched = matching(/^switch-on:/u);
  const failing = scenarios.filter(({ id }) => [DOWN, SLOW, NONSENSE, SETTINGS].some((ids) => ids.test(id)));
  const asked: Answered[] = [
    {
      question: 'What happens when the provider fails?',
      answers: [
        ...ends('It is down or refuses', matching(DOWN), of),
        ...ends('It is slow', matching(SLOW), of),
        ...ends('It talks nonsense', matching(NONSENSE), of),
        ...partnerAnswers(said, behaviour),
      ],
    },
    { question: 'What happens when a field is not set?', answers: ends('A field is missing', matching(SETTINGS), of) },
    { question: 'What is the user told?', answers: told(scenarios) },
    {
      question: 'What is logged?',
      answers: [
        ...logged('On success', success),
        ...logged('On failure', failing),
        ...logged('With a debug switch on', switched),
      ],
    },
    {
      question: 'What is sent where?',
      answers: [...new Set(success.flatMap(({ requests }) => requests))].slice(0, MOST),
    },
    {
      question: 'What was tried to get past it?',
      answers: matching(FORGED)
        .slice(0, MOST)
        .map(({ when, outcome, handler }) => `When ${when}, ${of(handler)}${ENDS[outcome]}.`),
    },
    {
      question: 'What could not be tried?',
      answers: notTried.map(({ handler, reason }) => `${handler}: ${reason}`),
    },
  ];
  return asked.filter(({ answers }) => answers.length > 0);
}

function ends(what: string, scenarios: readonly ReportedScenario[], of: (handler: string) => string): string[] {
  const handlers = [...new Set(scenarios.map(({ handler }) => handler))];
  return handlers.flatMap((handler) =>
    ORDER.flatMap((outcome) => {
      const ids = scenarios.filter((each) => each.outcome === outcome && each.handler === handler).map(({ id }) => id);
      return ids.length === 0 ? [] : [`${what}: ${of(handler)}${ENDS[outcome]} (${listed(ids)}).`];
    }),
  );
}

function told(scenarios: readonly ReportedScenario[]): string[] {
  const messages = new Map<string, string[]>();
  for (const { id, userMessage } of scenarios) {
    if (userMessage !== null) messages.set(userMessage, [...(messages.get(userMessage) ?? []), id]);
  }
  if (messages.size === 0) return scenarios.length === 0 ? [] : ['Nothing, in any execution.'];
  return [...messages].slice(0, MOST).map(([text, ids]) => `"${text}" (${listed(ids)})`);
}

function logged(when: string, scenarios: readonly ReportedScenario[]): string[] {
  if (scenarios.length === 0) return [];
  const texts = [...new Set(scenarios.flatMap(({ logs }) => logs))];
  if (texts.length === 0) return [`${when}: nothing.`];
  return [
    `${when}: ${texts
      .slice(0, MOST)
      .map((text) => `"${text}"`)
      .join(', ')}${texts.length > MOST ? ' and more' : ''}.`,
  ];
}

function listed(ids: readonly string[]): string {
  const all = [...new Set(ids)];
  const more = all.length - MOST_IDS;
  return `${all.slice(0, MOST_IDS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
