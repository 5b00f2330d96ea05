import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError } from '../configuration/error.ts';
import { repositoryRoot } from '../submission/repository-root.ts';

/**
 * The repository that a folder belongs to, and the folder in it.
 * `folder` is relative to `root`, with `/`, `.` for the root.
 * @throws ConfigurationError where there is no such folder.
 */
export async function locate(given: string): Promise<{ root: string; folder: string }> {
  const absolute = await realpath(given).catch(() => {
    throw new ConfigurationError(`there is no folder “${given}”`);
  });
  if (!(await stat(absolute)).isDirectory())
    throw new ConfigurationError(`“${given}” is not a folder: give the one that holds the submission`);
  const root = repositoryRoot(absolute);
  const folder = path.relative(root, absolute).replaceAll(path.sep, '/');
  return { root, folder: folder === '' ? '.' : folder };
}

/**
 * A configuration file that was named, as seen from the folder that the command runs in: relative to `root`, with `/`.
 * @throws ConfigurationError where it is not there, or not in the repository.
 */
export async function locateConfig(given: string, root: string): Promise<string> {
  const absolute = await realpath(given).catch(() => {
    throw new ConfigurationError(`${given}: the configuration file does not exist`);
  });
  const inside = path.relative(root, absolute);
  if (inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)) {
    throw new ConfigurationError(`${given}: the configuration file has to be in the repository, below ${root}`);
  }
  return inside.replaceAll(path.sep, '/');
}
