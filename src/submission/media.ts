import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { MediaFile } from './model.ts';
import { readBytes } from './read-bytes.ts';
import { join } from './walk.ts';

export const LOGO = '256x256-logo.png';
const column = /^460x260-.*\.png$/iu;

/** The pictures of the listing in a folder: the logo, and columns. Sorted. */
export async function loadMedia(root: string, folder: string): Promise<MediaFile[]> {
  const names = await readdir(path.join(root, folder)).catch(() => []);
  const pictures = names.filter((name) => name === LOGO || column.test(name)).sort();
  const files = await Promise.all(pictures.map((name) => readBytes(root, join(folder, name))));
  return files.filter((file) => file.state !== 'missing');
}
