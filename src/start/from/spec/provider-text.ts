import type { Answer } from '../../../probe/answers.ts';
import { Code, javascriptOf } from './javascript.ts';

/** What a spec uses instead of the provider. */
export interface ProviderNeeds {
  readonly fetch: boolean;
  /** Node's own client, and the packages that use it. */
  readonly http: boolean;
}

/** An answer in the spec: `{ status: 200, body: { score: 12 } }`. */
export function answerOf(answer: Answer): unknown {
  if (answer.kind !== 'answer') return new Code('unreachable');
  const { status, body, headers } = answer;
  const others = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'content-type'));
  const more = Object.keys(others).length === 0 ? {} : { headers: others };
  if (/json/u.test(headers['content-type'] ?? '') && body !== '') {
    try {
      return { status, body: JSON.parse(body) as unknown, ...more };
    } catch {
      return { status, text: body, ...more };
    }
  }
  return body === '' ? { status, ...more } : { status, text: body, ...more };
}

/** All answers of an execution. The last one also stands for equal ones after it. */
export function answersText(answers: readonly Answer[], indent: number): string {
  const texts = answers.map((answer) => answerOf(answer));
  while (texts.length > 1 && JSON.stringify(texts.at(-1)) === JSON.stringify(texts.at(-2))) texts.pop();
  return javascriptOf(texts, indent + 11, indent);
}

const COMMON = `
// What the provider answers, request after request; the last answer is given again and again.
let answers;
// "METHOD URL" of each request, without the query.
let requests;

const unreachable = Symbol('the provider cannot be reached');

const noteRequest = (method, url) => {
  const { origin, pathname } = new URL(url);
  requests.push(\`\${method} \${origin}\${pathname}\`);
};

const answerTo = (method, url) => {
  noteRequest(method, url);
  const { status = 200, body, text = body === undefined ? '' : JSON.stringify(body), headers = {} } =
    answers[Math.min(requests.length, answers.length) - 1];
  const type = body === undefined ? 'text/plain' : 'application/json';
  return { status, text, headers: { 'content-type': type, ...headers } };
};

const isUnreachable = () => answers[Math.min(requests.length, answers.length - 1)] === unreachable;
`;

const FETCH = `
const answerFetch = async (resource, init) => {
  const { method, url } = new Request(resource, init);
  if (isUnreachable()) {
    noteRequest(method, url);
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) });
  }
  const { status, text, headers } = answerTo(method, url);
  return new Response(status === 204 || status === 304 ? null : text, { status, headers });
};
`;

const HTTP = `
// Replaces \`https.request\` and \`http.request\`, which most packages use.
const answerHttp = (protocol) => (...given) => {
  const respond = given.find((each) => typeof each === 'function');
  const [first, second] = given.filter((each) => typeof each !== 'function');
  const isAddress = typeof first === 'string' || first instanceof URL;
  const options = isAddress ? { ...second } : first;
  const host = options.hostname ?? String(options.host ?? 'localhost').split(':')[0];
  const port = options.port && ![80, 443].includes(Number(options.port)) ? \`:\${options.port}\` : '';
  const url = isAddress ? new URL(first) : new URL(\`\${protocol}//\${host}\${port}\${options.path ?? '/'}\`);
  const method = (options.method ?? 'GET').toUpperCase();
  const socket = new net.Socket();
  const request = new Writable({ write: (chunk, encoding, done) => done() });
  const nothing = () => request;
  const setHeader = (name, value) => {
    [value].flat().forEach((each) => http.validateHeaderValue(name, each));
    return request;
  };
  Object.entries(options.headers ?? {}).forEach(([name, value]) => setHeader(name, value));
  Object.assign(request, {
    method,
    path: url.pathname + url.search,
    host: url.host,
    protocol,
    socket,
    setHeader,
    removeHeader: nothing,
    getHeader: () => undefined,
    getHeaders: () => ({}),
    hasHeader: () => false,
    flushHeaders: nothing,
    setTimeout: nothing,
    setNoDelay: nothing,
    setSocketKeepAlive: nothing,
    abort: () => request.destroy(),
  });
  if (respond) request.once('response', respond);
  process.nextTick(() => request.emit('socket', socket));
  request.once('finish', () => {
    if (isUnreachable()) {
      noteRequest(method, url);
      request.emit('error', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
      return;
    }
    const { status, text, headers } = answerTo(method, url.href);
    const response = Object.assign(Readable.from(text === '' ? [] : [Buffer.from(text)]), {
      statusCode: status,
      statusMessage: http.STATUS_CODES[status],
      headers,
      rawHeaders: Object.entries(headers).flat(),
      httpVersion: '1.1',
      complete: true,
      req: request,
      socket,
      connection: socket,
      setTimeout: () => response,
    });
    request.res = response;
    request.emit('response', response);
  });
  return request;
};
`;

export function providerRequires({ http }: ProviderNeeds): string[] {
  if (!http) return [];
  return [
    "const http = require('http');",
    "const https = require('https');",
    "const net = require('net');",
    "const { Readable, Writable } = require('stream');",
  ];
}

export function providerText({ fetch, http }: ProviderNeeds): string {
  if (!fetch && !http) return '';
  return `${COMMON}${fetch ? FETCH : ''}${http ? HTTP : ''}`;
}

/** Statements of \`beforeEach\`. */
export function providerSetUp({ fetch, http }: ProviderNeeds): string[] {
  const over = (name: string) => [
    `jest.spyOn(${name}, 'request').mockImplementation(answerHttp('${name}:'));`,
    `jest.spyOn(${name}, 'get').mockImplementation((...given) => answerHttp('${name}:')(...given).end());`,
  ];
  return [
    ...(fetch ? ["jest.spyOn(global, 'fetch').mockImplementation(answerFetch);"] : []),
    ...(http ? [...over('https'), ...over('http')] : []),
  ];
}
