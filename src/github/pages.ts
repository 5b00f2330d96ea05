/** Items on a page of a list: the most that GitHub allows. */
export const PER_PAGE = 100;

interface Page {
  readonly data: unknown;
  readonly headers: { readonly link?: string | undefined };
}

/** Reads pages until the last, or until there is `enough`. @throws if an answer is not a list */
export async function allPages<T>(
  what: string,
  get: (page: number) => Promise<Page>,
  read: (entry: unknown) => T,
  enough: (entries: readonly T[]) => boolean = () => false,
): Promise<T[]> {
  const entries: T[] = [];
  for (let page = 1; ; page += 1) {
    const { data, headers } = await get(page);
    if (!Array.isArray(data)) throw notAsDescribed(what);
    entries.push(...data.map(read));
    if (!/rel="next"/.test(headers.link ?? '') || enough(entries)) return entries;
  }
}

export function notAsDescribed(what: string): Error {
  return new Error(`GitHub's answer about ${what} is not what its API describes`);
}
