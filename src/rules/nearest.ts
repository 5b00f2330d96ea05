import { closest, distance } from 'fastest-levenshtein';

/** The known name that somebody most likely meant, or null when none is near: more than a third would have to change. */
export function nearest(name: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const candidate = closest(name, known);
  return distance(name, candidate) <= Math.ceil(Math.max(name.length, candidate.length) / 3) ? candidate : null;
}
