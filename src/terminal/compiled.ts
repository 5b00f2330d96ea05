import { readdirSync, rmSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { keptFolder } from '../cache-folder.ts';
import { version } from '../../package.json';

/**
 * Makes Node.js keep the compiled form of our own files for the next check, next to the installed packages, and removes those of
 * other versions of this tool. A job starts on a new machine, so nothing would read what it keeps. `root` is the repository's root.
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
    // Nothing is kept yet, or another run removes the same files.
  }
  enableCompileCache(path.join(kept, version));
}
