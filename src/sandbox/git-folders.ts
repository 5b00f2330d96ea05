import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { isInside } from '../processes/inside.ts';

/**
 * Every `.git` that a checkout put between the repository's root and a folder of it, or into a folder next to that path:
 * `actions/checkout` may keep the job's token there, and may check out several repositories. `root`, `folder` and the
 * results are absolute and real.
 * The first result is the root's own `.git`, which need not exist.
 */
export function gitFolders(root: string, folder: string): string[] {
  const way = [root];
  for (const part of path.relative(root, folder).split(path.sep)) way.push(path.join(way.at(-1) ?? root, part));
  const folders = way.flatMap((each) => [each, ...foldersIn(each)]);
  const found = folders.map((each) => path.join(each, '.git')).filter((git) => existsSync(git));
  const real = found.map((git) => realpathSync(git)).filter((git) => isInside(root, git));
  return [...new Set([path.join(root, '.git'), ...real])];
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(folder, name));
  } catch {
    return [];
  }
}
