/** The ways out of a statement as a set of bits: each with nothing failed, and, four bits up, after a denial or by an exception. */
export type Outcome = number;
export const NEXT = 1;
export const BREAK = 2;
export const CONTINUE = 4;
export const EXIT = 8;
export const OK = NEXT | BREAK | CONTINUE | EXIT;
/** The same ways, when something has failed before. */
export const failed = (outcome: Outcome): Outcome => ((outcome | (outcome >> 4)) & OK) << 4;

/** Every way out is behind a denial or an exception. */
export function fails(outcome: Outcome): boolean {
  return (outcome & OK) === 0;
}

export const goesOn = (outcome: Outcome): boolean => (outcome & NEXT) !== 0;

/** One after the other. */
export function then(first: Outcome, rest: Outcome): Outcome {
  const after = (goesOn(first) ? rest : 0) | (first & failed(NEXT) ? failed(rest) : 0);
  return (first & ~(NEXT | failed(NEXT))) | after;
}

/** Ways out of the function, or of a loop with a label. */
export const leaving = (body: Outcome): Outcome => body & (EXIT | failed(EXIT));

/** Ways out of one kind, which end here. */
export function landing(body: Outcome, kind: Outcome): Outcome {
  return (body & kind ? NEXT : 0) | (body & failed(kind) ? failed(NEXT) : 0);
}
