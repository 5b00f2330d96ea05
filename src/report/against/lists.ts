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

/** A text of the code without the names of its variables, which may change. Names of the event stay. */
export const withoutNames = (text: string): string => text.replace(/\{(?!event\.)[^{}]*\}/gu, '{…}');
