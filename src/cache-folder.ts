import { mkdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isInside } from './processes/inside.ts';
import { scratchFolder } from './scratch-folder.ts';

const OURS = 'actions-integration-check';

/**
 * The folder that holds what is kept between runs, such as installed packages: the runner's tool cache, else the user's cache. Outside the repository,
 * ours alone, and made here; a temporary folder of this run where there is no such place.
 * @throws InfrastructureError where there is none of these
 */
export function cacheFolder(env: NodeJS.ProcessEnv, root: string): string {
  return keptFolder(env, root) ?? scratchFolder().folder;
}

/** The same, where it stays for the next run; null where there is no such place. */
export function keptFolder(env: NodeJS.ProcessEnv, root: string): string | null {
  const home = env['HOME'] || os.homedir();
  const places = [env['RUNNER_TOOL_CACHE'], env['XDG_CACHE_HOME'], path.join(home, '.cache')];
  for (const place of places) {
    // By the XDG base directory specification, a relative path is to be ignored.
    if (place === undefined || !path.isAbsolute(place) || isInside(root, place)) continue;
    const folder = path.join(place, OURS);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      // Code of another user's making is not run: the folder has to be ours, and no one else's to write.
      const { uid, mode } = statSync(folder);
      if (process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)) return folder;
    } catch {
      // No such place, or not ours to write: the next one.
    }
  }
  return null;
}
