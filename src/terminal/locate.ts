import { access, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError } from '../configuration/error.ts';
import { ACTION, MANIFEST } from '../submission/file-names.ts';

/**
 * The repository that a folder belongs to: the nearest folder above it with a `.git`, or else the
 * folder itself, or the one that `deploy/` and `media/` lie in beside it where it is `integration/`.
 * `folder` is relative to `root`, with `/`, `.` for the root.
 * @throws ConfigurationError where there is no such folder.
 */
export async function locate(given: string): Promise<{ root: string; folder: string }> {
  const absolute = await realpath(given).catch(() => {
    throw new ConfigurationError(`there is no folder “${given}”`);
  });
  if (!(await stat(absolute)).isDirectory())
    throw new ConfigurationError(`“${given}” is not a folder: give the one that holds the submission`);
  const root = (await repositoryAbove(absolute)) ?? (await submissionAround(absolute));
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

async function repositoryAbove(folder: string): Promise<string | null> {
  // A folder in a clone, a file in a work tree of `git worktree`.
  if (await exists(path.join(folder, '.git'))) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? null : repositoryAbove(parent);
}

async function submissionAround(folder: string): Promise<string> {
  const files = await Promise.all([MANIFEST, ACTION].map((name) => exists(path.join(folder, name))));
  if (!files.includes(true)) return folder;
  const above = path.dirname(folder);
  if (/^integration(?:[-_]|\d|$)/.test(path.basename(folder))) return above;
  return path.basename(above) === 'integration' ? path.dirname(above) : folder;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
