import type { Case } from './try-mutant.mjs';

export function fewerCases(
  perTest: Readonly<Record<string, Readonly<Record<string, number>>>>,
  chosen: {
    readonly file: string;
    readonly cases: ReadonlyMap<string, Case>;
  },
): Record<string, Record<string, number>>;
