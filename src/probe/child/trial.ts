import type { Plan } from '../model.ts';
import type { Answer } from '../answers.ts';
import { EXPLORED_AT, type GivenByApi } from '../explore/exploration.ts';
import { answerTree, type Variant } from './answer-tree.ts';
import { asClaims } from './baseline.ts';
import { plannedEvent, STATE } from './events.ts';
import type { Execution } from './execute.ts';
import { provider } from './provider.ts';
import type { AnswerTo } from './scene.ts';

/** One difference from the ordinary execution. */
export type Twist =
  | { readonly kind: 'variant'; readonly variant: Variant }
  | { readonly kind: 'status'; readonly status: number }
  /** Path below `event`; `undefined` deletes the value. */
  | { readonly kind: 'event'; readonly path: readonly string[]; readonly value: unknown }
  /** Path below the provider's answer. */
  | { readonly kind: 'answer'; readonly path: readonly string[]; readonly value: unknown }
  /** For the request with this number, from 0; null for all. */
  | { readonly kind: 'response'; readonly at: number | null; readonly answer: Answer }
  | { readonly kind: 'api'; readonly given: GivenByApi }
  | { readonly kind: 'no-token' };

export type Trial = readonly Twist[];

/** What a twist is about: of two twists with the same place, only the later one applies. */
export function placeOf(twist: Twist): string {
  switch (twist.kind) {
    case 'event':
    case 'answer':
      return `${twist.kind} ${JSON.stringify(twist.path)}`;
    case 'response':
      return `response ${String(twist.at)}`;
    case 'api':
      return `api ${twist.given.path}`;
    case 'variant':
    case 'status':
    case 'no-token':
      return twist.kind;
  }
}

export interface Staged {
  /** `seed` and `later` (milliseconds) distinguish two executions of one trial. */
  readonly execution: (of: { readonly seed: number; readonly later: number }) => Execution;
  readonly event: Record<string, unknown>;
  readonly claims: Readonly<Record<string, unknown>> | null;
  readonly given: readonly GivenByApi[];
  /** The answers, by the number of the request. */
  readonly answered: Map<number, Answer>;
  /** The tree from which the provider's answers are made. */
  readonly tree: unknown;
}

/** A trial as a scene. */
export function staged(plan: Plan, { name, stage }: Plan['handlers'][number], trial: Trial): Staged {
  const of = <Kind extends Twist['kind']>(kind: Kind) =>
    trial.filter((twist): twist is Extract<Twist, { kind: Kind }> => twist.kind === kind);
  const { variant } = of('variant').at(-1) ?? { variant: {} };
  const { status } = of('status').at(-1) ?? { status: 200 };
  const tree = answerTree(plan.answers, variant);
  // The result of `validateToken` belongs to the state of the request.
  if (stage === 'continue' && isObject(tree) && Object.hasOwn(tree, 'state')) tree['state'] = STATE;
  for (const { path, value } of of('answer')) put(tree, path, value);
  const event = plannedEvent(plan, stage, { overrides: {}, bare: false }, tree);
  for (const { path, value } of of('event')) put(event, path, value);
  const given = of('api').map((each) => each.given);
  const answered = new Map<number, Answer>();
  const usual = provider(tree, status);
  const responses = of('response');
  const answerTo: AnswerTo = (asked) => {
    const other = responses.findLast(({ at }) => at === null || at === asked.number);
    const answer = other?.answer ?? usual(asked);
    if (asked.method !== 'CONNECT' || answer.kind !== 'answer') answered.set(asked.number, answer);
    return answer;
  };
  const refused = of('no-token').length > 0;
  const claims = stage === 'continue' && !refused ? asClaims(tree) : null;
  return {
    execution: ({ seed, later }) => {
      answered.clear();
      return {
        id: 'trial',
        handler: name,
        event: structuredClone(event),
        answerTo,
        accepted: claims,
        given: {
          now: EXPLORED_AT + later,
          values: given.map((each) => ({ ...each, path: `api.${each.path}()` })),
          standsIn: false,
          ownSecrets: false,
        },
        seed,
      };
    },
    event,
    claims,
    given,
    answered,
    tree,
  };
}

/** Sets the value at a path, as far as there are objects on the way, or deletes it if the value is undefined. */
function put(root: unknown, path: readonly string[], value: unknown): void {
  let holder = root;
  for (const name of path.slice(0, -1)) {
    if (!isObject(holder)) return;
    if (!isObject(holder[name])) {
      if (value === undefined) return;
      holder[name] = {};
    }
    holder = holder[name];
  }
  const last = path.at(-1);
  if (last === undefined || !isObject(holder)) return;
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = structuredClone(value);
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
