import { existsSync } from 'node:fs';
import path from 'node:path';
import { ACTION, MANIFEST } from './file-names.ts';

/**
 * The repository that a folder belongs to: the nearest folder above it with a `.git`, or else the folder itself, or the one
 * that `deploy/` and `media/` lie in beside it where it is `integration/`. Both are absolute.
 */
export function repositoryRoot(folder: string): string {
  return repositoryAbove(folder) ?? submissionAround(folder);
}

function repositoryAbove(folder: string): string | null {
  // A folder in a clone, a file in a work tree of `git worktree`.
  if (existsSync(path.join(folder, '.git'))) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? null : repositoryAbove(parent);
}

function submissionAround(folder: string): string {
  if (![MANIFEST, ACTION].some((name) => existsSync(path.join(folder, name)))) return folder;
  const above = path.dirname(folder);
  if (/^integration(?:[-_]|\d|$)/.test(path.basename(folder))) return above;
  return path.basename(above) === 'integration' ? path.dirname(above) : folder;
}
