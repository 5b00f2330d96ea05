/** What two lists do not share, by a key: of the first alone, and of the second alone. Each key once. */
export function apart<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): { readonly gone: T[]; readonly come: T[] } {
  const once = (items: readonly T[]) => new Map(items.map((item) => [keyOf(item), item]));
  const [was, is] = [once(before), once(after)];
  return {
    gone: [...was].filter(([key]) => !is.has(key)).map(([, item]) => item),
    come: [...is].filter(([key]) => !was.has(key)).map(([, item]) => item),
  };
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** A text of the code without the names of its variables, which may change. Names of the event stay. */
export const withoutNames = (text: string): string => text.replace(/\{(?!event\.)[^{}]*\}/gu, '{…}');
