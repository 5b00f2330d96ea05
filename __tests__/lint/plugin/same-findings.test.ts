import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readPages } from '../../docs/rule-pages.ts';
import { withFiles } from '../rule-tester.ts';
import { allFound, allUnderlined } from './editor.ts';

const ROOT = path.resolve(__dirname, '../../..');
const submissions = path.join(ROOT, '__tests__/fixtures/submissions');
const folders = [
  path.join(ROOT, 'examples/post-login-risk'),
  ...fs.readdirSync(submissions).map((name) => path.join(submissions, name)),
];

/** A copy, outside of our own repository. */
async function withCopy<T>(folder: string, use: (root: string) => Promise<T>): Promise<T> {
  const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'aic-'));
  try {
    fs.cpSync(folder, root, { recursive: true });
    return await use(root);
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

/** In order, and once where an integration shares the file with another. */
const set = (lines: readonly string[]) => [...new Set(lines)].sort();

describe('an editor underlines what the check finds', () => {
  it.each(folders.map((folder) => [path.basename(folder), folder]))('in %s', async (_, folder) => {
    await withCopy(folder, async (root) => {
      expect(set(allUnderlined(root))).toEqual(set(await allFound(root)));
    });
  });

  it.each(readPages().map(({ id, examples }) => [id, examples] as const))(
    'in the examples of %s',
    async (_, examples) => {
      for (const { files, bare } of examples) {
        await withFiles(files, { bare }, async (root) => {
          expect(set(allUnderlined(root))).toEqual(set(await allFound(root)));
        });
      }
    },
  );
});
