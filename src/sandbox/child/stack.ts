import { format } from 'pretty-format';

/** Longest message that is sent, in UTF-16 units: an assertion about large objects can print megabytes. */
export const MESSAGE_LENGTH = 8_192;

const FRAME = /^\s+at .*(?:\)|:\d+:\d+|<anonymous>)$/u;
/** The line of code that V8 puts before an error in code that it compiled from a text. */
const SOURCE_LINE = /^[^\n]*:\d+\n[^\n]*\n\s*\^+[^\S\n]*\n\s*(?=\S)/u;

/** The message at the top of a stack trace, cut to a reasonable length. */
export function withoutFrames(stack: string): string {
  const lines = stack.replace(SOURCE_LINE, '').split('\n');
  const frames = lines.findIndex((line) => FRAME.test(line));
  const message = (frames < 1 ? lines : lines.slice(0, frames)).join('\n').trim();
  // Assertions are plain errors; this word adds nothing.
  const told = message.replace(/^(?:Error: )+/u, '');
  return /^[\w$]*Error:?$/u.test(told) ? `${told.replace(':', '')} without a message` : shortened(told);
}

/** From the first frame on; empty if there is none. */
export function framesOf(stack: string): string {
  const lines = stack.split('\n');
  const frames = lines.findIndex((line) => FRAME.test(line));
  return frames < 0 ? '' : lines.slice(frames).join('\n');
}

/** A long text loses its middle: the end of a message often shows the received value. */
export function shortened(text: string, length = MESSAGE_LENGTH): string {
  if (text.length <= length) return text;
  const end = Math.floor(length / 3);
  return `${text.slice(0, length - end - 1)}…${text.slice(text.length - end)}`;
}

/** The text of any thrown value. Errors of the spec's realm are not instances of our classes, and may lie. */
export function messageOf(error: unknown): string {
  try {
    const stack = typeof error === 'object' && error !== null ? (error as { readonly stack?: unknown }).stack : null;
    if (typeof stack === 'string') return withoutFrames(stack);
    return shortened(`thrown: ${format(error, { maxDepth: 3 })}`);
  } catch {
    return 'thrown: a value that cannot be printed';
  }
}
