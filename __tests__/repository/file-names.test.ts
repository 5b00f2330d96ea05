import fs from 'node:fs';
import path from 'node:path';

const SRC = path.resolve(__dirname, '../../src');

/** The entry file of a folder, which is found by the folder's name. */
const FACE = 'index.ts';

/** Files of one part of the house, a folder of `src/`, that have the same name; paths relative to `src/`, with `/`. */
function namesakes(files: readonly string[]): string[][] {
  const byName = new Map<string, string[]>();
  for (const file of files) {
    const [part = ''] = file.split('/');
    const name = path.posix.basename(file);
    if (name !== FACE) byName.set(`${part} ${name}`, [...(byName.get(`${part} ${name}`) ?? []), file]);
  }
  return [...byName.values()].filter((same) => same.length > 1);
}

it('finds a name that two files of one part have, but no other', () => {
  const files = ['a/x.ts', 'a/b/x.ts', 'a/b/y.ts', 'c/y.ts', 'a/index.ts', 'a/b/index.ts', 'x.ts'];
  expect(namesakes(files)).toEqual([['a/x.ts', 'a/b/x.ts']]);
});

it('no two files of one part of the house have the same name', () => {
  const files = fs
    .readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(SRC, path.join(parentPath, name)).replaceAll(path.sep, '/'));
  expect(files.length).toBeGreaterThan(500);
  expect(namesakes(files)).toEqual([]);
});
