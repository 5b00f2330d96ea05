import type { Example } from './examples.ts';
import type { Service } from './parts.ts';

/** Replaces an example's service name and host in a text without syntax. */
export type Terms = (text: string) => string;

export function termsOf({ service: full, short, host }: Example, { name, slug }: Service): Terms {
  const instead = new Map([
    [host, `${slug}.example`],
    [full, name],
    [short, name],
  ]);
  // The longest first, each once: inserted text is not searched again. The only special character of patterns in these names is the dot.
  const words = [...instead.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(words.map((word) => word.replaceAll('.', String.raw`\.`)).join('|'), 'gu');
  return (text) => text.replaceAll(pattern, (word) => instead.get(word) ?? word);
}
