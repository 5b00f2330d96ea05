import { NestedTooDeeply } from '../analysis/syntax/nesting.ts';
import { parseSource } from '../analysis/syntax/tree.ts';
import type { ActionParse } from './model.ts';
import { findOtherLanguage } from './other-language.ts';
import type { Place } from './place.ts';
import { startOf } from './place.ts';

/** Bytes, or nearly so. Auth0 accepts 100 kB. A much larger Action is not submitted as it is, and would take seconds to follow. */
const MOST_READ = 125_000;

/** Reads the Action as Auth0's runtime compiles it: as the body of a function, in CommonJS. Never throws, whatever the text. */
export function parseAction({ path, text }: { path: string; text: string }): Exclude<ActionParse, { state: 'absent' }> {
  if (text.length > MOST_READ) return { state: 'too-large' };
  try {
    return { state: 'parsed', value: parseSource(path, text) };
  } catch (error) {
    if (error instanceof NestedTooDeeply || error instanceof RangeError) {
      // The place where the stack ends does not depend on the text alone, so the file as a whole is named.
      return { state: 'syntax-error', message: 'It is nested too deeply to be read', place: startOf(path) };
    }
    if (!isParserError(error)) throw error;
    const other = findOtherLanguage(path, text);
    if (other !== null) return { state: 'not-commonjs', ...other };
    return { state: 'syntax-error', message: error.message.trim(), place: placeOf(path, text, error) };
  }
}

interface ParserError extends SyntaxError {
  readonly lineNumber: number;
  /** 1-based. */
  readonly column: number;
}

function isParserError(error: unknown): error is ParserError {
  return error instanceof SyntaxError && 'lineNumber' in error && 'column' in error;
}

/** The character at which the parser stopped; empty at the end of the file. */
function placeOf(path: string, text: string, { lineNumber: line, column }: ParserError): Place {
  const atLineEnd = (text.split(/\r\n|[\n\r\u2028\u2029]/)[line - 1] ?? '').length < column;
  return { file: path, start: { line, column }, end: { line, column: atLineEnd ? column : column + 1 } };
}
