import parse from 'semver/functions/parse.js';
import type { ManifestDependency } from '../submission/model.ts';
import type { Package } from './package-cache.ts';

/** The entries with one exact version, the first of each name. Any other entry has its own finding. */
export function exactPackages(declared: readonly ManifestDependency[]): Package[] {
  const packages = new Map<string, Package>();
  for (const { name, version } of declared) {
    if (version === null || !/^\d\S*$/u.test(version) || parse(version)?.raw !== version) continue;
    if (!packages.has(name)) packages.set(name, { name, version });
  }
  return [...packages.values()];
}

/** npm's own rule for names, but without a `-` at the start, which would make it an option. */
const packageName = /^(?:@[a-z\d~][a-z\d._~-]*\/)?[a-z\d~][a-z\d._~-]*$/iu;
const NAME_LENGTH = 214;

export function isPackageName(name: string): boolean {
  return name.length <= NAME_LENGTH && packageName.test(name) && !/^(?:node_modules|favicon\.ico)$/iu.test(name);
}
