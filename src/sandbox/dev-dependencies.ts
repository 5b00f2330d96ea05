import validRange from 'semver/ranges/valid.js';
import type { Integration, TextFile } from '../submission/model.ts';
import { readTextFile } from '../submission/read-text-file.ts';
import { parent } from '../submission/siblings.ts';
import { join } from '../submission/walk.ts';
import { lockedVersions } from './lock-files.ts';
import type { Package } from './package-cache.ts';
import { namesModule, textsOf } from './spec-texts.ts';

/**
 * What the sandbox has without an install: Auth0's harness, Jest's own globals and our mocks. The registry need not have them,
 * but in the repository's own `node_modules` they win.
 */
const SUPPLIED = ['@auth0/actions', '@jest/globals', 'actions-integration-check'];

/** Packages that only the tests need: those of the nearest `package.json`. */
export interface DevDependencies {
  /** The `package.json`, relative to the repository's root. */
  readonly file: string;
  readonly packages: readonly Package[];
}

/**
 * The `devDependencies` that a spec or a file next to it names, in the versions of the lock file, otherwise in the declared
 * ranges: Jest itself, linters and the like are not installed. Packages that the manifest declares are left out. Null if
 * there are none. `extra` are paths of further files that run before the specs.
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
  const texts = textsOf(
    [files.spec, ...otherSpecs, ...extra.filter((file) => file.startsWith('./')).map((file) => read(join(file)))],
    read,
  );
  const needed = declared.filter(
    ([name]) => ![...SUPPLIED, ...ofManifest].includes(name) && texts.some((text) => namesModule(text, name)),
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

/** Names and ranges in the registry. Packages from elsewhere (git, a file, another name) are not installed. */
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
