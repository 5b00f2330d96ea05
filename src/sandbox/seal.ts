import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Next to `node_modules`. No package can have this name. */
const SEAL = '.seal';

/** Records the contents of a folder of packages, so that damage can be found: by a full disk, a cleaner, a power cut. */
export function seal(folder: string): void {
  writeFileSync(path.join(folder, SEAL), digestOf(folder));
}

/** Whether its contents are, byte for byte, those that were sealed. Never throws. */
export function isWhole(folder: string): boolean {
  try {
    return readFileSync(path.join(folder, SEAL), 'utf8') === digestOf(folder);
  } catch {
    return false;
  }
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  add(hash, folder, 'node_modules');
  return hash.digest('hex');
}

function add(hash: Hash, root: string, folder: string): void {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = path.join(folder, entry.name);
    const file = path.join(root, name);
    if (entry.isDirectory()) add(hash, root, name);
    else {
      const content = entry.isFile() ? readFileSync(file) : Buffer.from(readlinkSync(file));
      hash.update(JSON.stringify([name, content.length])).update(content);
    }
  }
}
