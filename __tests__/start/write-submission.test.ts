import fs from 'node:fs';
import path from 'node:path';
import { writeSubmission } from '../../src/start/write-submission.ts';
import { temporaryFolder } from '../sandbox/repository.ts';

const files = new Map<string, string | Uint8Array>([
  ['integration/a.js', 'a'],
  ['media/b.png', new Uint8Array([1, 2])],
  ['c.json', '{}'],
]);

const listed = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

describe('the files of a submission', () => {
  it.each([
    ['an existing folder', '.'],
    ['a new folder', 'new'],
    ['a new folder in a new folder', 'deep/new'],
  ])('are written to %s, with nothing else', async (_, at) => {
    const target = path.join(folder, at);
    await writeSubmission(target, files);
    expect(listed(target)).toEqual(['c.json', 'integration', 'integration/a.js', 'media', 'media/b.png']);
    expect([...fs.readFileSync(path.join(target, 'media/b.png'))]).toEqual([1, 2]);
    expect(fs.statSync(path.join(target, 'c.json')).nlink).toBe(1);
  });

  it('join those of other names', async () => {
    fs.mkdirSync(path.join(folder, 'integration'));
    fs.writeFileSync(path.join(folder, 'integration/other.md'), 'x');
    await writeSubmission(folder, files);
    expect(listed(folder)).toContain('integration/other.md');
    expect(listed(folder)).toContain('integration/a.js');
  });

  it.each<[string, (folder: string) => void, string]>([
    [
      'a file',
      (at) => {
        fs.writeFileSync(path.join(at, 'c.json'), 'mine');
      },
      'c.json',
    ],
    [
      'a folder instead of a file',
      (at) => {
        fs.mkdirSync(path.join(at, 'c.json'));
      },
      'c.json',
    ],
    [
      'a file instead of a folder',
      (at) => {
        fs.writeFileSync(path.join(at, 'media'), 'mine');
      },
      'media',
    ],
    [
      'a link that leads nowhere',
      (at) => {
        fs.symlinkSync('nowhere', path.join(at, 'c.json'));
      },
      'c.json',
    ],
    [
      'two files',
      (at) => {
        fs.mkdirSync(path.join(at, 'integration'));
        fs.writeFileSync(path.join(at, 'integration/a.js'), 'mine');
        fs.writeFileSync(path.join(at, 'c.json'), 'mine');
      },
      'integration/a.js, c.json',
    ],
  ])('are all refused if %s is in the way', async (_, prepare, named) => {
    prepare(folder);
    const before = listed(folder);
    await expect(writeSubmission(folder, files)).rejects.toThrow(
      `${folder} has files that are in the way, so nothing was written: ${named}. Start in another folder`,
    );
    expect(listed(folder)).toEqual(before);
    for (const each of before.filter(
      (file) => fs.existsSync(path.join(folder, file)) && fs.statSync(path.join(folder, file)).isFile(),
    )) {
      expect(fs.readFileSync(path.join(folder, each), 'utf8')).toBe('mine');
    }
  });

  it('are refused if the folder is a file', async () => {
    fs.writeFileSync(path.join(folder, 'file'), '');
    await expect(writeSubmission(path.join(folder, 'file'), files)).rejects.toThrow('file is not a folder');
  });

  it.each([
    ['a file that comes while they are written', 'media/b.png'],
    ['a folder that does', 'c.json'],
  ])('are removed again because of %s', async (what, at) => {
    const target = path.join(folder, 'new');
    const slow = new Map(files);
    // The other process writes while the last file is read.
    slow.set('z.json', 'z');
    const written = writeSubmission(target, slow);
    fs.mkdirSync(path.dirname(path.join(target, at)), { recursive: true });
    if (what.startsWith('a file')) fs.writeFileSync(path.join(target, at), 'theirs');
    else fs.mkdirSync(path.join(target, at));
    const before = listed(target);
    await expect(written).rejects.toThrow('EEXIST');
    expect(listed(target)).toEqual(before);
    expect(fs.readdirSync(folder)).toEqual(['new']);
  });

  it('do not exist if one cannot be written', async () => {
    const broken = new Map([...files, ['c.json/d.json', 'x'] as const]);
    await expect(writeSubmission(path.join(folder, 'new'), broken)).rejects.toThrow();
    expect(listed(folder)).toEqual([]);
  });
});
