import { closest, distance } from 'fastest-levenshtein';

/** A longer text is not a mistyped name, and comparing two texts takes time that grows with the product of their lengths. */
const LONGEST = 200;

/** The known name that was most likely meant. Null if none is near, which means that more than a third would have to change. */
export function nearest(name: string, known: readonly string[]): string | null {
  if (name.length > LONGEST) return null;
  // At least as many changes are needed as the lengths differ by.
  const candidates = known.filter(
    ({ length }) => length <= LONGEST && Math.abs(length - name.length) <= mostChanges(length, name.length),
  );
  if (candidates.length === 0) return null;
  const candidate = closest(name, candidates);
  return distance(name, candidate) <= mostChanges(candidate.length, name.length) ? candidate : null;
}

const mostChanges = (length: number, other: number) => Math.ceil(Math.max(length, other) / 3);
