// Its declarations are handed out as types of the axios mock: it imports nothing.

export const verbs = [
  'request',
  'get',
  'delete',
  'head',
  'options',
  'post',
  'put',
  'patch',
  'postForm',
  'putForm',
  'patchForm',
] as const;

type Verb = (typeof verbs)[number];

export interface AxiosMock extends jest.Mock, Record<Verb | 'create' | 'getUri', jest.Mock> {
  /** From here on requests fail, or no longer do. */
  shouldReturnError: (fails: boolean) => void;
  /** The whole response that requests resolve to from here on: `{ data: … }`. */
  shouldReturnData: (response: unknown) => void;
  default: AxiosMock;
  defaults: Record<string, unknown>;
  interceptors: Record<'request' | 'response', Record<'use' | 'eject' | 'clear', jest.Mock>>;
  AxiosError: typeof AxiosError;
  isAxiosError: (error: unknown) => boolean;
  isCancel: (error: unknown) => boolean;
  all: (promises: Iterable<unknown>) => Promise<unknown[]>;
  spread: (callback: (...args: unknown[]) => unknown) => (args: unknown[]) => unknown;
}

/** As far as Actions read it: a failure with no response, such as a connection that was lost. */
export class AxiosError extends Error {
  readonly isAxiosError = true;
  readonly code: string | undefined;
  readonly config: unknown;
  readonly request: unknown;
  readonly response: unknown;

  constructor(message?: string, code?: string, config?: unknown, request?: unknown, response?: unknown) {
    super(message);
    this.code = code;
    this.config = config;
    this.request = request;
    this.response = response;
  }
}
