import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { folderForNow } from './scratch-folder.ts';

/**
 * Writes a whole file or nothing: the file is made next to its place and then moved there. So nobody reads half of it, and an
 * existing link or file is replaced, not followed. Makes the folders above it. Throws if it cannot be written there.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const draft = folderForNow(path.join(folder, '.integration-check-'));
  try {
    await writeFile(path.join(draft.folder, 'draft'), content);
    await rename(path.join(draft.folder, 'draft'), file);
  } finally {
    draft.remove();
  }
}
