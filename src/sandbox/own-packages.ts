import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import satisfies from 'semver/functions/satisfies.js';
import { isInside } from '../processes/inside.ts';
import type { Package } from './package-cache.ts';

/** For a `package.json` in the repository. */
const MANIFEST_BYTES = 1024 * 1024;

/** Whether `require` in the integration finds exactly this package in the repository's own `node_modules`. */
export function isInRepository(
  { name, version }: Package,
  { root, path: integration }: { readonly root: string; readonly path: string },
): boolean {
  for (let folder = path.join(root, integration); ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'node_modules', name);
    if (existsSync(found)) return isInside(root, found) && satisfies(versionIn(found) ?? '', version);
    if (folder === root || folder === path.dirname(folder)) return false;
  }
}

/** The version in a folder's `package.json`; null if there is none. */
export function versionIn(folder: string): string | null {
  try {
    const file = path.join(folder, 'package.json');
    const stat = statSync(file);
    if (!stat.isFile() || stat.size > MANIFEST_BYTES) return null;
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown };
    return typeof version === 'string' ? version : null;
  } catch {
    return null;
  }
}
