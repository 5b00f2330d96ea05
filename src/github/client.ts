import type { getOctokit } from '@actions/github';
import type { Deadline } from './deadline.ts';
import type { FailedRequest } from './retry.ts';
import { isThrottled, isWorthWaiting, retryDelay } from './retry.ts';

export type Client = ReturnType<typeof getOctokit>;

export interface ClientOptions {
  /** Not empty. */
  readonly token: string;
  /** Without a trailing slash. */
  readonly apiUrl: string;
  readonly deadline: Deadline;
  /** Milliseconds for a second of waiting: 1000. */
  readonly second?: number;
  /** Milliseconds after which a try is aborted. */
  readonly patience?: number;
}

/** The marks of a request, in its `request` option. */
interface RequestKind {
  /** Each repetition adds something. */
  readonly once?: boolean;
  /** A 404 is an ordinary answer. */
  readonly mayBeMissing?: boolean;
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A client of GitHub's API that retries within the deadline, and only posts twice if it is asked to. */
export async function createClient(options: ClientOptions): Promise<Client> {
  const { token, apiUrl, deadline, second = 1000, patience = 15_000 } = options;
  // Loaded here because the module reads the event file while it loads: a broken file must not end the run.
  const [{ getOctokit }, { defaults }, { retry }, { throttling }, { default: Bottleneck }] = await Promise.all([
    import(/* webpackMode: "eager" */ '@actions/github'),
    import(/* webpackMode: "eager" */ '@actions/github/lib/utils'),
    import(/* webpackMode: "eager" */ '@octokit/plugin-retry'),
    import(/* webpackMode: "eager" */ '@octokit/plugin-throttling'),
    import(/* webpackMode: "eager" */ 'bottleneck/light.js'),
  ]);
  const through = (defaults.request?.fetch ?? fetch) as Fetch; // Knows the runner's proxy.

  // Each of the two plugins counts only its own tries. This counts all of them, and keeps the last answer.
  const made = new WeakMap<object, number>();
  const statusOf = new WeakMap<object, number>();
  const triesOf = (request: object) => ({ made: made.get(request) ?? 1, secondsLeft: deadline.msLeft() / 1000 });

  // GitHub asks for a second between two writes. The plugin counts a query as a write, and would delay the next request.
  const writes = new Bottleneck({ maxConcurrent: 1, minTime: second });

  /** This hook is inside the two plugins, so that it decides about each try. */
  const decide: Plugin = (octokit) => {
    octokit.hook.before('request', async (request) => {
      made.set(request, (made.get(request) ?? 0) + 1);
      if (isWrite(request)) await writes.schedule(() => Promise.resolve());
    });
    octokit.hook.error('request', (error, request) => {
      const failed = failedRequest(error);
      if (failed !== null) statusOf.set(request, failed.status);
      const { once = false, mayBeMissing = false } = request.request as RequestKind;
      const isCreation = (request.method === 'POST' && !request.url.endsWith('/graphql')) || once;
      // Nobody knows whether a creation without an answer happened. The caller has to look first.
      if (failed === null || (isCreation && isLost(failed)) || isThrottled(failed)) throw error;
      if (mayBeMissing && failed.status === 404) throw error;
      const tries = triesOf(request);
      const seconds = retryDelay(failed, tries);
      if (seconds === null) throw error;
      throw (octokit as unknown as ReturnType<typeof retry>).retry.retryRequest(error as never, tries.made, seconds);
    });
  };

  const waitsForLimit = (seconds: number, request: object) =>
    isWorthWaiting(seconds, statusOf.get(request) ?? 429, triesOf(request));
  const group = (minTime: number) => new Bottleneck.Group({ maxConcurrent: 1, minTime });
  return getOctokit(
    token,
    {
      baseUrl: apiUrl,
      userAgent: 'actions-integration-check',
      log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
      request: { fetch: withinTime(through, deadline, patience) },
      retry: { doNotRetry: statuses, retryAfterBaseValue: second },
      throttle: {
        onRateLimit: waitsForLimit,
        onSecondaryRateLimit: waitsForLimit,
        retryAfterBaseValue: second,
        // The plugin's own pace, in seconds that tests can shorten. `writes` keeps the pace of writes.
        write: group(0),
        notifications: group(3 * second),
      },
    },
    decide,
    retry,
    throttling,
  );
}

type Plugin = Parameters<typeof getOctokit>[2];

/** Whether a request changes something. GraphQL uses `POST` for queries too. */
function isWrite({
  method,
  url,
  query,
}: {
  readonly method: string;
  readonly url: string;
  readonly query?: unknown;
}): boolean {
  if (url.endsWith('/graphql')) return !/^\s*(?:query\b|\{)/u.test(String(query));
  return method !== 'GET' && method !== 'HEAD';
}

/** The code above decides about every status. The plugin only waits and repeats. */
const statuses = Array.from({ length: 400 }, (_, index) => 400 + index);

function ignore(): void {
  // Octokit's own log would go unfiltered to the job's log.
}

/** Whether the request may have been carried out: there was no answer, or one about a fault of the server. */
export function isLost(failed: FailedRequest): boolean {
  return failed.status >= 500;
}

/** The failure of a request as Octokit throws it; null for any other thrown value. */
export function failedRequest(error: unknown): FailedRequest | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null;
  const { response } = error as { response?: { headers?: FailedRequest['headers'] } };
  return { status: error.status, message: error.message, headers: response?.headers ?? {} };
}

/**
 * A try fails unless the whole answer arrives in time. Octokit treats an answer that breaks off as an
 * empty one, and an empty list would mean that there are no comments. The same goes for a gateway's HTML page with status 200.
 */
function withinTime(through: Fetch, deadline: Deadline, patience: number): Fetch {
  return async (url, init) => {
    const time = AbortSignal.timeout(Math.ceil(Math.min(patience, deadline.msLeft())));
    try {
      const response = await through(url, { ...init, signal: AbortSignal.any([time, deadline.signal]) });
      const body = await response.arrayBuffer();
      const type = response.headers.get('content-type') ?? '';
      if (response.ok && body.byteLength > 0 && !/[/+]json\b/.test(type)) {
        throw new Error(`the response is not JSON, but ${type === '' ? 'has no type' : type}`);
      }
      const { status, statusText, headers } = response;
      return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers: [...headers] });
    } catch (error) {
      if (deadline.signal.aborted) throw new Error('GitHub did not answer in time', { cause: error });
      if (time.aborted) throw new Error('no answer in time', { cause: error });
      const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      throw new Error(reason instanceof Error ? reason.message : String(reason), { cause: error });
    }
  };
}
