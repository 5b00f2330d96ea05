import { inflateSync } from 'node:zlib';
import type * as Pngjs from 'pngjs';

/** What the first 26 bytes of a PNG say: the header chunk, IHDR, comes first. */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly interlaced: boolean;
}

const SIGNATURE = '89504e470d0a1a0a';

export function isPng(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString('hex') === SIGNATURE;
}

/** Null where there is no whole header. */
export function readHeader(bytes: Uint8Array): PngHeader | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isPng(bytes) || buffer.length < 33 || buffer.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: buffer.readUInt32BE(16), height: buffer.readUInt32BE(20), interlaced: buffer.readUInt8(28) !== 0 };
}

/** By its first bytes; for the message only. */
export function formatOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (bytes.length === 0) return 'an empty file';
  if (start.startsWith('\xff\xd8\xff')) return 'a JPEG';
  if (start.startsWith('GIF8')) return 'a GIF';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'a WebP';
  if (start.startsWith('BM')) return 'a BMP';
  if (/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!doctype svg|svg)/iu.test(start)) return 'an SVG';
  return start.startsWith('version https://git-lfs') ? 'a Git LFS pointer' : 'something else';
}

export type Decoded = { readonly opaque: boolean } | { readonly fault: string };

/**
 * Decodes a PNG whose declared size has been found to be the one asked for, so that a header cannot make us allocate
 * more than that.
 */
export function decode(bytes: Uint8Array, header: PngHeader): Decoded {
  try {
    if (header.interlaced) boundInterlaced(bytes, header);
    // Loaded here: most runs of the check have no use for a decoder before this.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { PNG } = require('pngjs') as typeof Pngjs;
    const { data } = PNG.sync.read(Buffer.from(bytes));
    for (let offset = 3; offset < data.length; offset += 4) if (data[offset] !== 255) return { opaque: false };
    return { opaque: true };
  } catch {
    return { fault: 'it cannot be decoded' };
  }
}

/** pngjs inflates interlaced data without a limit: a few bytes could become gigabytes. Throws where they would. */
function boundInterlaced(bytes: Uint8Array, { width, height }: PngHeader): void {
  const buffer = Buffer.from(bytes);
  const data: Buffer[] = [];
  for (let offset = 8; offset + 8 <= buffer.length;) {
    const length = buffer.readUInt32BE(offset);
    if (buffer.toString('latin1', offset + 4, offset + 8) === 'IDAT') {
      data.push(buffer.subarray(offset + 8, offset + 8 + length));
    }
    offset += length + 12;
  }
  // Four channels of 16 bits, and a filter byte for each line of each of seven passes.
  inflateSync(Buffer.concat(data), { maxOutputLength: (width * 8 + 7) * height * 2 });
}
