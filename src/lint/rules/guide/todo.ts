import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';

/**
 * Found in the text, not in the tree: Markdown takes a marker apart into links, emphasis and entities, and a marker in a
 * code block or a comment is left all the same. Editors escape the brackets, writers make the word bold.
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

/** Behind the closing brackets, else at the end of the line; null for a link that is called so in brackets of its own. */
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
