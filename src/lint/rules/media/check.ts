import { createHash } from 'node:crypto';
import path from 'node:path';
import { isPlaceholderMedia } from '../../../auth0/placeholders.ts';
import { isStartedMedia } from '../../../start/placeholder-media.ts';
import { finding } from '../../../rules/finding.ts';
import { startOf } from '../../../submission/place.ts';
import type { Finding } from '../../../rules/finding.ts';
import { LOGO } from '../../../submission/media.ts';
import type { MediaFile } from '../../../submission/model.ts';
import type { IntegrationCheck } from '../../rule.ts';
import { placeOfIntegration } from '../place.ts';
import { formatOf, hasTransparency, isPng, isWhole, readHeader } from './png.ts';
import type { PngHeader } from './png.ts';
import { reportedFolder } from './reported-folder.ts';

const logoSize = { expectedWidth: 256, expectedHeight: 256 };
const columnSize = { expectedWidth: 460, expectedHeight: 260 };

/** The first fault of each picture. Others cannot be determined then, or do not matter. */
export const media: IntegrationCheck = {
  ids: ['media/missing-logo', 'media/wrong-size', 'media/not-png', 'media/placeholder', 'media/opaque-logo'],
  check(integration, submission) {
    const folder = reportedFolder(integration, submission);
    if (folder === null) return [];
    const file = path.posix.join(folder, LOGO);
    const missing = integration.media.every((picture) => picture.path !== file);
    return [
      ...(missing ? [finding('media/missing-logo', 'missing', { file }, placeOfIntegration(integration))] : []),
      ...integration.media.flatMap(checkPicture),
    ];
  },
};

function checkPicture(picture: MediaFile): Finding[] {
  if (picture.state !== 'read') return [];
  const { path: file, bytes } = picture;
  const place = startOf(file);
  const isLogo = path.posix.basename(file) === LOGO;
  if (!isPng(bytes)) return [finding('media/not-png', 'format', { file, format: formatOf(bytes) }, place)];
  const digest = createHash('md5').update(bytes).digest('hex');
  if (isStartedMedia(digest)) {
    return [finding('media/placeholder', isLogo ? 'startedLogo' : 'startedColumn', { file }, place)];
  }
  if (isPlaceholderMedia(digest)) {
    return [finding('media/placeholder', isLogo ? 'logo' : 'column', { file }, place)];
  }
  const header = readHeader(bytes);
  if (header === null) return [finding('media/not-png', 'broken', { file, fault: 'it has no header' }, place)];
  const { width, height } = header;
  const expected = isLogo ? logoSize : columnSize;
  if (width !== expected.expectedWidth || height !== expected.expectedHeight) {
    return [finding('media/wrong-size', 'size', { file, width, height, ...expected }, place)];
  }
  const pixels = pixelsOf(bytes, header, isLogo);
  if (pixels === 'broken') {
    return [finding('media/not-png', 'broken', { file, fault: 'it cannot be decoded' }, place)];
  }
  return isLogo && pixels === 'opaque' ? [finding('media/opaque-logo', 'opaque', { file }, place)] : [];
}

type Pixels = 'broken' | 'opaque' | 'transparent' | 'whole';

/** By the digest of a picture. The integrations of a partner have one logo, and a watch reads it at each change. */
const known = new Map<string, Pixels>();

function pixelsOf(bytes: Uint8Array, header: PngHeader, isLogo: boolean): Pixels {
  const digest = `${isLogo} ${createHash('sha256').update(bytes).digest('hex')}`;
  const pixels = known.get(digest) ?? decode(bytes, header, isLogo);
  known.set(digest, pixels);
  return pixels;
}

function decode(bytes: Uint8Array, header: PngHeader, isLogo: boolean): Pixels {
  // Only the pixels of a logo have to be looked at. For any other picture, it is enough that its data is complete.
  if (!isLogo && !header.interlaced) return isWhole(bytes, header) ? 'whole' : 'broken';
  const transparent = hasTransparency(bytes, header);
  if (transparent === null) return 'broken';
  return transparent ? 'transparent' : 'opaque';
}
