import type { Edit, Fix } from '../rules/finding.ts';

/** The text with edits made in it; they must not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const fromTheEnd = edits.toSorted((a, b) => b.range[0] - a.range[0] || b.range[1] - a.range[1]);
  return fromTheEnd.reduce(
    (made, { range: [start, end], text: inserted }) => made.slice(0, start) + inserted + made.slice(end),
    text,
  );
}

/** Of fixes in an order, those that can be made together: the first of two that touch the same text. */
export function together<T extends { readonly fix: Fix }>(fixes: readonly T[]): T[] {
  const taken: Edit[] = [];
  return fixes.filter(({ fix }) => {
    if (fix.some((edit) => taken.some((other) => overlap(edit, other)))) return false;
    taken.push(...fix);
    return true;
  });
}

/** Two insertions at one place overlap, for which comes first cannot be told; neighbours do not. */
function overlap(a: Edit, b: Edit): boolean {
  if (a.file !== b.file) return false;
  return (a.range[0] < b.range[1] && b.range[0] < a.range[1]) || a.range[0] === b.range[0];
}
