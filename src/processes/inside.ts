import { realpathSync } from 'node:fs';
import path from 'node:path';

/** Whether a file or folder, which need not exist, is the given folder or below it, after following all links. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(real(folder), real(file));
  return relative === '' || !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative));
}

function real(file: string): string {
  const absolute = path.resolve(file);
  try {
    return realpathSync(absolute);
  } catch {
    const above = path.dirname(absolute);
    return above === absolute ? absolute : path.join(real(above), path.basename(absolute));
  }
}
