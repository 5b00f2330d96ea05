/** Cases that a mutant is tried with at most. Those of the tables are alike: what none of so many finds, more seldom do. */
const MOST_CASES = Number(process.env.STRYKER_CASES ?? 100);

/**
 * The names of the cases that a mutant of a file is tried with: those that have found others of the file before, then those
 * of its own floor, of the analysis, and of the rules, one of each table by turns; slow ones come last.
 */
export function inOrder(names, { file, before, cases, slow }) {
  const asked = new Set(names);
  const floor = /analysis\/\w+\//.exec(file)?.[0] ?? 'analysis/';
  const rank = (table) => (table.includes(`__tests__/${floor}`) ? 0 : table.includes('__tests__/analysis/') ? 1 : 2);
  const tables = new Map();
  for (const name of names) {
    const table = cases.get(name)?.file;
    if (table !== undefined) tables.set(table, [...(tables.get(table) ?? []), name]);
  }
  const turns = [0, 1, 2].flatMap((wanted) => {
    const lists = [...tables].flatMap(([table, list]) => (rank(table) === wanted ? [spread(list)] : []));
    const longest = Math.max(0, ...lists.map((list) => list.length));
    return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
  });
  const all = [...before.filter((name) => asked.has(name)), ...turns];
  const isSlow = (name) => slow.has(name);
  return [...new Set([...all.filter((name) => !isSlow(name)), ...all.filter(isSlow)])].slice(0, MOST_CASES);
}

/** The same cases so that any first part of them is from all over the table: neighbours are alike. */
function spread(list) {
  const rest = list.length;
  const step = Math.max(1, Math.floor(rest * 0.618));
  const coprime = stepsFrom(step, rest);
  return Array.from({ length: rest }, (_, index) => list[(index * coprime) % rest]);
}

function stepsFrom(step, length) {
  let found = step;
  while (greatestCommonDivisor(found, length) !== 1) found += 1;
  return found;
}

const greatestCommonDivisor = (a, b) => (b === 0 ? a : greatestCommonDivisor(b, a % b));
