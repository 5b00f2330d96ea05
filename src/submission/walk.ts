import { readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import { throwIfMachineFails } from '../infrastructure.ts';
import { SubmissionError } from './error.ts';

/** Folders that contain nothing of the repository's own. */
const skipped = new Set(['node_modules', '.git']);
const MAX_DEPTH = 16;
const MAX_ENTRIES = 200_000;

/** A folder of the work tree. Links to folders are not followed; a link counts as a file. */
export interface Folder {
  /** Relative to the repository's root, with `/`; `.` for the root. */
  readonly path: string;
  /** Names of everything except folders, sorted. */
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** A folder and every folder below it, in order of path. Folders that may not be listed are skipped. */
export function walk(root: string, from: string): Folder[] {
  const found: Folder[] = [];
  let entries = 0;
  const visit = (folder: string, depth: number): void => {
    const listed = folderAt(root, folder);
    entries += listed.files.length + listed.folders.length;
    if (entries > MAX_ENTRIES) {
      throw new SubmissionError(`There are more than ${MAX_ENTRIES} files below "${from}"; name a narrower path.`);
    }
    found.push(listed);
    if (depth < MAX_DEPTH) for (const name of listed.folders) visit(join(folder, name), depth + 1);
  };
  visit(from, 0);
  return found;
}

/** One folder; empty if it may not be listed, or does not exist. */
export function folderAt(root: string, folder: string): Folder {
  const dirents = list(path.join(root, folder));
  const folders = dirents.filter((entry) => entry.isDirectory() && !skipped.has(entry.name)).map(({ name }) => name);
  const files = dirents.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  return { path: folder, files: files.sort(), folders: folders.sort() };
}

function list(absolute: string): Dirent[] {
  try {
    return readdirSync(absolute, { withFileTypes: true });
  } catch (error) {
    throwIfMachineFails(error);
    return [];
  }
}

/** Joins paths of the repository: with `/`, without a leading `./`. */
export function join(...parts: readonly string[]): string {
  return path.posix.join(...parts);
}
