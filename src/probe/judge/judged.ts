import type { ActionFacts } from '../../analysis/facts/action.ts';
import { apiMethods, type ApiMethod } from '../../auth0/api.ts';
import { flows, type Flow, type FlowId } from '../../auth0/flows.ts';
import type { Finding } from '../../rules/finding.ts';
import { faults, STATUSES } from '../faults.ts';
import type { Plan } from '../model.ts';
import { keyOf, type RecordedCall, type Recording } from '../recording.ts';
import type { ProbeRun } from '../seen-run.ts';
import { scenariosOf } from '../scenarios.ts';
import { SUCCESS } from '../scenario.ts';

/** The data for judging one Action. */
export interface Judged {
  readonly facts: ActionFacts;
  readonly plan: Plan;
  readonly flow: Flow;
  readonly recordings: readonly Recording[];
  /** The recording of a handler's success; null if there is none without a failure. */
  readonly success: (handler: string) => Recording | null;
  /** Whether its baseline ended by itself, without an exception. */
  readonly settled: (handler: string) => boolean;
  /** The number of requests in a login of the handler that is denied without a fault; null if no such login was found. */
  readonly deniedRequests: (handler: string) => number;
  /** A scenario in words, to follow "When". */
  readonly words: (recording: Recording) => string;
  /** Ids of all possible scenarios. */
  readonly ids: readonly string[];
  readonly methods: ReadonlyMap<string, ApiMethod>;
}

export interface BehaviourFinding extends Finding {
  /** Ids of the scenarios that show it. */
  readonly scenarios: readonly string[];
}

export function judged(facts: ActionFacts, flow: FlowId, plan: Plan, run: ProbeRun): Judged {
  const known = new Map(run.recordings.map((each) => [keyOf(each), each]));
  const baseline = (handler: string) => known.get(keyOf({ handler, id: SUCCESS }));
  const ids = new Set<string>();
  const words = new Map(
    plan.handlers.flatMap(({ name, stage }) => {
      const facts = { stage, requests: 4, readsBody: true, hasToken: true, denies: true, optional: plan.optional };
      return scenariosOf(plan, facts).map((each) => {
        ids.add(each.id);
        return [keyOf({ handler: name, id: each.id }), each.words] as const;
      });
    }),
  );
  return {
    facts,
    plan: { ...plan, secrets: [...plan.secrets, ...ownSecretsOf(run)] },
    flow: flows[flow],
    recordings: run.recordings.filter(isJudged),
    success: (handler) => {
      const recording = baseline(handler);
      const isGood = recording?.outcome === 'continued' || recording?.outcome === 'redirected';
      return isGood && !recording.failed ? recording : null;
    },
    settled: (handler) => !['threw', 'hung', undefined].includes(baseline(handler)?.outcome),
    deniedRequests: (handler) => run.baselines.get(handler)?.deniedRequests ?? 0,
    words: (recording) => words.get(keyOf(recording)) ?? `the scenario ${recording.id} is run`,
    ids: [...ids],
    methods: new Map(apiMethods[flow].map((method) => [method.path, method])),
  };
}

/** Secrets of the spec that replaced ours. They are also searched for, and shown to nobody. */
const ownSecretsOf = ({ baselines }: ProbeRun) =>
  [...baselines.values()].flatMap(({ ownSecrets }) =>
    ownSecrets.map(({ name, value }) => ({ name, value, on: null, options: [] })),
  );

/**
 * Not errors that depend on the environment: a missing package has its own finding, and so does a method that the flow's `api` lacks.
 * Refusals of the probe's process are not the Action's fault.
 */
function isJudged({ error }: Recording): boolean {
  return !/^Error: Cannot find (?:module|package)|is not available to tests|the network is closed to tests|api\.[\w.]+ is not a function/u.test(
    error ?? '',
  );
}

const PROVIDER = new Set(faults.map(({ id }) => id));

/** Whether the provider fails in it: with a status, without an answer, or with nonsense. */
export function isProviderFault({ id }: Recording): boolean {
  const [fault = ''] = id.split('@');
  return PROVIDER.has(fault)
    ? fault !== 'huge-body'
    : /^http-\d+$/u.test(fault) || STATUSES.some((status) => fault === `http-${status}`);
}

/** A denial, a redirect, or a request for another factor: the user does not simply get through. */
export function isProtected({ outcome, calls }: Recording): boolean {
  return (
    outcome === 'denied' ||
    outcome === 'redirected' ||
    calls.some(({ path }) => /^(?:authentication\.(?:challenge|enroll)|multifactor\.enable)/u.test(path))
  );
}

/** The arguments of a call that somebody can read, each with the reader. */
export function shownBy(
  { methods }: Judged,
  { path, args }: RecordedCall,
): { readonly text: string; readonly to: string }[] {
  return (methods.get(path)?.parameters ?? []).flatMap(({ shownTo }, index) => {
    const text = args[index];
    return shownTo === undefined || text === undefined ? [] : [{ text, to: shownTo }];
  });
}

/** A call that denies, in the words of the flow. */
export function denialOf({ flow, methods }: Judged): string {
  const path = flow.denyMethods[0];
  if (path === undefined) return 'return';
  const required = (methods.get(path)?.parameters ?? []).filter((each) => each.required);
  return `api.${path}(${required.map(() => '"…"').join(', ')})`;
}

const MOST_NAMED = 5;

/** Ids for people: a few, and the number of others. */
export function named(ids: readonly string[]): string {
  const more = ids.length - MOST_NAMED;
  return `${ids.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
