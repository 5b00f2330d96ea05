import { limits } from '../../auth0/limits.ts';
import { redacted } from '../exposure.ts';
import { faults } from '../faults.ts';
import { MOCKED, type Recording } from '../recording.ts';
import { denialOf, isProtected, isProviderFault, type Judged } from './judged.ts';
import { onlyRequest, placeAt, placeOfHandler } from './judged-places.ts';
import type { Seen } from './seen.ts';

/** Findings about how executions end: `behaviour/throws`, `behaviour/hangs`, `behaviour/fails-open`. */
export function judgeEnds(judged: Judged, recording: Recording, seen: Seen): void {
  const { facts, flow, plan } = judged;
  const { handler, outcome, error, hung, thrownAt } = recording;
  // A failure without a fault comes from the probe's guesses.
  if (!judged.settled(handler)) return;
  // If there is no way to deny, an Action fails by throwing. If the flow fails closed, throwing denies.
  if (outcome === 'threw' && error !== null && flow.denyMethods.length > 0 && flow.failsClosed !== true) {
    const data = { error: redacted(error, plan.secrets), deny: denialOf(judged) };
    seen.add(
      'behaviour/throws',
      isRare(recording) ? 'throwsRarely' : 'throws',
      recording,
      placeAt(judged, thrownAt, handler),
      data,
    );
  }
  if (outcome === 'hung' && !isOfMock(judged, recording)) {
    const at = recording.requests.at(-1)?.at ?? onlyRequest(judged);
    const place = placeAt(judged, at, handler);
    if (hung !== 'loop' && isRare(recording)) {
      seen.add('behaviour/hangs', 'bodyNeverEnds', recording, place, { seconds: limits.executionSeconds });
    } else if (recording.id === 'http-429' && hung === 'limit') {
      seen.add('behaviour/hangs', 'waitsAsAsked', recording, place, { seconds: limits.executionSeconds });
    } else if (hung === 'limit')
      seen.add('behaviour/hangs', 'limit', recording, place, {
        seconds: limits.executionSeconds,
        how: timeoutWords(judged),
      });
    else if (hung === 'loop') seen.add('behaviour/hangs', 'loop', recording, place, {});
    else seen.add('behaviour/hangs', 'neverSettles', recording, place, { how: timeoutWords(judged) });
  }
  const decides = facts.apiCalls.some(({ path }) => flow.denyMethods.includes(path.join('.')));
  if (!flow.blocks || !decides || judged.success(handler) === null) return;
  if (outcome !== 'continued' || !isProviderFault(recording) || isProtected(recording)) return;
  // An answer with status 2xx may be a success even if it lacks what the code reads.
  if (/^(?:redirect-http|json-object|error-in-200)/u.test(recording.id)) return;
  seen.add('behaviour/fails-open', 'open', recording, placeOfHandler(facts, handler), { deny: denialOf(judged) });
}

/**
 * True but rare: the provider answers 2xx with something outside of its documentation, or a customer left a required
 * field empty.
 */
function isRare({ id }: Recording): boolean {
  const [fault = ''] = id.split(/[@:]/u);
  const settings = ['no-secret', 'no-configuration', 'empty-configuration'];
  const isOfBody = faults.some(
    (each) => each.id === fault && !['connection', 'status'].includes(each.kind) && fault !== 'never-answers',
  );
  return isOfBody || settings.includes(fault);
}

/** How to limit the time of the Action's requests with their library, or with `fetch` if there are several libraries. */
function timeoutWords({ facts }: Judged): string {
  const advices = new Set(facts.requests.map(({ about }) => about.advice));
  const [advice = FETCH_TIMEOUT, ...others] = advices;
  return others.length === 0 ? `with ${advice}` : `for example with ${FETCH_TIMEOUT}`;
}

const FETCH_TIMEOUT = '`signal: AbortSignal.timeout(5000)` in the options of `fetch`';

/** It waits for a spec's mock, which cannot know how long the package itself waits. Only the code can show that it waits forever. */
function isOfMock({ facts }: Judged, { requests, hung }: Recording): boolean {
  if (requests.at(-1)?.method !== MOCKED || hung === 'loop') return false;
  return !facts.requests.some(({ timeout }) => timeout.state === 'missing');
}
