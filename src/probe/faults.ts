import { type Answer, JSON_TYPE, PROVIDER_DETAIL, REDIRECT_TARGET, jsonAnswer, text } from './answers.ts';
const told = { error: PROVIDER_DETAIL, message: PROVIDER_DETAIL };

export interface Fault {
  readonly id: string;
  /** A clause that completes a sentence after "When". */
  readonly words: string;
  readonly answer: Answer;
  /** The ways in which a provider fails. Of scenarios of one kind with the same end, at most three are tried. */
  readonly kind: 'status' | 'connection' | 'silence' | 'unreadable' | 'unexpected' | 'redirect' | 'size';
  /** Also tried only for the second, third or fourth request. */
  readonly each: boolean;
}

/** Statuses that are tried with every Action, in addition to those that its code names. */
export const STATUSES = [500, 401, 429] as const;

export function statusFault(status: number): Fault {
  const headers: Readonly<Record<string, string>> = status === 429 ? { 'retry-after': '30' } : {};
  return {
    id: `http-${status}`,
    words: `the provider answers ${status}`,
    answer: status === 500 ? text(500, 'text/plain', PROVIDER_DETAIL) : jsonAnswer(status, told, headers),
    kind: 'status',
    each: status === 500,
  };
}

/** How a provider fails, other than by a status. */
export const faults: readonly Fault[] = [
  { id: 'never-answers', words: 'the provider never answers', answer: { kind: 'never' }, kind: 'silence', each: true },
  {
    id: 'slow-body',
    words: 'the body of the response never ends',
    answer: { kind: 'slow', headers: JSON_TYPE, body: '{"a":' },
    kind: 'silence',
    each: false,
  },
  {
    id: 'refused',
    words: 'the provider refuses the connection',
    answer: { kind: 'refused' },
    kind: 'connection',
    each: false,
  },
  {
    id: 'dns',
    words: 'the host name of the provider is not found',
    answer: { kind: 'dns' },
    kind: 'connection',
    each: false,
  },
  {
    id: 'tls',
    words: 'the certificate of the provider is not valid',
    answer: { kind: 'tls' },
    kind: 'connection',
    each: false,
  },
  { id: 'reset', words: 'the connection breaks', answer: { kind: 'reset' }, kind: 'connection', each: false },
  {
    id: 'empty-body',
    words: 'the response is empty',
    answer: text(200, 'application/json', ''),
    kind: 'unreadable',
    each: false,
  },
  {
    id: 'html-body',
    words: 'the response is an HTML page',
    answer: text(200, 'text/html', `<html><body>${PROVIDER_DETAIL}</body></html>`),
    kind: 'unreadable',
    each: false,
  },
  {
    id: 'truncated-json',
    words: 'the response ends in the middle',
    answer: text(200, 'application/json', '{"result": {"sco'),
    kind: 'unreadable',
    each: true,
  },
  { id: 'json-null', words: 'the response is `null`', answer: jsonAnswer(200, null), kind: 'unexpected', each: true },
  { id: 'json-object', words: 'the response is `{}`', answer: jsonAnswer(200, {}), kind: 'unexpected', each: false },
  {
    id: 'error-in-200',
    words: 'the response is an error with status 200',
    answer: jsonAnswer(200, {
      ...told,
      error: { message: PROVIDER_DETAIL, code: 'x' },
      errors: [told],
      success: false,
    }),
    kind: 'unexpected',
    each: true,
  },
  {
    id: 'redirect-http',
    words: 'the provider redirects to an http:// address',
    answer: text(302, 'text/plain', '', { location: REDIRECT_TARGET }),
    kind: 'redirect',
    each: false,
  },
  {
    id: 'huge-body',
    words: 'the response is 256 kB',
    answer: jsonAnswer(200, { data: 'x'.repeat(256 * 1024) }),
    kind: 'size',
    each: false,
  },
];
