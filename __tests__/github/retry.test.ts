import fc from 'fast-check';
import { retryDelay } from '../../src/github/retry.ts';

const failed = (status: number, headers: Record<string, string> = {}, message = '') => ({ status, headers, message });

/** How often a request is tried that is always answered so. */
function tries(status: number, headers: Record<string, string> = {}, message = ''): number {
  let made = 1;
  while (retryDelay(failed(status, headers, message), made, 60) !== null) made += 1;
  return made;
}

describe('retryDelay', () => {
  it.each([
    [400, 1],
    [401, 1],
    [403, 2],
    [404, 3],
    [422, 3],
    [429, 6],
    [500, 6],
    [502, 6],
  ])('gives up on %d after %d tries', (status, expected) => {
    expect(tries(status)).toBe(expected);
  });

  it('does not wait for a permission that is missing', () => {
    expect(tries(403, {}, 'Resource not accessible by integration')).toBe(1);
  });

  it('waits longer each time', () => {
    expect([1, 2, 3, 4, 5].map((made) => retryDelay(failed(500), made, 60))).toEqual([1, 2, 4, 8, 16]);
  });

  it.each([403, 429, 503])('honours a short retry-after of %d and gives up on a long one', (status) => {
    expect(retryDelay(failed(status, { 'retry-after': '3' }), 1, 60)).toBe(3);
    expect(retryDelay(failed(status, { 'retry-after': '60' }), 1, 60)).toBeNull();
  });

  it('waits for a rate limit that is over soon, and gives up on one that is not', () => {
    const limit = (reset: number) => failed(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) });
    expect(retryDelay(limit(1005), 1, 60, 1000_000)).toBe(5);
    expect(retryDelay(limit(4600), 1, 60, 1000_000)).toBeNull();
  });

  it('gives up on a secondary rate limit that says nothing of when', () => {
    expect(tries(403, {}, 'You have exceeded a secondary rate limit.')).toBe(1);
  });

  it('never waits beyond the time that is left, and only whole seconds', () => {
    const retryAfter = fc.oneof(
      fc.constant({}),
      fc.float().map((value) => ({ 'retry-after': String(value) })),
    );
    const status = fc.integer({ min: 400, max: 599 });
    fc.assert(
      fc.property(status, retryAfter, fc.integer({ min: 1, max: 9 }), fc.nat(60), (code, headers, made, left) => {
        const delay = retryDelay(failed(code, headers), made, left);
        expect(delay === null || (Number.isInteger(delay) && delay < Math.max(1, left))).toBe(true);
      }),
    );
  });
});
