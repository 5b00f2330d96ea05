import { existsSync } from 'node:fs';
import path from 'node:path';
import { ACTION, MANIFEST } from './file-names.ts';

/**
 * The repository of a folder: the nearest folder above it with a `.git`, otherwise the folder itself, or, for `integration/`, the folder
 * that contains it together with `deploy/` and `media/`. Both are absolute.
 */
export function repositoryRoot(folder: string): string {
  return repositoryAbove(folder) ?? submissionAround(folder);
}

function repositoryAbove(folder: string): string | null {
  // `.git` is a folder in a clone, and a file in a work tree of `git worktree`.
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
