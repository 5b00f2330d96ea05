import { access, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError } from '../configuration/error.ts';

/**
 * The repository that a folder belongs to: the nearest folder above it with a `.git`, or else the folder itself.
 * `folder` is relative to `root`, with `/`, `.` for the root.
 * @throws ConfigurationError where there is no such folder.
 */
export async function locate(given: string): Promise<{ root: string; folder: string }> {
  const absolute = await realpath(given).catch(() => {
    throw new ConfigurationError(`${given}: there is no such folder`);
  });
  if (!(await stat(absolute)).isDirectory()) throw new ConfigurationError(`${given}: is not a folder`);
  const root = (await repositoryAbove(absolute)) ?? absolute;
  const folder = path.relative(root, absolute).replaceAll(path.sep, '/');
  return { root, folder: folder === '' ? '.' : folder };
}

async function repositoryAbove(folder: string): Promise<string | null> {
  const found = await access(path.join(folder, '.git')).then(
    () => true,
    () => false,
  );
  if (found) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? null : repositoryAbove(parent);
}
