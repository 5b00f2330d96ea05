/** The name that the templates' `make zip` uses. */
const USUAL = 'integration-action';

export interface NameOptions {
  readonly isReady: boolean;
  /** The requested name; null for the usual one. */
  readonly file: string | null;
}

/** Names for the archives of the integrations at these paths, in order: one name, or one for each with its path in it. */
export function archiveNames(paths: readonly string[], { isReady, file }: NameOptions): string[] {
  const base = (file ?? USUAL).replace(/\.zip$/iu, '');
  const mark = isReady ? '' : '-NOT-READY';
  if (paths.length === 1) return [`${base}${mark}.zip`];
  const taken = new Set<string>();
  return paths.map((path) => {
    const own = path.replaceAll(/[^\w.-]+/gu, '-').replace(/^[-.]+|[-.]+$/gu, '') || 'root';
    let name = `${base}-${own}${mark}.zip`;
    // `a-b` and `a/b` would get the same name.
    for (let more = 2; taken.has(name.toLowerCase()); more += 1) name = `${base}-${own}-${more}${mark}.zip`;
    taken.add(name.toLowerCase());
    return name;
  });
}
