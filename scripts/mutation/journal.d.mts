import type { Case, Mutant } from './try-mutant.mjs';

export type Result = { readonly finder: string } | { readonly tried: string };
export interface Journal {
  keyOf(mutant: Mutant): string;
  resultOf(key: string): Result | undefined;
  note(key: string, mutant: Mutant, result: Result): void;
  digestOf(names: readonly string[], cases: ReadonlyMap<string, Case>, most: number): string;
}
export function journalIn(file: string): Journal;
