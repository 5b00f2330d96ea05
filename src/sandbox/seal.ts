import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Beside `node_modules`, where no package can be called so. */
const SEAL = '.seal';

/** Writes down what a folder of packages holds, so that damage can be found: a disk that was full, a cleaner, a power cut. */
export function seal(folder: string): void {
  writeFileSync(path.join(folder, SEAL), digestOf(folder));
}

/** Whether it holds, byte for byte, what it held when it was sealed. Never throws. */
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
