import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';

/**
 * This searches the text, not the tree: Markdown splits a marker into links, emphasis and entities, and a marker in a
 * code block or a comment also counts. Editors escape the brackets, writers make the word bold.
 */
const marker = /\\?\[\\?\[[\s*_`\\]{0,8}TODO\b(?!\]\()|\\?\(\\?\([\s*_`\\]{0,8}TODO\b/giu;
const MAX_LENGTH = 1000;

export const todo = defineRule('guide/todo', { roles: ['guide'] }, ({ eslint, report }) => ({
  root() {
    const { sourceCode } = eslint;
    const { text } = sourceCode;
    let done = 0;
    for (const { 0: opening, index } of text.matchAll(marker)) {
      const end = index < done ? null : endOf(text, index, opening);
      if (end === null) continue;
      done = end;
      const said = text.slice(index, end).replace(/\s+/gu, ' ');
      report(
        'left',
        { marker: short(said, 80) },
        { loc: { start: sourceCode.getLocFromIndex(index), end: sourceCode.getLocFromIndex(end) } },
      );
    }
  },
}));

/** After the closing brackets, otherwise at the end of the line; null for a link with such a text in its own brackets. */
function endOf(text: string, index: number, opening: string): number | null {
  const from = index + opening.length;
  const rest = text.slice(from, from + MAX_LENGTH).split(/\n[ \t]*\r?\n/u)[0] ?? '';
  const square = opening.includes('[');
  const closing = (square ? /\\?\]\\?\]/u : /\\?\)\\?\)/u).exec(rest);
  const link = square ? /^[^[\]]*\]\(/u.exec(rest) : null;
  if (link !== null) return null;
  if (closing !== null) return from + closing.index + closing[0].length;
  return from + (/^[^\r\n]*/u.exec(rest)?.[0].trimEnd().length ?? 0);
}
