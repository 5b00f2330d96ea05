import type { TextFile } from '../submission/model.ts';
import type { FileRole } from './rule.ts';

/** Limit for a guide and a spec, in UTF-16 code units; real ones have a tenth of it. The Action and JSON have their own limits. */
export const MOST_CHARACTERS = 200_000;
export const MOST_LINES = 3000;
/** Limit for characters that need a partner, or that begin something which the parser may have to undo. */
export const MOST_MARKS = 5000;
/** Quotes and list items on one line, each inside the one before. */
export const MOST_CONTAINERS = 50;

const MARK = /[[\]*_`<&!|~@:>\\]/gu;
/** Any of them may be the partner of any other. */
const EMPHASIS = '*_~';
const CONTAINER = String.raw`[ \t]*(?:>|[-*+]|\d{1,9}[.)])`;
const CONTAINERS = new RegExp(`^(?:${CONTAINER}){${MOST_CONTAINERS + 1}}`, 'mu');

/**
 * Why the rules cannot read a text, in English with a number: it has more of something than anyone writes. The time of
 * the Markdown parser grows with the square of it: it needed minutes for 200,000 brackets. Null if the text can be read.
 */
export function excessOf(role: FileRole, file: TextFile): string | null {
  if (file.state !== 'read' || (role !== 'guide' && role !== 'spec')) return null;
  if (file.text.length > MOST_CHARACTERS) return `more than ${count(MOST_CHARACTERS)} characters`;
  return role === 'guide' ? excessOfMarkdown(file.text) : null;
}

function excessOfMarkdown(text: string): string | null {
  if ((text.match(/\r\n?|\n/gu)?.length ?? 0) >= MOST_LINES) return `more than ${count(MOST_LINES)} lines`;
  if (CONTAINERS.test(text)) return `more than ${MOST_CONTAINERS} nested lists and quotes on one line`;
  const counts = new Map<string, number>();
  for (const [mark] of text.matchAll(MARK)) {
    const kind = EMPHASIS.includes(mark) ? EMPHASIS : mark;
    const found = (counts.get(kind) ?? 0) + 1;
    if (found > MOST_MARKS) return `more than ${count(MOST_MARKS)} of "${Array.from(kind).join('", "')}"`;
    counts.set(kind, found);
  }
  return null;
}

const count = (figure: number): string => figure.toLocaleString('en-GB');
