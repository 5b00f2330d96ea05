declare const verbs: readonly ["request", "get", "delete", "head", "options", "post", "put", "patch", "postForm", "putForm", "patchForm", "query"];
type Verb = (typeof verbs)[number];
interface AxiosMock extends jest.Mock, Record<Verb | 'create' | 'getUri' | 'getAdapter' | 'Axios', jest.Mock> {
    /** Makes all further requests fail, or no longer fail. */
    shouldReturnError: (fails: boolean) => void;
    /** Sets the whole response of all further requests: `{ data: … }`. */
    shouldReturnData: (response: unknown) => void;
    default: AxiosMock;
    defaults: Record<string, unknown>;
    interceptors: Record<'request' | 'response', Record<'use' | 'eject' | 'clear', jest.Mock>>;
    AxiosError: typeof AxiosError;
    isAxiosError: (error: unknown) => boolean;
    isCancel: (error: unknown) => boolean;
    all: (promises: Iterable<unknown>) => Promise<unknown[]>;
    spread: (callback: (...args: unknown[]) => unknown) => (args: unknown[]) => unknown;
    CanceledError: new (message?: string) => AxiosError;
    Cancel: new (message?: string) => AxiosError;
    CancelToken: {
        new (executor: (cancel: (message?: string) => void) => void): CancelToken;
        source: () => {
            token: CancelToken;
            cancel: (message?: string) => void;
        };
    };
    AxiosHeaders: {
        new (headers?: Readonly<Record<string, unknown>>): AxiosHeaders;
        from: (headers?: Readonly<Record<string, unknown>>) => AxiosHeaders;
    };
    HttpStatusCode: Readonly<Record<string, number>>;
    toFormData: (value: Readonly<Record<string, unknown>>, form?: FormData) => FormData;
    formToJSON: (form: FormData) => Record<string, unknown>;
    mergeConfig: (first: object, second: object) => object;
    VERSION: string;
}
interface CancelToken {
    reason: AxiosError | undefined;
    readonly promise: Promise<AxiosError>;
    throwIfRequested: () => void;
}
interface AxiosHeaders {
    set: (header: string | Readonly<Record<string, unknown>>, value?: unknown) => AxiosHeaders;
    get: (name: string) => unknown;
    has: (name: string) => boolean;
    delete: (name: string) => boolean;
    toJSON: () => Record<string, unknown>;
}
/** As far as Actions read it: a failure without a response, such as a lost connection. */
declare class AxiosError extends Error {
    readonly isAxiosError = true;
    readonly code: string | undefined;
    readonly config: unknown;
    readonly request: unknown;
    readonly response: unknown;
    constructor(message?: string, code?: string, config?: unknown, request?: unknown, response?: unknown);
}
declare const axios: AxiosMock;
export = axios;
