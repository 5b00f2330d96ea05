import valid from 'semver/functions/valid.js';
import { parse } from 'yaml';
import type { TextFile } from '../submission/model.ts';
import { join } from '../submission/walk.ts';

/** The version in a lock file of a package that is declared with a range; null if it has none. */
export type LockedVersions = (name: string, range: string) => string | null;

/** The lock file next to a `package.json`: npm's, Yarn's or pnpm's. `read` gets paths of the repository. */
export function lockedVersions(folder: string, read: (file: string) => TextFile): LockedVersions {
  for (const [name, versionsIn] of Object.entries(formats)) {
    const file = read(join(folder, name));
    if (file.state !== 'read') continue;
    const versions = attempt(() => versionsIn(file.text));
    if (versions !== null) return (of, range) => attempt(() => valid(versions(of, range) ?? ''));
  }
  return () => null;
}

type Versions = (name: string, range: string) => string | undefined;
type Tree = Readonly<Record<string, { readonly version?: string } | undefined>>;

const formats: Readonly<Record<string, (text: string) => Versions>> = {
  'package-lock.json': ofNpm,
  'npm-shrinkwrap.json': ofNpm,
  'yarn.lock': ofYarn,
  'pnpm-lock.yaml': ofPnpm,
};

/** `packages` from lockfileVersion 2 on, `dependencies` before. */
function ofNpm(text: string): Versions {
  const { packages, dependencies } = JSON.parse(text) as { readonly packages?: Tree; readonly dependencies?: Tree };
  return (name) => packages?.[`node_modules/${name}`]?.version ?? dependencies?.[name]?.version;
}

/** Yarn's own format, and YAML from Yarn 2 on: entries named `NAME@RANGE`, with commas between several, and `version` below. */
function ofYarn(text: string): Versions {
  const versions = new Map<string, string>();
  for (const [, keys = '', version = ''] of text.matchAll(/^(\S.*):\n(?: {2}.*\n)*? {2}version:? "?([^"\n]+)"?$/gmu)) {
    for (const key of keys.split(',')) versions.set(key.trim().replaceAll('"', '').replace('@npm:', '@'), version);
  }
  return (name, range) => versions.get(`${name}@${range}`);
}

/** `importers` from version 6 on; earlier, the lists of the project itself. A version may be followed by its peers. */
function ofPnpm(text: string): Versions {
  type List = Readonly<Record<string, string | { readonly version?: string } | undefined>>;
  interface Project {
    readonly devDependencies?: List;
  }
  const lock = parse(text) as Project & { readonly importers?: Readonly<Record<string, Project | undefined>> };
  const list = lock.importers?.['.']?.devDependencies ?? lock.devDependencies;
  return (name) => {
    const entry = list?.[name];
    return (typeof entry === 'string' ? entry : entry?.version)?.replace(/[(_].*$/u, '');
  };
}

function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}
