import { git } from './git.ts';
import type { RepositoryFile } from './model.ts';
import { join } from './walk.ts';
import type { Folder } from './walk.ts';

/** Files that git tracks below the given folders, sorted; null if there is no git work tree, or no git. */
export async function trackedFiles(root: string, folders: readonly string[]): Promise<RepositoryFile[] | null> {
  const output = await git(root, 'ls-files', ['-z', '--cached', '--', ...folders]);
  if (output === null) return null;
  const paths = new Set(output.split('\0').filter((file) => file !== ''));
  return [...paths].sort().map((path) => ({ path, tracked: true }));
}

/** The same without git: all files. Whether they are committed is unknown. */
export function filesOf(folders: readonly Folder[]): RepositoryFile[] {
  const paths = folders.flatMap((folder) => folder.files.map((name) => join(folder.path, name)));
  return paths.sort().map((path) => ({ path, tracked: false }));
}
