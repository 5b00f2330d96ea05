import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { PackedFile } from './packed-files.ts';

export interface PackedArchive {
  readonly bytes: Buffer;
  /** SHA-256, 64 hexadecimal digits. */
  readonly digest: string;
}

/** The first day that ZIP can store, in the time of any place: archives of the same files have the same bytes. */
const EPOCH = () => new Date(1980, 0, 1);
const MODE = 0o100_644;

/**
 * A ZIP archive of the files, in their order. Nothing is compressed: DEFLATE's output depends on the version of zlib, and
 * the pictures, which are the largest files, are compressed already.
 */
export async function archiveOf(files: readonly Pick<PackedFile, 'path' | 'bytes'>[]): Promise<PackedArchive> {
  const zip = new ZipFile();
  for (const { path, bytes } of files) {
    zip.addBuffer(Buffer.from(bytes), path, {
      mtime: EPOCH(),
      mode: MODE,
      compress: false,
      forceDosTimestamp: true,
    });
  }
  zip.end();
  const bytes = await buffer(zip.outputStream);
  return { bytes, digest: createHash('sha256').update(bytes).digest('hex') };
}
