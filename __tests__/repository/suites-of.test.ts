import { suitesOf } from '../../scripts/suites-of.mjs';

const RULES = '__tests__/lint/rules';

describe('after a change, npm run test:changed runs', () => {
  it('everything that depends on it, if that is little', () => {
    const { suites, more } = suitesOf(['src/github/suggestion.ts']);
    expect(suites).toEqual(
      expect.arrayContaining(['__tests__/github/suggestion.test.ts', '__tests__/github/review.test.ts']),
    );
    expect(more).toBe(0);
  });

  it('the tables that try a rule', () => {
    const { suites, more } = suitesOf(['src/lint/rules/code/throws.ts']);
    expect(suites).toContain(`${RULES}/code/failures.test.ts`);
    expect(suites).toContain(`${RULES}/code/edges.test.ts`);
    expect(suites).not.toContain(`${RULES}/code/requests.test.ts`);
    expect(more).toBeGreaterThan(100);
  });

  it('the tables of each rule that uses a helper', () => {
    const { suites } = suitesOf(['src/lint/rules/code/called.ts']);
    expect(suites).toContain(`${RULES}/code/logs.test.ts`);
    expect(suites).toContain(`${RULES}/code/requests.test.ts`);
    expect(suites).not.toContain(`${RULES}/code/sdk-arguments.test.ts`);
    expect(suites.length).toBeLessThan(suitesOf(['src/lint/rules/code/index.ts']).suites.length);
  });

  it('a whole group if its list changes, and a suite that changes itself', () => {
    const changed = `${RULES}/flow/api.test.ts`;
    const { suites } = suitesOf(['src/lint/rules/code/index.ts', changed]);
    expect(suites).toContain(`${RULES}/code/requests.test.ts`);
    expect(suites).toContain(changed);
  });
});
