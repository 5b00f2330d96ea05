import { camelCase } from 'change-case';
import { distance } from 'fastest-levenshtein';

/**
 * The known property that a name surely means, even for objects that have other properties, too: `userId` and `id`
 * of a user for `user_id`, `emial` for `email`. Null for any other name.
 */
export function slipOf(name: string, owner: string, known: readonly string[]): string | null {
  const prefixed = `${owner}_${name}`;
  return (
    known.find((each) => each === prefixed) ??
    known.find((each) => sameWords(each, name)) ??
    known.find((each) => isOneSlip(each, name)) ??
    null
  );
}

/** One or two letters differ, in a longer name. This is certain enough for properties that the Action checks before using them. */
export function misspeltFor(name: string, known: readonly string[]): string | null {
  const isMeant = (each: string) =>
    isOneSlip(each, name) || (Math.min(each.length, name.length) >= LONG && distance(each, name) <= 2);
  return known.find((each) => !sameWords(each, name) && isMeant(each)) ?? null;
}

/** Two letters turn a shorter name into a different one. */
const LONG = 10;

function sameWords(known: string, name: string): boolean {
  return camelCase(known).toLowerCase() === camelCase(name.slice(0, LONGEST)).toLowerCase();
}

const LONGEST = 100;
/** Among shorter names, a different name is as near as a mistyped one. */
const SHORTEST = 5;

/** One letter is missing, added or different, or two are swapped. A plural may well be another property. */
function isOneSlip(known: string, name: string): boolean {
  if (name.length < SHORTEST || Math.abs(known.length - name.length) > 1) return false;
  if (known === `${name}s` || name === `${known}s`) return false;
  const steps = distance(known, name);
  return steps === 1 || (steps === 2 && hasSwapped(known, name));
}

function hasSwapped(known: string, name: string): boolean {
  let at = 0;
  while (known[at] === name[at]) at += 1;
  return known === `${name.slice(0, at)}${name.charAt(at + 1)}${name.charAt(at)}${name.slice(at + 2)}`;
}
