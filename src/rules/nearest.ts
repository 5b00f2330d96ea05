import { closest, distance } from 'fastest-levenshtein';

/** A longer text is not a mistyped name, and comparing two texts takes time that grows with the product of their lengths. */
const LONGEST = 200;

/** The known name that was most likely meant. Null if none is near, which means that more than a third would have to change. */
export function nearest(name: string, known: readonly string[]): string | null {
  if (name.length > LONGEST) return null;
  // At least as many changes are needed as the lengths differ by.
  const shortest = name.length - mostChanges(name.length);
  const longest = Math.min(LONGEST, Math.ceil(name.length * 1.5) + 1);
  const candidates = known.filter(
    ({ length }) => length >= shortest && length <= longest && length - name.length <= mostChanges(length),
  );
  if (candidates.length === 0) return null;
  const candidate = closest(name, candidates);
  return distance(name, candidate) <= mostChanges(Math.max(candidate.length, name.length)) ? candidate : null;
}

const mostChanges = (length: number) => Math.ceil(length / 3);
