import { axiosModule } from '../../src/mocks/axios.ts';
import type { AxiosMock } from '../../src/mocks/axios-types.ts';

const verbs = [
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
  'query',
] as const;

describe('axios mock', () => {
  let axios: AxiosMock;

  beforeEach(() => {
    axios = axiosModule(jest);
  });

  it.each(verbs)('answers %s with an empty success', async (verb) => {
    await expect(axios[verb]('https://api.example.com')).resolves.toMatchObject({ status: 200, data: {}, headers: {} });
    expect(axios[verb]).toHaveBeenCalledWith('https://api.example.com');
  });

  it('can be called itself, and by its default export', async () => {
    await expect(axios({ url: 'https://api.example.com' })).resolves.toMatchObject({ status: 200 });
    await expect(axios.default.get('https://api.example.com')).resolves.toMatchObject({ status: 200 });
    expect(axios).toHaveBeenCalledWith({ url: 'https://api.example.com' });
  });

  it('resolves to the same response object that it was given', async () => {
    const response = { data: { score: 5 } };
    axios.shouldReturnData(response);
    expect(await axios.post('https://api.example.com', {}, {})).toBe(response);
    expect(await axios.get('https://api.example.com')).toBe(response);
  });

  it('rejects with the error that specs know, until it is told to stop', async () => {
    axios.shouldReturnError(true);
    await expect(axios.post('https://api.example.com')).rejects.toThrow(new Error('__TEST_ERROR_MESSAGE__'));
    await expect(axios.get('https://api.example.com')).rejects.toBeInstanceOf(Error);
    axios.shouldReturnError(false);
    await expect(axios.post('https://api.example.com')).resolves.toMatchObject({ status: 200 });
  });

  it('makes errors that axios.isAxiosError knows', async () => {
    axios.shouldReturnError(true);
    const request = axios.get('https://api.example.com') as Promise<unknown>;
    const error: unknown = await request.catch((reason: unknown) => reason);
    expect(axios.isAxiosError(error)).toBe(true);
    expect(String(error)).toBe('Error: __TEST_ERROR_MESSAGE__');
    expect(axios.isAxiosError(new axios.AxiosError('timeout', 'ECONNABORTED'))).toBe(true);
    for (const other of [new Error('x'), null, undefined, 'x']) expect(axios.isAxiosError(other)).toBe(false);
  });

  it.each(['mockClear', 'mockRestore'] as const)('forgets calls with %s, and keeps its settings', async (name) => {
    axios.shouldReturnData({ data: { id: 1 } });
    await axios.post('https://api.example.com');
    await axios('https://api.example.com');
    axios[name]();
    expect(axios.post).not.toHaveBeenCalled();
    expect(axios).not.toHaveBeenCalled();
    await expect(axios.post('https://api.example.com')).resolves.toEqual({ data: { id: 1 } });
    await expect(axios('https://api.example.com')).resolves.toEqual({ data: { id: 1 } });
  });

  it('keeps its settings after jest.clearAllMocks', async () => {
    axios.shouldReturnError(true);
    jest.clearAllMocks();
    await expect(axios.post('https://api.example.com')).rejects.toThrow('__TEST_ERROR_MESSAGE__');
  });

  it('lets specs set a response themselves', async () => {
    axios.request.mockImplementationOnce(() => Promise.resolve({ data: 'once' }));
    axios.post.mockResolvedValueOnce({ data: 'first' }).mockRejectedValueOnce(new Error('second'));
    await expect(axios.request({})).resolves.toEqual({ data: 'once' });
    await expect(axios.post('u')).resolves.toEqual({ data: 'first' });
    await expect(axios.post('u')).rejects.toThrow('second');
    await expect(axios.post('u')).resolves.toMatchObject({ status: 200 });
  });

  it('returns itself as a new client', async () => {
    const client = axios.create({ baseURL: 'https://api.example.com', timeout: 5000 }) as AxiosMock;
    client.interceptors.request.use((config: unknown) => config);
    await client.post('/v1/users');
    expect(axios.create).toHaveBeenCalledWith({ baseURL: 'https://api.example.com', timeout: 5000 });
    expect(axios.post).toHaveBeenCalledWith('/v1/users');
  });

  it('has the rest that clients are configured with', async () => {
    expect(axios.defaults).toMatchObject({ headers: { common: {} } });
    expect(axios.interceptors.response.use(() => undefined) as unknown).toBe(0);
    expect(axios.getUri({ url: '/path' }) as unknown).toBe('/path');
    expect(axios.isCancel({ __CANCEL__: true })).toBe(true);
    expect(axios.isCancel(undefined)).toBe(false);
    await expect(axios.all([1, Promise.resolve(2)])).resolves.toEqual([1, 2]);
    expect(axios.spread((a, b) => [b, a])([1, 2])).toEqual([2, 1]);
  });

  it('has what is needed to cancel requests', async () => {
    const { token, cancel } = axios.CancelToken.source();
    expect(() => {
      token.throwIfRequested();
    }).not.toThrow();
    cancel('too slow');
    cancel('once is enough');
    expect(() => {
      token.throwIfRequested();
    }).toThrow('too slow');
    await expect(token.promise).resolves.toBe(token.reason);
    expect(axios.isCancel(token.reason)).toBe(true);
    expect(axios.isAxiosError(token.reason)).toBe(true);
    expect(new axios.Cancel('x')).toMatchObject({ name: 'CanceledError', code: 'ERR_CANCELED', message: 'x' });
    expect(new axios.CanceledError().message).toBe('canceled');
  });

  it('has headers with names in any case', () => {
    const headers = axios.AxiosHeaders.from({ 'Content-Type': 'text/plain' }).set('X-Key', 1);
    expect(headers.get('content-type')).toBe('text/plain');
    expect([headers.has('x-key'), headers.delete('X-KEY'), headers.has('x-key')]).toEqual([true, true, false]);
    expect(headers.toJSON()).toEqual({ 'Content-Type': 'text/plain' });
  });

  it('has the parts of axios besides its requests', () => {
    // The keys of axios 1.21.1, in its own order.
    const names =
      'request getUri delete get head options post postForm put putForm patch patchForm query defaults interceptors create Axios CanceledError CancelToken isCancel VERSION toFormData AxiosError Cancel all spread isAxiosError mergeConfig AxiosHeaders formToJSON getAdapter HttpStatusCode default'.split(
        ' ',
      );
    expect(names.filter((name) => !(name in axios))).toEqual([]);
    expect(axios.HttpStatusCode['TooManyRequests']).toBe(429);
    expect(axios.formToJSON(axios.toFormData({ a: 1 }))).toEqual({ a: '1' });
    expect(axios.mergeConfig({ a: 1, b: 1 }, { b: 2 })).toEqual({ a: 1, b: 2 });
    expect(axios.getAdapter()).toBeInstanceOf(Function);
    expect(new axios.Axios()).toHaveProperty('get');
  });
});
