/** The floor of a file or of a table, with its slashes: `analysis/values/`. */
const floorOf = (file) => /analysis\/\w+\//.exec(file)?.[0] ?? '';

/**
 * The first `most` of the named cases for a mutant of `file`: those of its own floor's tables, of the other floors' and of the
 * rules' by turns, two to one to one. Cases of one table are alike, so they come from all over it. Slow ones come last.
 */
export function inOrder(names, { file, cases, slow, most }) {
  const own = floorOf(file);
  const rank = (table) => (floorOf(table) === own ? 0 : table.includes('__tests__/analysis/') ? 1 : 2);
  const tables = new Map();
  for (const name of names) {
    const table = cases.get(name)?.file;
    if (table === undefined) continue;
    if (!tables.has(table)) tables.set(table, []);
    tables.get(table).push(name);
  }
  const [ofFloor, ofOthers, ofRules] = [0, 1, 2].map((wanted) =>
    byTurns([...tables].flatMap(([table, list]) => (rank(table) === wanted ? [spread(list)] : []))),
  );
  const halves = [0, 1].map((half) => ofFloor.filter((_, index) => index % 2 === half));
  const all = byTurns([...halves, ofOthers, ofRules]);
  const isSlow = (name) => slow.has(name);
  return [...all.filter((name) => !isSlow(name)), ...all.filter(isSlow)].slice(0, most);
}

function byTurns(lists) {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
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
