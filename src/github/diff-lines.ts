import { parsePatch } from 'diff/lib/patch/parse.js';

/** Lines of a file's new side, 1-based, the last one included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The runs of lines that a pull request's diff shows of a file's new side, changed or around a change: the only ones
 * that take a comment. None for a patch that GitHub leaves out (large, binary) or that cannot be read.
 * @param patch as `GET /pulls/{n}/files` gives it: hunks without the names of the files
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
