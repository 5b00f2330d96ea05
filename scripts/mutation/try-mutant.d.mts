import type { Journal } from './journal.mjs';

export interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
  readonly replacement: string;
}
export interface Case {
  /** The table that it is in. */
  readonly file: string;
}
export interface Outcome {
  readonly state: 'passed' | 'failed' | 'endless';
  readonly message?: string;
}
export function mutantTrials(with_: {
  readonly journal: Journal;
  readonly cases: ReadonlyMap<string, Case>;
  readonly slow: () => ReadonlySet<string>;
  readonly run: (name: string, mutant: Mutant | null) => Promise<Outcome>;
}): (
  mutant: Mutant,
  names: readonly string[],
) => Promise<{ readonly found: (Outcome & { readonly name: string }) | null; readonly runs: number }>;
