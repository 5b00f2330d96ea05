import type { EventMock } from '../../mocks/event.ts';
import { jsonAnswer, type Answer } from '../faults.ts';
import type { Plan } from '../model.ts';
import { answerTree, variants, type Variant } from './answer-tree.ts';
import type { RanOffsets } from './coverage.ts';
import { plannedEvent, type Overrides } from './events.ts';
import type { AnswerTo, Executed, Execution } from './execute.ts';

type Handler = Plan['handlers'][number];

/** An execution that went well, or the best that there was, and how to have it again. */
export interface Baseline {
  readonly executed: Executed;
  /** It went on or redirected, and no statement of the failure path ran. */
  readonly clean: boolean;
  readonly event: () => EventMock;
  readonly answerTo: AnswerTo;
  readonly claims: unknown;
  /** One that ended in a denial without a fault; null where none did. */
  readonly denied: Pick<Baseline, 'event' | 'answerTo' | 'claims'> | null;
}

/** Executions that are tried of one handler. */
const MOST_TRIES = 32;
const MOST_OPTIONS = 4;

/** Looks for a clean success among guesses at what the provider answers and at how the customer has set the Action up. */
export async function findBaseline(
  plan: Plan,
  handler: Handler,
  execute: (of: Execution) => Promise<Executed>,
  ran: RanOffsets,
): Promise<Baseline> {
  const offsets = [...plan.success, ...plan.failure];
  const [success, failure] = [new Set(plan.success), new Set(plan.failure)];
  let best: (Baseline & { readonly score: number }) | null = null;
  let denied: Baseline['denied'] = null;
  ran.take([]);
  for (const { variant, overrides, status } of tries(plan)) {
    const claims = answerTree(plan.answers, variant);
    const event = () => plannedEvent(plan, handler.stage, overrides, claims);
    const answerTo = provider(claims, status);
    const accepted = handler.stage === 'continue' ? asClaims(claims) : null;
    const executed = await execute({ id: 'baseline', handler: handler.name, event: event(), answerTo, accepted });
    const units = ran.take(offsets);
    const { outcome, calls, requests } = executed.recording;
    const reached = [...units].filter((unit) => success.has(unit)).length;
    const failed = [...units].some((unit) => failure.has(unit));
    const clean = !failed && (outcome === 'continued' || outcome === 'redirected');
    if (outcome === 'denied' && !failed) denied ??= { event, answerTo, claims };
    const score = (clean ? 1e6 : 0) + (failed ? 0 : 1e5) + reached * 10 + requests.length * 5 + calls.length;
    if (best === null || score > best.score) best = { executed, clean, event, answerTo, claims, denied: null, score };
    // Nothing is left to find.
    if (clean && reached === success.size && (denied !== null || Object.keys(plan.query).length === 0)) break;
  }
  if (best === null) throw new Error('nothing was tried');
  return { ...best, denied };
}

interface Try {
  readonly variant: Variant;
  readonly overrides: Overrides;
  readonly status: number;
}

function tries({ configuration, answers }: Plan): Try[] {
  const statuses = [...(answers.literals['status'] ?? []), ...(answers.literals['statusCode'] ?? [])].filter(
    (each): each is number => typeof each === 'number' && each > 200 && each < 300,
  );
  const settings = configuration.flatMap(({ name, on, value, options }) =>
    on !== null
      ? []
      : options
          .filter((each) => each !== value)
          .slice(0, MOST_OPTIONS)
          .map((each): Overrides => ({ [name]: each })),
  );
  return [
    ...variants.map((variant) => ({ variant, overrides: {}, status: 200 })),
    ...statuses.map((status) => ({ variant: {}, overrides: {}, status })),
    ...settings.map((overrides) => ({ variant: {}, overrides, status: 200 })),
    ...settings.map((overrides) => ({ variant: { literal: 1 } as const, overrides, status: 200 })),
  ].slice(0, MOST_TRIES);
}

/** Answers the same to every request, and a token where it is asked for one. */
function provider(tree: unknown, status: number): AnswerTo {
  const token = { access_token: 'provider-access-token', token_type: 'Bearer', expires_in: 86_400, scope: 'all' };
  return ({ method, url }): Answer => {
    const isToken = method === 'POST' && /token|oauth/iu.test(url) && !Array.isArray(tree);
    return jsonAnswer(status, isToken ? { ...token, ...(tree as object), access_token: token.access_token } : tree);
  };
}

export const asClaims = (tree: unknown): Readonly<Record<string, unknown>> =>
  Array.isArray(tree) ? {} : (tree as Readonly<Record<string, unknown>>);
