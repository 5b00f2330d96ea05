import { totalBytes } from '../../src/mocks/cache.ts';
import { makeApi } from '../../src/mocks/api.ts';

function store() {
  const { cache } = makeApi('event-stream', jest);
  const method = (name: string, ...args: unknown[]): unknown => cache?.[name]?.(...args) as unknown;
  return {
    get: (key: string) => method('get', key),
    set: (key: string, value: string, options?: object) => method('set', key, value, options),
    delete: (key: string) => method('delete', key),
  };
}

const now = Date.UTC(2026, 0, 1);
const minute = 60_000;
const failed = (code: string) => ({ type: 'error', code });

beforeEach(() => {
  jest.useFakeTimers({ now });
});

afterEach(() => {
  jest.useRealTimers();
});

describe('cache', () => {
  it('stores, finds and deletes', () => {
    const records = store();
    const record = { value: 'v', expires_at: now + 15 * minute };
    expect(records.get('k')).toBeUndefined();
    expect(records.set('k', 'v')).toEqual({ type: 'success', record });
    expect(records.get('k')).toEqual(record);
    expect(records.delete('k')).toEqual({ type: 'success' });
    expect(records.get('k')).toBeUndefined();
    expect(records.delete('k')).toEqual(failed('CacheKeyDoesNotExist'));
  });

  it.each([
    ['nothing', undefined, 15 * minute],
    ['a time to live', { ttl: 1000.9 }, 1000],
    ['a time', { expires_at: now + 5000.5 }, 5000],
    ['both, the time first', { ttl: 9000, expires_at: now + 5000 }, 5000],
    ['both, the time to live first', { ttl: 3000, expires_at: now + 5000 }, 3000],
  ])('expires with %s', (_, options, lifetime) => {
    const records = store();
    expect(records.set('k', 'v', options)).toMatchObject({ record: { expires_at: now + lifetime } });
    jest.setSystemTime(now + lifetime);
    expect(records.get('k')).toBeDefined();
    jest.setSystemTime(now + lifetime + 1);
    expect(records.get('k')).toBeUndefined();
  });

  it.each([
    ['ItemAlreadyExpired', { ttl: 0 }],
    ['ItemAlreadyExpired', { ttl: -1 }],
    ['ItemAlreadyExpired', { expires_at: now }],
    ['InvalidExpiry', { ttl: '1000' }],
    ['InvalidExpiry', { ttl: Infinity }],
    ['InvalidExpiry', { expires_at: NaN }],
    ['InvalidExpiry', { ttl: Number.MAX_SAFE_INTEGER }],
  ])('answers %s to %j', (code, options) => {
    expect(store().set('k', 'v', options)).toEqual(failed(code));
  });

  it.each([
    ['a key', 'k'.repeat(64), 'v', 'k'.repeat(65), 'v', 'CacheKeySizeExceeded'],
    ['a key in bytes', 'é'.repeat(32), 'v', 'é'.repeat(33), 'v', 'CacheKeySizeExceeded'],
    ['a value', 'k', 'v'.repeat(4096), 'k', 'v'.repeat(4097), 'CacheValueSizeExceeded'],
  ])('accepts %s at the limit, but not beyond', (_, key, value, longerKey, longerValue, code) => {
    const records = store();
    expect(records.set(key, value)).toMatchObject({ type: 'success' });
    expect(records.set(longerKey, longerValue)).toEqual(failed(code));
  });

  it('accepts records up to the limit, but none beyond', () => {
    const records = store();
    for (const key of ['a', 'b', 'c', 'd'])
      expect(records.set(key, 'v'.repeat(4090))).toMatchObject({ type: 'success' });
    const left = totalBytes - 4 * 4091;
    expect(records.set('e', 'v'.repeat(left))).toEqual(failed('CacheSizeExceeded'));
    expect(records.get('e')).toBeUndefined();
    expect(records.set('e', 'v'.repeat(left - 1))).toMatchObject({ type: 'success' });
  });

  const kept = store();

  it('keeps records within a test', () => {
    kept.set('k', 'v');
    expect(kept.get('k')).toBeDefined();
  });

  it('forgets them in the next test', () => {
    expect(kept.get('k')).toBeUndefined();
  });

  it('is the same for one api mock, and separate for each of them', () => {
    const [first, second] = [makeApi('event-stream', jest), makeApi('event-stream', jest)];
    first['cache']?.['set']?.('k', 'v');
    expect(first['cache']?.['get']?.('k') as unknown).toMatchObject({ value: 'v' });
    expect(second['cache']?.['get']?.('k') as unknown).toBeUndefined();
  });
});
