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
const LONGEST_RETRY_AFTER = 10;

/**
 * Whole seconds to wait before the next try, or null for giving up.
 * @param tries made so far, the failed one among them
 * @param secondsLeft of the time for all publishing
 */
export function retryDelay(failed: FailedRequest, tries: number, secondsLeft: number, now = Date.now()): number | null {
  if (tries >= (TRIES[failed.status] ?? MOST_TRIES)) return null;
  const seconds = asksFor(failed, now) ?? 2 ** (tries - 1);
  return seconds < secondsLeft ? seconds : null;
}

/** Whether GitHub refuses for the number of requests rather than for a missing right. */
export function isRateLimit({ status, headers, message }: FailedRequest): boolean {
  if (status !== 403 && status !== 429) return false;
  return (
    status === 429 ||
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0' ||
    /rate limit/i.test(message)
  );
}

/** What GitHub asks for: seconds, Infinity for longer than is worth waiting; null where it asks for nothing. */
function asksFor(failed: FailedRequest, now: number): number | null {
  const { status, headers, message } = failed;
  const seconds = Number(headers['retry-after'] ?? NaN);
  if (Number.isFinite(seconds)) return seconds <= LONGEST_RETRY_AFTER ? Math.max(0, Math.ceil(seconds)) : Infinity;
  if (String(headers['x-ratelimit-remaining']) === '0' && isRateLimit(failed)) {
    const reset = Math.ceil(Number(headers['x-ratelimit-reset'] ?? Infinity) - now / 1000);
    return reset <= LONGEST_RETRY_AFTER ? Math.max(1, reset) : Infinity;
  }
  // Without a header, GitHub asks for a minute at least. A missing permission does not come by waiting.
  return status === 403 && (isRateLimit(failed) || /not accessible by/i.test(message)) ? Infinity : null;
}
