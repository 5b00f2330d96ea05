import type { Plan } from '../model.ts';
import { answerTree, variants, type Variant } from './answer-tree.ts';
import type { RanOffsets } from './coverage.ts';
import { plannedEvent, type Overrides } from './events.ts';
import type { Executed, Execution } from './execute.ts';
import { provider } from './provider.ts';
import { closenesses, replayed } from './replay.ts';
import type { Scene } from './scene.ts';

type Handler = Plan['handlers'][number];

/** The best execution that was found, and how to repeat it. */
export interface Baseline extends Scene {
  readonly executed: Executed;
  /** It continued or redirected, and no statement of the failure path ran. */
  readonly clean: boolean;
  readonly denied: Denied | null;
}

/** An execution that ended in a denial without a fault. */
interface Denied extends Scene {
  /** The number of its requests. */
  readonly requests: number;
}

/** The most executions of one handler, with our own guesses and with the spec's values. */
const MOST_TRIES = 32;
const MOST_CALLS = 24;
const MOST_OPTIONS = 4;

/**
 * Searches for a clean success: among the calls from the spec, and among guesses at the provider's answers and at the customer's
 * settings.
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
      // If a handler throws by itself, nothing else is tried with it.
      const settled = outcome !== 'threw' && outcome !== 'hung';
      const score =
        (clean ? 1e7 : 0) +
        (settled ? 1e6 : 0) +
        (failed ? 0 : 1e5) +
        reached * 10 +
        requests.length * 5 +
        calls.length;
      if (best === null || score > best.score) best = { ...scene, executed, clean, denied: null, score };
      // There is nothing left to find.
      if (clean && reached === success.size && (denied !== null || Object.keys(plan.query).length === 0)) {
        return { ...best, denied };
      }
    }
    // The remaining guesses are less like real customers' settings.
    if (best?.clean === true) break;
  }
  if (best === null) throw new Error('nothing was tried');
  return { ...best, denied };
}

/** The guesses, in rounds. A round is tried completely; the next one follows if there was no success. */
function* rounds(plan: Plan, handler: Handler): Generator<readonly Scene[]> {
  const calls = (plan.spec ?? []).filter((each) => each.handler === handler.name).slice(0, MOST_CALLS);
  for (const closeness of calls.length === 0 ? [] : closenesses) {
    yield calls.flatMap((call) => replayed(plan, call, closeness) ?? []);
  }
  yield guesses(plan, handler);
}

function guesses(plan: Plan, { stage }: Handler): Scene[] {
  // Few logins contain what the Action looks for in the request, and it may let those that do pass.
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
