import { inOrder } from './case-order.mjs';
import { MOST_KEPT } from './most-cases.mjs';

/** How many mutants before and after one are its neighbours. Stryker numbers them in the order of the code. */
const NEAR = 12;
/** How long cases take is another in each run. The same ones have to be kept, or what was not found is tried again. */
const NONE = new Set();

/**
 * What Stryker found out about the cases that come by each mutant, `{ [case]: { [mutant]: times } }`, with some cases of each
 * mutant alone: thousands come by most mutants of the analysis, and Stryker sends and writes all their names for each. A
 * condition that is turned round is found by a case that comes by what stands behind it. So cases are taken by turns from those
 * of each place near the mutant, beginning with the place that the fewest come by.
 */
export function fewerCases(perTest, { file, cases }) {
  const byMutant = new Map();
  for (const [name, mutants] of Object.entries(perTest)) {
    for (const mutant of Object.keys(mutants)) {
      if (!byMutant.has(mutant)) byMutant.set(mutant, []);
      byMutant.get(mutant).push(name);
    }
  }
  /** Mutants of one place have the same cases. */
  const places = new Map();
  const placeOf = (mutant) => {
    const names = byMutant.get(String(mutant));
    if (names === undefined) return [];
    const key = `${names.length} ${names[0]} ${names[names.length >> 1]} ${names.at(-1)}`;
    if (!places.has(key))
      places.set(key, {
        all: new Set(names),
        first: inOrder(names, { file, cases, slow: NONE, most: 10 * MOST_KEPT }),
      });
    return [places.get(key)];
  };
  const kept = Object.fromEntries(Object.keys(perTest).map((name) => [name, {}]));
  for (const [mutant, names] of byMutant) {
    const [own] = placeOf(mutant);
    const around = Array.from({ length: 2 * NEAR + 1 }, (_, at) => placeOf(Number(mutant) - NEAR + at)).flat();
    const near = [...new Set([own, ...around])].sort((a, b) => a.all.size - b.all.size);
    for (const name of some(near, new Set(names))) kept[name][mutant] = 1;
  }
  return kept;
}

/** By turns, one of each place. */
function some(places, names) {
  const lists = places.map(({ first }) => first.filter((name) => names.has(name)));
  const found = new Set();
  for (let turn = 0; found.size < MOST_KEPT && lists.some(({ length }) => turn < length); turn += 1) {
    for (const list of lists) if (turn < list.length && found.size < MOST_KEPT) found.add(list[turn]);
  }
  return found;
}
