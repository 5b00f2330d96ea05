import fc from 'fast-check';
import { limits, readArchive } from '../../../src/submission/archive/read.ts';
import { SubmissionError } from '../../../src/submission/error.ts';
import { type Entry, type Shape, zipBytes } from './zip-bytes.ts';

const manifest: Entry = { name: 'integration/configuration.json', content: '{}' };
const action: Entry = { name: 'integration/integration.action.js', content: 'exports.a = 1;\n'.repeat(20) };

async function read(entries: readonly Entry[], shape?: Shape) {
  const { files, left } = await readArchive(zipBytes(entries, shape));
  return { files: files.map(({ path, bytes }) => [path, bytes.toString()]), left };
}
const both = {
  files: [
    [manifest.name, '{}'],
    [action.name, action.content],
  ],
  left: [],
};

describe('as programs write them', () => {
  it.each<[string, readonly Entry[], Shape?]>([
    ['zip, compressed', [manifest, action]],
    ['stored', [manifest, action].map((each) => ({ ...each, method: 0 }))],
    ['in another order', [action, manifest]],
    ['with entries of folders', [{ name: 'integration/', method: 0, mode: 0o040_755 }, manifest, action]],
    ['sizes behind the data, with a signature', [manifest, action].map((each) => ({ ...each, descriptor: 'signed' }))],
    ['sizes behind the data, without one', [manifest, action].map((each) => ({ ...each, descriptor: 'plain' }))],
    ['without the flag of UTF-8', [manifest, action].map((each) => ({ ...each, flags: 0 }))],
    ['of Windows, without a mode', [manifest, action].map((each) => ({ ...each, mode: null }))],
    ['with an executable file', [{ ...manifest, mode: 0o100_755 }, action]],
    [
      'of Windows, with backslashes',
      [manifest, action].map((each) => ({ ...each, mode: null, name: each.name.replace('/', '\\') })),
    ],
    ['with a time in an extra field', [{ ...manifest, extra: Buffer.from('5554050003000000' + '00', 'hex') }, action]],
    ['git archive, with the commit as its comment', [manifest, action], { comment: Buffer.from('a'.repeat(40)) }],
  ])('%s', async (...[, entries, shape]) => {
    expect(await read(entries, shape)).toEqual(both);
  });

  it('folders that macOS, git and npm leave behind are skipped and listed', async () => {
    const more = ['__MACOSX/integration/._a.js', 'a/.git/config', 'node_modules/x/index.js', 'a/.GIT/hooks/x'];
    expect(await read([manifest, action, ...more.map((name) => ({ name, content: 'x' }))])).toEqual({
      ...both,
      left: ['.GIT', '.git', '__MACOSX', 'node_modules'],
    });
  });

  it('empty files and folders, and names of other scripts', async () => {
    const entries = [{ name: 'a/', method: 0 }, { name: 'a/leer.txt' }, { name: 'a/日本.md', content: 'ü' }];
    expect((await read(entries)).files).toEqual([
      ['a/leer.txt', ''],
      ['a/日本.md', 'ü'],
    ]);
  });
});

const zeros = Buffer.alloc(2 * 1024 * 1024);

describe('is refused, before anything is unpacked', () => {
  it.each<[string, readonly Entry[], string, Shape?]>([
    ['a path out of the folder', [{ name: '../evil.js' }], '..'],
    ['a path out of the folder, inside', [{ name: 'a/../../evil.js' }], '..'],
    ['a path out of the folder, with backslashes', [{ name: 'a\\..\\..\\evil.js', mode: null }], '..'],
    ['an absolute path', [{ name: '/etc/passwd' }], '/etc/passwd'],
    ['a drive', [{ name: 'C:/Windows/a' }], 'C:/Windows/a'],
    ['a share of Windows', [{ name: '\\\\server\\a', mode: null }], '//server/a'],
    ['a device', [{ name: 'integration/aux.js' }], 'an entry has the name of a device ("integration/aux.js")'],
    ['a control character', [{ name: 'a\u001b]0;x.js' }], 'an entry has a control character in its name'],
    ['a zero in its name', [{ name: 'a.js\0.png' }], 'an entry has a control character in its name'],
    ['one name twice', [manifest, manifest], 'two entries have the same name, or names that differ only in case'],
    [
      'names that differ in case',
      [manifest, { ...manifest, name: 'Integration/Configuration.json' }],
      'differ only in case',
    ],
    ['a file and a folder of one name', [{ name: 'a' }, { name: 'a/', method: 0 }], 'two entries have the same name'],
    ['a file in a file', [{ name: 'a' }, { name: 'a/b' }], 'an entry lies in another entry that is a file ("a/b")'],
    ['a file around a file', [{ name: 'a/b' }, { name: 'a' }], 'two entries have the same name'],
    ['a link', [{ name: 'a', content: '/etc/passwd', mode: 0o120_777 }], 'an entry is a link or a device ("a")'],
    ['a FIFO', [{ name: 'a', mode: 0o010_644 }], 'an entry is a link or a device'],
    ['a device of Unix', [{ name: 'a', mode: 0o020_644 }], 'an entry is a link or a device'],
    ['an encrypted entry', [{ ...manifest, flags: 0x801 }], 'an entry is encrypted or patched'],
    ['a strongly encrypted entry', [{ ...manifest, flags: 0x841 }], 'strong encryption is not supported'],
    ['a patch', [{ ...manifest, flags: 0x820 }], 'an entry is encrypted or patched'],
    [
      'another method',
      [{ ...manifest, method: 12 }],
      'an entry is compressed by method 12; stored and DEFLATE are read',
    ],
    ['the method of AES', [{ ...manifest, method: 99 }], 'compressed by method 99'],
    ['a folder with content', [{ name: 'a/', content: 'x', method: 0 }], 'a folder has content ("a/")'],
    ['a bomb', [{ name: 'a', content: zeros }], 'an entry unpacks to more than 200 times its size ("a")'],
    [
      'a bomb that lies about its size',
      [{ name: 'a', content: zeros, uncompressedSize: 100 }],
      'an entry is larger than it states ("a")',
    ],
    [
      'an entry that is smaller than it says',
      [{ ...manifest, uncompressedSize: 3 }],
      'an entry does not have the size that it states',
    ],
    [
      'an entry that says to be too large',
      [{ ...manifest, uncompressedSize: limits.file + 1 }],
      'an entry unpacks to more than 20 MiB ("integration/configuration.json")',
    ],
    ['a wrong checksum', [{ ...manifest, crc: 1 }], 'an entry is damaged: its checksum differs'],
    [
      'another name at its place',
      [{ ...manifest, localName: 'integration/configuration.jsoN' }],
      'an entry has one name or kind in the directory and another at its place',
    ],
    ['another method at its place', [{ ...manifest, localMethod: 0 }], 'in the directory and another at its place'],
    ['an entry behind the end', [{ ...manifest, offset: 100_000 }], 'it is not a readable ZIP archive'],
    [
      'two entries on one place',
      [
        { ...manifest, name: 'a' },
        { ...manifest, name: 'a', offset: 0 },
      ],
      'two entries',
    ],
    ['data before it', [manifest], 'it has bytes that belong to no entry', { before: Buffer.from('MZ program') }],
    ['data behind it', [manifest], 'it is not a readable ZIP archive', { behind: Buffer.from('more') }],
    ['data between entries', [manifest, action], 'it has bytes that belong to no entry', { between: Buffer.alloc(25) }],
    [
      'data before its end',
      [manifest],
      'it has bytes between its directory and its end',
      { beforeEnd: Buffer.alloc(8) },
    ],
    [
      'a long comment',
      [manifest],
      'it has a long comment, which may be another archive',
      { comment: Buffer.alloc(201) },
    ],
    ['an archive as its comment', [manifest], 'The archive was refused', { comment: zipBytes([{ name: 'b' }]) }],
    ['an archive behind another', [manifest], 'The archive was refused', { before: zipBytes([{ name: 'other' }]) }],
    ['fewer entries than it says', [manifest], 'it is not a readable ZIP archive', { count: 2 }],
    ['more entries than it says', [manifest, action], 'it has bytes that belong to no entry', { count: 1 }],
  ])('%s', async (...[, entries, why, shape]) => {
    const done = readArchive(zipBytes(entries, shape));
    await expect(done).rejects.toBeInstanceOf(SubmissionError);
    await expect(done).rejects.toThrow(why);
  });

  it('two entries that share their bytes', async () => {
    // The second entry begins inside the first one, which is stored and contains a whole entry.
    const inner = { name: 'b', content: 'x', method: 0 };
    const bytes = zipBytes([inner]);
    const local = bytes.subarray(0, bytes.indexOf('PK\x01\x02', 0, 'latin1'));
    const outer = { name: 'a', content: local, method: 0 };
    const done = readArchive(zipBytes([outer, { ...inner, offset: 31 }]));
    await expect(done).rejects.toThrow('two entries share their bytes ("b")');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('PK, but no archive')],
    ['a half of one', zipBytes([manifest]).subarray(0, 60)],
    ['only the end, which says more', zipBytes([], { count: 3 })],
  ])('%s', async (_what, bytes) => {
    await expect(readArchive(bytes)).rejects.toThrow(SubmissionError);
  });
});

describe('its limits allow the limit itself, but nothing beyond', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `a/${index}`, method: 0 }));

  it('entries', async () => {
    expect((await readArchive(zipBytes(many(limits.entries)))).files).toHaveLength(limits.entries);
    await expect(readArchive(zipBytes(many(limits.entries + 1)))).rejects.toThrow('it has more than 5000 entries');
    // A count of 16 bits that has overflowed.
    const lying = zipBytes(many(limits.entries + 1), { count: 3 });
    await expect(readArchive(lying)).rejects.toThrow(SubmissionError);
  });

  it('bytes of one entry', async () => {
    const of = (size: number) => zipBytes([{ name: 'a', content: Buffer.alloc(size), method: 0 }]);
    expect((await readArchive(of(limits.file))).files).toHaveLength(1);
    await expect(readArchive(of(limits.file + 1))).rejects.toThrow('an entry unpacks to more than 20 MiB');
  });

  it('bytes of all entries, by their own figures: nothing is unpacked to find out', async () => {
    const one = (index: number) => ({ name: `${index}`, content: 'x', method: 8, uncompressedSize: limits.ratioFrom });
    const count = limits.unpacked / limits.ratioFrom;
    const of = (more: number) => readArchive(zipBytes(Array.from({ length: count + more }, (_, index) => one(index))));
    await expect(of(0)).rejects.toThrow('an entry does not have the size that it states');
    await expect(of(1)).rejects.toThrow('it unpacks to more than 100 MiB');
  });

  it('bytes of the archive', async () => {
    await expect(readArchive(Buffer.alloc(limits.archive + 1))).rejects.toThrow('it has more than 50 MiB');
  });

  it('the ratio, which counts from a mebibyte on', async () => {
    const of = (size: number) => readArchive(zipBytes([{ name: 'a', content: Buffer.alloc(size) }]));
    expect((await of(limits.ratioFrom)).files).toHaveLength(1);
    await expect(of(limits.ratioFrom + 1)).rejects.toThrow('200 times its size');
  });
});

it('an archive with any byte changed is read as it was, or refused', async () => {
  const bytes = zipBytes([manifest, { ...action, descriptor: 'signed' }], { comment: Buffer.from('a') });
  const honest = await read([manifest, { ...action, descriptor: 'signed' }]);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ change;
      try {
        const { files } = await readArchive(changed);
        for (const { path, bytes: content } of files) {
          const [, text] = honest.files.find(([name]) => name === path) ?? [path, content.toString()];
          expect(content.toString()).toBe(text);
        }
      } catch (error) {
        if (!(error instanceof SubmissionError)) throw error;
      }
    }),
    { numRuns: 400 },
  );
});
