import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import type { PngHeader } from '../../../../src/lint/rules/media/png.ts';
import { formatOf, hasTransparency, isPng, isWhole, readHeader } from '../../../../src/lint/rules/media/png.ts';
import { found, values } from '../../rule-tester.ts';
import { png } from '../../submission-files.ts';

const LOGO = 'media/256x256-logo.png';
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const latin1 = (text: string) => Buffer.from(text, 'latin1');

interface Declared {
  readonly width?: number;
  readonly height?: number;
  readonly bits?: number;
  readonly colorType?: number;
  readonly interlaced?: boolean;
}

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([latin1(type), body]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

function head({ width = 2, height = 2, bits = 8, colorType = 6, interlaced = false }: Declared): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, colorType, 0, 0, interlaced ? 1 : 0], 8);
  return chunk('IHDR', header);
}

const END = chunk('IEND', new Uint8Array());
const file = (...chunks: Uint8Array[]) => Buffer.concat([SIGNATURE, ...chunks]);
const drawn = (declared: Declared, bytes: number) =>
  file(head(declared), chunk('IDAT', deflateSync(Buffer.alloc(bytes))), END);
const headerOf = (bytes: Uint8Array): PngHeader => {
  const header = readHeader(bytes);
  if (header === null) throw new Error('The picture has a header.');
  return header;
};
const whole = (bytes: Uint8Array) => isWhole(bytes, headerOf(bytes));

describe('formatOf', () => {
  it.each([
    ['', 'an empty file'],
    ['\xff\xd8\xff\xe0JFIF', 'a JPEG'],
    ['GIF87a', 'a GIF'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'a WebP'],
    ['RIFF\0\0\0\0WAVEfmt ', 'something else'],
    ['LIST\0\0\0\0WEBPVP8 ', 'something else'],
    ['BM\0\0', 'a BMP'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'an SVG'],
    ['\xef\xbb\xbf <?xml version="1.0"?><svg/>', 'an SVG'],
    ['<!-- Merrow -->\n<svg/>', 'an SVG'],
    ['<!DOCTYPE svg>', 'an SVG'],
    ['<!doctype html>', 'something else'],
    ['a <svg/>', 'something else'],
    ['version https://git-lfs.github.com/spec/v1\n', 'a Git LFS pointer'],
    ['see version https://git-lfs', 'something else'],
    ['xGIF8', 'something else'],
    ['xBM', 'something else'],
    ['x\xff\xd8\xff', 'something else'],
    [`${' '.repeat(508)}<svg`, 'an SVG'],
    [`${' '.repeat(509)}<svg`, 'something else'],
  ])('of %j is %s', (text, format) => {
    expect(formatOf(latin1(text))).toBe(format);
  });
});

describe('readHeader', () => {
  it.each([
    [
      { width: 3, height: 5 },
      { width: 3, height: 5, interlaced: false, bitsPerPixel: 32 },
    ],
    [{ interlaced: true }, { width: 2, height: 2, interlaced: true, bitsPerPixel: 32 }],
    [
      { colorType: 0, bits: 1 },
      { width: 2, height: 2, interlaced: false, bitsPerPixel: 1 },
    ],
    [{ colorType: 2 }, { width: 2, height: 2, interlaced: false, bitsPerPixel: 24 }],
    [
      { colorType: 3, bits: 4 },
      { width: 2, height: 2, interlaced: false, bitsPerPixel: 4 },
    ],
    [
      { colorType: 4, bits: 16 },
      { width: 2, height: 2, interlaced: false, bitsPerPixel: 32 },
    ],
    [{ colorType: 1 }, { width: 2, height: 2, interlaced: false, bitsPerPixel: 0 }],
    [{ colorType: 9 }, { width: 2, height: 2, interlaced: false, bitsPerPixel: 0 }],
  ])('reads %j', (declared, header) => {
    expect(readHeader(file(head(declared)))).toEqual(header);
  });

  it('reads a header without the rest, but no part of a header', () => {
    const bytes = file(head({}));
    expect(bytes).toHaveLength(33);
    expect(readHeader(bytes)).not.toBeNull();
    expect(readHeader(bytes.subarray(0, 32))).toBeNull();
  });

  it('reads no other chunk, and no other file', () => {
    expect(readHeader(file(chunk('tEXt', Buffer.alloc(13))))).toBeNull();
    expect(readHeader(Buffer.concat([latin1('\x89PNG\r\n\x1a\r'), head({})]))).toBeNull();
    expect(isPng(SIGNATURE)).toBe(true);
    expect(isPng(SIGNATURE.subarray(0, 7))).toBe(false);
  });

  it('reads a part of a larger buffer', () => {
    const bytes = Buffer.concat([latin1('xxx'), file(head({ width: 7 }))]).subarray(3);
    expect(readHeader(bytes)?.width).toBe(7);
  });
});

describe('isWhole', () => {
  // A line has a filter byte and its pixels: 9 bytes for two pixels of 32 bits.
  it.each<[string, Uint8Array, boolean]>([
    ['a picture', drawn({}, 18), true],
    ['a picture of pngjs', png(5, 7), true],
    ['one without its last byte', drawn({}, 17), false],
    ['one with a byte more', drawn({}, 19), false],
    ['pixels of less than a byte', drawn({ width: 9, bits: 1, colorType: 0 }, 6), true],
    ['an interlaced one of another length', drawn({ interlaced: true }, 20), true],
    ['an interlaced one of twice the length', drawn({ interlaced: true }, 36), true],
    ['an interlaced one of more than that', drawn({ interlaced: true }, 37), false],
    ['a colour type that there is not', drawn({ colorType: 1 }, 2), false],
    ['an interlaced one of no colour type', drawn({ colorType: 1, interlaced: true }, 2), false],
    ['data in two chunks', split(18), true],
    [
      'other chunks between',
      file(head({}), chunk('tEXt', latin1('a\0b')), chunk('IDAT', deflateSync(Buffer.alloc(18))), END),
      true,
    ],
    ['no end', drawn({}, 18).subarray(0, -12), false],
    ['an end that is cut off', drawn({}, 18).subarray(0, -1), false],
    ["a chunk's head that is cut off", drawn({}, 18).subarray(0, -5), false],
    ['bytes after the end', Buffer.concat([drawn({}, 18), latin1('x')]), true],
    ['a chunk that is longer than the file', longer(drawn({}, 18)), false],
    ['a checksum that is wrong', flipped(drawn({}, 18), 29), false],
    ['a byte of the data that is wrong', flipped(drawn({}, 18), 45), false],
    ['no data', file(head({}), END), false],
    ['data that is not compressed', file(head({}), chunk('IDAT', latin1('none')), END), false],
  ])('of %s', (_name, bytes, expected) => {
    expect(whole(bytes)).toBe(expected);
  });

  it('looks at a part of a larger buffer', () => {
    const bytes = Buffer.concat([latin1('xxx'), drawn({}, 18)]).subarray(3);
    expect(whole(bytes)).toBe(true);
  });

  function split(bytes: number): Uint8Array {
    const data = deflateSync(Buffer.alloc(bytes));
    return file(head({}), chunk('IDAT', data.subarray(0, 4)), chunk('IDAT', data.subarray(4)), END);
  }
  function flipped(bytes: Buffer, at: number): Uint8Array {
    return bytes.map((byte, index) => (index === at ? byte ^ 0xff : byte));
  }
  function longer(bytes: Buffer): Uint8Array {
    const copy = Buffer.from(bytes);
    copy.writeUInt32BE(1000, 33);
    return copy;
  }
});

describe('hasTransparency', () => {
  const painted = (alphas: readonly number[]) => {
    const image = new PNG({ width: alphas.length, height: 1 });
    for (const [index, alpha] of alphas.entries()) image.data.set([9, 9, 9, alpha], index * 4);
    return PNG.sync.write(image);
  };

  it.each([
    ['no pixel', [255, 255, 255], false],
    ['the first', [0, 255, 255], true],
    ['the last', [255, 255, 254], true],
  ])('if %s lets anything through', (_name, alphas, expected) => {
    const bytes = painted(alphas);
    expect(hasTransparency(bytes, headerOf(bytes))).toBe(expected);
  });

  it('is not reported for a broken picture', () => {
    const cut = painted([255]).subarray(0, -1);
    expect(hasTransparency(cut, headerOf(cut))).toBeNull();
    // The palette is missing: its chunks are complete, but it cannot be decoded.
    const bare = drawn({ colorType: 3, bits: 8 }, 6);
    expect(isWhole(bare, headerOf(bare))).toBe(true);
    expect(hasTransparency(bare, headerOf(bare))).toBeNull();
  });
});

it.each<[string, Uint8Array | string, object]>([
  ['media/not-png', 'GIF89a', { file: LOGO, format: 'a GIF' }],
  ['media/not-png', SIGNATURE, { file: LOGO, fault: 'it has no header' }],
  ['media/not-png', drawn({ width: 256, height: 256 }, 2), { file: LOGO, fault: 'it cannot be decoded' }],
  ['media/wrong-size', png(255, 257), { file: LOGO, width: 255, height: 257, expectedWidth: 256, expectedHeight: 256 }],
  ['media/opaque-logo', png(256, 256, { opaque: true }), { file: LOGO }],
])('%s reports the logo', async (rule, logo, data) => {
  expect(await values(rule, { [LOGO]: logo })).toEqual([data]);
});

it('looks at a media folder of each integration', async () => {
  const own = (name: string) => ({
    [`${name}/integration/configuration.json`]: '{}',
    [`${name}/integration/integration.action.js`]: '',
    [`${name}/media/256x256-logo.png`]: png(1, 1),
  });
  expect(await found('media/', { ...own('a'), ...own('b') }, { bare: true })).toEqual([
    'media/wrong-size size a/media/256x256-logo.png:1:1',
    'media/wrong-size size b/media/256x256-logo.png:1:1',
  ]);
});

it('decodes an interlaced column image, whose lines cannot be counted', async () => {
  const column = 'media/460x260-column-1.png';
  const declared = { width: 460, height: 260, interlaced: true };
  expect(await found('media/', { [column]: drawn(declared, 9) })).toEqual([`media/not-png broken ${column}:1:1`]);
});

it('reports a column image, and which file is missing', async () => {
  const column = 'media/460x260-column-1.png';
  expect(await values('media/wrong-size', { [column]: png(461, 260) })).toEqual([
    { file: column, width: 461, height: 260, expectedWidth: 460, expectedHeight: 260 },
  ]);
  expect(await values('media/not-png', { [column]: drawn({ width: 460, height: 260 }, 2) })).toEqual([
    { file: column, fault: 'it cannot be decoded' },
  ]);
  expect(await values('media/missing-logo', { [LOGO]: null })).toEqual([{ file: LOGO }]);
});
