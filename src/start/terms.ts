import type { Example } from './examples.ts';
import type { Service } from './parts.ts';

/** Puts one service's name and host in the place of an example's, in a text that has no syntax. */
export type Terms = (text: string) => string;

export function termsOf({ service: full, short, host }: Example, { name, slug }: Service): Terms {
  const instead = new Map([
    [host, `${slug}.example`],
    [full, name],
    [short, name],
  ]);
  // The longest first, each once: what is put in is not looked at again. No name here has a character of a pattern but the dot.
  const words = [...instead.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(words.map((word) => word.replaceAll('.', String.raw`\.`)).join('|'), 'gu');
  return (text) => text.replaceAll(pattern, (word) => instead.get(word) ?? word);
}
