import { AxiosError } from './axios-types.ts';

/** The parts of axios besides its requests, as far as Actions and packages use them: axios 1, `lib/axios.js`. */

export class CanceledError extends AxiosError {
  readonly __CANCEL__ = true;

  constructor(message?: string, config?: unknown, request?: unknown) {
    super(message ?? 'canceled', 'ERR_CANCELED', config, request);
    this.name = 'CanceledError';
  }
}

type Cancel = (message?: string) => void;

/** Requests of the mock end at once, so a token has nothing to cancel. It only remembers the request to cancel. */
export class CancelToken {
  reason: CanceledError | undefined;
  readonly promise: Promise<CanceledError>;

  constructor(executor: (cancel: Cancel) => void) {
    let resolve: (reason: CanceledError) => void = () => undefined;
    this.promise = new Promise((settle) => {
      resolve = settle;
    });
    executor((message) => {
      if (this.reason !== undefined) return;
      this.reason = new CanceledError(message);
      resolve(this.reason);
    });
  }

  static source(): { readonly token: CancelToken; readonly cancel: Cancel } {
    let cancel: Cancel = () => undefined;
    const token = new CancelToken((given) => {
      cancel = given;
    });
    return { token, cancel };
  }

  throwIfRequested(): void {
    if (this.reason !== undefined) throw this.reason;
  }
}

type Given = Readonly<Record<string, unknown>>;

/** Names in any case, as in HTTP. */
export class AxiosHeaders {
  readonly #entries = new Map<string, { readonly name: string; readonly value: unknown }>();

  constructor(headers: Given = {}) {
    this.set(headers);
  }

  static from(headers?: AxiosHeaders | Given): AxiosHeaders {
    return headers instanceof AxiosHeaders ? headers : new AxiosHeaders(headers);
  }

  set(header: string | Given, value?: unknown): this {
    const given = typeof header === 'string' ? { [header]: value } : header;
    for (const [name, each] of Object.entries(given)) this.#entries.set(name.toLowerCase(), { name, value: each });
    return this;
  }

  get(name: string): unknown {
    return this.#entries.get(name.toLowerCase())?.value;
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  delete(name: string): boolean {
    return this.#entries.delete(name.toLowerCase());
  }

  toJSON(): Record<string, unknown> {
    return Object.fromEntries([...this.#entries.values()].map(({ name, value }) => [name, value]));
  }
}

/** The statuses that Actions compare. */
export const HttpStatusCode = {
  Ok: 200,
  Created: 201,
  Accepted: 202,
  NoContent: 204,
  BadRequest: 400,
  Unauthorized: 401,
  Forbidden: 403,
  NotFound: 404,
  MethodNotAllowed: 405,
  RequestTimeout: 408,
  Conflict: 409,
  Gone: 410,
  UnprocessableEntity: 422,
  TooManyRequests: 429,
  InternalServerError: 500,
  BadGateway: 502,
  ServiceUnavailable: 503,
  GatewayTimeout: 504,
} as const;

export function toFormData(value: Given, form = new FormData()): FormData {
  for (const [name, each] of Object.entries(value)) form.append(name, String(each));
  return form;
}

export const formToJSON = (form: FormData): Record<string, unknown> => Object.fromEntries(form.entries());

export const mergeConfig = (first: object, second: object): object => ({ ...first, ...second });
