import { stripVTControlCharacters } from 'node:util';

/** What draws over, hides or turns around the text about it; a tab and a line's end may stay. */
const invisible =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;
/** Half of a character: JSON can carry it, UTF-8 cannot. */
const loneSurrogate = /[\uD800-\uDFFF]/gu;
/** The runner obeys `::command::` at the start of a line, after any white space, and `##[command]` anywhere in it. */
const commandAtStart = /^([^\S\n]*):(?=:)/gmu;
const commandAnywhere = /##(?=\[)/gu;

/**
 * Makes text of the spec safe to print: no terminal sequences, no control or bidirectional characters, no workflow
 * commands. What it says stays readable. Doing it twice changes nothing more.
 */
export function defuse(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
    .replace(invisible, '')
    .replace(loneSurrogate, '\uFFFD')
    .replace(commandAtStart, '$1: ')
    .replace(commandAnywhere, '# #');
}

/** The first `length` UTF-16 units at most, cut between characters, with a sign that something is missing. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - 1);
  return `${/[\uD800-\uDBFF]$/u.test(kept) ? kept.slice(0, -1) : kept}…`;
}
