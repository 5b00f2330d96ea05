import type http from 'node:http';
import type { Answer } from '../answers.ts';
import { connectionError } from '../connection-errors.ts';
import { MOCKED } from '../recording.ts';
import type { Clock } from './clock.ts';
import { fetchOver, LATENCY } from './fetch.ts';
import { installMemoryNetwork, type Target } from './memory-network.ts';
import { hostOf, lines, respond } from './over-http.ts';
import { inJson, type Recorder } from './recorder.ts';
import type { AnswerTo } from './scene.ts';

/** A provider that gets the same request again and again becomes slow, so that an Action that polls reaches its limit. */
const PATIENCE = 25;
const SLOW_LATENCY = 1000;

/** Answers the Action's requests, however they are sent: with `fetch`, Node's own client, or a spec's mock. For one execution at a time. */
export class ProviderInMemory {
  #recorder: Recorder | null = null;
  #answerTo: AnswerTo = () => ({ kind: 'refused' });
  #redirectedTo = '';
  #overHttp = 0;
  readonly #made: Response[] = [];
  readonly #held: Request[] = [];
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Replaces `fetch` and the network. Once in each process. */
  install(): void {
    const asked = ({ method, url, headers, body, redirected }: Parameters<Parameters<typeof fetchOver>[1]>[0]) => {
      const sent = `${lines(headers)}\n${body}`;
      const answer = this.#answer({ method, url, sent, redirected });
      return answer === null
        ? { answer: { kind: 'never' } as const, latency: 1 }
        : { answer, latency: this.#latency(url) };
    };
    globalThis.fetch = fetchOver(this.#clock, asked, this.#made, this.#held);
    installMemoryNetwork(this.#clock, {
      connect: (target) => this.#connect(target),
      answer: (request, response, target) => {
        this.#hear(request, response, target);
      },
    });
  }

  begin(recorder: Recorder, answerTo: AnswerTo): void {
    this.#recorder = recorder;
    this.#answerTo = answerTo;
    this.#redirectedTo = '';
    this.#overHttp = 0;
    this.#made.length = this.#held.length = 0;
  }

  /** Nobody gets an answer after this. Returns whether the body of an answer was read, which is always true for Node's own client. */
  end(): { readonly readsBody: boolean } {
    this.#recorder = null;
    return { readsBody: this.#overHttp > 0 || this.#made.some(({ bodyUsed }) => bodyUsed) };
  }

  /** A spec's mock of a package was called; `path` as in `SpecValue`. */
  askPackage(path: string, given: readonly unknown[]): Answer {
    const url = path.replace(/\(\)/gu, '');
    return this.#answer({ method: MOCKED, url, sent: inJson(given), redirected: false }) ?? { kind: 'never' };
  }

  /** Records a request; null if no execution is running. */
  #answer(asked: Parameters<Recorder['request']>[0]): Answer | null {
    if (this.#recorder === null) return null;
    const number = this.#recorder.request(asked);
    const { method, url, sent } = asked;
    return this.#answerTo({ number, method, url, sent });
  }

  #connect(target: Target): Error | 'never' | null {
    const recorder = this.#recorder;
    if (recorder === null) return 'never';
    const url = `${target.secure ? 'https' : 'http'}://${hostOf(target)}/`;
    const answer = this.#answerTo({ number: recorder.requests.length, method: 'CONNECT', url, sent: '' });
    const error = connectionError(answer, target.host, target.port);
    if (error !== null) recorder.request({ method: 'CONNECT', url, sent: '', redirected: this.#isRedirected(url) });
    return error;
  }

  #hear(asked: http.IncomingMessage, response: http.ServerResponse, target: Target): void {
    const chunks: Buffer[] = [];
    asked.on('data', (chunk: Buffer) => chunks.push(chunk));
    asked.on('end', () => {
      const method = asked.method ?? 'GET';
      const url = `${target.secure ? 'https' : 'http'}://${asked.headers.host ?? hostOf(target)}${asked.url ?? '/'}`;
      const sent = `${lines(asked.headers)}\n${Buffer.concat(chunks).toString('utf8')}`;
      const answer = this.#answer({ method, url, sent, redirected: this.#isRedirected(url) });
      if (answer === null) return;
      this.#overHttp += 1;
      if (answer.kind === 'answer') this.#redirectedTo = answer.headers['location'] ?? '';
      this.#clock.add(() => {
        respond(response, answer);
      }, this.#latency(url));
    });
  }

  #latency(url: string): number {
    const same = this.#recorder?.requests.filter((each) => each.url === url).length ?? 0;
    return same > PATIENCE ? SLOW_LATENCY : LATENCY;
  }

  #isRedirected(url: string): boolean {
    return this.#recorder?.requests.length !== 0 && url === this.#redirectedTo;
  }
}
