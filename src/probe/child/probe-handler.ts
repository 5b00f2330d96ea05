import type { Plan, ProbeRequest } from '../model.ts';
import { isWanting, type FoundBaseline, type ProbeMessage } from '../child-messages.ts';
import { keyOf, probeLimits, type Recording } from '../recording.ts';
import { scenariosOf } from '../scenarios.ts';
import { SUCCESS, type Change, type Scenario } from '../scenario.ts';
import { asClaims, findBaseline, type Baseline } from './baseline.ts';
import type { RanOffsets } from './coverage.ts';
import { otherUser } from './events.ts';
import type { Executed, Execution } from './execute.ts';
import type { AnswerTo } from './scene.ts';
import { changed, has, tokenNames } from './changed-event.ts';

export interface Means {
  readonly request: ProbeRequest;
  readonly execute: (of: Execution) => Promise<Executed>;
  readonly ran: RanOffsets;
  readonly send: (message: ProbeMessage) => void;
}

/** The most scenarios of one group with the same end; more would show nothing new. */
const ENOUGH = 3;

/** Finds the handler's baseline and runs all scenarios that apply to it. Reports each scenario before and after. */
export async function probeHandler(
  handler: Plan['handlers'][number],
  { request, execute, ran, send }: Means,
): Promise<void> {
  const { plan, done } = request;
  const baseline = await findBaseline(plan, handler, execute, ran);
  const { recording, validated } = baseline.executed;
  const found = foundBaseline(plan, baseline);
  send({ kind: 'baseline', handler: handler.name, ...found });
  // It is tried again with the spec's values.
  if (plan.spec === null && isWanting(plan, found)) return;
  const tokens = tokenNames(plan, validated?.parameter);
  const event = baseline.event();
  const scenarios = scenariosOf(plan, {
    stage: handler.stage,
    requests: recording.requests.length,
    readsBody: baseline.executed.readsBody,
    hasToken: tokens.length > 0,
    denies: baseline.denied !== null,
    optional: plan.optional.filter((path) => has(event, path)),
  });
  ran.take([]);
  const ended = new Map<string, number>();
  let count = 0;
  for (const scenario of scenarios) {
    if (plan.only !== null && scenario.id !== plan.only && scenario.id !== SUCCESS) continue;
    if (done.includes(keyOf({ handler: handler.name, id: scenario.id }))) continue;
    const before = [...ended].some(([key, times]) => key.startsWith(`${scenario.group} `) && times >= ENOUGH);
    if (before && plan.only === null) continue;
    // If an Action does not even run without a fault, nothing can be concluded: a package may be missing, or our guesses may be wrong.
    if (scenario.id !== SUCCESS && (recording.outcome === 'threw' || recording.outcome === 'hung')) break;
    send({ kind: 'begin', handler: handler.name, id: scenario.id });
    const result = await runScenario(scenario, handler, baseline, { execute, plan, tokens });
    const failed = scenario.id === SUCCESS && !baseline.clean;
    send({ kind: 'recording', recording: { ...result, failed } });
    const key = `${scenario.group} ${result.outcome} ${result.error ?? ''}`;
    ended.set(key, (ended.get(key) ?? 0) + 1);
    count += 1;
    if (count >= probeLimits.scenarios) break;
  }
  send({ kind: 'ran', offsets: [...ran.take(plan.failure)] });
}

function foundBaseline(plan: Plan, { executed: { recording }, clean, denied, given, event }: Baseline): FoundBaseline {
  const secrets = (event()['secrets'] ?? {}) as Record<string, unknown>;
  const own = plan.secrets.flatMap(({ name }) => {
    const value = secrets[name];
    return typeof value === 'string' && value !== '' ? [{ name, value: value.slice(0, probeLimits.text) }] : [];
  });
  return {
    state: clean ? 'clean' : 'unclean',
    reason: recording.error ?? (recording.outcome === 'hung' ? 'it did not end' : ''),
    requests: recording.requests.length,
    deniedRequests: denied?.requests ?? null,
    replayed: given !== null,
    ownSecrets: given?.ownSecrets === true ? own : [],
  };
}

interface Run {
  readonly execute: Means['execute'];
  readonly plan: Plan;
  readonly tokens: readonly string[];
}

async function runScenario(
  { id, change }: Scenario,
  { name: handler, stage }: Plan['handlers'][number],
  baseline: Baseline,
  { execute, tokens }: Run,
): Promise<Recording> {
  const of = change.kind === 'forged-value' && baseline.denied !== null ? baseline.denied : baseline;
  const event = of.event();
  const accepted = stage === 'continue' && change.kind !== 'forged-token' ? asClaims(baseline.claims) : null;
  const first = await execute({
    id,
    handler,
    event: changed(event, change, tokens, baseline),
    answerTo: answering(of.answers(), change),
    accepted,
    given: of.given,
  });
  if (change.kind !== 'again' || first.instance === null) return first.recording;
  const { event: other, firstUser } = otherUser(of.event());
  const second = await execute({
    id,
    handler,
    event: other,
    answerTo: of.answers(),
    accepted,
    given: of.given,
    warm: first.instance,
  });
  return { ...second.recording, firstUser };
}

function answering(usual: AnswerTo, change: Change): AnswerTo {
  if (change.kind !== 'fault') return usual;
  const { fault, at } = change;
  // A second request, after a redirect, gets the ordinary answer.
  if (fault.id === 'redirect-http') return (asked) => (asked.number === 0 ? fault.answer : usual(asked));
  return (asked) => (at === null || asked.number === at ? fault.answer : usual(asked));
}
