/** Longest message that is sent on: an assertion on large objects can print megabytes. */
export const MESSAGE_LENGTH = 8_192;

/** The message at the head of a stack trace, cut to a sane length. */
export function withoutFrames(stack: string): string {
  const lines = stack.slice(0, 4 * MESSAGE_LENGTH).split('\n');
  const frames = lines.findIndex((line) => /^\s+at .*(?:\)|:\d+:\d+|<anonymous>)$/u.test(line));
  const message = (frames < 1 ? lines : lines.slice(0, frames)).join('\n').trim();
  // Assertions are plain errors; the word says nothing.
  return message.replace(/^Error: /u, '').slice(0, MESSAGE_LENGTH);
}

/** What anything that can be thrown says. Errors of the spec's realm are no instances of ours, and may be made to lie. */
export function messageOf(error: unknown): string {
  try {
    const stack = typeof error === 'object' && error !== null ? (error as { readonly stack?: unknown }).stack : null;
    if (typeof stack === 'string') return withoutFrames(stack);
    return `thrown: ${String(error)}`.slice(0, MESSAGE_LENGTH);
  } catch {
    return 'thrown: a value that cannot be printed';
  }
}
