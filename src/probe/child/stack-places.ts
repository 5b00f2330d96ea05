import type { ActionPosition } from '../recording.ts';

export function stackHere(): string {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 60;
  const { stack } = new Error();
  Error.stackTraceLimit = before;
  return typeof stack === 'string' ? stack : '';
}

/** Whether the innermost frame that is neither ours nor Node's belongs to a file. A manipulated stack counts as such. */
export function isOfFile(stack: string, file: string): boolean {
  const frames = stack.split('\n').filter((line) => /^\s+at /u.test(line));
  const caller = frames.find((frame) => /[\\/]/u.test(frame) && !frame.includes(__dirname) && !frame.includes('node:'));
  return caller === undefined || caller.includes(`${file}:`);
}

/** The innermost frame in a file; null if there is none. */
export function placeIn(stack: unknown, file: string): ActionPosition | null {
  if (typeof stack !== 'string') return null;
  for (const frame of stack.split('\n')) {
    const start = frame.indexOf(`${file}:`);
    if (start < 0 || !/^\s+at /u.test(frame)) continue;
    const [, line, column] = /^:(\d+):(\d+)/u.exec(frame.slice(start + file.length)) ?? [];
    if (line !== undefined && column !== undefined) return { line: Number(line), column: Number(column) };
  }
  return null;
}
