import * as parts from './axios-parts.ts';
import { AxiosError, verbs, type AxiosMock } from './axios-types.ts';
import type { JestMocker } from './jest.ts';

/** The message of the error that `shouldReturnError(true)` makes; specs of the official examples compare it. */
export const errorMessage = '__TEST_ERROR_MESSAGE__';

/**
 * The manual mock of `axios` that specs of the official examples use. It keeps its responses between tests, as those specs
 * expect. `jest.resetAllMocks()` removes the behaviour, as for every mock function.
 */
export function axiosModule(mocker: JestMocker): AxiosMock {
  let fails = false;
  let response: unknown;

  const request = (): Promise<unknown> =>
    fails
      ? Promise.reject(new AxiosError(errorMessage, 'ERR_NETWORK'))
      : Promise.resolve(response ?? { data: {}, status: 200, statusText: 'OK', headers: {}, config: {}, request: {} });

  const axios = mocker.fn(request) as unknown as AxiosMock;
  for (const verb of verbs) axios[verb] = mocker.fn(request);
  const functions = [axios, ...verbs.map((verb) => axios[verb])];
  const clearRoot = axios.mockClear.bind(axios);

  const forgetCalls = (): AxiosMock => {
    clearRoot();
    for (const mock of functions.slice(1)) mock.mockClear();
    return axios;
  };

  const interceptors = () => ({ use: mocker.fn(() => 0), eject: mocker.fn(), clear: mocker.fn() });

  return Object.assign(axios, {
    default: axios,
    create: mocker.fn(() => axios),
    getUri: mocker.fn((config?: { url?: string }) => config?.url ?? ''),
    shouldReturnError: (value: boolean) => {
      fails = value;
    },
    shouldReturnData: (value: unknown) => {
      response = value;
    },
    // Specs call these on the root after each test, and then make more requests: calls are cleared, behaviour stays.
    mockClear: forgetCalls,
    mockRestore: () => {
      forgetCalls();
    },
    interceptors: { request: interceptors(), response: interceptors() },
    defaults: { headers: { common: {}, delete: {}, get: {}, head: {}, post: {}, put: {}, patch: {} }, timeout: 0 },
    VERSION: '1.0.0',
    ...parts,
    Axios: mocker.fn(() => axios),
    Cancel: parts.CanceledError,
    getAdapter: mocker.fn(() => request),
    AxiosError,
    isAxiosError: (error: unknown) => (error as { isAxiosError?: unknown } | null | undefined)?.isAxiosError === true,
    isCancel: (error: unknown) => (error as { __CANCEL__?: unknown } | null | undefined)?.__CANCEL__ === true,
    all: (promises: Iterable<unknown>) => Promise.all(promises),
    spread: (callback: (...args: unknown[]) => unknown) => (args: unknown[]) => callback(...args),
  });
}
