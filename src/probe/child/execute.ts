import { limits } from '../../auth0/limits.ts';
import type { EventMock } from '../../mocks/event.ts';
import type { ProbeRequest } from '../model.ts';
import type { Recording } from '../recording.ts';
import { Clock } from './clock.ts';
import { installClock } from './virtual-time.ts';
import { drive, hearUncaught } from './drive.ts';
import { installFixedRandom } from './fixed-random.ts';
import { actionLoader } from './load.ts';
import { ProviderInMemory } from './provider-in-memory.ts';
import { valuesInTurn } from './replay.ts';
import type { AnswerTo, Given } from './scene.ts';
import { hasValues, standIn } from './stand-in.ts';
import { cut, Recorder } from './recorder.ts';
import { placeIn } from './stack-places.ts';
import { apiOf } from './watched-api.ts';
import { consoleOf } from './watched-console.ts';
import { errorText, outcomeOf } from './outcome-of.ts';

export interface Execution {
  readonly id: string;
  readonly handler: string;
  readonly event: EventMock;
  readonly answerTo: AnswerTo;
  /** Claims that `validateToken` returns for any token; null if it checks the token. */
  readonly accepted: Readonly<Record<string, unknown>> | null;
  /** What the spec gave besides the event; null for a scene of our own. */
  readonly given: Given | null;
  /** An Action that has run before and is still warm; left out for a fresh one. */
  readonly warm?: Instance;
  /** Seed of the random values; 1 if it is left out. */
  readonly seed?: number;
}

export interface Executed {
  readonly recording: Recording;
  readonly validated: Recorder['validated'];
  /** Whether it read the body of an answer. */
  readonly readsBody: boolean;
  /** For another execution of the same Action; null if it could not be loaded. */
  readonly instance: Instance | null;
}

/** A loaded Action: its exports, and the receiver of its logs. */
export interface Instance {
  readonly exported: Readonly<Record<string, unknown>>;
  readonly heard: { by: Recorder };
}

type Handler = (event: unknown, api: unknown) => Promise<unknown>;

const LIMIT_MS = limits.executionSeconds * 1000;
/**
 * Timers that an execution leaves behind run out before the next one begins, and their requests get no answer. Packages keep timers,
 * and would stop working if these were removed. undici's longest one takes 300 s.
 */
const AFTERWARDS = { limitMs: 400_000, mostTimers: 1000, goesOn: true };

/** The environment of all executions: time, network, randomness, console. Once in each process. */
export function prepareExecutions(request: ProbeRequest): (of: Execution) => Promise<Executed> {
  const { actionFile, plan } = request;
  const clock = new Clock();
  const random = installFixedRandom();
  installClock(clock);
  const provider = new ProviderInMemory(clock);
  provider.install();
  let current: Recorder | null = null;
  globalThis.console = consoleOf(() => current);
  const load = actionLoader(request);
  hearUncaught();

  let next = valuesInTurn([]);
  const ask = provider.askPackage.bind(provider);
  /** Null if the package itself can be used. */
  const instead = (given: Given | null) => (name: string, isMissing: boolean) => {
    if (given === null || !(isMissing || given.standsIn) || !hasValues(name, given.values)) return null;
    return { exports: standIn(name, { clock, values: given.values, next: (path) => next(path), ask }) };
  };

  return async ({ id, handler, event, answerTo: answers, accepted, given, warm, seed }) => {
    clock.clear();
    random.restart(seed);
    // Each execution begins in a separate hour, so that values which another one kept for some minutes are gone, unless it is warm.
    if (warm === undefined) clock.now = hourAfter(clock.now);
    if (given?.now !== undefined && given.now !== null && warm === undefined) clock.now = given.now;
    next = valuesInTurn(given?.values ?? []);
    const started = clock.now;
    const recorder = new Recorder(actionFile, () => clock.now - started);
    current = recorder;
    provider.begin(recorder, answers);
    let instance = warm ?? null;
    const end = await drive(clock, { limitMs: LIMIT_MS }, async () => {
      const heard = instance?.heard ?? { by: recorder };
      heard.by = recorder;
      instance ??= {
        exported: load(
          consoleOf(() => heard.by),
          instead(given),
        ),
        heard,
      };
      await (instance.exported[handler] as Handler)(event, apiOf(plan.flow, recorder, event, accepted, next));
    });
    const virtualMs = clock.now - started;
    recorder.closed = true;
    current = null;
    const { readsBody } = provider.end();
    await drive(clock, AFTERWARDS, () => new Promise(() => undefined));
    const thrown = end.kind === 'threw' ? end.thrown : null;
    const recording: Recording = {
      id,
      handler,
      outcome: outcomeOf(end, recorder),
      hung: end.kind === 'hung' ? end.why : null,
      error: end.kind === 'threw' ? cut(errorText(thrown)) : null,
      thrownAt: placeIn((thrown as { readonly stack?: unknown } | null | undefined)?.stack, actionFile),
      logs: recorder.logs,
      logLength: recorder.logLength,
      calls: recorder.calls,
      requests: recorder.requests,
      virtualMs,
      failed: false,
      firstUser: [],
    };
    return { recording, validated: recorder.validated, instance, readsBody };
  };
}

const HOUR = 3_600_000;
const hourAfter = (time: number) => Math.ceil((time + 1) / HOUR) * HOUR;
