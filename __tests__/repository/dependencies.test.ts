import fs from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import semver from 'semver';
import ts from 'typescript';
import manifest from '../../package.json';

const groups: Readonly<Record<string, unknown>> = manifest;
const declared = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].flatMap((group) =>
  Object.entries((groups[group] ?? {}) as Record<string, string>),
);

const ROOT = path.resolve(__dirname, '../..');

/** The packages that our own files import, each as `package ← file`. */
function importedPackages(): string[] {
  const files = ['src', 'scripts', '__tests__'].flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => path.join(folder, file)),
  );
  const ours = files.filter((file) => /\.(?:ts|mts|mjs)$/.test(file) && !file.includes(`fixtures${path.sep}`));
  return ours.flatMap((file) =>
    ts
      .preProcessFile(fs.readFileSync(path.join(ROOT, file), 'utf8'), true, true)
      .importedFiles.map(({ fileName }) => fileName)
      .filter((specifier) => !specifier.startsWith('.') && !isBuiltin(specifier))
      .map((specifier) => `${/^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier} ← ${file}`),
  );
}

const table = fs.readFileSync(path.join(ROOT, 'docs/dependencies.md'), 'utf8');
const rows = [...table.matchAll(/^\| `(.+?)` \| (.+?) \| (.+?) \| (.+?) \|$/gm)].map(
  ([, name = '', version = '', use = '', why = '']) => ({ name, version, use, why }),
);

it('docs/dependencies.md names the packages of package.json, at their versions', () => {
  const documented = rows.map(({ name, version }) => [name, version]);
  expect(documented.sort()).toEqual(declared.sort());
});

it('imported packages are declared, themselves or as their types', () => {
  const names = new Set(declared.map(([name]) => name));
  const isDeclared = (name: string): boolean => names.has(name) || names.has(`@types/${name}`);
  const imported = importedPackages();
  expect(imported).toContain(`zod ← ${path.join('src', 'report', 'schema.ts')}`);
  expect(imported.filter((each) => !isDeclared(each.split(' ')[0] ?? ''))).toEqual([]);
});

it.each(declared)('%s is pinned to one version: %s', (_, version) => {
  expect(semver.valid(version)).toBe(version);
});

it.each(rows)('$name has a use and a reason', ({ use, why }) => {
  expect(['bundled', 'build']).toContain(use);
  expect(why).toMatch(/\w{3}/);
});
