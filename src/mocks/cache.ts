import { limits } from '../auth0/limits.ts';
import type { Implementation } from './jest.ts';

export interface CacheRecord {
  readonly value: string;
  /** Milliseconds since the epoch. */
  readonly expires_at: number;
}

interface SetOptions {
  readonly ttl?: number;
  readonly expires_at?: number;
}

const error = (code: string) => ({ type: 'error', code });

/** The limit of Auth0's implementation for all records together; its docs say 8 kB. A:src/_shared/_XK5Fidc.js */
export const totalBytes = 16 * 1024 + 256;

/**
 * `api.cache` of one trigger, with Auth0's results and its limits for all records together (A:src/_shared/_XK5Fidc.js).
 * The limits of one record are in `auth0/arguments`.
 */
export function cache(current: () => Map<string, CacheRecord>): Record<string, Implementation> {
  return {
    'cache.get': (key) => {
      const record = current().get(key as string);
      return record && record.expires_at >= Date.now() ? record : undefined;
    },

    'cache.set': (givenKey, givenValue, givenOptions) => {
      const [key, value, options] = [givenKey as string, givenValue as string, givenOptions as SetOptions | undefined];
      const bytes = Buffer.byteLength(key) + Buffer.byteLength(value);
      if (size(current()) + bytes > totalBytes) return error('CacheSizeExceeded');

      const now = Date.now();
      const { ttl, expires_at } = options ?? {};
      const expiries = [
        ttl === undefined ? [] : [now + Math.floor(ttl)],
        expires_at === undefined ? [] : [Math.floor(expires_at)],
      ];
      const expiry = Math.min(...expiries.flat());
      const expiresAt = Number.isFinite(expiry) ? expiry : now + limits.cache.defaultTtlMs;
      if (expiresAt <= now) return error('ItemAlreadyExpired');
      if (!Number.isSafeInteger(expiresAt)) return error('InvalidExpiry');

      const record: CacheRecord = { value, expires_at: expiresAt };
      current().set(key, record);
      return { type: 'success', record };
    },

    'cache.delete': (key) => (current().delete(key as string) ? { type: 'success' } : error('CacheKeyDoesNotExist')),
  };
}

/**
 * Records that are emptied at the start of each test: Auth0 never guarantees that a record survives, and specs are written
 * for mocks that keep nothing.
 */
export function recordsOfTest(): () => Map<string, CacheRecord> {
  const records = new Map<string, CacheRecord>();
  let test: string | undefined;
  return () => {
    const name = currentTestName();
    if (name !== test) records.clear();
    test = name;
    return records;
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
