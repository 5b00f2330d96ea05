import { edited } from '../fix/edits.ts';
import { defuse } from '../report/inert.ts';
import type { Fix } from '../rules/finding.ts';
import type { LineRange } from './diff-lines.ts';

/** Whole lines, as a suggestion of GitHub's has to replace them. */
export interface Suggestion extends LineRange {
  /** What stands in their place, without the last line's end. */
  readonly text: string;
}

const LONGEST = 10_000;
/** Nobody sees a word that changes in more lines than that. */
const MOST_LINES = 10;

interface Replacement {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** The edits of one file as one, with what stands between them. */
export function asOne(source: string, fix: Fix): Replacement {
  const start = Math.min(...fix.map(({ range }) => range[0]));
  const end = Math.max(...fix.map(({ range }) => range[1]));
  const moved = fix.map((edit) => ({ ...edit, range: [edit.range[0] - start, edit.range[1] - start] as const }));
  return { range: [start, end], text: edited(source.slice(start, end), moved) };
}

/**
 * A replacement of text between two offsets as one of whole lines; null where it is too long, or has characters that
 * deceive.
 */
export function suggestionOf(source: string, edit: Replacement): Suggestion | null {
  const [from, to] = edit.range;
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length;
  const start = source.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = source.indexOf('\n', to);
  let last = lineOf(to);
  let text = source.slice(start, from) + edit.text;
  // What ends with a line's end does not touch the line that follows.
  const isWhole = to > from && source[to - 1] === '\n' && (text === '' || text.endsWith('\n'));
  if (isWhole) last -= 1;
  else text += source.slice(to, lineEnd === -1 ? source.length : lineEnd);
  text = text.replaceAll('\r\n', '\n').replace(/\r$/, '');
  if (isWhole) text = text.replace(/\n$/, '');
  if (last - lineOf(from) >= MOST_LINES) return null;
  if (text.length > LONGEST || defuse(text) !== text) return null;
  return { first: lineOf(from), last, text };
}
