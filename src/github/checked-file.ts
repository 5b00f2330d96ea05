import { createHash } from 'node:crypto';
import { readBytes } from '../submission/read-bytes.ts';

/**
 * The text of a file of the work tree, without its byte-order mark, if it is the content of this git blob; null
 * if it is not, as in a merge commit. A checkout may have changed its line ends (`core.autocrlf`).
 */
export function textOfBlob(root: string, file: string, blob: string): string | null {
  const read = readBytes(root, file);
  if (read.state !== 'read') return null;
  const bytes = Buffer.from(read.bytes);
  const unix = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  if (blobId(bytes) !== blob && blobId(unix) !== blob) return null;
  const text = new TextDecoder('utf-8').decode(bytes);
  // If a parser counts lines that git does not count, a finding's line is not the diff's line.
  return /\r(?!\n)|[\u2028\u2029]/.test(text) ? null : text;
}

export function blobId(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
