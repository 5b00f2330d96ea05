import type { Plan } from '../model.ts';
import { answerTree, variants, type Variant } from './answer-tree.ts';
import type { RanOffsets } from './coverage.ts';
import { plannedEvent, type Overrides } from './events.ts';
import type { Executed, Execution } from './execute.ts';
import { provider } from './provider.ts';
import { closenesses, replayed } from './replay.ts';
import type { Scene } from './scene.ts';

type Handler = Plan['handlers'][number];

/** An execution that went well, or the best that there was, and how to have it again. */
export interface Baseline extends Scene {
  readonly executed: Executed;
  /** It went on or redirected, and no statement of the failure path ran. */
  readonly clean: boolean;
  readonly denied: Denied | null;
}

/** One that ended in a denial without a fault. */
interface Denied extends Scene {
  /** The number that it has sent. */
  readonly requests: number;
}

/** Executions that are tried of one handler, of our own making and of the spec's. */
const MOST_TRIES = 32;
const MOST_CALLS = 24;
const MOST_OPTIONS = 4;

/**
 * Looks for a clean success: among the calls of the spec, and among guesses at what the provider answers and at how the customer has
 * set the Action up.
 */
export async function findBaseline(
  plan: Plan,
  handler: Handler,
  execute: (of: Execution) => Promise<Executed>,
  ran: RanOffsets,
): Promise<Baseline> {
  const offsets = [...plan.success, ...plan.failure];
  const [success, failure] = [new Set(plan.success), new Set(plan.failure)];
  let best: (Baseline & { readonly score: number }) | null = null;
  let denied: Denied | null = null;
  ran.take([]);
  for (const scenes of rounds(plan, handler)) {
    for (const scene of scenes) {
      const executed = await execute({
        id: 'baseline',
        handler: handler.name,
        event: scene.event(),
        answerTo: scene.answers(),
        accepted: handler.stage === 'continue' ? asClaims(scene.claims) : null,
        given: scene.given,
      });
      const units = ran.take(offsets);
      const { outcome, calls, requests } = executed.recording;
      const reached = [...units].filter((unit) => success.has(unit)).length;
      const failed = [...units].some((unit) => failure.has(unit));
      const clean = !failed && (outcome === 'continued' || outcome === 'redirected');
      if (outcome === 'denied' && !failed) denied ??= { ...scene, requests: requests.length };
      // Of one that throws by itself nothing else is tried.
      const settled = outcome !== 'threw' && outcome !== 'hung';
      const score =
        (clean ? 1e7 : 0) +
        (settled ? 1e6 : 0) +
        (failed ? 0 : 1e5) +
        reached * 10 +
        requests.length * 5 +
        calls.length;
      if (best === null || score > best.score) best = { ...scene, executed, clean, denied: null, score };
      // Nothing is left to find.
      if (clean && reached === success.size && (denied !== null || Object.keys(plan.query).length === 0)) {
        return { ...best, denied };
      }
    }
    // What is left comes less close to what customers have.
    if (best?.clean === true) break;
  }
  if (best === null) throw new Error('nothing was tried');
  return { ...best, denied };
}

/** What is tried, in rounds: a round is tried to its end, and the next one where nothing went well. */
function* rounds(plan: Plan, handler: Handler): Generator<readonly Scene[]> {
  const calls = (plan.spec ?? []).filter((each) => each.handler === handler.name).slice(0, MOST_CALLS);
  for (const closeness of calls.length === 0 ? [] : closenesses) {
    yield calls.flatMap((call) => replayed(plan, call, closeness) ?? []);
  }
  yield guesses(plan, handler);
}

function guesses(plan: Plan, { stage }: Handler): Scene[] {
  // Few logins come with what the Action looks for in the request, and it may let those past that do.
  const mayBeBare = stage === 'execute' && Object.keys(plan.query).length > 0;
  const planned = tries(plan);
  const all = (mayBeBare ? [false, true] : [false]).flatMap((bare) => planned.map((each) => ({ ...each, bare })));
  return all.map(({ variant, overrides, status, bare }) => {
    const claims = answerTree(plan.answers, variant);
    return {
      event: () => plannedEvent(plan, stage, { overrides, bare }, claims),
      answers: () => provider(claims, status),
      claims,
      given: null,
    };
  });
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

export const asClaims = (tree: unknown): Readonly<Record<string, unknown>> =>
  typeof tree !== 'object' || tree === null || Array.isArray(tree) ? {} : (tree as Readonly<Record<string, unknown>>);
