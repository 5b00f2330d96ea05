import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { shapes } from '../../hostile/shapes.ts';
import { readPages } from '../../docs/rule-pages.ts';
import { IN_MEMORY } from '../../in-memory.ts';
import { withFiles } from '../rule-tester.ts';
import type { Files } from '../submission-files.ts';
import { allFound, allUnderlined } from './editor.ts';

const ROOT = path.resolve(__dirname, '../../..');
const submissions = path.join(ROOT, '__tests__/fixtures/submissions');
const folders = [
  path.join(ROOT, 'examples/post-login-risk'),
  ...fs.readdirSync(submissions).map((name) => path.join(submissions, name)),
];

/** A copy, outside of our own repository. */
async function withCopy<T>(folder: string, use: (root: string) => Promise<T>): Promise<T> {
  const root = fs.mkdtempSync(path.join(IN_MEMORY, 'aic-'));
  try {
    fs.cpSync(folder, root, { recursive: true });
    return await use(root);
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

/** Sorted, and once if several integrations share a file. */
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

  it.each<[string, Files]>([
    ['nests deeper than can be read', { 'integration/configuration.json': '['.repeat(100_000) }],
    [
      'has more marks than Markdown can be read with',
      { 'integration/installation_guide.md': '[a](http://b.c '.repeat(20_000) },
    ],
    [
      'is tangled',
      {
        'integration/integration.action.js':
          shapes.find(({ name }) => name === 'one object of methods')?.text(60_000) ?? '',
      },
    ],
  ])('in a file that %s', async (_, files) => {
    await withFiles(files, {}, async (root) => {
      expect(set(allUnderlined(root))).toEqual(set(await allFound(root)));
    });
  });

  it('in files with a part that is missing, or that is in another place', async () => {
    const root = path.join(submissions, 'identity-verification');
    const texts = [
      'integration.action.js',
      'integration.action.spec.js',
      'configuration.json',
      'installation_guide.md',
    ].map((name) => [`integration/${name}`, fs.readFileSync(path.join(root, 'integration', name), 'utf8')] as const);
    const cut = fc.record({
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(60),
      twice: fc.boolean(),
    });
    await withCopy(root, async (copy) => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...texts), cut, async ([file, text], { from, length, twice }) => {
          const start = Math.floor(from * text.length);
          const rest = text.slice(twice ? start : start + length);
          fs.writeFileSync(path.join(copy, file), text.slice(0, twice ? start + length : start) + rest);
          expect(set(allUnderlined(copy))).toEqual(set(await allFound(copy)));
          fs.writeFileSync(path.join(copy, file), text);
        }),
        { numRuns: 60, endOnFailure: true },
      );
    });
  });
});
