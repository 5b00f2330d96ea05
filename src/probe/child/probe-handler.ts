import type { EventMock } from '../../mocks/event.ts';
import { signToken } from '../../mocks/token.ts';
import {
  isWanting,
  keyOf,
  probeLimits,
  type FoundBaseline,
  type Plan,
  type ProbeMessage,
  type ProbeRequest,
  type Recording,
} from '../model.ts';
import { scenariosOf, SUCCESS, type Change, type Forgery, type Scenario } from '../scenarios.ts';
import { asClaims, findBaseline, type Baseline } from './baseline.ts';
import type { RanOffsets } from './coverage.ts';
import { claimsOf, otherUser, requestOf } from './events.ts';
import type { Executed, Execution } from './execute.ts';
import type { AnswerTo } from './scene.ts';

export interface Means {
  readonly request: ProbeRequest;
  readonly execute: (of: Execution) => Promise<Executed>;
  readonly ran: RanOffsets;
  readonly send: (message: ProbeMessage) => void;
}

/** Scenarios of one group that ended alike; more say nothing new. */
const ENOUGH = 3;

/** Finds the handler's baseline and tries all that applies to it, telling of each scenario before and after. */
export async function probeHandler(
  handler: Plan['handlers'][number],
  { request, execute, ran, send }: Means,
): Promise<void> {
  const { plan, done } = request;
  const baseline = await findBaseline(plan, handler, execute, ran);
  const { recording, validated } = baseline.executed;
  const found = foundBaseline(plan, baseline);
  send({ kind: 'baseline', handler: handler.name, ...found });
  // It is tried again with what the spec gives it.
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
    // Nothing can be told of an Action that does not even run without a fault: a package may be missing, or our guesses wrong.
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

function foundBaseline(plan: Plan, { executed: { recording }, clean, given, event }: Baseline): FoundBaseline {
  const secrets = (event()['secrets'] ?? {}) as Record<string, unknown>;
  const own = plan.secrets.flatMap(({ name }) => {
    const value = secrets[name];
    return typeof value === 'string' && value !== '' ? [{ name, value: value.slice(0, probeLimits.text) }] : [];
  });
  return {
    state: clean ? 'clean' : 'unclean',
    reason: recording.error ?? (recording.outcome === 'hung' ? 'it did not end' : ''),
    requests: recording.requests.length,
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
  // A second request after a redirect is answered as ever.
  if (fault.id === 'redirect-http') return (asked) => (asked.number === 0 ? fault.answer : usual(asked));
  return (asked) => (at === null || asked.number === at ? fault.answer : usual(asked));
}

function changed(event: EventMock, change: Change, tokens: readonly string[], baseline: Baseline): EventMock {
  const configuration = event['configuration'] as Record<string, unknown>;
  switch (change.kind) {
    case 'without-secret':
      Reflect.deleteProperty(event['secrets'] as object, change.name);
      break;
    case 'without-configuration':
      if (change.value === undefined) Reflect.deleteProperty(configuration, change.name);
      else configuration[change.name] = change.value;
      break;
    case 'configuration':
      configuration[change.name] = change.value;
      break;
    case 'without-event': {
      const holder = at(event, change.path.slice(0, -1));
      if (isObject(holder)) Reflect.deleteProperty(holder, change.path.at(-1) ?? '');
      break;
    }
    case 'forged-token':
      forge(event, change.forgery, tokens, baseline);
      break;
    case 'forged-value': {
      const request = requestOf(event);
      for (const part of ['query', 'body'] as const) {
        if (request === null) break;
        const others = Object.entries(request[part] ?? {}).filter(([name]) => name !== change.name);
        request[part] = Object.fromEntries(
          change.value === undefined ? others : [...others, [change.name, change.value]],
        );
      }
      break;
    }
    default:
      break;
  }
  return event;
}

function forge(
  event: EventMock,
  forgery: Forgery,
  names: readonly string[],
  { executed, claims, event: planned }: Baseline,
): void {
  const request = requestOf(event);
  if (request === null) return;
  if (forgery === 'request-bare') {
    request.query = { state: request.query?.['state'] };
    request.body = {};
    return;
  }
  const secrets = planned()['secrets'] as Record<string, string>;
  const key = executed.validated?.secret ?? Object.values(secrets)[0];
  const good = claimsOf(event, claims);
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const tokens: Readonly<Record<Exclude<Forgery, 'request-bare'>, string | undefined>> = {
    'token-missing': undefined,
    'token-empty': '',
    'token-unsigned': `${encode({ alg: 'none' })}.${encode(good)}.`,
    'token-wrong-key': signToken(good, 'a key of somebody else'),
    'token-expired': signToken({ ...good, iat: 1000, exp: 2000 }, key),
    'token-other-user': signToken({ ...good, sub: 'auth0|somebody-else' }, key),
    'token-other-state': signToken({ ...good, state: 'another-state' }, key),
  };
  const token = tokens[forgery];
  for (const part of ['query', 'body'] as const) {
    const kept = Object.entries(request[part] ?? {}).filter(([name]) => !names.includes(name));
    const put = token === undefined ? [] : names.map((name) => [name, token] as const);
    request[part] = Object.fromEntries([...kept, ...put]);
  }
}

/** The parameter that `validateToken` was asked for, else those that the Action reads and that sound like a token. */
function tokenNames({ query }: Plan, validated: string | undefined): readonly string[] {
  if (validated !== undefined) return [validated];
  return Object.keys(query).filter((name) => /token|jwt|code/iu.test(name));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function at(event: EventMock, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (isObject(value) ? (value as Record<string, unknown>)[name] : undefined),
    event,
  );
}

function has(event: EventMock, path: readonly string[]): boolean {
  const holder = at(event, path.slice(0, -1));
  return isObject(holder) && Object.hasOwn(holder, path.at(-1) ?? '');
}
