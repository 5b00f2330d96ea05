import { parsePatch } from 'diff/lib/patch/parse.js';

/** Lines on the new side of a file, 1-based; the last one is included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The groups of lines on the new side of a file that a pull request's diff shows, changed or near a change: only these
 * can have a comment. None for a patch that GitHub leaves out (large, binary) or that cannot be read.
 * @param patch as in `GET /pulls/{n}/files`: hunks without the names of the files
 */
export function diffLines(patch: string | undefined): LineRange[] {
  if (patch === undefined) return [];
  try {
    return parsePatch(patch)
      .flatMap(({ hunks }) => hunks)
      .filter(({ newLines }) => newLines > 0)
      .map(({ newStart, newLines }) => ({ first: newStart, last: newStart + newLines - 1 }));
  } catch {
    return [];
  }
}
