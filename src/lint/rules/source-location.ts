import type { AST } from 'eslint';
import type { Place } from '../../submission/place.ts';

/** A place in ESLint's form for JavaScript, where columns count from 0. In JSON and Markdown they count like ours. */
export function inSource({ start, end }: Place): { loc: AST.SourceLocation } {
  return {
    loc: {
      start: { line: start.line, column: start.column - 1 },
      end: { line: end.line, column: end.column - 1 },
    },
  };
}
