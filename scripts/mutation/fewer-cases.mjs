import { inOrder } from './case-order.mjs';

/** Cases that are kept of those that come by a place: some more than are tried, for finders of other places come first. */
export const MOST_KEPT = 200;

/**
 * What Stryker found out about the cases that come by each mutant, `{ [case]: { [mutant]: times } }`, with some cases of each
 * mutant alone. Thousands come by most mutants of the analysis, and Stryker sends and writes all their names for each.
 */
export function fewerCases(perTest, { file, cases, slow }) {
  const byMutant = new Map();
  for (const [name, mutants] of Object.entries(perTest)) {
    for (const mutant of Object.keys(mutants)) {
      if (!byMutant.has(mutant)) byMutant.set(mutant, []);
      byMutant.get(mutant).push(name);
    }
  }
  const kept = Object.fromEntries(Object.keys(perTest).map((name) => [name, {}]));
  for (const [mutant, names] of byMutant) {
    for (const name of inOrder(names, { file, cases, slow, most: MOST_KEPT })) kept[name][mutant] = 1;
  }
  return kept;
}
