import { exposureIn, namesAddress, redacted } from '../exposure.ts';
import { PROVIDER_DETAIL, REDIRECT_TARGET } from '../answers.ts';
import type { RecordedCall, Recording } from '../recording.ts';
import { isProviderFault, shownBy, type Judged } from './judged.ts';
import { onlyRequest, placeAt } from './judged-places.ts';
import type { Seen } from './seen.ts';

/** Phrases of Node.js, undici, axios and JSON.parse that no integration would choose for its users. */
const CLIENT_WORDS =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|fetch failed|Unexpected (?:token|end)|is not valid JSON|Request failed with status|Cannot (?:read|destructure)|is not (?:a function|iterable)|timeout of \d+ms|aborted due to timeout|first certificate|socket hang up/u;
const KEPT = /(?:setCustomClaim|user\.setUserMetadata|samlResponse\.setAttribute)$/u;
const LEADS = /(?:sendUserTo|setResultUrl|prompt\.render)$/u;
/** As JSON, the form in which arguments are recorded. */
const MARK = PROVIDER_DETAIL.slice(0, 20);
const LOOPBACK = /^http:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/]|$)/u;
const SHOWN = 120;

/** Findings about exposed data: `behaviour/secret-exposed`, `behaviour/detail-exposed`, `behaviour/insecure-request`. */
export function judgeExposures(judged: Judged, recording: Recording, seen: Seen): void {
  const { secrets } = judged.plan;
  const { handler } = recording;
  const guarded = secrets.filter(({ name }) => !namesAddress(name));
  for (const { text, at } of recording.logs) {
    const found = exposureIn(text, secrets, true);
    if (found === null) continue;
    const data = { secret: found.secret, how: found.form };
    seen.add('behaviour/secret-exposed', 'log', recording, placeAt(judged, at, handler), data, found.secret);
  }
  for (const { method, url, at, redirected } of recording.requests) {
    // A failed connection has an address, but nothing was sent over it.
    if (method === 'CONNECT') continue;
    const found = exposureIn(pathOf(url), guarded, false);
    // A request that Node's own client sends later has no place in the Action.
    const place = placeAt(judged, at ?? onlyRequest(judged), handler);
    if (found !== null) {
      seen.add(
        'behaviour/secret-exposed',
        'url',
        recording,
        place,
        { secret: found.secret, how: found.form },
        found.secret,
      );
    }
    if (!redirected && isInsecure(url, judged)) {
      seen.add(
        'behaviour/insecure-request',
        'request',
        recording,
        place,
        { url: shortUrl(url, judged) },
        shortUrl(url, judged),
      );
    }
  }
  for (const call of recording.calls) judgeCall(judged, recording, call, seen);
}

function judgeCall(judged: Judged, recording: Recording, call: RecordedCall, seen: Seen): void {
  const { secrets } = judged.plan;
  const guarded = secrets.filter(({ name }) => !namesAddress(name));
  const { path: method, args, at } = call;
  const place = placeAt(judged, at, recording.handler);
  const tell = (found: ReturnType<typeof exposureIn>, messageId: 'shown' | 'url') => {
    if (found === null) return;
    const data = { secret: found.secret, how: found.form, method };
    seen.add('behaviour/secret-exposed', messageId, recording, place, data, found.secret);
  };
  const detail = (text: string) => {
    const data = { method, text: redacted(text, secrets).slice(0, SHOWN) };
    seen.add('behaviour/detail-exposed', 'shown', recording, place, data);
  };
  for (const { text, to } of shownBy(judged, call)) {
    tell(exposureIn(text, secrets, true), 'shown');
    if (to === 'logs' || !isProviderFault(recording)) continue;
    if (text.includes(MARK) || CLIENT_WORDS.test(text)) detail(text);
  }
  if (KEPT.test(method)) tell(exposureIn(args.join(' '), guarded, false), 'shown');
  if (!LEADS.test(method)) return;
  const all = args.join(' ');
  tell(exposureIn(all.replace(/https?:\/\/[^/?"]+/gu, ''), guarded, false), 'url');
  if (isProviderFault(recording) && all.includes(MARK)) detail(all);
  const url = /^"(http:\/\/[^"]+)"/u.exec(args[0] ?? '')?.[1];
  if (url !== undefined && isInsecure(url, judged)) {
    seen.add('behaviour/insecure-request', 'redirect', recording, place, { url: shortUrl(url, judged) }, url);
  }
}

/** The parts of a URL besides its host: a host is always an address. */
const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/?]+/u, '');

/** Addresses that come neither from the provider nor from the probe's own values for the configuration. */
function isInsecure(url: string, { plan }: Judged): boolean {
  if (!url.startsWith('http://') || LOOPBACK.test(url) || url.startsWith(REDIRECT_TARGET)) return false;
  return !plan.configuration.some(({ value }) => value.startsWith('http://') && url.startsWith(value));
}

const shortUrl = (url: string, { plan }: Judged): string =>
  redacted(url.split('?')[0] ?? url, plan.secrets).slice(0, SHOWN);
