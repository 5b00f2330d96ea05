import { closest, distance } from 'fastest-levenshtein';

/** Longer texts are nobody's slip of a name, and comparing two of them takes time with the product of their lengths. */
const LONGEST = 200;

/** The known name that somebody most likely meant, or null when none is near: more than a third would have to change. */
export function nearest(name: string, known: readonly string[]): string | null {
  const candidates = name.length > LONGEST ? [] : known.filter(({ length }) => length <= LONGEST);
  if (candidates.length === 0) return null;
  const candidate = closest(name, candidates);
  return distance(name, candidate) <= Math.ceil(Math.max(name.length, candidate.length) / 3) ? candidate : null;
}
