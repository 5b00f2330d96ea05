/** The items that only the first list has, and those that only the second has, by a key. Each key once. */
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

/** A text of the code without the names of its variables, because these may change. Names of the event stay. */
export const withoutNames = (text: string): string => text.replace(/\{(?!event\.)[^{}]*\}/gu, '{…}');
