import { crc32, inflateSync } from 'node:zlib';
import type * as Pngjs from 'pngjs';

/** The first 26 bytes of a PNG: the header chunk, IHDR, comes first. */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly interlaced: boolean;
  readonly bitsPerPixel: number;
}

/** Samples per pixel, by the colour type of the PNG specification; 0 if there is no such type. */
const CHANNELS = [1, 0, 3, 1, 2, 0, 4];

const SIGNATURE = '89504e470d0a1a0a';

export function isPng(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString('hex') === SIGNATURE;
}

/** Null if there is no complete header. */
export function readHeader(bytes: Uint8Array): PngHeader | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isPng(bytes) || buffer.length < 33 || buffer.toString('latin1', 12, 16) !== 'IHDR') return null;
  return {
    width: buffer.readUInt32BE(16),
    height: buffer.readUInt32BE(20),
    interlaced: buffer.readUInt8(28) !== 0,
    bitsPerPixel: buffer.readUInt8(24) * (CHANNELS[buffer.readUInt8(25)] ?? 0),
  };
}

/** From its first bytes; only used in the message. */
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

/**
 * Whether the picture has a transparent pixel; null if it is broken. Its declared size must have been compared with the
 * required one before, so that a header cannot make us allocate more than that.
 */
export function hasTransparency(bytes: Uint8Array, header: PngHeader): boolean | null {
  if (!isWhole(bytes, header)) return null;
  try {
    // Loaded here: most faulty pictures, and columns, do not need a decoder.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { PNG } = require('pngjs') as typeof Pngjs;
    const { data } = PNG.sync.read(Buffer.from(bytes));
    for (let offset = 3; offset < data.length; offset += 4) if (data[offset] !== 255) return true;
    return false;
  } catch {
    return null;
  }
}

/**
 * Whether the chunks are complete, their checksums right, and the picture's data inflates to the size in the header. pngjs
 * alone would inflate interlaced data without a limit, so that a few bytes could become gigabytes, and would fill
 * missing data from uninitialised memory.
 */
export function isWhole(bytes: Uint8Array, { width, height, interlaced, bitsPerPixel }: PngHeader): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Buffer[] = [];
  let ended = false;
  for (let offset = 8; offset < buffer.length && !ended;) {
    if (offset + 12 > buffer.length) return false;
    const end = offset + 12 + buffer.readUInt32BE(offset);
    if (end > buffer.length) return false;
    if (crc32(buffer.subarray(offset + 4, end - 4)) !== buffer.readUInt32BE(end - 4)) return false;
    const type = buffer.toString('latin1', offset + 4, offset + 8);
    if (type === 'IDAT') data.push(buffer.subarray(offset + 8, end - 4));
    ended = type === 'IEND';
    offset = end;
  }
  // Each line has a filter byte. An interlaced picture consists of seven smaller ones, which pngjs checks.
  const whole = (Math.ceil((width * bitsPerPixel) / 8) + 1) * height;
  try {
    const { length } = inflateSync(Buffer.concat(data), { maxOutputLength: interlaced ? whole * 2 : whole });
    return ended && bitsPerPixel > 0 && (interlaced || length === whole);
  } catch {
    return false;
  }
}
