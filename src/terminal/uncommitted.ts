import { git, withoutFilters } from '../submission/git.ts';

/** Of these files of a repository, those that are not as they were committed. Sorted; empty where git does not tell. */
export async function uncommitted(root: string, files: readonly string[]): Promise<string[]> {
  const filters = await withoutFilters(root);
  const options = [
    '--porcelain',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--ignore-submodules=all',
    '--',
    ...files,
  ];
  const status = filters && (await git(root, 'status', options, filters));
  if (status === null) return [];
  return status
    .split('\0')
    .filter((record) => record !== '')
    .map((record) => record.slice(3))
    .sort();
}
