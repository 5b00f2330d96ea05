import { edited } from '../fix/edits.ts';
import { defuse } from '../report/inert.ts';
import type { Fix } from '../rules/finding.ts';
import type { LineRange } from './diff-lines.ts';

/** Whole lines, because a suggestion on GitHub replaces lines. */
export interface Suggestion extends LineRange {
  /** The new text, without the last line break. */
  readonly text: string;
}

const LONGEST = 10_000;
/** Nobody notices a changed word in more lines than this. */
const MOST_LINES = 10;

interface Replacement {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** The edits of one file as a single edit, including the text between them. */
export function asOne(source: string, fix: Fix): Replacement {
  const start = Math.min(...fix.map(({ range }) => range[0]));
  const end = Math.max(...fix.map(({ range }) => range[1]));
  const moved = fix.map((edit) => ({ ...edit, range: [edit.range[0] - start, edit.range[1] - start] as const }));
  return { range: [start, end], text: edited(source.slice(start, end), moved) };
}

/**
 * Turns a replacement between two offsets into one of whole lines; null if it is too long, or contains deceptive
 * characters.
 */
export function suggestionOf(source: string, edit: Replacement): Suggestion | null {
  const [from, to] = edit.range;
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length;
  const start = source.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = source.indexOf('\n', to);
  let last = lineOf(to);
  let text = source.slice(start, from) + edit.text;
  // An edit that ends with a line break does not touch the next line.
  const isWhole = to > from && source[to - 1] === '\n' && (text === '' || text.endsWith('\n'));
  if (isWhole) last -= 1;
  else text += source.slice(to, lineEnd === -1 ? source.length : lineEnd);
  text = text.replaceAll('\r\n', '\n').replace(/\r$/, '');
  if (isWhole) text = text.replace(/\n$/, '');
  if (last - lineOf(from) >= MOST_LINES) return null;
  if (text.length > LONGEST || defuse(text) !== text) return null;
  return { first: lineOf(from), last, text };
}
