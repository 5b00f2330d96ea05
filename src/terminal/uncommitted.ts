import { git, withoutFilters } from '../submission/git.ts';

/**
 * Files of a work tree that differ from the last commit, sorted; null if git does not say. If files are given, only these, and they
 * also count if git does not track them. Submodules are not looked into, because they have their own
 * configuration.
 */
export async function uncommitted(
  root: string,
  { files = [], untracked }: { readonly files?: readonly string[]; readonly untracked: boolean },
): Promise<string[] | null> {
  const filters = await withoutFilters(root);
  const options = [
    ...['--porcelain', '-z', '--no-renames', '--ignore-submodules=all'],
    `--untracked-files=${untracked ? 'all' : 'no'}`,
  ];
  const status = filters && (await git(root, 'status', [...options, '--', ...files], filters));
  // `XY file`
  return status === null
    ? null
    : records(status)
        .map((record) => record.slice(3))
        .sort();
}

/** What git prints with `-z`. */
export function records(output: string): string[] {
  return output.split('\0').filter((record) => record !== '');
}
