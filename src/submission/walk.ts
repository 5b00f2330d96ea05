import { readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import { throwIfMachineFails } from '../infrastructure.ts';
import { SubmissionError } from './error.ts';

/** Folders that hold nothing of the repository's own. */
const skipped = new Set(['node_modules', '.git']);
const MAX_DEPTH = 16;
const MAX_ENTRIES = 200_000;

/** A folder of the work tree. Links to folders are not followed; a link stands among the files. */
export interface Folder {
  /** Relative to the repository's root, with `/`; `.` for the root. */
  readonly path: string;
  /** Names of what is no folder, sorted. */
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Every folder below one, itself first, in order of path. Folders that may not be listed are passed over. */
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

/** One folder; empty where it may not be listed, or is not there. */
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
