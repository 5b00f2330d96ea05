import { git, withoutFilters } from '../submission/git.ts';

/**
 * Files of a work tree that are not as they were committed, sorted; null where git does not tell. Of these files alone, where some are
 * named, and with those that git does not track, where these count too. Without a look into submodules, which have configurations of
 * their own.
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
