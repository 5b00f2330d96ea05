import type { Behaviour, ReportedScenario } from '../report/model.ts';
import { cut } from '../report/inert.ts';
import { redacted } from './exposure.ts';
import { shownBy, type Judged } from './judge/judged.ts';
import { shownLines } from './shown-lines.ts';
import type { PlannedField } from './model.ts';
import type { Recording } from './recording.ts';
import type { ProbeRun } from './seen-run.ts';

/** Texts of a scenario: more would not be evidence for anything else. */
const MOST_LOGS = 20;
const MOST_REQUESTS = 20;
const TEXT = 256;

/** The report on an Action, with secrets as `<NAME>` and without the values of queries. */
export function reportedBehaviour(judged: Judged, run: ProbeRun): Behaviour {
  const { secrets, handlers } = judged.plan;
  const notTried = handlers.flatMap(({ name }) => {
    const reason = whyNotTried(name, run);
    return reason === null ? [] : [{ handler: name, reason: shownText(reason, secrets) }];
  });
  const replayed = handlers.flatMap(({ name }) => (run.baselines.get(name)?.replayed === true ? [name] : []));
  return {
    scenarios: run.recordings.map((each) => reported(each, judged)),
    replayed,
    shownLines: shownLines(judged.facts, run),
    notTried,
  };
}

function whyNotTried(handler: string, { baselines, recordings, stopped }: ProbeRun): string | null {
  const baseline = baselines.get(handler);
  if (baseline === undefined)
    return stopped === 'time' ? 'the probe ran out of time' : 'the process of the probe ended early';
  if (baseline.state === 'clean')
    return stopped === 'time' ? 'the probe ran out of time before it had tried everything' : null;
  const only = recordings.filter((each) => each.handler === handler).length <= 1;
  const why = baseline.reason === '' ? 'it fails or denies' : baseline.reason.split('\n')[0];
  return only
    ? `without a fault it does not run to its end here: ${why ?? ''}`
    : `no execution was found in which nothing fails: ${why ?? ''}`;
}

function reported(recording: Recording, judged: Judged): ReportedScenario {
  const { secrets } = judged.plan;
  const { id, handler, outcome, error, logs, requests, virtualMs } = recording;
  return {
    id: shownText(id, secrets),
    handler,
    when: shownText(judged.words(recording), secrets),
    outcome,
    error: error === null ? null : shownText(error, secrets),
    userMessage: userMessageOf(recording, judged),
    logs: logs.slice(0, MOST_LOGS).map(({ text }) => shownText(text, secrets)),
    requests: requests.slice(0, MOST_REQUESTS).map(({ method, url }) => `${method} ${shownUrl(url, secrets)}`),
    waitMs: Math.round(virtualMs),
  };
}

function userMessageOf({ calls }: Recording, judged: Judged): string | null {
  const shown = calls.flatMap((call) => shownBy(judged, call)).filter(({ to }) => to !== 'logs');
  const last = shown.at(-1)?.text;
  if (last === undefined) return null;
  return shownText(asText(last), judged.plan.secrets);
}

/** Arguments are recorded as JSON. A text is shown without its quotes. */
function asText(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : json;
  } catch {
    return json;
  }
}

const shownText = (text: string, secrets: readonly PlannedField[]): string => cut(redacted(text, secrets), TEXT);

/** The names in a query stay. Its values may be the user's data. */
export function shownUrl(url: string, secrets: readonly PlannedField[]): string {
  const [address = '', query] = url.split('?', 2);
  const names =
    query === undefined
      ? ''
      : `?${query
          .split('&')
          .map((each) => `${each.split('=')[0] ?? ''}=…`)
          .join('&')}`;
  return shownText(address + names, secrets);
}
