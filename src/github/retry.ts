/** A failed request. No answer counts as status 500. */
export interface FailedRequest {
  readonly status: number;
  readonly message: string;
  /** Headers of the answer; lower-case names. */
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/** The most tries of a request, by the status of the answer. */
const TRIES: Readonly<Record<number, number>> = { 400: 1, 401: 1, 403: 2, 404: 3, 410: 1, 422: 3, 451: 1 };
const MOST_TRIES = 6;
/** Seconds. */
const LONGEST_RETRY_AFTER = 10;

export interface Tries {
  /** Tries so far, including the failed one. */
  readonly made: number;
  /** The time left for all publishing. */
  readonly secondsLeft: number;
}

/** Whole seconds to wait before the next try, if the failure is not a rate limit; null to give up. */
export function retryDelay(failed: FailedRequest, tries: Tries): number | null {
  // Waiting does not help if a permission is missing.
  if (failed.status === 403 && /not accessible by/i.test(failed.message)) return null;
  const asked = retryAfter(failed);
  if (asked !== null) return isWorthWaiting(asked, failed.status, tries) ? asked : null;
  const seconds = 2 ** (tries.made - 1);
  return isLast(failed.status, tries) || seconds >= tries.secondsLeft ? null : seconds;
}

/** Whether to retry after the number of seconds that GitHub asks for. */
export function isWorthWaiting(seconds: number, status: number, tries: Tries): boolean {
  return !isLast(status, tries) && seconds < tries.secondsLeft && seconds <= LONGEST_RETRY_AFTER;
}

function isLast(status: number, { made }: Tries): boolean {
  return made >= (TRIES[status] ?? MOST_TRIES);
}

/** Whether GitHub refuses because of the number of requests, and not because of a missing permission. */
export function isRateLimit(failed: FailedRequest): boolean {
  const { status, headers } = failed;
  return status === 429 || (status === 403 && (headers['retry-after'] !== undefined || isThrottled(failed)));
}

/** A limit that @octokit/plugin-throttling knows: the primary one by its header, the secondary one by its text. */
export function isThrottled({ status, headers, message }: FailedRequest): boolean {
  if (status !== 403 && status !== 429) return false;
  return String(headers['x-ratelimit-remaining']) === '0' || /\bsecondary rate\b/i.test(message);
}

/** Seconds to wait according to the answer; null if it does not say. */
function retryAfter({ headers }: FailedRequest): number | null {
  const seconds = Number(headers['retry-after'] ?? NaN);
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}
