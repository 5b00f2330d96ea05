import fc from 'fast-check';
import { isRateLimit, isThrottled, isWorthWaiting, retryDelay } from '../../src/github/retry.ts';

const failed = (status: number, headers: Record<string, string> = {}, message = '') => ({ status, headers, message });
const tried = (made: number, secondsLeft = 60) => ({ made, secondsLeft });

/** How often a request is tried that always gets this answer. */
function tries(status: number, headers: Record<string, string> = {}, message = ''): number {
  let made = 1;
  while (retryDelay(failed(status, headers, message), tried(made)) !== null) made += 1;
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
    expect([1, 2, 3, 4, 5].map((made) => retryDelay(failed(500), tried(made)))).toEqual([1, 2, 4, 8, 16]);
  });

  it.each([403, 429, 503])('respects a short retry-after of %d and gives up on a long one', (status) => {
    expect(retryDelay(failed(status, { 'retry-after': '3' }), tried(1))).toBe(3);
    expect(retryDelay(failed(status, { 'retry-after': '10' }), tried(1))).toBe(10);
    expect(retryDelay(failed(status, { 'retry-after': '11' }), tried(1))).toBeNull();
  });

  it('never waits beyond the time that is left, and only whole seconds', () => {
    const retryAfter = fc.oneof(
      fc.constant({}),
      fc.float().map((value) => ({ 'retry-after': String(value) })),
    );
    const status = fc.integer({ min: 400, max: 599 });
    fc.assert(
      fc.property(status, retryAfter, fc.integer({ min: 1, max: 9 }), fc.nat(60), (code, headers, made, left) => {
        const delay = retryDelay(failed(code, headers), tried(made, left));
        expect(delay === null || (Number.isInteger(delay) && delay < Math.max(1, left))).toBe(true);
      }),
    );
  });
});

describe('isWorthWaiting', () => {
  it.each([
    ['a short while', 10, 403, tried(1), true],
    ['a long while', 11, 403, tried(1), false],
    ['longer than there is time', 5, 403, tried(1, 5), false],
    ['a second time after 403', 1, 403, tried(2), false],
    ['a fifth time after 429', 1, 429, tried(5), true],
    ['a sixth time after 429', 1, 429, tried(6), false],
  ])('%s', (_, seconds, status, made, expected) => {
    expect(isWorthWaiting(seconds, status, made)).toBe(expected);
  });
});

describe('a rate limit', () => {
  it.each([
    ['the primary one', failed(403, { 'x-ratelimit-remaining': '0' }, 'API rate limit exceeded'), true, true],
    ['the secondary one', failed(403, {}, 'You have exceeded a secondary rate limit.'), true, true],
    ['one of a proxy', failed(429), true, false],
    ['one with a time', failed(403, { 'retry-after': '5' }, 'Abuse detection'), true, false],
    ['a missing permission', failed(403, { 'x-ratelimit-remaining': '4999' }, 'Resource not accessible'), false, false],
    ['another status that mentions one', failed(422, {}, 'secondary rate'), false, false],
  ])('is distinguished from other errors: %s', (_, answer, isLimit, isOfPlugin) => {
    expect([isRateLimit(answer), isThrottled(answer)]).toEqual([isLimit, isOfPlugin]);
  });
});
