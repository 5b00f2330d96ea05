import { mkdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isInside } from './processes/inside.ts';
import { scratchFolder } from './scratch-folder.ts';

const OURS = 'actions-integration-check';

/**
 * The folder for things that are kept between runs, such as installed packages: in the runner's tool cache, otherwise in the user's
 * cache. It is outside the repository, only accessible to us, and created here. Without such a place, a temporary folder of this run.
 * @throws InfrastructureError if none of these works
 */
export function cacheFolder(env: NodeJS.ProcessEnv, root: string): string {
  return keptFolder(env, root) ?? scratchFolder().folder;
}

/** The same folder, but only if it is still there for the next run; otherwise null. */
export function keptFolder(env: NodeJS.ProcessEnv, root: string): string | null {
  const home = env['HOME'] || os.homedir();
  const places = [env['RUNNER_TOOL_CACHE'], env['XDG_CACHE_HOME'], path.join(home, '.cache')];
  for (const place of places) {
    // The XDG base directory specification says to ignore a relative path.
    if (place === undefined || !path.isAbsolute(place) || isInside(root, place)) continue;
    const folder = path.join(place, OURS);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      // We do not run code that another user made: the folder must be ours, and not writable for others.
      const { uid, mode } = statSync(folder);
      if (process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)) return folder;
    } catch {
      // There is no such place, or we may not write there. Try the next one.
    }
  }
  return null;
}
