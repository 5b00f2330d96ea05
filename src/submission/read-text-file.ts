import type { TextFile } from './model.ts';
import { readBytes } from './read-bytes.ts';

/** Reads one file of the repository as strict UTF-8, without its byte-order mark. Everything else is as in `readBytes`. */
export function readTextFile(root: string, file: string): TextFile {
  const read = readBytes(root, file);
  if (read.state !== 'read') return read;
  try {
    return { state: 'read', path: file, text: new TextDecoder('utf-8', { fatal: true }).decode(read.bytes) };
  } catch {
    return { state: 'unreadable', path: file, reason: 'not-utf8' };
  }
}
