import { limits } from '../auth0/limits.ts';
import type { Implementation } from './jest.ts';

interface CacheRecord {
  readonly value: string;
  /** Milliseconds since the epoch. */
  readonly expires_at: number;
}

interface SetOptions {
  readonly ttl?: unknown;
  readonly expires_at?: unknown;
}

const error = (code: string) => ({ type: 'error', code });
const isFinite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** What Auth0's implementation allows in all; its docs say 8 kB. A:src/_shared/_XK5Fidc.js */
export const totalBytes = 16 * 1024 + 256;

/**
 * `api.cache` of one trigger, with Auth0's results and limits (A:src/_shared/_XK5Fidc.js). It is emptied at the start of
 * each test: Auth0 never promises that a record lives on, and specs are written against mocks that keep nothing.
 */
export function cache(): Record<string, Implementation> {
  const records = new Map<string, CacheRecord>();
  let test: string | undefined;

  const current = (): Map<string, CacheRecord> => {
    const name = currentTestName();
    if (name !== test) records.clear();
    test = name;
    return records;
  };

  return {
    'cache.get': (key) => {
      const record = current().get(key as string);
      return record && record.expires_at >= Date.now() ? record : undefined;
    },

    'cache.set': (givenKey, givenValue, givenOptions) => {
      const [key, value, options] = [givenKey as string, givenValue as string, givenOptions as SetOptions | undefined];
      const keyBytes = Buffer.byteLength(key);
      const valueBytes = Buffer.byteLength(value);
      if (keyBytes > limits.cache.keyBytes) return error('CacheKeySizeExceeded');
      if (valueBytes > limits.cache.valueBytes) return error('CacheValueSizeExceeded');
      if (size(current()) + keyBytes + valueBytes > totalBytes) return error('CacheSizeExceeded');

      const now = Date.now();
      const { ttl, expires_at } = options ?? {};
      if ((ttl !== undefined && !isFinite(ttl)) || (expires_at !== undefined && !isFinite(expires_at))) {
        return error('InvalidExpiry');
      }
      const expiries = [
        ttl === undefined ? [] : [now + Math.floor(ttl)],
        expires_at === undefined ? [] : [Math.floor(expires_at)],
      ];
      const expiry = Math.min(...expiries.flat());
      const expiresAt = isFinite(expiry) ? expiry : now + limits.cache.defaultTtlMs;
      if (expiresAt <= now) return error('ItemAlreadyExpired');
      if (!Number.isSafeInteger(expiresAt)) return error('InvalidExpiry');

      const record: CacheRecord = { value, expires_at: expiresAt };
      current().set(key, record);
      return { type: 'success', record };
    },

    'cache.delete': (key) => (current().delete(key as string) ? { type: 'success' } : error('CacheKeyDoesNotExist')),
  };
}

function size(records: ReadonlyMap<string, CacheRecord>): number {
  let bytes = 0;
  for (const [key, { value }] of records) bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
  return bytes;
}

/** Undefined outside a test. */
function currentTestName(): string | undefined {
  const { expect } = globalThis as { expect?: { getState?: () => { currentTestName?: string } } };
  return expect?.getState?.().currentTestName;
}
