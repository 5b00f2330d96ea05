import type { Place } from '../../submission/place.ts';

/** An answer from the code to a question, as a sentence. Code is in back-ticks, texts are in straight quotes. */
export interface CodeAnswer {
  readonly text: string;
  /** The places behind it in the Action's file, in order of position. */
  readonly places: readonly Pick<Place, 'start' | 'end'>[];
}

/** Equal sentences become one, with all their places. */
export function grouped(answers: readonly CodeAnswer[]): CodeAnswer[] {
  const found = new Map<string, Map<string, CodeAnswer['places'][number]>>();
  for (const { text, places } of answers) {
    const known = found.get(text) ?? new Map<string, CodeAnswer['places'][number]>();
    for (const { start, end } of places) known.set(JSON.stringify([start, end]), { start, end });
    found.set(text, known);
  }
  return [...found].map(([text, places]) => ({ text, places: [...places.values()] }));
}

/** A piece of code within a sentence. */
export function ticked(source: string): string {
  return `\`${source.replaceAll('`', "'")}\``;
}

/** A text within a sentence. */
export function quoted(text: string): string {
  return `"${text.replaceAll('`', "'")}"`;
}

/** A sentence with a full stop, unless a quoted text at its end has one. */
export function sentence(text: string): string {
  return /[.!?…]"$/u.test(text) ? text : `${text}.`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** `line 3`, `lines 3, 8 and 9`. */
export function lineList(lines: readonly number[]): string {
  return `${lines.length === 1 ? 'line' : 'lines'} ${listed(lines.map(String))}`;
}

interface Condition {
  readonly test: string;
  readonly holds: boolean;
}

/** `a` and not `b`; empty without a condition. */
export function conditionsInWords(conditions: readonly Condition[]): string {
  return conditions.map(({ test, holds }) => `${holds ? '' : 'not '}${ticked(test)}`).join(' and ');
}

/** ` when …`, after a main clause. */
export function when(conditions: readonly Condition[]): string {
  return conditions.length === 0 ? '' : ` when ${conditionsInWords(conditions)}`;
}
