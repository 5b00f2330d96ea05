import path from 'node:path';
import { specTree } from '../analysis/facts/spec/spec-tree.ts';
import { requiresOf } from '../analysis/scope/requires.ts';
import type { TextFile } from '../submission/model.ts';

/** The most required files to look through, including those that they require. */
const MOST_FILES = 50;

/** The files, and the scripts of the repository that they require. */
export function textsOf(files: readonly TextFile[], read: (file: string) => TextFile): string[] {
  const open = [...files];
  const seen = new Set<string>();
  const texts: string[] = [];
  for (let file = open.pop(); file !== undefined && seen.size < MOST_FILES; file = open.pop()) {
    if (seen.has(file.path) || file.state !== 'read') continue;
    seen.add(file.path);
    texts.push(file.text);
    const tree = specTree(file);
    const folder = path.posix.dirname(file.path);
    for (const { specifier } of tree === null ? [] : requiresOf(tree)) {
      if (specifier === null || !/^\.{1,2}\//u.test(specifier) || specifier.endsWith('.json')) continue;
      const base = path.posix.join(folder, specifier);
      if (base.startsWith('..')) continue;
      const candidates = /\.[cm]?js$/u.test(base) ? [base] : [`${base}.js`, `${base}/index.js`];
      open.push(...candidates.map(read));
    }
  }
  return texts;
}

/** `require("name")`, `jest.mock("name/part")`: the name as a separate string. */
export function namesModule(text: string, name: string): boolean {
  return ['"', "'", '`'].some((quote) => text.includes(quote + name + quote) || text.includes(`${quote}${name}/`));
}
