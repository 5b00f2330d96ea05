import fs from 'node:fs';
import type { Stats } from 'node:fs';
import path from 'node:path';
import { throwIfMachineFails } from '../infrastructure.ts';
import type { UnreadableReason } from './model.ts';

/** The limit for a text file and for an image. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

export type FileBytes =
  | { readonly state: 'read'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly state: 'missing'; readonly path: string }
  | { readonly state: 'unreadable'; readonly path: string; readonly reason: UnreadableReason };

/**
 * Reads one file of the repository as hostile data. `root` is absolute; `file` is relative to it. A link may
 * not lead out of the repository, nor into `.git`, where checkouts keep tokens. Only a regular file is opened: a
 * FIFO would block us, and a device never ends.
 * @throws InfrastructureError if the machine fails, not the file
 */
export function readBytes(root: string, file: string): FileBytes {
  try {
    return readRegular(root, file);
  } catch (error) {
    throwIfMachineFails(error);
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'missing', path: file };
    return unreadable(file, code === 'ELOOP' ? 'not-a-file' : 'no-access');
  }
}

function readRegular(givenRoot: string, file: string): FileBytes {
  const root = fs.realpathSync.native(givenRoot);
  const absolute = path.join(root, file);
  const entry = fs.lstatSync(absolute);
  const real = realPath(absolute, entry);
  if (real === null) return unreadable(file, 'not-a-file');
  if (!isInside(root, real)) return unreadable(file, 'outside-repository');
  const refused = refusal(fs.statSync(real));
  if (refused !== null) return unreadable(file, refused);
  // The file may have been replaced since the check: opening does not block, and the opened file is checked again.
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants;
  const descriptor = fs.openSync(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const refusedNow = refusal(fs.fstatSync(descriptor));
    if (refusedNow !== null) return unreadable(file, refusedNow);
    const bytes = readAtMost(descriptor, MAX_FILE_BYTES + 1);
    return bytes.length > MAX_FILE_BYTES ? unreadable(file, 'too-large') : { state: 'read', path: file, bytes };
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Null for a broken link. */
function realPath(absolute: string, entry: Stats): string | null {
  try {
    return fs.realpathSync.native(absolute);
  } catch (error) {
    if (entry.isSymbolicLink() && (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether an absolute path belongs to the repository, and not to git's own data. */
export function isInside(root: string, absolute: string): boolean {
  const relative = path.relative(root, absolute);
  const [first] = relative.split(path.sep);
  return first !== '..' && !path.isAbsolute(relative) && !relative.split(path.sep).includes('.git');
}

function refusal(stats: Stats): UnreadableReason | null {
  if (!stats.isFile()) return 'not-a-file';
  return stats.size > MAX_FILE_BYTES ? 'too-large' : null;
}

function readAtMost(descriptor: number, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < limit) {
    const buffer = new Uint8Array(Math.min(65_536, limit - length));
    const bytesRead = fs.readSync(descriptor, buffer);
    if (bytesRead === 0) break;
    chunks.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
  }
  return Buffer.concat(chunks);
}

function unreadable<const R extends UnreadableReason>(file: string, reason: R) {
  return { state: 'unreadable', path: file, reason } as const;
}
