import path from 'node:path';
import { inOrder } from './case-order.mjs';
import { MOST_CASES, MOST_FINDERS, MOST_KEPT, MOST_NAMED } from './most-cases.mjs';

const MOST_TRIED = MOST_CASES + MOST_NAMED;

/**
 * Tries mutants by cases: a function of a mutant and of the names of the cases that come by its place. It answers with the
 * case that found it, `name` and `state`, or with none, and with how many cases were run. What the journal knows is not
 * tried again: a mutant that was found is tried by its finder first, and one that was not, only if cases have changed.
 * `run(name, mutant)` runs a case with the mutant, or without one.
 */
export function mutantTrials({ journal, cases, slow, run }) {
  const finders = new Map();
  const tables = new Map();
  const namedAfter = (fileName) => {
    const table = `${path.basename(fileName, '.ts')}.test.ts`;
    if (!tables.has(table))
      tables.set(
        table,
        [...cases].flatMap(([name, { file }]) => (path.basename(file) === table ? [name] : [])),
      );
    return tables.get(table);
  };
  return async (mutant, names) => {
    const { fileName, location } = mutant;
    const { line } = location.start;
    const key = journal.keyOf(mutant);
    const known = journal.resultOf(key);
    const ofTable = namedAfter(fileName);
    const tried = journal.digestOf([...new Set([...names, ...ofTable])], cases, MOST_TRIED);
    if (known?.tried === tried) return { found: null, runs: 0 };
    const others = finders.get(fileName) ?? [];
    const near = others.toSorted((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line)).map(({ name }) => name);
    const asked = new Set(names);
    // Where some cases alone were kept, others come by the place, too: most likely those that come by its neighbours.
    const mayFind = (name) => asked.has(name) || (names.length >= MOST_KEPT && cases.has(name));
    const before = [...new Set(near)].filter(mayFind).slice(0, MOST_FINDERS);
    const first = cases.has(known?.finder) ? [known.finder] : [];
    const order = (of, most) => inOrder(of, { file: fileName, cases, slow: slow(), most });
    const named = order(ofTable.filter(mayFind), MOST_NAMED);
    const all = [...new Set([...first, ...before, ...named, ...order(names, MOST_CASES)])].slice(0, MOST_TRIED);
    for (const [index, name] of all.entries()) {
      const { state, message } = await run(name, mutant);
      if (state === 'passed') continue;
      const after = await run(name, null);
      // Stryker tries the mutant again in a new process.
      if (after.state !== 'passed') throw new Error(`A mutant has left something to the cases after it: ${name}`);
      if (known?.finder !== name) journal.note(key, mutant, { finder: name });
      finders.set(fileName, [...others.filter((each) => each.name !== name || each.line !== line), { name, line }]);
      return { found: { name, state, message }, runs: index + 1 };
    }
    journal.note(key, mutant, { tried });
    return { found: null, runs: all.length };
  };
}
