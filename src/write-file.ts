import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a whole file or none: made beside its place and moved into it, so that nobody reads half of it, and a link or a
 * file that was there is replaced, not followed. Makes the folders above it. Throws when it cannot be written there.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const draft = await mkdtemp(path.join(folder, '.integration-check-'));
  try {
    await writeFile(path.join(draft, 'draft'), text);
    await rename(path.join(draft, 'draft'), file);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
