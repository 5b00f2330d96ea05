import type { TextFile } from '../submission/model.ts';
import type { FileRole } from './rule.ts';

/** Of a guide and a spec, in UTF-16 code units; theirs have a tenth of it. The Action has its own limit, and JSON by its values. */
export const MOST_CHARACTERS = 200_000;
export const MOST_LINES = 3000;
/** Of a character that looks for a partner, or behind which something begins that may have to be taken back. */
export const MOST_MARKS = 5000;
/** Quotes and list items on one line, each in the one before. */
export const MOST_CONTAINERS = 50;

const MARK = /[[\]*_`<&!|~@:>\\]/gu;
/** Any of them may be the partner of any. */
const EMPHASIS = '*_~';
const CONTAINER = String.raw`[ \t]*(?:>|[-*+]|\d{1,9}[.)])`;
const CONTAINERS = new RegExp(`^(?:${CONTAINER}){${MOST_CONTAINERS + 1}}`, 'mu');

/**
 * What keeps the rules from reading a text, in English with its figure: more of something than anyone writes. The time of
 * the Markdown parser grows with the square of it: 200,000 brackets took it minutes. Null where it can be read.
 */
export function excessOf(role: FileRole, file: TextFile): string | null {
  if (file.state !== 'read' || (role !== 'guide' && role !== 'spec')) return null;
  if (file.text.length > MOST_CHARACTERS) return `more than ${count(MOST_CHARACTERS)} characters`;
  return role === 'guide' ? excessOfMarkdown(file.text) : null;
}

function excessOfMarkdown(text: string): string | null {
  if ((text.match(/\r\n?|\n/gu)?.length ?? 0) >= MOST_LINES) return `more than ${count(MOST_LINES)} lines`;
  if (CONTAINERS.test(text)) return `more than ${MOST_CONTAINERS} lists and quotes in each other on one line`;
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
