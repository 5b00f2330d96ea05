/**
 * The ways out of a statement as a set of bits: each with nothing failed, four bits up after a denial, and eight bits up when
 * something has failed.
 */
export type Outcome = number;
export const NEXT = 1;
export const BREAK = 2;
export const CONTINUE = 4;
export const EXIT = 8;
const ALL = NEXT | BREAK | CONTINUE | EXIT;
const DENIED = ALL << 4;

/** What only happens on the way to a denial that the Action decides, or only when something has failed. */
export type OffPath = 'denial' | 'failure';

/** The same ways, when something has failed before. */
export const failed = (outcome: Outcome): Outcome => ((outcome | (outcome >> 4) | (outcome >> 8)) & ALL) << 8;

/** The same ways, when somebody was denied before. */
export const denied = (outcome: Outcome): Outcome => (outcome & ~ALL) | ((outcome & ALL) << 4);

export function after(off: OffPath | null, outcome: Outcome): Outcome {
  return off === null ? outcome : off === 'denial' ? denied(outcome) : failed(outcome);
}

/** What every way out is behind; null where some way has neither a denial nor a failure before it, or where none leads out. */
export function endOf(outcome: Outcome): OffPath | null {
  if (outcome === 0 || (outcome & ALL) !== 0) return null;
  return outcome & DENIED ? 'denial' : 'failure';
}

/** What is always come to where one of several happens, nobody knows which; null where one of them is neither. */
export function endOfAny(ends: readonly (OffPath | null)[]): OffPath | null {
  if (ends.length === 0 || ends.includes(null)) return null;
  return ends.includes('denial') ? 'denial' : 'failure';
}

export const goesOn = (outcome: Outcome): boolean => (outcome & NEXT) !== 0;

/** It may leave what it stands in with nothing failed. */
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

/** Ways out of one kind, which end here. */
export function landing(body: Outcome, kind: Outcome): Outcome {
  return (body & kind ? NEXT : 0) | (body & denied(kind) ? denied(NEXT) : 0) | (body & failed(kind) ? failed(NEXT) : 0);
}

export const every = (kind: Outcome): Outcome => kind | denied(kind) | failed(kind);
