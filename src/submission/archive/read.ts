import { inflateRawSync } from 'node:zlib';
import { buf as crc32 } from 'crc-32';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { SubmissionError } from '../error.ts';
import { requireOwnBytes } from './extents.ts';
import { nameFault, sameEverywhere } from './names.ts';
import { refused } from './refused.ts';

export interface ArchivedFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly bytes: Buffer;
}

export interface Archive {
  /** Sorted by path. */
  readonly files: readonly ArchivedFile[];
  /** Folders that were left out, by the name that people use: `.git`. Sorted. */
  readonly left: readonly string[];
}

/** Limits in bytes: for an archive, for its unpacked contents, and for one file in it. A submission has a few hundred kilobytes. */
export const limits = {
  archive: 50 * 1024 * 1024,
  entries: 5_000,
  unpacked: 100 * 1024 * 1024,
  file: 20 * 1024 * 1024,
  /** The most unpacked bytes for each packed one, for files larger than `ratioFrom`: DEFLATE reaches 1,032, ordinary files about 20. */
  ratio: 200,
  ratioFrom: 1024 * 1024,
} as const;

const STORED = 0;
const DEFLATED = 8;
/** General purpose flags: encrypted, patched, strongly encrypted, with a hidden directory. */
const NOT_PLAIN = 0b10_0000_0110_0001;
/** `S_IFMT` and the kinds that an entry may be, in the high half of its external attributes. */
const KIND = 0o170_000;
const KINDS: readonly number[] = [0, 0o100_000, 0o040_000];

/** Folders that are not part of a submission: they are left out, and reported. */
const notOfSubmission = new Set(['.git', '.github', 'node_modules', '__macosx']);

/**
 * Reads a ZIP archive as hostile bytes, completely and into memory: nothing is written. The sizes, names and kinds of
 * all entries are checked before the first one is unpacked.
 * @throws SubmissionError that names the entry, if this is not an archive, or one that may not be unpacked
 */
export async function readArchive(bytes: Buffer): Promise<Archive> {
  if (bytes.length > limits.archive) throw refused(`it has more than ${megabytes(limits.archive)}`);
  const zip = await yauzl
    .fromBufferPromise(bytes, { strictFileNames: false, decodeStrings: true, validateEntrySizes: true })
    .catch(asRefused);
  // Its own count may be a lie. The entries that it lists are counted below.
  if (zip.entryCount > limits.entries) throw refused(`it has more than ${limits.entries} entries`);
  const { entries, left } = await listed(zip);
  const placed = await placesOf(zip, entries);
  requireOwnBytes(
    bytes,
    placed.map(({ entry, start }) => ({
      name: entry.fileName,
      start: entry.relativeOffsetOfLocalHeader,
      end: start + entry.compressedSize,
    })),
  );
  const files = placed
    .filter(({ entry: { fileName } }) => !fileName.endsWith('/') && isOfSubmission(fileName))
    .map(({ entry, start }) => ({ path: entry.fileName, bytes: unpacked(bytes, start, entry) }));
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), left };
}

async function listed(zip: ZipFile): Promise<{ entries: Entry[]; left: string[] }> {
  const entries: Entry[] = [];
  const seen = new Map<string, string>();
  const left = new Set<string>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.length === limits.entries) throw refused(`it has more than ${limits.entries} entries`);
      requirePlain(entry);
      for (const part of entry.fileName.split('/')) if (notOfSubmission.has(part.toLowerCase())) left.add(part);
      total += entry.uncompressedSize;
      if (total > limits.unpacked) throw refused(`it unpacks to more than ${megabytes(limits.unpacked)}`);
      requireOnePlace(entry.fileName, seen);
      entries.push(entry);
    }
  } catch (error) {
    return asRefused(error);
  }
  return { entries, left: [...left].sort() };
}

function requirePlain(entry: Entry): void {
  const { fileName: name, uncompressedSize: size, compressedSize, compressionMethod: method } = entry;
  const isFolder = name.endsWith('/');
  const fault = nameFault(isFolder ? name.slice(0, -1) : name);
  if (fault !== null) throw refused(`an entry ${fault}`, name);
  if ((entry.generalPurposeBitFlag & NOT_PLAIN) !== 0) throw refused('an entry is encrypted or patched', name);
  if (method !== STORED && method !== DEFLATED)
    throw refused(`an entry is compressed by method ${method}; stored and DEFLATE are read`, name);
  const mode = entry.externalFileAttributes >>> 16;
  // Only Unix and macOS write a mode there. For other systems, these bits mean something else.
  const system = entry.versionMadeBy >>> 8;
  if ((system === 3 || system === 19) && !KINDS.includes(mode & KIND))
    throw refused('an entry is a link or a device', name);
  if (isFolder && size > 0) throw refused('a folder has content', name);
  if (size > limits.file) throw refused(`an entry unpacks to more than ${megabytes(limits.file)}`, name);
  if (size > limits.ratioFrom && size > compressedSize * limits.ratio)
    throw refused(`an entry unpacks to more than ${limits.ratio} times its size`, name);
}

/** No path twice, none that is both a file and a folder, and none that is the same as another one on another system. */
function requireOnePlace(name: string, seen: Map<string, string>): void {
  const path = name.replace(/\/$/u, '');
  const own = sameEverywhere(path);
  const kind = name.endsWith('/') ? 'folder' : 'file';
  const before = seen.get(own);
  if (before !== undefined && !(before === 'folder' && kind === 'folder'))
    throw refused('two entries have the same name, or names that differ only in case', name);
  seen.set(own, kind);
  const parents = own.split('/').slice(0, -1);
  parents.forEach((_, index) => {
    const parent = parents.slice(0, index + 1).join('/');
    if (seen.get(parent) === 'file') throw refused('an entry lies in another entry that is a file', name);
    seen.set(parent, 'folder');
  });
}

/** Where the data of each entry starts, according to its own header, which has to agree with the directory. */
async function placesOf(zip: ZipFile, entries: readonly Entry[]): Promise<{ entry: Entry; start: number }[]> {
  const places = [];
  for (const entry of entries) {
    const header = await zip.readLocalFileHeaderPromise(entry).catch(asRefused);
    const differs =
      !header.fileName.equals(entry.fileNameRaw) ||
      header.compressionMethod !== entry.compressionMethod ||
      (header.generalPurposeBitFlag & NOT_PLAIN) !== 0;
    if (differs)
      throw refused('an entry has one name or kind in the directory and another at its place', entry.fileName);
    places.push({ entry, start: header.fileDataStart });
  }
  return places;
}

/** Uses zlib itself: unpacking stops at the size that was given and checked. */
function unpacked(bytes: Buffer, start: number, entry: Entry): Buffer {
  const { fileName: name, compressedSize, uncompressedSize: size, compressionMethod: method } = entry;
  const packed = bytes.subarray(start, start + compressedSize);
  const content = method === STORED ? packed : inflated(packed, size, name);
  if (content.length !== size) throw refused('an entry does not have the size that it states', name);
  if (crc32(content) >>> 0 !== entry.crc32) throw refused('an entry is damaged: its checksum differs', name);
  return content;
}

function inflated(packed: Buffer, size: number, name: string): Buffer {
  try {
    const { buffer, engine } = inflateRawSync(packed, {
      maxOutputLength: Math.max(1, size),
      info: true,
    }) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    if (engine.bytesWritten !== packed.length) throw refused('an entry has bytes after its end', name);
    return buffer;
  } catch (error) {
    if ((Object(error) as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE')
      throw refused('an entry is larger than it states', name);
    return asRefused(error, name);
  }
}

const isOfSubmission = (name: string): boolean =>
  !name.split('/').some((part) => notOfSubmission.has(part.toLowerCase()));

function megabytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MiB`;
}

/** The library's message about an archive that breaks the format. */
function asRefused(error: unknown, entry?: unknown): never {
  if (error instanceof SubmissionError) throw error;
  const why = error instanceof Error ? error.message : String(error);
  throw refused(`it is not a readable ZIP archive: ${why}`, typeof entry === 'string' ? entry : undefined);
}
