import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import type { FilePosition } from '../channel.ts';
import { linesBeforeAction, WRAPPER_START } from './action-coverage.ts';
import { changeOf } from './script-transformer.ts';

/** The first place in one of these files that a stack trace names, as a position in the original file. */
export function firstPlaceIn(files: readonly string[], stack: string): FilePosition | null {
  // A path may contain a line break, but not U+0000.
  const marked = files.reduce((text, file, index) => text.replaceAll(`${file}:`, `\0${index}:`), stack);
  const lines = marked.split('\n');
  for (const [number, text] of lines.entries()) {
    for (const [index, file] of files.entries()) {
      const after = text.split(`\0${index}:`).at(-1);
      const place = after === text ? null : /^(\d+)(?::(\d+))?/u.exec(after ?? '');
      if (place === null) continue;
      // A syntax error shows its column as a caret, two lines below.
      const column = place[2] === undefined ? (lines[number + 2]?.indexOf('^') ?? 0) + 1 : Number(place[2]);
      return original(file, Number(place[1]), column);
    }
  }
  return null;
}

/** Converts a position in the code that ran, as V8 gives it, to one in the file. */
export function original(file: string, line: number, column: number): FilePosition {
  const { map, added } = changeOf(file);
  const before = linesBeforeAction(file);
  // Jest tells V8 that the first line starts at the column of the wrapper's length, and adds the wrapper itself.
  const ranAt = line === 1 && before === 0 ? column - 2 * WRAPPER_START.length - added : column;
  const ran = { line: Math.max(1, line - before), column: Math.max(1, ranAt) };
  if (map === null) return { file, ...ran };
  const traced = new TraceMap(map as ConstructorParameters<typeof TraceMap>[0]);
  const found = originalPositionFor(traced, { line: ran.line, column: ran.column - 1 });
  return found.line === null ? { file, ...ran } : { file, line: found.line, column: found.column + 1 };
}
