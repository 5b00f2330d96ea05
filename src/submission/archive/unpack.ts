import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { throwIfMachineFails } from '../../infrastructure.ts';
import { scratchFolder } from '../../scratch-folder.ts';
import { SubmissionError } from '../error.ts';
import { limits, readArchive } from './read.ts';
import { refused } from './refused.ts';

export interface UnpackedArchive {
  /** Absolute: one of our folders, with only the contents of the archive. */
  readonly root: string;
  /** SHA-256 of the archive, 64 hexadecimal digits. */
  readonly digest: string;
  /** Folders that were left out: `.git`. */
  readonly left: readonly string[];
  readonly remove: () => void;
}

/**
 * Unpacks a submission's archive into a scratch folder.
 * @throws SubmissionError if it may not be unpacked: then nothing was written
 * @throws InfrastructureError if there is no place for it
 */
export async function unpackArchive(file: string): Promise<UnpackedArchive> {
  const bytes = readAtMost(file, limits.archive);
  const { files, left } = await readArchive(bytes);
  if (files.length === 0) throw refused('it has no file');
  const { folder, remove } = scratchFolder();
  try {
    for (const each of files) {
      const absolute = path.join(folder, each.path);
      fs.mkdirSync(path.dirname(absolute), { recursive: true, mode: 0o700 });
      fs.writeFileSync(absolute, each.bytes, { flag: 'wx', mode: 0o600 });
    }
  } catch (error) {
    remove();
    throwIfMachineFails(error);
    throw error;
  }
  return { root: folder, digest: createHash('sha256').update(bytes).digest('hex'), left, remove };
}

/** A regular file: a FIFO would block us, and a device never ends. */
function readAtMost(file: string, most: number): Buffer {
  let descriptor: number | null = null;
  try {
    descriptor = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
    const stats = fs.fstatSync(descriptor);
    if (!stats.isFile()) throw refused('it is not a file');
    if (stats.size > most) throw refused(`it has more than ${most / 1024 / 1024} MiB`);
    return fs.readFileSync(descriptor);
  } catch (error) {
    if (error instanceof SubmissionError) throw error;
    throwIfMachineFails(error);
    throw new SubmissionError(`"${file}" cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    if (descriptor !== null) fs.closeSync(descriptor);
  }
}
