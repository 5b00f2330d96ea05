import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { placeholderMedia } from '../../../../src/auth0/placeholders.ts';
import { placeholderMedia as startedMedia } from '../../../../src/start/placeholder-media.ts';
import { found, values } from '../../rule-tester.ts';
import type { Files } from '../../submission-files.ts';
import { png } from '../../submission-files.ts';

const LOGO = 'media/256x256-logo.png';
const COLUMN = 'media/460x260-column-1.png';
const MANIFEST = 'integration/configuration.json';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

/** A PNG with any header and any data. */
function lying(header: { width: number; height: number; interlaced?: boolean }, data: Uint8Array): Uint8Array {
  const ihdr = Buffer.alloc(13);
  ihdr.writeUInt32BE(header.width, 0);
  ihdr.writeUInt32BE(header.height, 4);
  ihdr.set([8, 6, 0, 0, header.interlaced === true ? 1 : 0], 8);
  const chunk = (type: string, body: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([
      length,
      Buffer.from(type, 'latin1'),
      body,
      crc(Buffer.concat([Buffer.from(type, 'latin1'), body])),
    ]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', ihdr),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}

function crc(data: Uint8Array): Buffer {
  let value = 0xffffffff;
  for (const byte of data) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  const result = Buffer.alloc(4);
  result.writeUInt32BE((value ^ 0xffffffff) >>> 0);
  return result;
}

/** A logo in another colour type: 0 grey, 2 RGB, 4 grey with alpha. Its last pixel is transparent if that is possible. */
function painted(colorType: 0 | 2 | 4): Uint8Array {
  const image = new PNG({ width: 256, height: 256 });
  image.data.fill(255);
  image.data[image.data.length - 1] = 0;
  return PNG.sync.write(image, { colorType, filterType: 0 });
}

const broken = (picture: Uint8Array) => picture.slice(0, Math.floor(picture.length * 0.6));
const flipped = (picture: Uint8Array) => picture.map((byte, index) => (index === 60 ? byte ^ 0xff : byte));

const cases: [name: string, files: Files, ...findings: string[]][] = [
  ['no logo', { [LOGO]: null }, `media/missing-logo missing ${MANIFEST}:1:1`],
  [
    'a logo under another name',
    { [LOGO]: null, 'media/logo.png': png(256, 256) },
    `media/missing-logo missing ${MANIFEST}:1:1`,
  ],
  [
    'a logo in capitals',
    { [LOGO]: null, 'media/256X256-LOGO.PNG': png(256, 256) },
    `media/missing-logo missing ${MANIFEST}:1:1`,
  ],
  [
    'a logo beside the Action',
    { [LOGO]: null, 'integration/256x256-logo.png': png(256, 256) },
    `media/missing-logo missing ${MANIFEST}:1:1`,
  ],
  [
    'a logo as JPEG alone',
    { [LOGO]: null, 'media/256x256-logo.jpg': png(256, 256) },
    `media/missing-logo missing ${MANIFEST}:1:1`,
  ],
  ['column images alone', { [LOGO]: null, [COLUMN]: png(460, 260) }, `media/missing-logo missing ${MANIFEST}:1:1`],

  ['a logo that is flat', { [LOGO]: png(256, 200) }, `media/wrong-size size ${LOGO}:1:1`],
  ['a logo that is larger', { [LOGO]: png(512, 512) }, `media/wrong-size size ${LOGO}:1:1`],
  ['a logo of one pixel', { [LOGO]: png(1, 1) }, `media/wrong-size size ${LOGO}:1:1`],
  [
    'a logo of the wrong size that is opaque, once',
    { [LOGO]: png(255, 256, { opaque: true }) },
    `media/wrong-size size ${LOGO}:1:1`,
  ],
  ['a column image that is flat', { [COLUMN]: png(460, 200) }, `media/wrong-size size ${COLUMN}:1:1`],
  ['a column image on its side', { [COLUMN]: png(260, 460) }, `media/wrong-size size ${COLUMN}:1:1`],
  [
    'the third column image',
    { [COLUMN]: png(460, 260), 'media/460x260-column-3.png': png(920, 520) },
    'media/wrong-size size media/460x260-column-3.png:1:1',
  ],
  [
    'a header that says 2,147,483,647 pixels',
    { [LOGO]: lying({ width: 0x7fffffff, height: 0x7fffffff }, deflateSync('')) },
    `media/wrong-size size ${LOGO}:1:1`,
  ],

  ['a JPEG', { [LOGO]: bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF') }, `media/not-png format ${LOGO}:1:1`],
  ['an SVG', { [LOGO]: '<svg xmlns="http://www.w3.org/2000/svg"/>' }, `media/not-png format ${LOGO}:1:1`],
  ['a GIF for a column image', { [COLUMN]: 'GIF89a' }, `media/not-png format ${COLUMN}:1:1`],
  ['a WebP', { [LOGO]: bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ') }, `media/not-png format ${LOGO}:1:1`],
  [
    'a pointer of Git LFS',
    { [LOGO]: 'version https://git-lfs.github.com/spec/v1\n' },
    `media/not-png format ${LOGO}:1:1`,
  ],
  ['an empty file', { [LOGO]: '' }, `media/not-png format ${LOGO}:1:1`],
  ['a signature alone', { [LOGO]: png(256, 256).slice(0, 8) }, `media/not-png broken ${LOGO}:1:1`],
  ['a file that was cut off', { [LOGO]: broken(png(256, 256)) }, `media/not-png broken ${LOGO}:1:1`],
  ['a byte that was changed', { [LOGO]: flipped(png(256, 256)) }, `media/not-png broken ${LOGO}:1:1`],
  [
    'data that is not compressed',
    { [LOGO]: lying({ width: 256, height: 256 }, Buffer.from('none')) },
    `media/not-png broken ${LOGO}:1:1`,
  ],
  [
    'data that lacks lines',
    { [LOGO]: lying({ width: 256, height: 256 }, deflateSync(Buffer.alloc(1000))) },
    `media/not-png broken ${LOGO}:1:1`,
  ],
  [
    'data that inflates without end',
    { [LOGO]: lying({ width: 256, height: 256, interlaced: true }, deflateSync(Buffer.alloc(64 * 1024 * 1024))) },
    `media/not-png broken ${LOGO}:1:1`,
  ],

  [
    'the pictures that start writes, also under another name',
    { ...Object.fromEntries(startedMedia), 'media/460x260-column-4.png': startedMedia[0]?.[1] ?? '' },
    `media/placeholder startedLogo ${LOGO}:1:1`,
    ...[1, 2, 3, 4].map((number) => `media/placeholder startedColumn media/460x260-column-${number}.png:1:1`),
  ],
  [
    'a logo without a transparent pixel',
    { [LOGO]: png(256, 256, { opaque: true, grey: 7 }) },
    `media/opaque-logo opaque ${LOGO}:1:1`,
  ],
  ['a black logo', { [LOGO]: png(256, 256, { opaque: true, grey: 0 }) }, `media/opaque-logo opaque ${LOGO}:1:1`],
  ['a logo without an alpha channel', { [LOGO]: painted(2) }, `media/opaque-logo opaque ${LOGO}:1:1`],
  ['a grey logo without one', { [LOGO]: painted(0) }, `media/opaque-logo opaque ${LOGO}:1:1`],
  [
    "an opaque logo at the path's own media folder",
    { [LOGO]: null, 'integration/media/256x256-logo.png': painted(2) },
    'media/opaque-logo opaque integration/media/256x256-logo.png:1:1',
  ],
  [
    'an opaque logo, and a column image of the wrong size',
    { [LOGO]: painted(2), [COLUMN]: png(1, 1) },
    `media/opaque-logo opaque ${LOGO}:1:1`,
    `media/wrong-size size ${COLUMN}:1:1`,
  ],

  ['a logo whose first pixel is opaque', { [LOGO]: painted(4) }],
  ['a logo with a transparent pixel', { [LOGO]: png(256, 256) }],
  ['no column images at all', {}],
  ['one column image', { [COLUMN]: png(460, 260) }],
  [
    'three column images',
    {
      [COLUMN]: png(460, 260),
      'media/460x260-column-2.png': png(460, 260),
      'media/460x260-column-3.png': png(460, 260),
    },
  ],
  ['an opaque column image', { [COLUMN]: png(460, 260, { opaque: true }) }],
  ['other pictures beside them', { 'media/screenshot.png': png(10, 10), 'media/auth0-avatar.png': 'no picture' }],
  ['a picture of the guide', { 'integration/images/step.png': png(800, 600) }],
  ['a media folder inside the integration', { [LOGO]: null, 'integration/media/256x256-logo.png': png(256, 256) }],
];

it.each(cases)('%s', async (_, files, ...findings) => {
  expect(await found('media/', files)).toEqual(findings);
});

it('reports what several integrations share once', async () => {
  const two = {
    'integration-1/configuration.json': '{}',
    'integration-1/integration.action.js': '',
    [LOGO]: png(1, 1),
  };
  expect(await found('media/', two)).toEqual([`media/wrong-size size ${LOGO}:1:1`]);
});

// We must not copy the template's pictures, so one of our own counts as one of them.
describe('a picture of the template', () => {
  const pictures = placeholderMedia as Record<string, string>;
  const own = png(256, 256, { opaque: true });
  beforeAll(() => {
    pictures['own.png'] = createHash('md5').update(own).digest('hex');
  });
  afterAll(() => {
    delete pictures['own.png'];
  });

  it.each<[name: string, files: Files, ...findings: string[]]>([
    ['for a logo', { [LOGO]: own }, `media/placeholder logo ${LOGO}:1:1`],
    ['for a column image', { [COLUMN]: own }, `media/placeholder column ${COLUMN}:1:1`],
    [
      'for both',
      { [LOGO]: own, [COLUMN]: own },
      `media/placeholder logo ${LOGO}:1:1`,
      `media/placeholder column ${COLUMN}:1:1`,
    ],
    [
      'for a later column image',
      { 'media/460x260-column-3.png': own },
      'media/placeholder column media/460x260-column-3.png:1:1',
    ],
    [
      'inside the integration',
      { [LOGO]: null, 'integration/media/256x256-logo.png': own },
      'media/placeholder logo integration/media/256x256-logo.png:1:1',
    ],
    ["next to one of the partner's", { [LOGO]: own, [COLUMN]: png(460, 260) }, `media/placeholder logo ${LOGO}:1:1`],
  ])('is found %s, and nothing else is wrong with it', async (_name, files, ...findings) => {
    expect(await found('media/', files)).toEqual(findings);
  });

  it('is named', async () => {
    expect(await values('media/placeholder', { [COLUMN]: own })).toEqual([{ file: COLUMN }]);
  });

  it('is not one if a byte differs', async () => {
    const other = png(256, 256, { opaque: true, grey: 254 });
    expect(await found('media/', { [LOGO]: other })).toEqual([`media/opaque-logo opaque ${LOGO}:1:1`]);
  });
});
