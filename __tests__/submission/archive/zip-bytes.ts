import { deflateRawSync } from 'node:zlib';
import { buf as crc32 } from 'crc-32';

/** An entry for an archive, right or wrong. Parts that are left out are as an honest program writes them. */
export interface Entry {
  readonly name: string;
  readonly content?: string | Buffer;
  /** The name in the header at the entry's place, if it differs. */
  readonly localName?: string;
  readonly localMethod?: number;
  readonly method?: number;
  readonly flags?: number;
  /** The Unix mode; null for an archive of Windows. */
  readonly mode?: number | null;
  readonly uncompressedSize?: number;
  readonly compressedSize?: number;
  readonly crc?: number;
  /** The sizes are after the data, as in programs that do not know them before. */
  readonly descriptor?: 'signed' | 'plain';
  readonly extra?: Buffer;
  /** The place in the directory, if it differs. */
  readonly offset?: number;
}

export interface Shape {
  readonly before?: Buffer;
  readonly between?: Buffer;
  readonly behind?: Buffer;
  readonly beforeEnd?: Buffer;
  readonly comment?: Buffer;
  readonly count?: number;
}

/** Bytes of a ZIP archive. The directory's offset includes everything before it. */
export function zipBytes(entries: readonly Entry[], shape: Shape = {}): Buffer {
  const parts: Buffer[] = [shape.before ?? Buffer.alloc(0)];
  let at = parts[0]?.length ?? 0;
  const directory = entries.map((entry) => {
    const local = localOf(entry);
    const record = directoryOf(entry, entry.offset ?? at);
    const whole = Buffer.concat([local, shape.between ?? Buffer.alloc(0)]);
    parts.push(whole);
    at += whole.length;
    return record;
  });
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const comment = shape.comment ?? Buffer.alloc(0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(shape.count ?? entries.length, 8);
  end.writeUInt16LE(shape.count ?? entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([
    ...parts,
    ...directory,
    shape.beforeEnd ?? Buffer.alloc(0),
    end,
    comment,
    shape.behind ?? Buffer.alloc(0),
  ]);
}

function measured({ content = '', method = 8, ...entry }: Entry) {
  const bytes = Buffer.from(content);
  const data = method === 8 ? deflateRawSync(bytes) : bytes;
  return {
    data,
    method,
    crc: entry.crc ?? crc32(bytes) >>> 0,
    compressed: entry.compressedSize ?? data.length,
    uncompressed: entry.uncompressedSize ?? bytes.length,
    flags: (entry.flags ?? 0x800) | (entry.descriptor === undefined ? 0 : 8),
  };
}

function localOf(entry: Entry): Buffer {
  const { data, method, crc, compressed, uncompressed, flags } = measured(entry);
  const name = Buffer.from(entry.localName ?? entry.name);
  const extra = entry.extra ?? Buffer.alloc(0);
  const header = Buffer.alloc(30);
  const known = entry.descriptor === undefined;
  header.writeUInt32LE(0x0403_4b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(entry.localMethod ?? method, 8);
  header.writeUInt32LE(0x21_0000, 10);
  header.writeUInt32LE(known ? crc : 0, 14);
  header.writeUInt32LE(known ? compressed : 0, 18);
  header.writeUInt32LE(known ? uncompressed : 0, 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc, 0);
  sizes.writeUInt32LE(compressed, 4);
  sizes.writeUInt32LE(uncompressed, 8);
  const signature = Buffer.from('PK\x07\x08', 'latin1');
  const descriptor = entry.descriptor === 'signed' ? [signature, sizes] : entry.descriptor === 'plain' ? [sizes] : [];
  return Buffer.concat([header, name, extra, data, ...descriptor]);
}

function directoryOf(entry: Entry, offset: number): Buffer {
  const { method, crc, compressed, uncompressed, flags } = measured(entry);
  const name = Buffer.from(entry.name);
  const extra = entry.extra ?? Buffer.alloc(0);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x0201_4b50, 0);
  record.writeUInt16LE(entry.mode === null ? 20 : (3 << 8) | 20, 4);
  record.writeUInt16LE(20, 6);
  record.writeUInt16LE(flags, 8);
  record.writeUInt16LE(method, 10);
  record.writeUInt32LE(0x21_0000, 12);
  record.writeUInt32LE(crc, 16);
  record.writeUInt32LE(compressed, 20);
  record.writeUInt32LE(uncompressed, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE(((entry.mode ?? (entry.mode === null ? 0 : 0o100_644)) << 16) >>> 0, 38);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, name, extra]);
}
