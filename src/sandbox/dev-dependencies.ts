import path from 'node:path';
import validRange from 'semver/ranges/valid.js';
import { requiresOf } from '../analysis/scope/requires.ts';
import { specTree } from '../analysis/facts/spec/tree.ts';
import type { Integration, TextFile } from '../submission/model.ts';
import { readTextFile } from '../submission/read-text-file.ts';
import { parent } from '../submission/siblings.ts';
import { join } from '../submission/walk.ts';
import { lockedVersions } from './lock-files.ts';
import type { Package } from './package-cache.ts';

/** Packages that the tests need, and the Action does not: those of the nearest `package.json`. */
export interface DevDependencies {
  /** The `package.json`, relative to the repository's root. */
  readonly file: string;
  readonly packages: readonly Package[];
}

/** Files that specs require, and files that those require, that are looked through. */
const MOST_FILES = 50;

/**
 * The `devDependencies` that a spec or a file beside it names, in the versions of the lock file, else in the ranges that are
 * declared: Jest itself, linters and the like are not installed. What the manifest declares is the manifest's. Null where
 * there is none. `extra` are paths of further files that run before the specs.
 */
export function devDependenciesOf(
  root: string,
  { path: folder, manifest, files, otherSpecs }: Integration,
  extra: readonly string[] = [],
): DevDependencies | null {
  const found = nearestPackageJson(root, folder);
  if (found === null) return null;
  const declared = declaredIn(found.text);
  const ofManifest = manifest.state === 'parsed' ? manifest.value.dependencies.map(({ name }) => name) : [];
  const read = (file: string) => readTextFile(root, file);
  const texts = textsOf([files.spec, ...otherSpecs, ...extra.map(read)], read);
  const needed = declared.filter(
    ([name]) => !ofManifest.includes(name) && texts.some((text) => namesModule(text, name)),
  );
  if (needed.length === 0) return null;
  const locked = lockedVersions(parent(found.path), read);
  const packages = needed.map(([name, range]) => ({ name, version: locked(name, range) ?? range }));
  return { file: found.path, packages };
}

/** From the integration's folder up to the root. */
function nearestPackageJson(root: string, folder: string): Extract<TextFile, { state: 'read' }> | null {
  for (let at = folder; ; at = parent(at)) {
    const file = readTextFile(root, join(at, 'package.json'));
    if (file.state === 'read') return file;
    if (at === '.') return null;
  }
}

/** Names and ranges of the registry's; what comes from elsewhere (git, a file, another name) is not installed. */
function declaredIn(text: string): [name: string, range: string][] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const { devDependencies } = (value ?? {}) as { readonly devDependencies?: unknown };
  if (typeof devDependencies !== 'object' || devDependencies === null) return [];
  return Object.entries(devDependencies).flatMap(([name, range]): [string, string][] =>
    typeof range === 'string' && (validRange(range) !== null || range === 'latest') ? [[name, range]] : [],
  );
}

/** The files, and the scripts of the repository that they require. */
function textsOf(files: readonly TextFile[], read: (file: string) => TextFile): string[] {
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

/** `require("name")`, `jest.mock("name/part")`: the name as a string of its own. */
function namesModule(text: string, name: string): boolean {
  return ['"', "'", '`'].some((quote) => text.includes(quote + name + quote) || text.includes(`${quote}${name}/`));
}
