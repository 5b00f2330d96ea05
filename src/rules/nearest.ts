import { closest, distance } from 'fastest-levenshtein';

/** A longer text is not a mistyped name, and comparing two texts takes time that grows with the product of their lengths. */
const LONGEST = 200;

/** The known name that was most likely meant. Null if none is near, which means that more than a third would have to change. */
export function nearest(name: string, known: readonly string[]): string | null {
  const candidates = name.length > LONGEST ? [] : known.filter(({ length }) => length <= LONGEST);
  if (candidates.length === 0) return null;
  const candidate = closest(name, candidates);
  return distance(name, candidate) <= Math.ceil(Math.max(name.length, candidate.length) / 3) ? candidate : null;
}
