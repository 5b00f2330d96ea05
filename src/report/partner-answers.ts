import type { Behaviour, ReportedIntegration } from './model.ts';
import { isProviderFailure } from './provider-failure.ts';

type Answers = NonNullable<ReportedIntegration['answers']>;

const SAYS = {
  allow: 'The partner says: when the provider fails, the login goes on.',
  deny: 'The partner says: when the provider fails, the login is denied.',
} as const;
/** How an execution ends if it does what the partner says. */
const AS_SAID = { allow: ['continued', 'redirected'], deny: ['denied'] } as const;
const MOST_IDS = 6;

/** What the partner says in the configuration file, and the executions that ended differently. Empty if the partner says nothing. */
export function partnerAnswers(answers: Answers | undefined, behaviour: Behaviour | null): string[] {
  if (answers === undefined) return [];
  const { providerFailure, note } = answers;
  return [
    ...(providerFailure === null ? [] : [SAYS[providerFailure], ...compared(providerFailure, behaviour)]),
    ...(note === null ? [] : [`The partner notes: "${note}"`]),
  ];
}

function compared(said: 'allow' | 'deny', behaviour: Behaviour | null): string[] {
  const tried = (behaviour?.scenarios ?? []).filter(({ id }) => isProviderFailure(id));
  if (tried.length === 0) return ['No execution shows this.'];
  const others = tried.filter(({ outcome }) => !(AS_SAID[said] as readonly string[]).includes(outcome));
  if (others.length === 0) return [`The executions agree (${tried.length} of ${tried.length}).`];
  const ids = [...new Set(others.map(({ id, outcome }) => `${id} ${outcome}`))];
  const more = ids.length - MOST_IDS;
  const named = `${ids.slice(0, MOST_IDS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return [`${others.length} of ${tried.length} executions ended in another way: ${named}.`];
}
