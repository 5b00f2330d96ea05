import type { Edit, Fix } from '../rules/finding.ts';

/** The text after these edits; they must not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  let end = 0;
  const pieces = inOrder.map(({ range, text: inserted }) => {
    const kept = text.slice(end, range[0]);
    end = range[1];
    return kept + inserted;
  });
  return pieces.join('') + text.slice(end);
}

/** The fixes that can be made together, in this order: of two that touch the same text, only the first. */
export function together<T extends { readonly fix: Fix }>(fixes: readonly T[]): T[] {
  const taken = new Map<string, Edit[]>();
  return fixes.filter(({ fix }) => {
    const placed = fix.map((edit) => ({ edit, blocks: blocksOf(edit) }));
    const isFree = ({ edit, blocks }: (typeof placed)[number]) =>
      blocks.every((block) => taken.get(block)?.some((other) => overlap(edit, other)) !== true);
    if (!placed.every(isFree)) return false;
    for (const { edit, blocks } of placed) {
      for (const block of blocks) taken.set(block, [...(taken.get(block) ?? []), edit]);
    }
    return true;
  });
}

/** UTF-16 units: edits are compared with their neighbours only. */
const BLOCK = 100;

function blocksOf({ file, range: [start, end] }: Edit): string[] {
  const first = Math.floor(start / BLOCK);
  return Array.from({ length: Math.floor(end / BLOCK) - first + 1 }, (_, index) => `${first + index} ${file}`);
}

/** Two insertions at the same place overlap, because their order is unknown; neighbours do not overlap. */
function overlap(a: Edit, b: Edit): boolean {
  return (a.range[0] < b.range[1] && b.range[0] < a.range[1]) || a.range[0] === b.range[0];
}
