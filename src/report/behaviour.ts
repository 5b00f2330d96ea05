import type { Behaviour, ReportedScenario } from './model.ts';
import type { QuestionId } from './questions/question.ts';
import { counted } from './wording.ts';

/** What the executions show, by question. Questions without an observation are left out. */
export type Seen = { readonly [Id in QuestionId]?: readonly string[] };

const ENDS: Readonly<Record<ReportedScenario['outcome'], string>> = {
  denied: 'it denies',
  redirected: 'it redirects',
  continued: 'it goes on',
  threw: 'it throws',
  hung: 'it does not end within the time that Auth0 gives it',
};
/** The worst first, because a reader looks for it. */
const ORDER = ['hung', 'threw', 'continued', 'redirected', 'denied'] as const;
const DOWN = /^(?:http-\d+|refused|dns|tls|reset)(?:@|$)/u;
const SLOW = /^(?:never-answers|slow-body)(?:@|$)/u;
const NONSENSE =
  /^(?:empty-body|html-body|truncated-json|json-null|json-object|error-in-200|redirect-http|huge-body)(?:@|$)/u;
const FORGED = /^(?:token-|request-bare|forged:)/u;
const SETTINGS = /^(?:no-secret|no-configuration|empty-configuration):/u;
const MOST = 12;
const MOST_IDS = 6;

/** The number of executions, in one line. */
export function executionsInWords({ scenarios }: Behaviour): string {
  const bad = scenarios.filter(({ outcome }) => outcome === 'threw' || outcome === 'hung').length;
  return bad === 0
    ? counted(scenarios.length, 'execution')
    : `${counted(scenarios.length, 'execution')}, ${bad} of them ended badly`;
}

/** What the executions show, as sentences. The partner's texts are in straight quotes. */
export function seenOf({ scenarios, notTried }: Behaviour): Seen {
  const several = new Set(scenarios.map(({ handler }) => handler)).size > 1;
  const of = (handler: string) => (several ? `${handler}: ` : '');
  const matching = (ids: RegExp) => scenarios.filter(({ id }) => ids.test(id));
  const success = scenarios.filter(({ id }) => id === 'success');
  const switched = matching(/^switch-on:/u);
  const failing = scenarios.filter(({ id }) => [DOWN, SLOW, NONSENSE, SETTINGS].some((ids) => ids.test(id)));
  const untried = notTried.map(({ handler, reason }) => `${handler} was not tried: ${reason}`);
  const asked: Record<QuestionId, readonly string[]> = {
    ends: [...ends('All goes well', success, of), ...ends('With a debug switch on', switched, of), ...untried],
    silent: ends('A field is not set', matching(SETTINGS), of),
    request: [
      ...ends('The service is down or refuses', matching(DOWN), of),
      ...ends('The service is slow', matching(SLOW), of),
      ...ends('The service sends a wrong body', matching(NONSENSE), of),
    ],
    told: told(scenarios),
    logged: [
      ...logged('On success', success),
      ...logged('On failure', failing),
      ...logged('With a debug switch on', switched),
    ],
    bypass: matching(FORGED)
      .slice(0, MOST)
      .map(({ when, outcome, handler }) => `When ${when}, ${of(handler)}${ENDS[outcome]}.`),
    sent: [...new Set(success.flatMap(({ requests }) => requests))].slice(0, MOST),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, answers]) => answers.length > 0));
}

function ends(what: string, scenarios: readonly ReportedScenario[], of: (handler: string) => string): string[] {
  const handlers = [...new Set(scenarios.map(({ handler }) => handler))];
  return handlers.flatMap((handler) =>
    ORDER.flatMap((outcome) => {
      const ids = scenarios.filter((each) => each.outcome === outcome && each.handler === handler).map(({ id }) => id);
      const named = ids.every((id) => id === 'success') ? '' : ` (${listed(ids)})`;
      return ids.length === 0 ? [] : [`${what}: ${of(handler)}${ENDS[outcome]}${named}.`];
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
  return `${all
    .slice(0, MOST_IDS)
    .map((id) => `\`${id.replaceAll('`', "'")}\``)
    .join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
