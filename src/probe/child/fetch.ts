import { brokenConnection, connectionError } from '../connection-errors.ts';
import type { Answer } from '../answers.ts';
import type { Clock } from './clock.ts';

/** Milliseconds of virtual time before an answer arrives. */
export const LATENCY = 100;
const MOST_REDIRECTS = 20;
const NO_BODY: readonly number[] = [101, 204, 205, 304];

/** Records a request and returns its answer. */
export type Provider = (request: {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly redirected: boolean;
}) => { readonly answer: Answer; readonly latency: number };

/**
 * `fetch` with Node's own Request and Response, over a provider in memory. It respects the signal at every step. Its responses are added to
 * `made`; requests stay in `held` as long as the execution runs: a Request only follows its signal until it is garbage-collected,
 * and no socket keeps it alive here.
 */
export function fetchOver(clock: Clock, provider: Provider, made: Response[], held: Request[]): typeof fetch {
  const at = (url: string, redirects: number, response: Response) => {
    made.push(response);
    return addressed(url, redirects, response);
  };
  const send = async (request: Request, redirects: number): Promise<Response> => {
    const { signal, url } = request;
    held.push(request);
    if (signal.aborted) throw signal.reason;
    // A request is recorded at once, unless it has a body: a body is a stream, and is read first.
    const body = request.body === null ? '' : await request.clone().text();
    const headers = Object.fromEntries(request.headers);
    const { answer, latency } = provider({ method: request.method, url, headers, body, redirected: redirects > 0 });
    await pause(clock, signal, answer.kind === 'never' ? null : latency);
    const { hostname, port, protocol } = new URL(url);
    const error = connectionError(answer, hostname, Number(port) || (protocol === 'https:' ? 443 : 80));
    const cause = error ?? (answer.kind === 'reset' ? brokenConnection() : null);
    if (cause !== null) throw Object.assign(new TypeError('fetch failed'), { cause });
    if (answer.kind === 'slow') return at(url, redirects, new Response(endless(answer.body, signal), answer));
    if (answer.kind !== 'answer') throw new TypeError('fetch failed');
    const { status, headers: given } = answer;
    const location = given['location'];
    if (location !== undefined && status >= 300 && status < 400 && request.redirect !== 'manual') {
      const cause =
        request.redirect === 'error'
          ? 'unexpected redirect'
          : redirects >= MOST_REDIRECTS
            ? 'redirect count exceeded'
            : null;
      if (cause !== null) throw Object.assign(new TypeError('fetch failed'), { cause: new Error(cause) });
      const keeps = status === 307 || status === 308;
      const next = keeps
        ? new Request(new URL(location, url), request)
        : new Request(new URL(location, url), { headers: request.headers, signal });
      return send(next, redirects + 1);
    }
    const text = NO_BODY.includes(status) ? null : answer.body;
    return at(url, redirects, new Response(text, { status, headers: given }));
  };
  return async (input, init) => send(new Request(input, init), 0);
}

/** A constructed Response has no address. */
function addressed(url: string, redirects: number, response: Response): Response {
  Object.defineProperty(response, 'url', { value: url });
  Object.defineProperty(response, 'redirected', { value: redirects > 0 });
  return response;
}

/** Waits for some time, forever, or until the signal aborts. */
function pause(clock: Clock, signal: AbortSignal, ms: number | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', abort, { once: true });
    if (ms === null) return;
    clock.add(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, ms);
  });
}

function endless(beginning: string, signal: AbortSignal): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(beginning));
      signal.addEventListener(
        'abort',
        () => {
          controller.error(signal.reason);
        },
        { once: true },
      );
    },
  });
}
