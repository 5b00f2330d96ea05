import { readFileSync } from 'node:fs';
import { pathOf } from '../load-source.mjs';

/** The known differences: the name of a spec, the name of its test (empty for the spec as a whole), and the reason. */
export const knownDifferences = () => JSON.parse(readFileSync(pathOf('scripts/compare-jest/differences.json'), 'utf8'));

/** Sentences on differences without a reason, and on reasons without a difference. `compared` has the names of the specs that ran. */
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
