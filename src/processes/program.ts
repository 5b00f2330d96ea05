import { existsSync } from 'node:fs';
import path from 'node:path';
import { isInside } from './inside.ts';

/**
 * The folders of PATH that programs are taken from: absolute, and not below `root`, the repository that is checked. Its own
 * node_modules/.bin may well be on PATH.
 */
export function programFolders(environment: NodeJS.ProcessEnv, root: string): string[] {
  return (environment['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder) && !isInside(root, folder));
}

/**
 * The absolute path of the first program of a name in those folders; null where there is none. By its name alone, Windows
 * looks for it in the folder that it is to run in, first.
 */
export function programOnPath(name: string, environment: NodeJS.ProcessEnv, root: string): string | null {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const found = programFolders(environment, root)
    .map((folder) => path.join(folder, file))
    .find((command) => existsSync(command) && !isInside(root, command));
  return found ?? null;
}
