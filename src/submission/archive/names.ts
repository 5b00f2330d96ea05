/** Longest path of an entry, and longest part of it, in bytes: every file system that a reviewer may have allows these. */
export const LONGEST_PATH = 1_000;
const LONGEST_PART = 255;
const DEEPEST = 16;

/** Names that Windows reserves for devices, with any extension. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/iu;

/**
 * Why a file with this path cannot be in an archive, as the end of a sentence about it; null if it can. A path is relative, with
 * `/`. A path that one system reads as another place, or as another file, is refused on all of them: an archive is the same everywhere.
 */
export function nameFault(path: string): string | null {
  if (path === '') return 'has no name';
  // eslint-disable-next-line no-control-regex -- what a terminal or a file system takes for something else
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(path))
    return 'has a control character in its name';
  if (path.includes('\uFFFD')) return 'has a name that is not text';
  if (path.startsWith('/')) return 'has an absolute path';
  if (/^[a-z]:/iu.test(path)) return 'has a drive letter in its path';
  if (Buffer.byteLength(path) > LONGEST_PATH) return `has a path of more than ${LONGEST_PATH} bytes`;
  const parts = path.split('/');
  if (parts.length > DEEPEST) return `lies more than ${DEEPEST} folders deep`;
  for (const part of parts) {
    if (part === '') return 'has an empty part in its path';
    if (part === '.' || part === '..') return `has "${part}" in its path`;
    if (Buffer.byteLength(part) > LONGEST_PART) return `has a name of more than ${LONGEST_PART} bytes`;
    if (/[<>:"|?*\\]/u.test(part)) return 'has a character in its name that Windows does not allow';
    if (/[. ]$/u.test(part)) return 'has a name that ends with a dot or a space';
    if (device.test(part)) return 'has the name of a device';
  }
  return null;
}

/** The same for two paths that are the same file on some system: macOS and Windows ignore case and composition. */
export const sameEverywhere = (path: string): string => path.normalize('NFC').toLowerCase();
