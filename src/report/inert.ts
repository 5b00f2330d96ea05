import { stripVTControlCharacters } from 'node:util';

// Control, format (bidi overrides, zero-width characters, tags) and private-use characters, and lone surrogates:
// invisible, or able to make a line look like something else.
const DECEPTIVE = /[^\P{Cc}\n\t]|[\p{Cf}\p{Co}\p{Cs}]/gu;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
/** The runner obeys `::command::` at the start of a line, after any white space, and `##[command]` anywhere in a line. */
const COMMAND_AT_START = /^([^\S\n]*):(?=:)/gmu;
const COMMAND_ANYWHERE = /##(?=\[)/gu;
const BLANKS = /[\t\n\v\f\r\u0085\u2028\u2029\p{Zs}]+/gu;

/** The text on one line: line breaks folded, deceptive characters shown as `\u{…}`, at most `limit` code points. */
export function inertLine(text: string, limit = Infinity): string {
  const folded = stripVTControlCharacters(text).replace(BLANKS, ' ').trim();
  return cut(escapeDeceptive(folded), limit);
}

/** The same for a text that keeps its line breaks: at most `lines` lines, each of at most `columns` code points. */
export function inertLines(text: string, limits: { readonly lines: number; readonly columns: number }): string[] {
  const all = stripVTControlCharacters(text)
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/u)
    .map((line) => cut(escapeDeceptive(line.replaceAll('\t', '    ')).trimEnd(), limits.columns));
  while (all.at(-1) === '') all.pop();
  if (all.length <= limits.lines) return all;
  return [...all.slice(0, limits.lines), `… ${all.length - limits.lines} more`];
}

/** The whole text with its line breaks and tabs, safe for a terminal and for a job's log. Repeating this does not change it further. */
export function defuse(text: string): string {
  return withoutCommands(escapeDeceptive(stripVTControlCharacters(text).replace(LINE_ENDS, '\n')));
}

/** The text without anything that a runner would take for a command. */
export function withoutCommands(text: string): string {
  return text.replace(COMMAND_AT_START, '$1: ').replace(COMMAND_ANYWHERE, '# #');
}

/** A text for a property of a workflow command, such as `file`. The caller escapes its line breaks. */
export function inertProperty(text: string): string {
  return withoutCommands(escapeDeceptive(text));
}

/** The text with each deceptive character replaced by `\u{…}`; nothing is removed. */
export function escapeDeceptive(text: string): string {
  return text.replace(DECEPTIVE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** At most `limit` code points, with an ellipsis in the middle if something was cut out. */
export function cutMiddle(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const characters = Array.from(text);
  if (characters.length <= limit) return text;
  const end = Math.floor(limit / 3);
  return `${characters.slice(0, limit - end - 1).join('')}…${characters.slice(characters.length - end).join('')}`;
}

/** At most `limit` code points, with an ellipsis at the end if something was cut off. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = '';
  let count = 0;
  for (const character of text) {
    count += 1;
    if (count < limit) kept += character;
    if (count > limit) return `${kept}…`;
  }
  return text;
}
