/** As the templates' `make zip` calls it. */
const USUAL = 'integration-action';

export interface NameOptions {
  readonly isReady: boolean;
  /** A name that was asked for; null for the usual one. */
  readonly file: string | null;
}

/** Names of the archives of integrations at these paths, in their order: one, or one for each with its path in it. */
export function archiveNames(paths: readonly string[], { isReady, file }: NameOptions): string[] {
  const base = (file ?? USUAL).replace(/\.zip$/iu, '');
  const mark = isReady ? '' : '-NOT-READY';
  if (paths.length === 1) return [`${base}${mark}.zip`];
  const taken = new Set<string>();
  return paths.map((path) => {
    const own = path.replaceAll(/[^\w.-]+/gu, '-').replace(/^[-.]+|[-.]+$/gu, '') || 'root';
    let name = `${base}-${own}${mark}.zip`;
    // `a-b` and `a/b`.
    for (let more = 2; taken.has(name.toLowerCase()); more += 1) name = `${base}-${own}-${more}${mark}.zip`;
    taken.add(name.toLowerCase());
    return name;
  });
}
