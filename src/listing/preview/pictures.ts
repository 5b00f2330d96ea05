import path from 'node:path';
import { MAX_FILE_BYTES, readBytes } from '../../submission/read-bytes.ts';

/** The first bytes of picture formats that every browser shows and that only contain pixels. An SVG is a document. */
const FORMATS: readonly (readonly [type: string, start: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n/u],
  ['image/jpeg', /^\xff\xd8\xff/u],
  ['image/gif', /^GIF8[79]a/u],
  ['image/webp', /^RIFF[^]{4}WEBP/u],
];

/** A picture as an address that contains it; null for anything else. */
export function dataUrl(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const type = FORMATS.find(([, pattern]) => pattern.test(start))?.[0];
  return type === undefined ? null : `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** Bytes of all the pictures of one guide: the page contains them. */
const MOST_BYTES = 2 * MAX_FILE_BYTES;

/** A picture of a guide, or the reason why it is not shown, to follow "Not shown here: ". */
export type GuidePicture = { readonly url: string } | { readonly why: string };

/** Gives a picture of the submission by its address in the guide. */
export type GivePicture = (address: string) => GuidePicture;

/**
 * Reads the pictures that a guide shows by an address relative to its folder, if they are in the integration's own folders, which are what is
 * submitted. The bytes are hostile: only their start is looked at.
 */
export function guidePictures(root: string, guide: string, folders: readonly string[]): GivePicture {
  let left = MOST_BYTES;
  return (address) => {
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(address)) return { why: 'it is on another site' };
    const name = decoded(address.replace(/[?#].*$/su, ''));
    if (name === null || name === '') return { why: 'its address cannot be read' };
    const file = path.posix.join(path.posix.dirname(guide), name);
    const isOurs = folders.some((folder) => folder === '.' || file.startsWith(`${folder}/`));
    if (!isOurs || file.startsWith('..')) return { why: 'it is outside of the folders that are submitted' };
    const read = readBytes(root, file);
    if (read.state !== 'read')
      return { why: read.state === 'missing' ? 'there is no such file' : 'the file cannot be read' };
    left -= read.bytes.length;
    if (left < 0) return { why: 'the pictures of the guide are too large for one page' };
    const url = dataUrl(read.bytes);
    return url === null ? { why: 'it is not a PNG, JPEG, GIF or WebP file' } : { url };
  };
}

function decoded(address: string): string | null {
  try {
    return decodeURIComponent(address).replaceAll('\\', '/');
  } catch {
    return null;
  }
}
