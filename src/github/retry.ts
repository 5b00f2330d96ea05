/** What is known of a request that failed. No answer at all counts as status 500. */
export interface FailedRequest {
  readonly status: number;
  readonly message: string;
  /** Of the answer; lower-case names. */
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/** How often a request is tried in all, by the status it is answered with. */
const TRIES: Readonly<Record<number, number>> = { 400: 1, 401: 1, 403: 2, 404: 3, 410: 1, 422: 3, 451: 1 };
const MOST_TRIES = 6;
/** Seconds. */
const LONGEST_RETRY_AFTER = 10;

export interface Tries {
  /** Made so far, the failed one among them. */
  readonly made: number;
  /** Of the time for all publishing. */
  readonly secondsLeft: number;
}

/** Whole seconds to wait before the next try of what failed for another reason than a rate limit; null for giving up. */
export function retryDelay(failed: FailedRequest, tries: Tries): number | null {
  // A missing permission does not come by waiting.
  if (failed.status === 403 && /not accessible by/i.test(failed.message)) return null;
  const asked = retryAfter(failed);
  if (asked !== null) return isWorthWaiting(asked, failed.status, tries) ? asked : null;
  const seconds = 2 ** (tries.made - 1);
  return isLast(failed.status, tries) || seconds >= tries.secondsLeft ? null : seconds;
}

/** Whether to try again after so many seconds, which GitHub asks for. */
export function isWorthWaiting(seconds: number, status: number, tries: Tries): boolean {
  return !isLast(status, tries) && seconds < tries.secondsLeft && seconds <= LONGEST_RETRY_AFTER;
}

function isLast(status: number, { made }: Tries): boolean {
  return made >= (TRIES[status] ?? MOST_TRIES);
}

/** Whether GitHub refuses for the number of requests rather than for a missing right. */
export function isRateLimit(failed: FailedRequest): boolean {
  const { status, headers } = failed;
  return status === 429 || (status === 403 && (headers['retry-after'] !== undefined || isThrottled(failed)));
}

/** A limit that @octokit/plugin-throttling knows: the primary one by its header, the secondary one by its words. */
export function isThrottled({ status, headers, message }: FailedRequest): boolean {
  if (status !== 403 && status !== 429) return false;
  return String(headers['x-ratelimit-remaining']) === '0' || /\bsecondary rate\b/i.test(message);
}

/** Seconds that the answer asks for; null where it asks for nothing. */
function retryAfter({ headers }: FailedRequest): number | null {
  const seconds = Number(headers['retry-after'] ?? NaN);
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}
