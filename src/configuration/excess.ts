import type { Position } from '../submission/place.ts';

/** UTF-16 code units: room for hundreds of waivers. */
export const MOST_CHARACTERS = 65_536;
/** Brackets of flow style, in the whole text. Quoted and closed ones count, too. */
export const MOST_BRACKETS = 500;
/** Lists and keys that begin on one line, each inside the one before. */
export const MOST_ON_A_LINE = 20;

const NESTED = new RegExp(String.raw`^[ \t]*(?:[-?][ \t]+){${MOST_ON_A_LINE + 1}}`, 'mu');

/**
 * Where a text has more than a configuration file can have: the parser's time grows with the square of the keys of a
 * mapping, and it uses recursion for nesting. Null if the text can be parsed.
 */
export function excessOf(text: string): (Position & { readonly message: string }) | null {
  if (text.length > MOST_CHARACTERS) return { line: 1, column: 1, message: 'the file is larger than 64 kB' };
  const bracket = Array.from(text.matchAll(/[[{]/gu))[MOST_BRACKETS];
  const found = bracket ?? NESTED.exec(text);
  if (found === null) return null;
  const before = text.slice(0, found.index).split(/\r\n|\n/u);
  const column = (before.at(-1) ?? '').length + 1;
  return { line: before.length, column, message: 'the file is nested too deeply to be read' };
}
