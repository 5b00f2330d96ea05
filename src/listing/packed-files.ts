import { nameFault, sameEverywhere } from '../submission/archive/names.ts';
import { isCredentialFile } from '../submission/credential-files.ts';
import { SubmissionError } from '../submission/error.ts';
import { MANIFEST } from '../submission/file-names.ts';
import { git } from '../submission/git.ts';
import type { Integration } from '../submission/model.ts';
import { MAX_FILE_BYTES, readBytes } from '../submission/read-bytes.ts';
import { join, walk } from '../submission/walk.ts';

export interface PackedFile {
  /** In the archive: `integration/…` or `media/…`. */
  readonly path: string;
  /** In the repository. */
  readonly source: string;
  readonly bytes: Uint8Array;
}

export interface PackedFiles {
  /** Sorted by path. */
  readonly files: readonly PackedFile[];
  /** Files of the two folders that do not belong to the submission, as paths of the repository. Sorted. */
  readonly left: readonly string[];
}

/** Files that systems and editors leave behind, and archives. */
const leftBehind = /^(?:\..*|thumbs\.db|desktop\.ini|.*~|.*\.zip)$/iu;

/**
 * The files of an integration's folder and of its media folder, as they are now: Auth0 asks for these two folders and
 * nothing else (the templates' `make zip`). Files that git ignores are left out.
 * @throws SubmissionError that names a file that cannot be packed
 */
export async function packedFiles(root: string, integration: Integration): Promise<PackedFiles> {
  const { path, mediaPath } = integration;
  const own = (await filesBelow(root, path)).filter((file) => !isBelow(file, mediaPath) || mediaPath === path);
  // If the manifest is next to the repository's own files, only the integration's own files are known to belong to it.
  const ofIntegration = path === '.' ? own.filter((file) => known(integration).has(file)) : own;
  const ofMedia = mediaPath === path ? [] : await filesBelow(root, mediaPath);
  const all = [
    ...ofIntegration.map((source) => ({ source, path: join('integration', relativeTo(path, source)) })),
    ...ofMedia.map((source) => ({ source, path: join('media', relativeTo(mediaPath, source)) })),
  ];
  const isLeft = ({ source }: { readonly source: string }) =>
    isCredentialFile(source) || source.split('/').some((part) => leftBehind.test(part));
  const files = all.filter((each) => !isLeft(each)).map((each) => ({ ...each, bytes: bytesOf(root, each.source) }));
  requireNames(files);
  return {
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    left: all
      .filter(isLeft)
      .map(({ source }) => source)
      .sort(),
  };
}

/** Tracked or not, but not ignored; outside a git work tree, all files. */
async function filesBelow(root: string, folder: string): Promise<string[]> {
  const walked = walk(root, folder).flatMap(({ path, files }) => files.map((name) => join(path, name)));
  const listed = await git(root, 'ls-files', ['-z', '--cached', '--others', '--exclude-standard', '--', folder]);
  if (listed === null) return walked;
  const known = new Set(listed.split('\0'));
  return walked.filter((file) => known.has(file));
}

function known({ path, files, otherSpecs }: Integration): Set<string> {
  const { manifest, action, spec, guide } = files;
  return new Set([join(path, MANIFEST), ...[manifest, action, spec, guide, ...otherSpecs].map((file) => file.path)]);
}

const isBelow = (file: string, folder: string): boolean => file.startsWith(`${folder}/`);
const relativeTo = (folder: string, file: string): string => (folder === '.' ? file : file.slice(folder.length + 1));

function bytesOf(root: string, source: string): Uint8Array {
  const file = readBytes(root, source);
  if (file.state === 'read') return file.bytes;
  throw new SubmissionError(
    `"${source}" cannot be packed: ${whyNot[file.state === 'missing' ? 'missing' : file.reason]}.`,
  );
}

const whyNot = {
  missing: 'it no longer exists',
  'outside-repository': 'it is a link that leads out of the repository',
  'too-large': `it has more than ${MAX_FILE_BYTES / 1024 / 1024} MiB`,
  'not-a-file': 'it is not a file',
  'no-access': 'the permission to read it is missing',
  'not-utf8': 'it is not text',
} as const;

/** The person who unpacks the archive may have another system. */
function requireNames(files: readonly PackedFile[]): void {
  const seen = new Map<string, string>();
  for (const { path, source } of files) {
    const fault = nameFault(path);
    if (fault !== null) throw new SubmissionError(`"${source}" cannot be packed: it ${fault}.`);
    const other = seen.get(sameEverywhere(path));
    if (other !== undefined)
      throw new SubmissionError(
        `"${source}" cannot be packed: on macOS and Windows it is the same file as "${other}".`,
      );
    seen.set(sameEverywhere(path), source);
  }
}
