import { parse } from '@humanwhocodes/momoa';
import type { Position } from './place.ts';

/** The first thing that makes a text invalid JSON. */
export interface JsonFault {
  readonly message: string;
  /** The text is longer or deeper than anybody writes, so it was not read further. It may be valid JSON. */
  readonly excess: boolean;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** Deeper nesting overflows the stack of every recursive parser after us. No manifest needs more than four levels. */
const MAX_DEPTH = 64;
/** Every reader of the tree is linear, but would still need minutes for millions of values. No manifest needs a tenth of this. */
const MAX_VALUES = 20_000;

interface Offsets {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** Nothing after it may be parsed. */
  readonly ends?: true;
}

/** Null for valid JSON. `JSON.parse` decides; momoa and a look at the strings find the place, the same on every Node.js version. */
export function findJsonFault(text: string): JsonFault | null {
  const lexical = scan(text);
  const fault = lexical?.ends === true ? lexical : earlier(lexical, syntaxFault(text));
  if (fault !== null) return locate(text, fault);
  try {
    JSON.parse(text);
    return null;
  } catch {
    return locate(text, { message: 'it is not JSON', start: 0, end: 0 });
  }
}

function earlier(a: Offsets | null, b: Offsets | null): Offsets | null {
  if (a === null || b === null) return a ?? b;
  return a.start <= b.start ? a : b;
}

/** Faults that momoa accepts: raw control characters in strings (a line break usually means a forgotten quote), and endless nesting. */
function scan(text: string): Offsets | null {
  let opened = -1;
  let depth = 0;
  let values = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const char = text.charAt(offset);
    if (char === '"') opened = opened < 0 ? offset : -1;
    else if (opened >= 0) {
      if (char === '\\') offset += 1;
      else if (char < ' ') return inString(char, opened, offset);
    } else if (char === ',' || char === ':') {
      values += 1;
      if (values > MAX_VALUES) {
        return {
          message: `it has more than ${MAX_VALUES.toLocaleString('en-GB')} keys and values`,
          start: offset,
          end: offset + 1,
          ends: true,
        };
      }
    } else if (char === '}' || char === ']') depth -= 1;
    else if (char === '{' || char === '[') {
      depth += 1;
      if (depth > MAX_DEPTH) return { message: 'it is nested too deeply', start: offset, end: offset + 1, ends: true };
    }
  }
  return opened < 0 ? null : { message: 'a string is never closed', start: opened, end: text.length };
}

function inString(char: string, opened: number, offset: number): Offsets {
  if (char === '\n' || char === '\r') {
    return { message: 'a string is not closed before its line ends', start: opened, end: offset };
  }
  const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { message: `a string contains the control character U+${code}`, start: offset, end: offset + 1 };
}

function syntaxFault(text: string): Offsets | null {
  const start = momoaFault(text);
  if (start === null) return null;
  // If the text ends too early, momoa blames the last token. More text shows that the token was fine.
  const further = momoaFault(`${text}\n0 0`);
  if (further === null || further >= text.length) {
    const end = text.trimEnd().length;
    return { message: text.trim() === '' ? 'it is empty' : 'it ends too early', start: end, end };
  }
  const token = /^(?:[\w$.+-]+|"(?:[^"\\]|\\.)*"|.)/su.exec(text.slice(start, start + 200))?.[0] ?? '';
  return { message: expectation(text, start, token), start, end: start + token.length };
}

function expectation(text: string, start: number, token: string): string {
  if (token === '/') return 'JSON has no comments';
  if ((token === '}' || token === ']') && text.slice(0, start).trimEnd().endsWith(',')) {
    return `there is an extra comma before the "${token}"`;
  }
  return `${described(token)} is not expected here`;
}

/** Punctuation and the words of JSON. Any other text may be a part of a secret's value. */
function described(token: string): string {
  if (/^[^\w"$.+-]$/u.test(token) || /^"?(?:[a-z]{1,12}(?:_value)?|NaN|True|False|None|Infinity)"?$/u.test(token)) {
    return `"${token}"`;
  }
  if (token.startsWith('"')) return 'this string';
  return /^[\d.+-]/u.test(token) ? 'this number' : 'this word';
}

function momoaFault(text: string): number | null {
  try {
    parse(text, { mode: 'json' });
    return null;
  } catch (error) {
    const offset = (error as { offset?: unknown }).offset;
    return typeof offset === 'number' ? Math.min(offset, text.length) : 0;
  }
}

function locate(text: string, { message, start, end, ends }: Offsets): JsonFault {
  return { message, excess: ends === true, range: { start: positionAt(text, start), end: positionAt(text, end) } };
}

function positionAt(text: string, offset: number): Position {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset; at += 1) {
    const char = text.charAt(at);
    if (char !== '\n' && (char !== '\r' || (text.charAt(at + 1) === '\n' && at + 1 < offset))) continue;
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}
