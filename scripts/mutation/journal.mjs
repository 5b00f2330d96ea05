import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What was found out about the mutants of a part, a line each, as soon as it is: a run that was stopped goes on where it was.
 * A result holds for a file's text, and one without a finder for the cases that were tried, too.
 */
export function journalIn(file) {
  const known = new Map();
  if (existsSync(file)) {
    const text = readFileSync(file, 'utf8');
    for (const { mutant, ...result } of text.split('\n').flatMap(read)) known.set(mutant, result);
    // What comes next is not to be a part of a line that was not written to its end.
    if (text !== '' && !text.endsWith('\n')) appendFileSync(file, '\n');
  } else mkdirSync(path.dirname(file), { recursive: true });
  const texts = new Map();
  const textOf = (name) => {
    if (!texts.has(name)) texts.set(name, readFileSync(name, 'utf8'));
    return texts.get(name);
  };
  const tables = new Map();
  const tableOf = (name) => {
    if (!tables.has(name)) tables.set(name, digest(textOf(name)));
    return tables.get(name);
  };
  return {
    keyOf: ({ fileName, location, replacement }) => digest([textOf(fileName), location, replacement]),
    /** `{ finder }`, or `{ tried }`, a digest of the cases that did not find it. */
    resultOf: (mutant) => known.get(mutant),
    /** `at` is for people: what is not found can be read while the run goes on. */
    note: (mutant, { fileName, location, replacement }, result) => {
      const at = `${path.basename(fileName)}:${location.start.line + 1}:${location.start.column + 1} ${replacement}`;
      appendFileSync(file, `${JSON.stringify({ mutant, ...result, at })}\n`);
    },
    /** Of the cases' names, of the texts of their tables, and of how many are tried: after a change, the mutant is tried anew. */
    digestOf: (names, cases, most) => {
      const files = new Set(names.flatMap((name) => cases.get(name)?.file ?? []));
      return digest([names.toSorted(), [...files].map(tableOf).sort(), most]);
    },
  };
}

/** A line as it was noted; none where it was not written to its end. */
function read(line) {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

const digest = (of) => createHash('sha256').update(JSON.stringify(of)).digest('base64url');
