import type { Recording } from '../recording.ts';
import { forgeries } from '../scenario.ts';
import { isProtected, type Judged } from './judged.ts';
import { placeOfHandler } from './judged-places.ts';
import type { Seen } from './seen.ts';

const TOKENS = Object.keys(forgeries);
/** Tampered with in a way that no check of a signature lets through. */
const WORTHLESS = ['token-wrong-key', 'token-unsigned'];

/** What a tampered request comes to: `behaviour/bypassed`. */
export function judgeBypasses(judged: Judged, seen: Seen): void {
  for (const { name } of judged.plan.handlers) {
    const all = judged.recordings.filter(({ handler }) => handler === name);
    const place = placeOfHandler(judged.facts, name);
    const forged = all.filter(({ id }) => TOKENS.includes(id));
    const passes = (each: Recording) => each.outcome === 'continued' && !isProtected(each);
    const denied =
      forged.find(({ id, outcome }) => WORTHLESS.includes(id) && outcome === 'denied') ??
      forged.find(({ outcome }) => outcome === 'denied');
    if (denied !== undefined) {
      for (const each of forged.filter(passes)) {
        seen.add('behaviour/bypassed', 'token', each, place, { denied: judged.words(denied) });
      }
    } else judgeUnchecked(judged, name, forged, seen);
    // Where it asks more than the denied login did, the provider may have accepted the value.
    const asksNoMore = ({ requests }: Recording) => requests.length <= judged.deniedRequests(name);
    for (const each of all) {
      if (each.id.startsWith('forged:') && passes(each) && asksNoMore(each))
        seen.add('behaviour/bypassed', 'value', each, place, {}, each.id.split('=')[0]);
    }
  }
}

/** It takes what a token says, and no tampering makes a difference. */
function judgeUnchecked(judged: Judged, handler: string, forged: readonly Recording[], seen: Seen): void {
  const success = judged.success(handler);
  const worthless = forged.filter(({ id }) => WORTHLESS.includes(id));
  if (success === null || worthless.length < WORTHLESS.length) return;
  const acts = ({ calls }: Recording) =>
    calls.filter(({ path }) => !path.startsWith('redirect.') && !path.startsWith('cache.'));
  const same = (each: Recording) =>
    each.outcome === success.outcome &&
    JSON.stringify(acts(each).map(({ path }) => path)) === JSON.stringify(acts(success).map(({ path }) => path));
  const bare = forged.find(({ id }) => id === 'request-bare');
  // What ends in the same way without any token does not go by it.
  if (acts(success).length === 0 || !worthless.every(same) || bare === undefined || same(bare)) return;
  // The provider may have been asked about it.
  if (success.requests.length > 0) return;
  const place = placeOfHandler(judged.facts, handler);
  for (const each of worthless) seen.add('behaviour/bypassed', 'unchecked', each, place, {});
}
