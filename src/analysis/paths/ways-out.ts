/**
 * The ways out of a statement as a set of bits: each without a failure, four bits higher after a denial, and eight bits higher after
 * a failure.
 */
export type Outcome = number;
export const NEXT = 1;
export const BREAK = 2;
export const CONTINUE = 4;
export const EXIT = 8;
const ALL = NEXT | BREAK | CONTINUE | EXIT;
const DENIED = ALL << 4;

/** For code that only runs on the way to a denial that the Action decides, or only after a failure. */
export type OffPath = 'denial' | 'failure';

/** The same ways, if something failed before. */
export const failed = (outcome: Outcome): Outcome => ((outcome | (outcome >> 4) | (outcome >> 8)) & ALL) << 8;

/** The same ways, if somebody was denied before. */
export const denied = (outcome: Outcome): Outcome => (outcome & ~ALL) | ((outcome & ALL) << 4);

export function after(off: OffPath | null, outcome: Outcome): Outcome {
  return off === null ? outcome : off === 'denial' ? denied(outcome) : failed(outcome);
}

/** What comes before every way out; null if some way has neither a denial nor a failure before it, or if there is no way out. */
export function endOf(outcome: Outcome): OffPath | null {
  if (outcome === 0 || (outcome & ALL) !== 0) return null;
  return outcome & DENIED ? 'denial' : 'failure';
}

/** What always happens if one of several things happens, but it is not known which; null if one of them is neither. */
export function endOfAny(ends: readonly (OffPath | null)[]): OffPath | null {
  if (ends.length === 0 || ends.includes(null)) return null;
  return ends.includes('denial') ? 'denial' : 'failure';
}

export const goesOn = (outcome: Outcome): boolean => (outcome & NEXT) !== 0;

/** Whether it may leave the surrounding code without a failure. */
export const leaves = (outcome: Outcome): boolean => (outcome & ALL & ~NEXT) !== 0;

/** One after the other. */
export function then(first: Outcome, rest: Outcome): Outcome {
  return (
    (first & ~every(NEXT)) |
    (goesOn(first) ? rest : 0) |
    (first & denied(NEXT) ? denied(rest) : 0) |
    (first & failed(NEXT) ? failed(rest) : 0)
  );
}

/** Ways out of the function, or of a loop with a label. */
export const leaving = (body: Outcome): Outcome => body & every(EXIT);

/** Ways out of one kind that end here. */
export function landing(body: Outcome, kind: Outcome): Outcome {
  return (body & kind ? NEXT : 0) | (body & denied(kind) ? denied(NEXT) : 0) | (body & failed(kind) ? failed(NEXT) : 0);
}

export const every = (kind: Outcome): Outcome => kind | denied(kind) | failed(kind);
