import type { Recording } from '../recording.ts';
import { forgeries } from '../scenario.ts';
import { isProtected, type Judged } from './judged.ts';
import { placeOfHandler } from './judged-places.ts';
import type { Seen } from './seen.ts';

const TOKENS = Object.keys(forgeries);
/** Tampered with in a way that every check of a signature notices. */
const WORTHLESS = ['token-wrong-key', 'token-unsigned'];

/** Findings about a tampered request: `behaviour/bypassed`. */
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
    // If it sends more requests than the denied login did, the provider may have accepted the value.
    const asksNoMore = ({ requests }: Recording) => requests.length <= judged.deniedRequests(name);
    for (const each of all) {
      if (each.id.startsWith('forged:') && passes(each) && asksNoMore(each))
        seen.add('behaviour/bypassed', 'value', each, place, {}, each.id.split('=')[0]);
    }
  }
}

/** It uses what a token says, and tampering makes no difference. */
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
  // If it ends in the same way without a token, it does not depend on the token.
  if (acts(success).length === 0 || !worthless.every(same) || bare === undefined || same(bare)) return;
  // The Action may have asked the provider about it.
  if (success.requests.length > 0) return;
  const place = placeOfHandler(judged.facts, handler);
  for (const each of worthless) seen.add('behaviour/bypassed', 'unchecked', each, place, {});
}
