import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  type Stats,
} from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError } from '../configuration/error.ts';
import { folderForNow } from '../scratch-folder.ts';
import type { SubmissionFiles } from './parts.ts';

/**
 * Writes all the files below a folder, or none. Creates the folder if necessary. Existing files are neither changed
 * nor replaced. Throws if a file cannot be written, and leaves nothing behind.
 * @throws ConfigurationError that names the files that are in the way
 */
export async function writeSubmission(folder: string, files: SubmissionFiles): Promise<void> {
  refuseWhatIsInTheWay(folder, [...files.keys()]);
  const draft = folderForNow(path.join(nearestFolder(folder), '.integration-check-'));
  try {
    for (const [file, content] of files) {
      const target = path.join(draft.folder, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, content, { flag: 'wx' });
    }
    moveAll(draft.folder, folder, [...files.keys()]);
  } finally {
    draft.remove();
  }
}

function refuseWhatIsInTheWay(folder: string, files: readonly string[]): void {
  if (kindOf(folder) === 'file') throw new ConfigurationError(`${folder} is not a folder`);
  const taken = files.filter((file) => kindOf(path.join(folder, file)) !== null);
  const blocked = foldersOf(files).filter((each) => kindOf(path.join(folder, each)) === 'file');
  const inTheWay = [...blocked, ...taken].filter((file) => !blocked.some((each) => file.startsWith(`${each}/`)));
  if (inTheWay.length === 0) return;
  throw new ConfigurationError(
    `${folder} has files that are in the way, so nothing was written: ${inTheWay.join(', ')}. Start in another folder, or move them`,
  );
}

/** Synchronously: a signal comes before the first or after the last. */
function moveAll(from: string, to: string, files: readonly string[]): void {
  const made: string[] = [];
  const moved: string[] = [];
  try {
    for (const each of [...missingAbove(to), ...foldersOf(files).map((file) => path.join(to, file))]) {
      if (kindOf(each) !== null) continue;
      mkdirSync(each);
      made.push(each);
    }
    for (const file of files) {
      moveInto(path.join(from, file), path.join(to, file));
      moved.push(path.join(to, file));
    }
  } catch (error) {
    for (const file of moved) unlinkSync(file);
    for (const each of made.reverse()) rmdirSync(each);
    throw error;
  }
}

/** Neither of the two replaces a file that was created meanwhile. Not every file system has links. */
function moveInto(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (isTaken(error)) throw error;
    copyNew(from, to);
  }
}

function copyNew(from: string, to: string): void {
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    if (!isTaken(error)) rmSync(to, { force: true });
    throw error;
  }
}

const codeOf = (error: unknown): unknown => (Object(error) as { code?: unknown }).code;
const isTaken = (error: unknown): boolean => codeOf(error) === 'EEXIST';

/** A link to a folder counts as a folder. A broken link is in the way, like a file. */
function kindOf(file: string): 'folder' | 'file' | null {
  const found = at(file, statSync) ?? at(file, lstatSync);
  if (found === null) return null;
  return found.isDirectory() ? 'folder' : 'file';
}

/** Null if nothing is there, also if a file is where a folder should be. */
function at(file: string, look: typeof statSync): Stats | null {
  try {
    return look(file, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}

/** Folders of the files, each before those in it. */
function foldersOf(files: readonly string[]): string[] {
  const all = files.flatMap((file) => {
    const parts = file.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  });
  return [...new Set(all)].sort();
}

/** The folder itself and those above it that do not exist yet: outermost first. */
function missingAbove(folder: string): string[] {
  return kindOf(folder) !== null ? [] : [...missingAbove(path.dirname(folder)), folder];
}

function nearestFolder(folder: string): string {
  return kindOf(folder) !== null ? folder : nearestFolder(path.dirname(folder));
}
