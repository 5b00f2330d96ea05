import { refused } from './refused.ts';

/** The bytes of an entry with its header: from `start` up to `end`. */
export interface Extent {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const END_OF_DIRECTORY = 0x0605_4b50;
const END_BYTES = 22;
/** A data descriptor with its signature and sizes of 64 bits. */
const MOST_BETWEEN = 24;
/** `git archive` writes the commit into the comment. */
const LONGEST_COMMENT = 200;

/**
 * Makes sure that each byte of the archive belongs to exactly one thing: entries one after another from the first byte, then the
 * directory, then the end. If an archive contains anything else, programs disagree about its contents.
 * @throws SubmissionError
 */
export function requireOwnBytes(bytes: Buffer, extents: readonly Extent[]): void {
  const { start, end, count } = directoryOf(bytes);
  if (count !== extents.length) throw refused('its directory does not list as many entries as it states');
  let at = 0;
  for (const entry of [...extents].sort((a, b) => a.start - b.start)) {
    if (entry.start < at) throw refused('two entries share their bytes', entry.name);
    if (entry.start - at > (at === 0 ? 0 : MOST_BETWEEN))
      throw refused('it has bytes that belong to no entry', entry.name);
    at = entry.end;
  }
  if (start < at) throw refused('its directory lies among its entries');
  if (start - at > (at === 0 ? 0 : MOST_BETWEEN)) throw refused('it has bytes that belong to no entry');
  if (end !== endRecord(bytes)) throw refused('it has bytes between its directory and its end');
}

function directoryOf(bytes: Buffer): { readonly start: number; readonly end: number; readonly count: number } {
  const record = endRecord(bytes);
  const [count, size, start] = [
    bytes.readUInt16LE(record + 10),
    bytes.readUInt32LE(record + 12),
    bytes.readUInt32LE(record + 16),
  ];
  // Only archives far above our limits have this.
  if (count === 0xffff || size === 0xffff_ffff || start === 0xffff_ffff) throw refused('it is a ZIP64 archive');
  return { start, end: start + size, count };
}

/** Where the record that ends the archive begins; only a short comment may follow it. */
function endRecord(bytes: Buffer): number {
  for (let comment = 0; comment <= LONGEST_COMMENT; comment += 1) {
    const at = bytes.length - END_BYTES - comment;
    if (at < 0) break;
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY && bytes.readUInt16LE(at + 20) === comment) return at;
  }
  throw refused('it has a long comment, which may be another archive');
}
