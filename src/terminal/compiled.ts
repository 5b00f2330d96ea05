import { readdirSync, rmSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { keptFolder } from '../cache-folder.ts';
import { version } from '../../package.json';

/**
 * Has Node.js keep what V8 makes of our own files for the next check, beside the packages that are kept; what another version of ours has
 * left there is removed. A job begins on a new machine: it would write what nobody reads. `root` is the repository's.
 * Node.js before 22.8 has no such cache.
 */
export function keepCompiled(root: string, environment = process.env): void {
  const { enableCompileCache } = module as { readonly enableCompileCache?: (folder: string) => unknown };
  if (enableCompileCache === undefined || environment['CI'] !== undefined) return;
  const folder = keptFolder(environment, root);
  if (folder === null) return;
  const kept = path.join(folder, 'compiled');
  try {
    for (const other of readdirSync(kept)) {
      if (other !== version) rmSync(path.join(kept, other), { recursive: true, force: true });
    }
  } catch {
    // Nothing is kept yet, or another run removes the same.
  }
  enableCompileCache(path.join(kept, version));
}
