import { renameSync } from 'node:fs';
import { chmod, chown, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Change } from '../fix/plan.ts';
import { folderForNow, type ScratchFolder } from '../scratch-folder.ts';
import { readBytes } from '../submission/read-bytes.ts';
import { WriteError } from './write-error.ts';

interface Draft {
  readonly file: string;
  readonly absolute: string;
  /** What is there now. */
  readonly before: Uint8Array;
  /** The new file next to it. */
  readonly draft: string;
}

/**
 * Writes all the changes or none. First makes each whole file next to its place, with the mode of the old one, and then
 * moves all of them into place. If one cannot be moved, those that were moved are put back. `root` is absolute.
 * @throws WriteError that names what was written nevertheless
 */
export async function writeChanges(root: string, changes: readonly Change[]): Promise<void> {
  const folders: ScratchFolder[] = [];
  const moved: Draft[] = [];
  try {
    const drafts: Draft[] = [];
    for (const change of changes) drafts.push(await drafted(root, change, folders));
    // Synchronously: a signal comes before the first or after the last.
    for (const draft of drafts) {
      renameSync(draft.draft, draft.absolute);
      moved.push(draft);
    }
  } catch (error) {
    const left = await putBack(moved);
    const why = error instanceof Error ? error.message : String(error);
    const state =
      left.length === 0 ? 'no file was changed' : `these files were written nevertheless: ${left.join(', ')}`;
    throw new WriteError(`--fix could not write: ${why}; ${state}`, { cause: error });
  } finally {
    for (const { remove } of folders) remove();
  }
}

const MARK = '\u{FEFF}';

async function drafted(root: string, { file, before, after }: Change, folders: ScratchFolder[]): Promise<Draft> {
  const read = readBytes(root, file);
  const text = read.state === 'read' ? Buffer.from(read.bytes).toString('utf8') : null;
  if (read.state !== 'read' || (text !== before && text !== MARK + before)) {
    throw new Error(`${file} was changed while it was checked`);
  }
  const absolute = path.join(root, file);
  const beside = folderForNow(path.join(path.dirname(absolute), '.integration-check-'));
  folders.push(beside);
  const draft = path.join(beside.folder, 'draft');
  const { mode, uid, gid } = await stat(absolute);
  await writeFile(draft, text === before ? after : MARK + after, { flag: 'wx' });
  await chmod(draft, mode & 0o7777);
  // Only the superuser may change a file's owner, and only then could the new file have another owner.
  await chown(draft, uid, gid).catch(() => undefined);
  return { file, absolute, before: read.bytes, draft };
}

/** The files that could not be put back. */
async function putBack(moved: readonly Draft[]): Promise<string[]> {
  const left: string[] = [];
  for (const { file, absolute, before, draft } of moved) {
    try {
      await writeFile(draft, before, { flag: 'wx', mode: (await stat(absolute)).mode & 0o7777 });
      renameSync(draft, absolute);
    } catch {
      left.push(file);
    }
  }
  return left;
}
