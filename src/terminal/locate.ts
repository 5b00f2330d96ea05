import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError } from '../configuration/error.ts';
import { repositoryRoot } from '../submission/repository-root.ts';

export type Place =
  | {
      readonly kind: 'folder';
      /** Absolute path of the repository's root. */
      readonly root: string;
      /** Relative to `root`, with `/`; `.` for the root. */
      readonly folder: string;
      /** False for an unpacked archive: git knows nothing about it. */
      readonly isRepository: boolean;
    }
  | { readonly kind: 'archive'; readonly file: string };

/**
 * The repository that a folder belongs to, and the folder in it; or an archive.
 * @throws ConfigurationError if there is neither
 */
export async function locate(given: string): Promise<Place> {
  const absolute = await realpath(given).catch(() => {
    throw new ConfigurationError(`there is no folder "${given}"`);
  });
  if (!(await stat(absolute)).isDirectory()) {
    if (/\.zip$/iu.test(absolute)) return { kind: 'archive', file: absolute };
    throw new ConfigurationError(`"${given}" is not a folder. Give the folder of the submission, or its archive`);
  }
  const root = repositoryRoot(absolute);
  const folder = path.relative(root, absolute).replaceAll(path.sep, '/');
  return { kind: 'folder', root, folder: folder === '' ? '.' : folder, isRepository: true };
}

/**
 * A given configuration file, as a path relative to `root` with `/`. It was given relative to the working folder.
 * @throws ConfigurationError if it does not exist, or is not in the repository
 */
export async function locateConfig(given: string, root: string): Promise<string> {
  const absolute = await realpath(given).catch(() => {
    throw new ConfigurationError(`${given}: the configuration file does not exist`);
  });
  const inside = path.relative(root, absolute);
  if (inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)) {
    throw new ConfigurationError(`${given}: the configuration file must be in the repository, below ${root}`);
  }
  return inside.replaceAll(path.sep, '/');
}
