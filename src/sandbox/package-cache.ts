import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { InfrastructureError, reasonOf } from '../infrastructure.ts';
import { isWhole } from './seal.ts';
import { folderForNow, type ScratchFolder } from '../scratch-folder.ts';

export interface Package {
  readonly name: string;
  /** One exact version. For a package that only the tests need, it may be a range. */
  readonly version: string;
}

/** Increased when the contents of a folder in the cache change. */
const LAYOUT = 2;
/** No installation takes this long. */
const LEFT_BEHIND_MS = 24 * 60 * 60 * 1000;

/**
 * A new folder next to its final place. Removes what killed runs left behind.
 * @throws InfrastructureError if none can be made
 */
export function folderBeside(folder: string): ScratchFolder {
  const cache = path.dirname(folder);
  try {
    for (const name of readdirSync(cache)) {
      if (!/^[\da-f]{32}\../u.test(name)) continue;
      const left = path.join(cache, name);
      const changed = statSync(left, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
      if (Date.now() - changed > LEFT_BEHIND_MS) rmSync(left, { recursive: true, force: true });
    }
    return folderForNow(`${folder}.`);
  } catch (error) {
    throw new InfrastructureError(`The cache of packages, ${cache}, cannot be written to: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/**
 * The folder of a set of packages, in any order. It is complete, or does not exist. A damaged one is removed.
 * @throws InfrastructureError if that is not possible
 */
export function folderOf(cache: string, packages: readonly Package[]): { folder: string; complete: boolean } {
  const names = packages.map(({ name, version }) => `${name}@${version}`).sort();
  const major = process.versions.node.split('.')[0];
  const key = createHash('sha256')
    .update(JSON.stringify([LAYOUT, process.platform, process.arch, major, names]))
    .digest('hex')
    .slice(0, 32);
  const folder = path.join(cache, key);
  return { folder, complete: isComplete(folder) };
}

/** Folders that this run has verified: many integrations may share one. */
const whole = new Set<string>();

function isComplete(folder: string): boolean {
  if (!existsSync(folder)) return false;
  if (whole.has(folder)) return true;
  if (isWhole(folder)) {
    whole.add(folder);
    return true;
  }
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    throw new InfrastructureError(
      `The packages in ${folder} are damaged, and could not be removed: ${reasonOf(error)}. Remove the folder.`,
      { cause: error },
    );
  }
  return false;
}
