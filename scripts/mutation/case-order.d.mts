import type { Case } from './try-mutant.mjs';

export function inOrder(
  names: readonly string[],
  chosen: {
    readonly file: string;
    readonly cases: ReadonlyMap<string, Case>;
    readonly slow: ReadonlySet<string>;
    readonly most: number;
  },
): string[];
