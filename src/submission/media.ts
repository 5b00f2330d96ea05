import { readdirSync } from 'node:fs';
import path from 'node:path';
import { throwIfMachineFails } from '../infrastructure.ts';
import type { MediaFile } from './model.ts';
import { readBytes } from './read-bytes.ts';
import { join } from './walk.ts';

export const LOGO = '256x256-logo.png';
const column = /^460x260-.*\.png$/iu;

/** The pictures of the listing in a folder: the logo and the column images. Sorted. */
export function loadMedia(root: string, folder: string): MediaFile[] {
  const names = namesIn(path.join(root, folder));
  const pictures = names.filter((name) => name === LOGO || column.test(name)).sort();
  return pictures.map((name) => readBytes(root, join(folder, name))).filter((file) => file.state !== 'missing');
}

function namesIn(absolute: string): string[] {
  try {
    return readdirSync(absolute);
  } catch (error) {
    throwIfMachineFails(error);
    return [];
  }
}
