import { readFileSync } from 'node:fs';
import { pathOf } from '../load-source.mjs';

/** What may differ: a spec by its name, a test of it (empty: the spec as a whole), and why. */
export const knownDifferences = () => JSON.parse(readFileSync(pathOf('scripts/compare-jest/differences.json'), 'utf8'));

/** Differences without a reason, and reasons without a difference, in words; `compared` has the names of the specs that ran. */
export function unexplained(found, compared) {
  const known = knownDifferences();
  const isOf = (difference, { spec, test }) => difference.spec === spec && difference.test === test;
  const without = found.filter((difference) => !known.some((each) => isOf(difference, each)));
  const unused = known.filter((each) => compared.has(each.spec) && !found.some((difference) => isOf(difference, each)));
  return {
    explained: found.length - without.length,
    faults: [
      ...without.map(({ spec, text }) => `${spec}: ${text}`),
      ...unused.map(({ spec, test }) => `${spec}: "${test}" no longer differs, and differences.json says that it does`),
    ],
  };
}
