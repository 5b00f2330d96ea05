import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerFaults, matchOperation, requestFaults } from './description.ts';
import { answerQuery, querySchema } from './queries.ts';
import type { Answer } from './routes.ts';
import { answer, refusal } from './routes.ts';
import type { State } from './state.ts';
import { createState } from './state.ts';

/** A fault of a request. */
export type Fault =
  /** The connection breaks before anything is done. */
  | 'reset'
  /** The request is executed, and the connection breaks instead of an answer. */
  | 'lost-answer'
  /** The request is executed, and half of the answer arrives. */
  | 'half-answer'
  /** No answer ever comes. */
  | 'silence'
  /** A gateway's page, with status 200. */
  | 'html'
  /** This answer, and nothing is executed. */
  | Answer;

export interface FaultRule {
  /** `GET`, `POST`, … */
  readonly method: string;
  readonly path: RegExp;
  readonly fault: Fault;
  /** How many requests fail; all of them if it is left out. */
  readonly times?: number;
}

export interface GitHubApi {
  /** `http://127.0.0.1:port`: GITHUB_API_URL. */
  readonly url: string;
  /** GITHUB_GRAPHQL_URL. */
  readonly graphqlUrl: string;
  readonly state: State;
  /** The requests, in order: `GET /repos/…?page=1`. */
  readonly requests: string[];
  /** Requests and our own answers that GitHub's description does not allow. A test expects none. */
  readonly violations: string[];
  fail(rule: FaultRule): void;
  /** Runs before a request is answered, for what somebody else does in the meantime. */
  meanwhile: (request: string) => void;
  close(): Promise<void>;
}

/** Starts a local server that replaces GitHub's API. */
export async function startGitHubApi(given: Partial<State> = {}): Promise<GitHubApi> {
  const state = createState(given);
  // Loads it before anybody waits for an answer.
  querySchema();
  const rules: { rule: FaultRule; left: number }[] = [];
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      api.violations.push(`the local GitHub broke: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const api: GitHubApi = {
    url,
    graphqlUrl: `${url}/graphql`,
    state,
    requests: [],
    violations: [],
    meanwhile: () => undefined,
    fail(rule) {
      rules.push({ rule, left: rule.times ?? Infinity });
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET' } = request;
    // The paths of the API on GitHub Enterprise Server.
    const target = (request.url ?? '/').replace(/^\/api(?:\/v3(?=\/)|(?=\/graphql$))/, '');
    const text = await readText(request);
    api.requests.push(`${method} ${target}`);
    api.meanwhile(`${method} ${target}`);
    const struck = rules.find(({ rule, left }) => left > 0 && rule.method === method && rule.path.test(target));
    if (struck !== undefined) struck.left -= 1;
    const fault = struck?.rule.fault;

    if (fault === 'silence') return;
    if (fault === 'reset') {
      request.socket.destroy();
      return;
    }
    if (fault === 'html') {
      send(response, 200, { 'content-type': 'text/html' }, '<html>Unicorn!</html>');
      return;
    }
    const given = typeof fault === 'object' ? fault : react(method, target, text, request.headers.authorization);
    if (fault === 'lost-answer') {
      request.socket.destroy();
      return;
    }
    const body = given.body === undefined ? '' : JSON.stringify(given.body);
    const headers = { ...(body === '' ? {} : { 'content-type': 'application/json; charset=utf-8' }), ...given.headers };
    if (fault === 'half-answer') {
      response.writeHead(given.status, { ...headers, 'content-length': Buffer.byteLength(body) });
      response.write(body.slice(0, body.length / 2), () => request.socket.destroy());
      return;
    }
    send(response, given.status, headers, body);
  }

  function react(method: string, target: string, text: string, authorization: string | undefined): Answer {
    if (authorization !== `token ${state.token}` && authorization !== `bearer ${state.token}`) {
      return refusal(401, 'Bad credentials');
    }
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const { pathname, searchParams: query } = new URL(target, url);
    const complain = (faults: string[]) => {
      api.violations.push(...faults.map((each) => `${method} ${target}: ${each}`));
    };
    if (pathname === '/graphql' && method === 'POST') {
      const { answer: answered, faults } = answerQuery(body, state);
      complain(faults);
      return answered;
    }
    const matched = matchOperation(method, pathname);
    if (matched === null) {
      complain(['GitHub has no such operation']);
      return refusal(404, 'Not Found');
    }
    const faults = requestFaults(matched, query, body);
    complain(faults);
    if (faults.length > 0) return refusal(422, 'Validation Failed');
    const given = answer({ matched, query, body, origin: url, url: target }, state);
    if (given === null) {
      complain([`the local GitHub cannot do ${matched.operation.operationId}`]);
      return refusal(404, 'Not Found');
    }
    complain(answerFaults(matched, given.status, given.body));
    return given;
  }

  return api;
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, headers);
  response.end(body);
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
