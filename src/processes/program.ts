import { existsSync } from 'node:fs';
import path from 'node:path';
import { isInside } from './inside.ts';

/**
 * The folders of PATH from which programs may be started: absolute, and not below `root`, the checked repository, whose
 * node_modules/.bin may be on PATH.
 */
export function programFolders(environment: NodeJS.ProcessEnv, root: string): string[] {
  return (environment['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder) && !isInside(root, folder));
}

/**
 * The absolute path of the first program with this name in those folders; null if there is none. Given only the name, Windows
 * would first look in the folder in which the program runs.
 */
export function programOnPath(name: string, environment: NodeJS.ProcessEnv, root: string): string | null {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const found = programFolders(environment, root)
    .map((folder) => path.join(folder, file))
    .find((command) => existsSync(command) && !isInside(root, command));
  return found ?? null;
}
