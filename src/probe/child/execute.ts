import type http from 'node:http';
import { limits } from '../../auth0/limits.ts';
import type { EventMock } from '../../mocks/event.ts';
import { brokenConnection, connectionError, type Answer } from '../faults.ts';
import { MOCKED, type Outcome, type ProbeRequest, type Recording } from '../model.ts';
import { Clock, installClock } from './clock.ts';
import { drive, hearUncaught, type End } from './drive.ts';
import { fetchOver, LATENCY } from './fetch.ts';
import { installFixedRandom } from './fixed-random.ts';
import { actionLoader } from './load.ts';
import { installMemoryNetwork, type Target } from './memory-network.ts';
import { valuesInTurn } from './replay.ts';
import type { AnswerTo, Given } from './scene.ts';
import { hasValues, standIn } from './stand-in.ts';
import { apiOf, consoleOf, cut, inJson, placeIn, Recorder } from './recorder.ts';

export interface Execution {
  readonly id: string;
  readonly handler: string;
  readonly event: EventMock;
  readonly answerTo: AnswerTo;
  /** Claims that `validateToken` gives for any token; null where it checks it. */
  readonly accepted: Readonly<Record<string, unknown>> | null;
  /** What the spec has given beside the event; null of a scene of our own. */
  readonly given: Given | null;
  /** An Action that has run before, still warm; left out for a fresh one. */
  readonly warm?: Instance;
}

export interface Executed {
  readonly recording: Recording;
  readonly validated: Recorder['validated'];
  /** Whether it read the body of an answer. */
  readonly readsBody: boolean;
  /** For an execution on the same one; null where the Action could not be loaded. */
  readonly instance: Instance | null;
}

/** An Action that is loaded: what it exports, and who hears its logs. */
export interface Instance {
  readonly exported: Readonly<Record<string, unknown>>;
  readonly heard: { by: Recorder };
}

type Handler = (event: unknown, api: unknown) => Promise<unknown>;

/** A provider that is asked for the same again and again takes its time: an Action that polls comes to its limit. */
const PATIENCE = 25;
const SLOW_LATENCY = 1000;
const LIMIT_MS = limits.executionSeconds * 1000;
/**
 * What an execution leaves behind runs out before the next one begins, with nobody to answer it: packages keep timers of their own,
 * and would never tick again where those were taken away. undici's longest is of 300 s.
 */
const AFTERWARDS = { limitMs: 400_000, mostTimers: 1000, goesOn: true };

/** Everything around one execution: time, network, randomness, console. Once a process. */
export function prepareExecutions(request: ProbeRequest): (of: Execution) => Promise<Executed> {
  const { actionFile, plan } = request;
  const clock = new Clock();
  const random = installFixedRandom();
  installClock(clock);
  let current: Recorder | null = null;
  let answerTo: AnswerTo = () => ({ kind: 'refused' });

  const latency = (url: string) =>
    (current?.requests.filter((each) => each.url === url).length ?? 0) > PATIENCE ? SLOW_LATENCY : LATENCY;
  const isRedirected = (url: string) => current?.requests.length !== 0 && url === redirectedTo;
  let redirectedTo = '';

  const made: Response[] = [];
  const held: Request[] = [];
  let overHttp = 0;
  globalThis.fetch = fetchOver(
    clock,
    ({ method, url, headers, body, redirected }) => {
      const recorder = current;
      if (recorder === null) return { answer: { kind: 'never' }, latency: 1 };
      const sent = `${lines(headers)}\n${body}`;
      const number = recorder.request({ method, url, sent, redirected });
      return { answer: answerTo({ number, method, url, sent }), latency: latency(url) };
    },
    made,
    held,
  );
  const connecting = (target: Target) => {
    if (current === null) return 'never';
    const url = `${target.secure ? 'https' : 'http'}://${hostOf(target)}/`;
    const answer = answerTo({ number: current.requests.length, method: 'CONNECT', url, sent: '' });
    const error = connectionError(answer, target.host, target.port);
    if (error !== null) current.request({ method: 'CONNECT', url, sent: '', redirected: isRedirected(url) });
    return error;
  };
  installMemoryNetwork(clock, {
    connect: connecting,
    answer: (asked, response, target) => {
      const chunks: Buffer[] = [];
      asked.on('data', (chunk: Buffer) => chunks.push(chunk));
      asked.on('end', () => {
        const recorder = current;
        if (recorder === null) return;
        overHttp += 1;
        const method = asked.method ?? 'GET';
        const url = `${target.secure ? 'https' : 'http'}://${asked.headers.host ?? hostOf(target)}${asked.url ?? '/'}`;
        const sent = `${lines(asked.headers)}\n${Buffer.concat(chunks).toString('utf8')}`;
        const number = recorder.request({ method, url, sent, redirected: isRedirected(url) });
        const answer = answerTo({ number, method, url, sent });
        if (answer.kind === 'answer') redirectedTo = answer.headers['location'] ?? '';
        clock.add(() => {
          respond(response, answer);
        }, latency(url));
      });
    },
  });
  globalThis.console = consoleOf(() => current);
  const load = actionLoader(request);
  hearUncaught();

  let next = valuesInTurn([]);
  const ask = (path: string, given: readonly unknown[]): Answer => {
    const recorder = current;
    if (recorder === null) return { kind: 'never' };
    const url = path.replace(/\(\)/gu, '');
    const sent = inJson(given);
    const number = recorder.request({ method: MOCKED, url, sent, redirected: false });
    return answerTo({ number, method: MOCKED, url, sent });
  };
  /** Null where the package itself is to be had. */
  const instead = (given: Given | null) => (name: string, isMissing: boolean) => {
    if (given === null || !(isMissing || given.standsIn) || !hasValues(name, given.values)) return null;
    return { exports: standIn(name, { clock, values: given.values, next: (path) => next(path), ask }) };
  };

  return async ({ id, handler, event, answerTo: answers, accepted, given, warm }) => {
    clock.clear();
    random.restart();
    // Each begins in an hour of its own: what another one has kept for some minutes is gone, unless it is warm.
    if (warm === undefined) clock.now = hourAfter(clock.now);
    if (given?.now !== undefined && given.now !== null && warm === undefined) clock.now = given.now;
    next = valuesInTurn(given?.values ?? []);
    const started = clock.now;
    const recorder = new Recorder(actionFile, () => clock.now - started);
    current = recorder;
    answerTo = answers;
    redirectedTo = '';
    overHttp = 0;
    made.length = held.length = 0;
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
    // What Node's own client answers is read to its end, whoever looks at it.
    const readsBody = overHttp > 0 || made.some(({ bodyUsed }) => bodyUsed);
    recorder.closed = true;
    current = null;
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

function outcomeOf({ kind }: End, { denied, redirected }: Recorder): Outcome {
  if (kind === 'hung') return 'hung';
  if (kind === 'threw') return 'threw';
  if (denied) return 'denied';
  return redirected ? 'redirected' : 'continued';
}

const HOUR = 3_600_000;
const hourAfter = (time: number) => Math.ceil((time + 1) / HOUR) * HOUR;

function hostOf({ secure, host, port }: Target): string {
  return port === (secure ? 443 : 80) ? host : `${host}:${port}`;
}

function lines(headers: Readonly<Record<string, string | string[] | undefined>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join('\n');
}

function respond(response: http.ServerResponse, answer: Answer): void {
  if (answer.kind === 'reset') {
    const { peer } = response.socket as unknown as { readonly peer: { destroy: (error: Error) => void } | null };
    peer?.destroy(brokenConnection());
    return;
  }
  if (answer.kind !== 'answer' && answer.kind !== 'slow') return;
  response.writeHead(answer.kind === 'slow' ? 200 : answer.status, { ...answer.headers, connection: 'close' });
  if (answer.kind === 'slow') response.write(answer.body);
  else response.end(answer.body);
}

function errorText(thrown: unknown): string {
  try {
    const { name, message } = thrown as { readonly name?: unknown; readonly message?: unknown };
    return typeof message === 'string' ? `${typeof name === 'string' ? name : 'Error'}: ${message}` : String(thrown);
  } catch {
    return 'a value that cannot be printed';
  }
}
