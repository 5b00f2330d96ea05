import { messageOf, shortened } from './stack.ts';

/** Lines that one error may have, and UTF-16 units of each. */
const MOST_LINES = 10;
const LINE_LENGTH = 1_000;

/**
 * The causes of an error, one after another, and the errors in an aggregate: one line each, the nearest first. An error
 * of the spec may throw when it is read. The rest is then left out.
 */
export function causesOf(error: object): string[] {
  const lines: string[] = [];
  const seen = new Set<unknown>([error]);
  try {
    collect(error, lines, seen);
  } catch {
    // The lines so far are kept.
  }
  return lines;
}

function collect(error: object, lines: string[], seen: Set<unknown>): void {
  const { errors, cause } = error as { readonly errors?: unknown; readonly cause?: unknown };
  const held = Array.isArray(errors)
    ? Array.from({ length: Math.min(errors.length, MOST_LINES) }, (_, at) => errors[at] as unknown)
    : [];
  const count = Array.isArray(errors) ? errors.length : 0;
  for (const [index, each] of held.entries()) add(`error ${index + 1} of ${count}`, each, lines, seen);
  if (cause !== undefined) add('caused by', cause, lines, seen);
}

function add(word: string, error: unknown, lines: string[], seen: Set<unknown>): void {
  if (lines.length >= MOST_LINES || seen.has(error)) return;
  seen.add(error);
  const isObject = typeof error === 'object' && error !== null;
  const [first = ''] = messageOf(error)
    .replace(/^thrown: /u, '')
    .split(/\n\s*\n/u, 1);
  lines.push(`${word}: ${shortened(first.replace(/\s+/gu, ' '), LINE_LENGTH)}`);
  if (isObject) collect(error, lines, seen);
}
